import { z } from "zod";
import type { Given } from "../wire/given";
import { badArgument } from "../wire/hostError";
import type { Book } from "./book";
import { copyOnto } from "./copySheet";

const options = z
  .object({
    sheetNamesToInsert: z.array(z.string()).nullish(),
    positionType: z.enum(["None", "Before", "After", "Beginning", "End"]).nullish(),
    relativeTo: z.unknown().optional(),
  })
  .nullish();

/** Copies the sheets of an .xlsx file (as base64) into the workbook, and answers their ids. A name that is taken gets a number. */
export async function insertSheets({ workbook }: Book, given: Given): Promise<string[]> {
  const file = given.text(0);
  const asked = given.shaped(1, options);
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const opened = await workbook.parts.openFile(bytes, { ...workbook.parts, onEvent: () => undefined });
  if (typeof opened === "string") throw badArgument(opened);
  const wanted = asked?.sheetNamesToInsert;
  const ids: string[] = [];
  for (const sheet of opened.sheets) {
    if (wanted && wanted.length > 0 && !wanted.includes(sheet.name)) continue;
    let name = sheet.name;
    for (let number = 2; workbook.sheet(name); number += 1) name = `${sheet.name} (${number})`;
    const copy = workbook.addSheet(name);
    copyOnto(workbook, sheet, copy);
    if (asked?.positionType === "Beginning") workbook.moveSheet(copy, ids.length);
    ids.push(copy.id);
  }
  return ids;
}
