/**
 * What a workbook holds, as plain values: the waist every reader (an .xlsx file, the open workbook) makes and everything in
 * core reads.
 *
 * A bare value was typed. `{ value }` says more of it: `formula` when a formula computed it, `percent` when the cell's format
 * shows a percentage (so 0.45 is seen as 45%), `date` when the format shows a date (the value stays a 1900-system serial).
 */
export type CellValue =
  | null
  | number
  | string
  | boolean
  | { readonly error: string }
  | {
      readonly value: null | number | string | boolean;
      readonly formula?: true;
      readonly percent?: true;
      readonly date?: true;
    };

/** A cell's place in a workbook; row and column count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * One sheet: only cells that hold something, by `cellKey(row, column)`; merged areas as ranges. `hiddenRows`: rows with such cells that are
 * hidden, by a filter too; `hiddenColumns`: hidden columns. Both count from 0 and are missing where a reader does not look.
 */
export interface SheetValues {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly cells: ReadonlyMap<number, CellValue>;
  readonly merges: readonly Range[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: readonly Pick<Range, "column" | "columns">[];
}

/** A rectangle of cells; row and column count from 0, rows and columns are at least 1. */
export interface Range {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `names` holds the workbook-scope defined names that point at one cell or one range of one sheet, in the case they are written in. */
export interface WorkbookValues {
  readonly sheets: readonly SheetValues[];
  readonly names: ReadonlyMap<string, { readonly sheet: string } & Range>;
}

const sheetColumns = 16_384;

/** The key of a cell in `SheetValues.cells`; row and column count from 0. */
export const cellKey = (row: number, column: number): number => row * sheetColumns + column;

/** The row and column, from 0, of a key made by `cellKey`. */
export const cellOfKey = (key: number): { row: number; column: number } => ({
  row: Math.floor(key / sheetColumns),
  column: key % sheetColumns,
});

/** The value of a cell; an empty or missing cell is null. */
export const valueAt = (sheet: SheetValues, row: number, column: number): CellValue =>
  sheet.cells.get(cellKey(row, column)) ?? null;
