import { valueAt, type CellValue, type SheetValues, type WorkbookValues } from "../../../../core/sheets/workbookValues";
import { isRefusal } from "../../../../core/wire/refusal";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import { withSheet, type Parts } from "./workbookBytes";

/** The values of a workbook that must be read. */
export function read(bytes: Uint8Array): WorkbookValues {
  const values = readWorkbook(bytes);
  if (isRefusal(values)) throw new Error(`${values.refused}: ${values.wrong} ${values.where ?? ""}`);
  return values;
}

export function firstSheet(bytes: Uint8Array): SheetValues {
  const [first] = read(bytes).sheets;
  if (!first) throw new Error("no sheet");
  return first;
}

/** The value of the first cell of a sheet that holds one cell, written so. */
export const only = (cell: string, parts: Parts = {}): CellValue =>
  valueAt(firstSheet(withSheet(`<row r="1">${cell}</row>`, "", parts)), 0, 0);
