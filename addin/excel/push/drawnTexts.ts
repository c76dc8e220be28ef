import type { Block, Planned } from "../../../core/sheets/sheetPlan";

const textOf = (cell: Planned): string =>
  cell === null ? "" : String(typeof cell === "object" ? (cell.cached ?? "") : cell);

/** The texts that stand in some columns, by row: what tells a row apart once it is on the sheet. */
export function drawnTexts(blocks: readonly Block[], columns: readonly number[]): (row: number) => string[] {
  const found = new Map<number, Map<number, string>>();
  for (const block of blocks)
    for (const column of columns) {
      const across = column - block.column;
      if (across < 0 || across >= (block.cells[0]?.length ?? 0)) continue;
      block.cells.forEach((cells, down) => {
        const row = found.get(block.row + down) ?? new Map<number, string>();
        found.set(block.row + down, row.set(column, textOf(cells[across] ?? null)));
      });
    }
  return (row) => columns.map((column) => found.get(row)?.get(column) ?? "");
}
