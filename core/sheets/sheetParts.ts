import type { Block, ChartPlan, ConditionalFormatPlan, Planned, SheetPlan, TablePlan } from "./sheetPlan";
import type { StyleName } from "./styles";
import type { Range } from "./workbookValues";

/** A cell of a grid in which styles vary from cell to cell. */
export interface StyledCell {
  readonly value: Planned;
  readonly style: StyleName;
}

/** A cell's value and its style. */
export const styled = (value: Planned, style: StyleName): StyledCell => ({ value, style });

/** A piece of a sheet `height` rows tall, its own places counted from row 0; columns are the sheet's. */
export interface SheetPart {
  readonly height: number;
  readonly blocks: readonly Block[];
  readonly merges?: readonly Range[];
  readonly tables?: readonly TablePlan[];
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  readonly charts?: readonly ChartPlan[];
  readonly rowHeightsPoints?: ReadonlyMap<number, number>;
}

/**
 * The blocks of a grid whose first cell stands at `row`, `column`: each column's runs of one style become one block. Every row of the grid has the
 * same length.
 */
export function gridBlocks(row: number, column: number, grid: readonly (readonly StyledCell[])[]): Block[] {
  const blocks: Block[] = [];
  const width = grid[0]?.length ?? 0;
  for (let at = 0; at < width; at += 1) {
    let cells: Planned[][] = [];
    let style: StyleName | null = null;
    let from = 0;
    for (const [index, cellRow] of grid.entries()) {
      const cell = cellRow[at];
      if (!cell) throw new Error(`Row ${index} of a grid has fewer cells than its first row`);
      if (cell.style !== style) {
        if (style !== null) blocks.push({ row: row + from, column: column + at, style, cells });
        [cells, style, from] = [[], cell.style, index];
      }
      cells.push([cell.value]);
    }
    if (style !== null) blocks.push({ row: row + from, column: column + at, style, cells });
  }
  return blocks;
}

/** A grid as a part, beginning in `column`. */
export const gridPart = (grid: readonly (readonly StyledCell[])[], column = 0): SheetPart => ({
  height: grid.length,
  blocks: gridBlocks(0, column, grid),
});

/** One text merged over `columns` columns. */
export const textPart = (text: string, style: StyleName, columns: number, column = 0): SheetPart => ({
  height: 1,
  blocks: [{ row: 0, column, style, cells: [[text, ...Array.from({ length: columns - 1 }, () => null)]] }],
  ...(columns > 1 ? { merges: [{ row: 0, column, rows: 1, columns }] } : {}),
});

const headingAirPoints = 3;

/** A heading merged over `columns` columns, with a little air below its line. */
export const headingPart = (text: string, columns: number): SheetPart => ({
  ...textPart(text, "heading", columns),
  height: 2,
  rowHeightsPoints: new Map([[1, headingAirPoints]]),
});

/** Empty rows, `points` high each where given. */
export const spacePart = (rows = 1, points?: number): SheetPart => ({
  height: rows,
  blocks: [],
  ...(points === undefined
    ? {}
    : { rowHeightsPoints: new Map(Array.from({ length: rows }, (_, row) => [row, points] as const)) }),
});

const down = <Placed extends { readonly row: number }>(things: readonly Placed[] | undefined, rows: number): Placed[] =>
  (things ?? []).map((thing) => ({ ...thing, row: thing.row + rows }));

const rangeDown = <Placed extends { readonly range: Range }>(things: readonly Placed[] | undefined, rows: number) =>
  (things ?? []).map((thing) => ({ ...thing, range: { ...thing.range, row: thing.range.row + rows } }));

type Content = Pick<SheetPlan, "blocks" | "merges" | "tables" | "conditionalFormats" | "charts" | "rowHeightsPoints">;

/** What a part may need to know of its place: a chart or a formula refers to cells by their row on the sheet. */
export type PartAt = SheetPart | ((row: number) => SheetPart);

/** Parts one under another from the top of a sheet: what the sheet holds, the row (from 0) each begins at, and how many rows they take. */
export function stacked(parts: readonly PartAt[]): { content: Content; starts: number[]; rows: number } {
  const starts: number[] = [];
  const placed: { part: SheetPart; row: number }[] = [];
  let row = 0;
  for (const each of parts) {
    const part = typeof each === "function" ? each(row) : each;
    starts.push(row);
    placed.push({ part, row });
    row += part.height;
  }
  return {
    starts,
    rows: row,
    content: {
      blocks: placed.flatMap(({ part, row: at }) => down(part.blocks, at)),
      merges: placed.flatMap(({ part, row: at }) => down(part.merges, at)),
      tables: placed.flatMap(({ part, row: at }) => rangeDown(part.tables, at)),
      conditionalFormats: placed.flatMap(({ part, row: at }) => rangeDown(part.conditionalFormats, at)),
      charts: placed.flatMap(({ part, row: at }) =>
        (part.charts ?? []).map((chart) => ({ ...chart, place: { ...chart.place, row: chart.place.row + at } })),
      ),
      rowHeightsPoints: new Map(
        placed.flatMap(({ part, row: at }) =>
          [...(part.rowHeightsPoints ?? [])].map(([each, points]) => [each + at, points] as const),
        ),
      ),
    },
  };
}
