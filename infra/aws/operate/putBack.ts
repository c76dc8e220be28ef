import { Command } from "commander";
import { putBack } from "../../../functions/store/putBack";
import { connectStore } from "../../../functions/store/store";

await new Command("put-back")
  .description("Put back what a table lost, from a restored copy of it: only items that are not there at all")
  .requiredOption("--from <table>", "the restored copy")
  .requiredOption("--to <table>", "the table that lost items")
  .option("--apply", "put them; without it they are counted")
  .action(async ({ from, to, apply = false }: { from: string; to: string; apply?: boolean }) => {
    const { looked, missing } = await putBack(connectStore({ table: from }), connectStore({ table: to }), apply);
    process.stdout.write(
      `${String(looked)} items looked at; ${String(missing)} were missing${apply ? " and are back" : ""}.\n`,
    );
  })
  .parseAsync();
