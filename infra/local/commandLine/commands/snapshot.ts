import { snapshotSummarySchema } from "../../../../core/wire/releases";
import type { Command } from "../command";
import { chosenCollection } from "../collections";
import { withClient } from "../connect";
import { json, read, readBytes } from "../client";
import { CommandFailed, exit } from "../exit";
import { saveFile } from "../saveFile";
import { endsIn } from "../endsIn";

/** `snapshot`: seals what the board is shown for a meeting, or opens one that was sealed. */
export const snapshot: Command<{ collection?: string; title?: string; meeting?: string; open?: string; out?: string }> =
  {
    name: "snapshot",
    summary: "seal the board's summary for a meeting, or save one that was sealed (--open)",
    options: [
      ["--collection <id>", "the collection; the newest when not given"],
      ["--title <text>", "what the meeting is called; the collection's title when not given"],
      ["--meeting <yyyy-mm-dd>", "the day of the meeting"],
      ["--open <number>", "a snapshot sealed before; its seal is verified"],
      ["--out <file>", "where to save the workbook"],
    ],
    run: ({ collection, title, meeting, open, out, ...service }, _words, screen) => {
      endsIn(".xlsx", out);
      return withClient(service, async (client) => {
        const save = async (number: string): Promise<string[]> => {
          if (out === undefined) return [];
          await saveFile(out, await readBytes(await client.send(`/v1/snapshots/${number}.xlsx`)));
          return [`The workbook, verified against its seal, is ${out}`];
        };
        if (open !== undefined) {
          if (out === undefined) throw new CommandFailed("Say where to save it.", "Add --out FILE");
          screen.result({ snapshot: open, file: out }, await save(open));
          return exit.fine;
        }
        if (meeting === undefined) throw new CommandFailed("Say which day the meeting is.", "Add --meeting YYYY-MM-DD");
        const chosen = await chosenCollection(client, collection);
        const asked = json({ collection: chosen.id, title: title ?? chosen.title, meetingOn: meeting });
        const sealed = await read(await client.send("/v1/snapshots", asked), snapshotSummarySchema);
        screen.result(sealed, [
          `Snapshot ${sealed.id} of ${sealed.release} is sealed for the meeting of ${sealed.meetingOn}`,
          `Seal, for the minutes: ${sealed.seal}`,
          ...(await save(sealed.id)),
        ]);
        return exit.fine;
      });
    },
  };
