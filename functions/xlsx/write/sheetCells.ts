import type { Cell } from "hucre/xlsx";
import type { Planned, SheetPlan } from "../../../core/sheets/sheetPlan";
import type { StyleName } from "../../../core/sheets/styles";
import { cellStyle } from "./cellStyle";
import { cellText, limitedText } from "./cellText";
import { formulaText } from "./formulaText";

type WrittenCell = Partial<Cell>;

const tipLimit = 255;

const cellName = (row: number, column: number) => `${row},${column}`;

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`A planned cell holds ${value}, which is no number a workbook can hold`);
  return value;
}

const plain = (value: number | string | boolean) =>
  typeof value === "number" ? finite(value) : typeof value === "string" ? cellText(value) : value;

/** What the file library would take for an error value; as rich text it stays the text it is. */
const looksLikeError = (text: string) => /^#[A-Z][A-Z0-9/_]*[!?]?$/.test(text);

function written(planned: Planned, styleName: StyleName): WrittenCell {
  const style = cellStyle(styleName);
  if (planned === null) return { style };
  if (typeof planned === "object") {
    const formula = formulaText(planned.formula);
    return planned.cached === undefined ? { style, formula } : { style, formula, formulaResult: plain(planned.cached) };
  }
  const value = plain(planned);
  if (value === "") return { style };
  if (typeof value === "string" && looksLikeError(value)) return { style, richText: [{ text: value }] };
  return { style, value };
}

/**
 * The cells of a sheet by `row,column`, from its blocks (a later block lies over an earlier one), notes and links. The rest of a merged
 * area takes the style of its first cell, so that borders and fills go round it. Text that is empty, or of control characters alone, is an empty cell.
 * @throws when a number is not finite, a block's rows differ in length, or a formula cannot be written: faults of the plan.
 */
export function sheetCells(sheet: SheetPlan): Map<string, WrittenCell> {
  const cells = new Map<string, WrittenCell>();
  for (const { row, column, style, cells: rows } of sheet.blocks)
    rows.forEach((planned, rowOffset) => {
      if (planned.length !== rows[0]?.length) throw new Error(`A block on ${sheet.name} has rows of different lengths`);
      planned.forEach((cell, columnOffset) => {
        cells.set(cellName(row + rowOffset, column + columnOffset), written(cell, style));
      });
    });
  for (const { row, column, rows, columns } of sheet.merges) {
    const style = cells.get(cellName(row, column))?.style;
    if (!style) continue;
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1)
        if (r !== row || c !== column) cells.set(cellName(r, c), { style });
  }
  const at = (row: number, column: number): WrittenCell => {
    const cell = cells.get(cellName(row, column)) ?? {};
    cells.set(cellName(row, column), cell);
    return cell;
  };
  for (const { row, column, text } of sheet.notes) at(row, column).comment = { text: cellText(text) };
  for (const { row, column, to, tip } of sheet.links)
    at(row, column).hyperlink = { target: "", location: to, tooltip: limitedText(tip, tipLimit) };
  return cells;
}
