import { dateInWords } from "../../../../core/entries/civilDate";
import { snapshotListSchema, snapshotSummarySchema, type SnapshotSummary } from "../../../../core/wire/releases";
import type { Command } from "../command";
import { withClient } from "../connect";
import { json, read, readBytes } from "../client";
import { dayOf } from "../dayOf";
import { CommandFailed, exit } from "../exit";
import { saveFile } from "../saveFile";
import { endsIn } from "../endsIn";

const meetingOf = ({ id, title, meetingOn }: SnapshotSummary): string =>
  `Snapshot ${id}: ${title}, sealed for the meeting of ${dateInWords(meetingOn)}`;

const linesOf = (snapshot: SnapshotSummary): string[] => [
  `${meetingOf(snapshot)}, as at ${dateInWords(snapshot.asOf)}`,
  ...snapshot.returns.map(({ title, period, release }) => `  ${title} ${period} (${release})`),
  `  Seal, for the minutes: ${snapshot.seal}`,
];

/** `snapshot`: seals the board's whole summary for a meeting, opens one that was sealed, or lists what was. */
export const snapshot: Command<{ title: string; meeting?: string; open?: string; out?: string }> = {
  name: "snapshot",
  summary: "seal the board's summary for a meeting (--meeting), save a sealed one (--open), or list what was sealed",
  options: [
    ["--meeting <yyyy-mm-dd>", "the day of the meeting: seals the latest of each return that is released to the board"],
    ["--title <text>", "what the meeting is called", "Board summary"],
    ["--open <number>", "a snapshot sealed before; its seal is verified"],
    ["--out <file>", "where to save the workbook"],
  ],
  run: ({ title, meeting, open, out, ...service }, _words, screen) => {
    endsIn(".xlsx", out);
    return withClient(service, async (client) => {
      const save = async (number: string): Promise<string[]> => {
        if (out === undefined) return [];
        await saveFile(out, await readBytes(await client.send(`/v1/snapshots/${number}.xlsx`)));
        return [`The workbook, verified against its seal, is ${out}`];
      };
      if (open !== undefined) {
        if (!/^[0-9]{1,6}$/.test(open))
          throw new CommandFailed(`--open is ${open}.`, "Write a snapshot's number; without options, all are listed");
        if (out === undefined) throw new CommandFailed("Say where to save it.", "Add --out FILE");
        screen.result({ snapshot: open, file: out }, await save(open));
        return exit.fine;
      }
      if (meeting === undefined) {
        if (out !== undefined)
          throw new CommandFailed(
            "Say which snapshot to save.",
            "Add --open NUMBER, or --meeting YYYY-MM-DD to seal one",
          );
        const list = await read(await client.send("/v1/snapshots"), snapshotListSchema);
        const lines = list.snapshots.flatMap(linesOf);
        screen.result(
          list,
          lines.length > 0 ? lines : ["Nothing is sealed yet. --meeting YYYY-MM-DD seals the board's summary."],
        );
        return exit.fine;
      }
      const answer = await client.send("/v1/snapshots", json({ title, meetingOn: dayOf("--meeting", meeting) }));
      const sealed = await read(answer, snapshotSummarySchema);
      screen.result(sealed, [...linesOf(sealed), ...(await save(sealed.id))]);
      return exit.fine;
    });
  },
};
