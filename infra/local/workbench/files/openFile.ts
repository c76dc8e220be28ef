import { isRefusal } from "../../../../core/wire/refusal";
import { workbookOfFile } from "./fileContents";
import { readFile } from "./readFile";
import type { Workbook, WorkbookParts } from "../model/workbook";

/** Opens an .xlsx file as a workbook, in Node and in a page alike; a text says why it was refused. */
export async function openFile(bytes: Uint8Array, parts: WorkbookParts): Promise<Workbook | string> {
  const read = readFile(bytes);
  return isRefusal(read) ? `${read.wrong} ${read.mend}` : workbookOfFile(read, parts);
}
