import { parseReference } from "../../../core/sheets/parseReference";
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

/** The values a workbook first shows in a range, row by row; a formula counts as its cached result. Null when it is no range of the plan. */
export function plannedValues(
  { sheets }: WorkbookPlan,
  reference: string,
): readonly (null | number | string | boolean)[] | null {
  const place = parseReference(reference);
  const sheet = sheets.find(({ name }) => name === place?.sheet);
  if (!place || !sheet) return null;
  const values: (null | number | string | boolean)[] = [];
  for (let row = place.row; row < place.row + place.rows; row += 1)
    for (let column = place.column; column < place.column + place.columns; column += 1) {
      const cell = plannedCell(sheet, row, column) ?? null;
      values.push(cell !== null && typeof cell === "object" ? (cell.cached ?? null) : cell);
    }
  return values;
}
