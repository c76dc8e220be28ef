import { comparisonAnswerSchema } from "../../../../core/wire/comparison";
import { chosenCollection } from "../collections";
import type { Command } from "../command";
import { comparisonLines } from "../../../../core/comparison/asText";
import { withClient } from "../connect";
import { read, readBytes } from "../client";
import { exit } from "../exit";
import { saveFile } from "../saveFile";
import { endsIn } from "../endsIn";

/** `compare`: every school side by side with family, trust and group totals, on the terminal or as a workbook. */
export const compare: Command<{ collection?: string; trust?: string; out?: string }> = {
  name: "compare",
  summary: "show every school side by side with the totals, or write the comparison workbook",
  options: [
    ["--collection <id>", "the collection; the newest when not given"],
    ["--trust <id>", "one trust; every school when not given"],
    ["--out <file>", "write the comparison to this .xlsx as well"],
  ],
  run: ({ collection, trust = "all", out, ...service }, _files, screen) => {
    endsIn(".xlsx", out);
    return withClient(service, async (client) => {
      const { id } = await chosenCollection(client, collection);
      const query = `trust=${encodeURIComponent(trust)}`;
      const { comparisons } = await read(
        await client.send(`/v1/collections/${id}/comparison?${query}`),
        comparisonAnswerSchema,
      );
      if (out !== undefined)
        await saveFile(out, await readBytes(await client.send(`/v1/collections/${id}/comparison.xlsx?${query}`)));
      screen.result(comparisons, [
        ...comparisons.flatMap((comparison) => comparisonLines(comparison, screen.widthChars)),
        ...(out === undefined ? [] : ["", `Written to ${out}`]),
      ]);
      return exit.fine;
    });
  },
};
