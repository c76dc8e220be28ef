import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError } from "commander";
import { openScreen } from "../../local/commandLine/screen";
import { costLines, termCost } from "./cost";
import { measure } from "./measure";
import { measurementSchema } from "./measurement";
import { pricesRead } from "./prices";

const file = fileURLToPath(new URL("measured.json", import.meta.url));

const wholeNumber = (typed: string): number => {
  const value = Number(typed);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It must be a whole number, 1 or more.");
  return value;
};

await new Command("cost")
  .description("What a term costs in AWS, from what each request was measured to consume")
  .option("--schools <number>", "how many schools", wholeNumber, 47)
  .option("--measure", "measure again on this machine, and keep what was measured")
  .option("--json", "print it as JSON")
  .action(async (options: { schools: number; measure?: true; json?: true }) => {
    const screen = openScreen(options.json === true);
    if (options.measure) {
      const fresh = await measure(screen, new Date());
      writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`);
    }
    const measured = measurementSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    const cost = termCost(options.schools, measured);
    screen.result(cost, [
      ...costLines(cost),
      "",
      `Measured on ${measured.measuredOn} on ${measured.schools} schools and ${measured.collections} collections; prices as of ${pricesRead}.`,
    ]);
  })
  .parseAsync();
