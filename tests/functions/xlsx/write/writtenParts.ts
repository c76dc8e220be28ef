import { strFromU8, unzipSync } from "fflate";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { emptySheet, type SheetPlan, type WorkbookPlan } from "../../../../core/sheets/sheetPlan";

/** A workbook of one sheet named `Sheet`, with what a test says of it. */
export const oneSheet = (sheet: Partial<SheetPlan>, workbook: Partial<WorkbookPlan> = {}): WorkbookPlan => ({
  title: "A test",
  author: "Trustwide",
  names: [],
  sheets: [{ ...emptySheet, name: "Sheet", ...sheet }],
  ...workbook,
});

/** The text of every part of a plan's file, by its path. */
export async function writtenParts(plan: WorkbookPlan): Promise<Map<string, string>> {
  const parts = unzipSync(await writeWorkbook(plan));
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The text of one part of a plan's file. */
export async function writtenPart(plan: WorkbookPlan, path: string): Promise<string> {
  const part = (await writtenParts(plan)).get(path);
  if (part === undefined) throw new Error(`no ${path}`);
  return part;
}
