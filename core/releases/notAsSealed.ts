import { cellKey, type CellPlace, type CellValue, type WorkbookValues } from "../sheets/workbookValues";
import type { SnapshotVerified } from "../wire/releases";
import { shownIn } from "./sealedCells";

/** What of an open workbook is not as it was sealed: cells that hold something else, sheets that are gone, and sheets that were not sealed. */
export interface NotAsSealed {
  readonly cells: readonly CellPlace[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

type Sealed = SnapshotVerified["sheets"][number]["cells"][number]["value"];

/** As near as two programs come that keep one number each in its own way. */
const nearness = 1e-12;

function holds(sealed: Sealed, cell: CellValue): boolean {
  const shown = shownIn(cell);
  if (typeof sealed !== "number" || typeof shown !== "number") return sealed === shown;
  return Math.abs(sealed - shown) <= nearness * Math.max(1, Math.abs(sealed));
}

/**
 * Holds the values of an open workbook against those that were sealed. Every cell that held something must hold it still; what is written into a cell that was empty,
 * as decisions are, is no change.
 */
export function notAsSealed(sealed: SnapshotVerified["sheets"], open: Pick<WorkbookValues, "sheets">): NotAsSealed {
  const names = new Set(sealed.map(({ name }) => name));
  const sheets = new Map(open.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    cells: sealed.flatMap(({ name: sheet, cells }) => {
      const there = sheets.get(sheet);
      return cells.flatMap(({ row, column, value }) =>
        there && !holds(value, there.cells.get(cellKey(row, column)) ?? null) ? [{ sheet, row, column }] : [],
      );
    }),
    missing: [...names].filter((name) => !sheets.has(name)),
    added: [...sheets.keys()].filter((name) => !names.has(name)),
  };
}
