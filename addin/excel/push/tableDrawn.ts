import type { SheetPlan } from "../../../core/sheets/sheetPlan";
import { drawnTexts } from "./drawnTexts";
import { rowKey, type PushedTable } from "./pushed";

/** What is kept of a planned table, to know its rows and columns again. */
export function tableDrawn({ tables, blocks }: SheetPlan): PushedTable | null {
  const [table] = tables;
  const identity = table?.identity;
  if (!table || !identity || tables.length > 1) return null;
  const keys = identity.keyColumns.map((name) => table.range.column + table.columns.indexOf(name));
  const texts = drawnTexts(blocks, keys);
  return {
    name: table.name,
    columns: [...table.columns],
    keyColumns: [...identity.keyColumns],
    rows: identity.rowIds.map((id, index) => [
      rowKey(texts(table.range.row + 1 + index)),
      id,
      { ...identity.rowFigures[index] },
    ]),
    figures: identity.columnFigures.map((each) => each && { ...each }),
  };
}
