import { rangeReference } from "../../../../core/sheets/address";
import { cellOfKey, type CellValue, type WorkbookValues } from "../../../../core/sheets/workbookValues";
import { isRefusal } from "../../../../core/wire/refusal";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import type { CellScalar } from "../model/typed";
import { Workbook, type WorkbookParts } from "../model/workbook";

const scalarOf = (value: CellValue): CellScalar => {
  if (value === null || typeof value !== "object") return value ?? "";
  return "error" in value ? value.error : (value.value ?? "");
};

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** A workbook that holds what a reader found in a file: values, percentages and dates as such, merged cells, visibility and names. */
export function workbookOf(values: WorkbookValues, parts: WorkbookParts): Workbook {
  const workbook = new Workbook(parts);
  const [blank] = workbook.sheets;
  for (const { name, visibility, cells, merges } of values.sheets) {
    const sheet = blank && workbook.sheets.length === 1 && blank.contents.size === 0 ? blank : workbook.addSheet(name);
    workbook.renameSheet(sheet, name);
    sheet.visibility = visibilities[visibility];
    sheet.merges = [...merges];
    for (const [key, value] of cells) {
      const { row, column } = cellOfKey(key);
      const scalar = scalarOf(value);
      if (scalar !== "") sheet.contents.put(row, column, { value: scalar });
      const format = value !== null && typeof value === "object" && !("error" in value) ? value : {};
      const shown = "percent" in format ? "0.0%" : "date" in format ? "d mmm yyyy" : null;
      if (shown) sheet.setStyle({ row, column, rows: 1, columns: 1 }, "NumberFormat", shown);
    }
  }
  for (const [name, { sheet, ...area }] of values.names)
    workbook.names.push({
      id: workbook.newId(),
      name,
      formula: `=${rangeReference(sheet, area)}`,
      sheet: null,
      visible: true,
      comment: "",
    });
  workbook.calculation.restructured();
  return workbook;
}

/** Opens an .xlsx file through the reader that every returned workbook goes through; a text says why it was refused. */
export async function openFile(bytes: Uint8Array, parts: WorkbookParts): Promise<Workbook | string> {
  const read = readWorkbook(bytes);
  return isRefusal(read) ? read.wrong : workbookOf(read, parts);
}
