import { sayCount } from "../../../../core/lists/sayCount";
import { join } from "node:path";
import { chosenCollection } from "../collections";
import type { Command } from "../command";
import { withClient } from "../connect";
import { readBytes } from "../client";
import { exit } from "../exit";
import { saveFile } from "../saveFile";
import { endsIn } from "../endsIn";

/** `templates`: the template workbook of one school, or of every school asked, as a zip. */
export const templates: Command<{ collection?: string; school?: string; out?: string }> = {
  name: "templates",
  summary: "write the template workbooks of a collection: one school's .xlsx, or all of them as a .zip",
  options: [
    ["--collection <id>", "the collection; the newest when not given"],
    ["--school <code>", "one school, by its id or any LAESTAB or URN it ever had"],
    ["--out <file>", "where to write (default: out/templates.zip, or out/<collection>-<school>.xlsx)"],
  ],
  run: ({ collection, school, out, ...service }, _files, screen) => {
    endsIn(school === undefined ? ".zip" : ".xlsx", out);
    return withClient(service, async (client) => {
      const { id, asked, state } = await chosenCollection(client, collection);
      const what = school === undefined ? "templates.zip" : `templates/${encodeURIComponent(school)}.xlsx`;
      const bytes = await readBytes(await client.send(`/v1/collections/${id}/${what}`));
      const file = out ?? join("out", school === undefined ? "templates.zip" : `${id}-${school}.xlsx`);
      await saveFile(file, bytes, { over: school === undefined });
      const closed =
        state === "closed" ? [`${id} is closed: what is filled in cannot be sent unless an officer re-opens it.`] : [];
      screen.result({ collection: id, file, bytes: bytes.length }, [
        school === undefined
          ? `${sayCount(asked, "template")} of ${id} written to ${file}`
          : `The template of ${id} written to ${file}`,
        ...closed,
      ]);
      return exit.fine;
    });
  },
};
