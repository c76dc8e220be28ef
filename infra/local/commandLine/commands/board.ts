import { join } from "node:path";
import { chosenCollection } from "../collections";
import type { Command } from "../command";
import { withClient } from "../connect";
import { readBytes } from "../client";
import { exit } from "../exit";
import { saveFile } from "../saveFile";
import { endsIn } from "../endsIn";

/** `board`: the board's summary workbook. */
export const board: Command<{ collection?: string; out: string }> = {
  name: "board",
  summary: "write the board's summary workbook",
  options: [
    ["--collection <id>", "the collection; the latest of each return when not given"],
    ["--out <file>", "where to write", join("out", "board-summary.xlsx")],
  ],
  run: ({ collection, out, ...service }, _files, screen) => {
    endsIn(".xlsx", out);
    return withClient(service, async (client) => {
      const chosen = collection === undefined ? null : await chosenCollection(client, collection);
      const query = chosen === null ? "" : `?collection=${chosen.id}`;
      const bytes = await readBytes(await client.send(`/v1/summary.xlsx${query}`));
      await saveFile(out, bytes);
      screen.result({ collection: chosen?.id ?? null, file: out, bytes: bytes.length }, [
        `The board's summary of ${chosen?.title ?? "the latest of each return"} written to ${out}`,
      ]);
      return exit.fine;
    });
  },
};
