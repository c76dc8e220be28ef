import { headingPart, spacePart, textPart, type SheetPart, type StyledCell, styled } from "../sheetParts";
import type { StyleName } from "../styles";

/** The columns of every board page: a name, then eleven narrow ones. Together they fill A4 upright. */
export const boardWidths = [25, ...Array.from({ length: 11 }, () => 8)];

/** How many columns a board page has. */
export const boardColumns = boardWidths.length;

/** How many measures, of two columns each, stand beside one another with a column of pupils each where they differ. */
export const measuresAcross = 5;

/** A heading across the page, with a little air below its line. */
export const heading = (text: string): SheetPart => headingPart(text, boardColumns);

/** A sentence across the page. */
export const line = (text: string, style: StyleName = "text"): SheetPart => textPart(text, style, boardColumns);

/** A little air between parts. */
export const air = (points = 6): SheetPart => spacePart(1, points);

/** A row filled up with empty cells to the width of the page. */
export const fullRow = (cells: readonly StyledCell[], style: StyleName = "plain"): StyledCell[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, boardColumns - cells.length) }, () => styled(null, style)),
];

/** A row of cells of which each is merged over a number of columns; the numbers add up to the page's columns or fewer. */
export function mergedRow(cells: readonly (StyledCell & { readonly columns: number })[], row = 0): SheetPart {
  const places: { column: number; cell: StyledCell & { readonly columns: number } }[] = [];
  let column = 0;
  for (const cell of cells) {
    places.push({ column, cell });
    column += cell.columns;
  }
  return {
    height: 1,
    blocks: places.map(({ column: at, cell }) => ({
      row,
      column: at,
      style: cell.style,
      cells: [[cell.value, ...Array.from({ length: cell.columns - 1 }, () => null)]],
    })),
    merges: places
      .filter(({ cell }) => cell.columns > 1)
      .map(({ column: at, cell }) => ({ row, column: at, rows: 1, columns: cell.columns })),
  };
}

/** A cell merged over some columns. */
export const over = (columns: number, value: string | number | null, style: StyleName) => ({ value, style, columns });
