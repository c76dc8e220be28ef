import type { Block, Planned, SheetPlan } from "./sheetPlan";
import { font, styles, type Style } from "./styles";
import { columnPixels, linePoints, wrappedLines } from "./textSize";
import type { Range } from "./workbookValues";

const defaultWidthChars = 8.43;
/** What a cell keeps clear of words at its two sides, and a little for programs that set type wider than its measures. */
export const clearPixels = 11;
const paddingPoints = 3;
const leastPoints = 15;
const mostPoints = 409;

/** The text a cell is first seen with; a number never wraps, so its length does not matter. */
function shownText(cell: Planned): string {
  const value = cell !== null && typeof cell === "object" ? (cell.cached ?? "") : cell;
  return typeof value === "string" ? value : value === null ? "" : "0";
}

function heightPoints(text: string, style: Style, cellPixels: number): number {
  const size: number = style.size ?? font.sizePoints;
  const pixels = cellPixels - clearPixels - (style.indent ?? 0) * 9;
  const lines = style.wrap ? wrappedLines(text, pixels, size, style.bold) : 1;
  return lines * linePoints(size) + paddingPoints;
}

/**
 * The height in points of every row that a plan leaves out or sets: set heights stand, others are as high as the row's tallest
 * text needs at the planned column widths, at least 15 and at most 409. A cell merged over columns wraps to their width together; one merged over
 * rows asks for nothing. Rows without blocks are absent and keep the default.
 */
export function fittedRowHeights(sheet: SheetPlan): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const merges = new Map<string, Range>(sheet.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const width = (column: number) => columnPixels(sheet.columnWidthsChars[column] ?? defaultWidthChars);
  const fit = (block: Block, cell: Planned, row: number, column: number) => {
    const text = shownText(cell);
    const merge = merges.get(`${row},${column}`);
    if (merge && merge.rows > 1) return;
    let pixels = 0;
    for (let at = column; at < column + (merge?.columns ?? 1); at += 1) pixels += width(at);
    heights.set(row, Math.max(heights.get(row) ?? leastPoints, heightPoints(text, styles[block.style], pixels)));
  };
  for (const block of sheet.blocks)
    block.cells.forEach((cells, rowOffset) => {
      cells.forEach((cell, columnOffset) => {
        fit(block, cell, block.row + rowOffset, block.column + columnOffset);
      });
    });
  for (const [row, points] of heights) heights.set(row, Math.min(mostPoints, Math.round(points * 4) / 4));
  for (const [row, points] of sheet.rowHeightsPoints) heights.set(row, points);
  return heights;
}
