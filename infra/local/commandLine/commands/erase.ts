import { sayCount } from "../../../../core/lists/sayCount";
import { erasureSchema, type ErasureAnswer } from "../../../../core/wire/schoolExport";
import type { Command } from "../command";
import { withClient } from "../connect";
import { json, read } from "../client";
import { CommandFailed, exit } from "../exit";

/** `erase`: says what erasing a school would erase; with `--apply`, erases it. */
export const erase: Command<{ school?: string; apply?: boolean }> = {
  name: "erase",
  summary: "say what erasing a school's answers would erase; --apply erases it",
  options: [
    ["--school <code>", "the school: its id, or any LAESTAB or URN it has or had"],
    ["--apply", "erase it; it cannot be brought back"],
  ],
  run: ({ school, apply = false, ...service }, _words, screen) =>
    withClient(service, async (client) => {
      if (school === undefined) throw new CommandFailed("erase needs a school.", "Name it with --school");
      const answer = await client.send(`/v1/schools/${encodeURIComponent(school)}/erasure`, json({ apply }));
      const erasure = await read(answer, erasureSchema);
      screen.result(erasure, erasureLines(erasure));
      return exit.fine;
    }),
};

function erasureLines({ name, applied, revisions, imports, events, people }: ErasureAnswer): string[] {
  const what = `${sayCount(revisions, "revision")}, ${sayCount(imports, "import")}, the words in ${sayCount(events, "decision")} and ${people === 1 ? "1 person's" : `${String(people)} people's`} sign-in`;
  return applied
    ? [`Erased of ${name}: ${what}.`, "Revision numbers, times and hashes stay; the register keeps the school."]
    : [`Of ${name} this would erase ${what}.`, "Nothing was erased. Export it first if you need it, then add --apply."];
}
