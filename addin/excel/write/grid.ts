import type { Block, Planned } from "../../../core/sheets/sheetPlan";
import { styles, type Style, type StyleName } from "../../../core/sheets/styles";
import type { Range } from "../../../core/sheets/workbookValues";
import { typedText } from "./typedText";

/** What is put into a cell: null leaves it as it is, "" empties it. */
export type Typed = null | number | string | boolean;

/** The smallest range that holds every block; null where there is none. */
export function areaOf(blocks: readonly Block[]): Range | null {
  const filled = blocks.filter(({ cells }) => (cells[0]?.length ?? 0) > 0);
  if (filled.length === 0) return null;
  const row = Math.min(...filled.map((block) => block.row));
  const column = Math.min(...filled.map((block) => block.column));
  const end = Math.max(...filled.map((block) => block.row + block.cells.length));
  const right = Math.max(...filled.map((block) => block.column + (block.cells[0]?.length ?? 0)));
  return { row, column, rows: end - row, columns: right - column };
}

function typed(cell: Planned): Typed {
  if (cell === null) return "";
  if (typeof cell === "string") return typedText(cell);
  return typeof cell === "object" ? `=${cell.formula}` : cell;
}

const formatOf = (style: StyleName): string => {
  const { numberFormat }: Style = styles[style];
  return numberFormat ?? "General";
};

/** Values and number formats of a range as Excel takes them in one piece each; a cell no block covers is null in both and stays as it is. */
export function gridOf(blocks: readonly Block[], { row, column, rows, columns }: Range) {
  const empty = (): Typed[][] => Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
  const [values, formats] = [empty(), empty()];
  for (const block of blocks) {
    const format = formatOf(block.style);
    block.cells.forEach((cells, down) => {
      const line = values[block.row + down - row];
      const formatLine = formats[block.row + down - row];
      if (!line || !formatLine) return;
      cells.forEach((cell, across) => {
        line[block.column + across - column] = typed(cell);
        formatLine[block.column + across - column] = format;
      });
    });
  }
  return { values, formats };
}

/** Runs of whole rows of a range, each with at most `cells` cells (at least one row). */
export function rowRuns(area: Range, cells: number): Range[] {
  const height = Math.max(1, Math.floor(cells / area.columns));
  return Array.from({ length: Math.ceil(area.rows / height) }, (_, index) => ({
    ...area,
    row: area.row + index * height,
    rows: Math.min(height, area.rows - index * height),
  }));
}
