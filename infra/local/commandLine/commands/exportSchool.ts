import { join } from "node:path";
import { sayCount } from "../../../../core/lists/sayCount";
import { schoolExportSchema } from "../../../../core/wire/schoolExport";
import type { Command } from "../command";
import { withClient } from "../connect";
import { read } from "../client";
import { CommandFailed, exit } from "../exit";
import { saveFile } from "../saveFile";

/** `export`: everything held of one school, in one file. */
export const exportSchool: Command<{ school?: string; out?: string }> = {
  name: "export",
  summary: "write everything held of one school into a file",
  options: [
    ["--school <code>", "the school: its id, or any LAESTAB or URN it has or had"],
    ["--out <file>", "the file to write; out/<school>.json when not given"],
  ],
  run: ({ school, out, ...service }, _words, screen) =>
    withClient(service, async (client) => {
      if (school === undefined) throw new CommandFailed("export needs a school.", "Name it with --school");
      const answer = await client.send(`/v1/schools/${encodeURIComponent(school)}/export`);
      const held = await read(answer, schoolExportSchema);
      const file = out ?? join("out", `${school}.json`);
      await saveFile(file, new TextEncoder().encode(`${JSON.stringify(held, null, 2)}\n`));
      const revisions = held.collections.reduce((sum, each) => sum + each.revisions.length, 0);
      const imports = held.collections.reduce((sum, each) => sum + each.imported.length, 0);
      screen.result({ file, collections: held.collections.length, revisions, imports, people: held.people.length }, [
        `In ${file}: ${sayCount(held.collections.length, "collection")}, ${sayCount(revisions, "revision")}, ${sayCount(imports, "import")} and ${sayCount(held.people.length, "person", "people")}.`,
      ]);
      return exit.fine;
    }),
};
