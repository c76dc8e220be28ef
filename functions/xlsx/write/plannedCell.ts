import { parseAddress } from "../../../core/sheets/address";
import type { Planned, SheetPlan, WorkbookPlan } from "../../../core/sheets/sheetPlan";

/** What a plan puts in a cell (row and column from 0): the last block over it decides; undefined where no block lies. */
export function plannedCell({ blocks }: SheetPlan, row: number, column: number): Planned | undefined {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    const cell = block?.cells[row - block.row]?.[column - block.column];
    if (cell !== undefined) return cell;
  }
  return undefined;
}

const referencePattern =
  /^(?:'((?:[^']|'')+)'|([A-Za-z_]\w*))!\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/;

/** A reference such as `'Key stage 2'!$D$14:$D$20` in parts, all from 0; null when it is not one. */
export function parseReference(reference: string) {
  const match = referencePattern.exec(reference);
  if (!match) return null;
  const [, quoted, bare = "", column = "", row = "", endColumn = column, endRow = row] = match;
  const first = parseAddress(column + row);
  const last = parseAddress(endColumn + endRow);
  if (!first || !last) return null;
  return { sheet: quoted?.replaceAll("''", "'") ?? bare, first, last };
}

/** The values a workbook first shows in a range, row by row; a formula counts as its cached result. Null when it is no range of the plan. */
export function plannedValues(
  { sheets }: WorkbookPlan,
  reference: string,
): readonly (null | number | string | boolean)[] | null {
  const place = parseReference(reference);
  const sheet = sheets.find(({ name }) => name === place?.sheet);
  if (!place || !sheet) return null;
  const values: (null | number | string | boolean)[] = [];
  for (let row = place.first.row; row <= place.last.row; row += 1)
    for (let column = place.first.column; column <= place.last.column; column += 1) {
      const cell = plannedCell(sheet, row, column) ?? null;
      values.push(cell !== null && typeof cell === "object" ? (cell.cached ?? null) : cell);
    }
  return values;
}
