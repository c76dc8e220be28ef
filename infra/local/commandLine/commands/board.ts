import { join } from "node:path";
import { chosenCollection } from "../collections";
import type { Command } from "../command";
import { readBytes, withClient } from "../connect";
import { exit } from "../exit";
import { saveFile } from "../saveFile";

/** `board`: the board's summary workbook. */
export const board: Command<{ collection?: string; out: string }> = {
  name: "board",
  summary: "write the board's summary workbook",
  options: [
    ["--collection <id>", "the collection; the newest when not given"],
    ["--out <file>", "where to write", join("out", "board-summary.xlsx")],
  ],
  run: ({ collection, out, ...service }, _files, screen) =>
    withClient(service, async (client) => {
      const { id, title } = await chosenCollection(client, collection);
      const bytes = await readBytes(await client.send(`/v1/summary.xlsx?collection=${id}`));
      await saveFile(out, bytes);
      screen.result({ collection: id, file: out, bytes: bytes.length }, [
        `The board's summary of ${title} written to ${out}`,
      ]);
      return exit.fine;
    }),
};
