import { parseReference } from "./parseReference";
import type { Planned, SheetPlan, WorkbookPlan } from "./sheetPlan";
import { styles, type Style } from "./styles";
import { cellKey, type CellValue, type SheetValues, type WorkbookValues } from "./workbookValues";

const isPercent = ({ numberFormat }: Style): boolean => numberFormat?.includes("%") ?? false;
const isDate = ({ numberFormat }: Style): boolean => numberFormat !== undefined && /[dmy]/.test(numberFormat);

function valueOf(cell: Planned, style: Style): CellValue {
  const value = cell !== null && typeof cell === "object" ? (cell.cached ?? null) : cell;
  const formula = cell !== null && typeof cell === "object";
  const percent = typeof value === "number" && isPercent(style);
  const date = typeof value === "number" && !percent && isDate(style);
  if (!formula && !percent && !date) return value;
  return { value, ...(formula && { formula }), ...(percent && { percent }), ...(date && { date }) };
}

function sheetValues(sheet: SheetPlan): SheetValues {
  const cells = new Map<number, CellValue>();
  for (const block of sheet.blocks)
    block.cells.forEach((row, down) => {
      row.forEach((cell, across) => {
        if (cell !== null)
          cells.set(cellKey(block.row + down, block.column + across), valueOf(cell, styles[block.style]));
      });
    });
  return { name: sheet.name, visibility: sheet.visibility, cells, merges: sheet.merges };
}

/** What a reader would find in a workbook drawn from a plan: its values, cached results of formulas, and names, without any file between. */
export const valuesOfPlan = (plan: WorkbookPlan): WorkbookValues => ({
  sheets: plan.sheets.map(sheetValues),
  names: new Map(
    plan.names.flatMap(({ name, reference }) => {
      const place = parseReference(reference);
      return place ? [[name, place]] : [];
    }),
  ),
});
