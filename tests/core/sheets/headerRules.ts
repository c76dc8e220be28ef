import type { SheetPlan, WorkbookPlan } from "../../../core/sheets/sheetPlan";
import { font, styles, type Style } from "../../../core/sheets/styles";
import { columnPixels, textPixels } from "../../../core/sheets/textSize";

/** Pixels a cell keeps clear of words at its sides, and those of the button that filters a table's column. */
const clear = 6;
const filterButton = 17;

function sheetFaults(sheet: SheetPlan): string[] {
  const widthOf = (column: number, columns: number): number =>
    Array.from({ length: columns }, (_, at) => columnPixels(sheet.columnWidthsChars[column + at] ?? 8.43)).reduce(
      (sum, pixels) => sum + pixels,
      0,
    );
  const hasFilter = (row: number, column: number): boolean =>
    sheet.tables.some(
      ({ range, filterButtons }) =>
        filterButtons !== false && range.row === row && column >= range.column && column < range.column + range.columns,
    );
  return sheet.blocks
    .filter(({ style }) => style.startsWith("column"))
    .flatMap(({ row, column, style, cells }) => {
      const look: Style = styles[style];
      return cells.flatMap((line, down) =>
        line.flatMap((cell, across) => {
          if (typeof cell !== "string") return [];
          const at = { row: row + down, column: column + across };
          const merge = sheet.merges.find((each) => each.row === at.row && each.column === at.column);
          const room =
            widthOf(at.column, merge?.columns ?? 1) - clear - (hasFilter(at.row, at.column) ? filterButton : 0);
          return cell
            .split(/[\s-]+/)
            .filter((word) => textPixels(word, look.size ?? font.sizePoints, look.bold) > room)
            .map((word) => `${sheet.name}: "${word}" of "${cell}" does not fit over its column`);
        }),
      );
    });
}

/** The words of column headers that are wider than their column, and would be broken in the middle; an arrow to filter by takes room too. */
export const brokenHeaderWords = (plan: WorkbookPlan): string[] =>
  plan.sheets.filter(({ visibility }) => visibility === "visible").flatMap(sheetFaults);
