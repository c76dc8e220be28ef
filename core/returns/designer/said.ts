import type { DesignCell, DesignPlace } from "./readDesign";

/** One row of a designer's table, or its answers about the return, by the columns' keys. */
export type Cells = ReadonlyMap<string, DesignCell>;

/** What stands in a column; empty where nothing does. */
export const said = (cells: Cells, key: string): string => cells.get(key)?.text ?? "";

/** Where a column's cell is; nowhere where its column is gone. */
export const placeOf = (cells: Cells, key: string): DesignPlace => cells.get(key)?.place ?? { words: "", cell: null };

/** A number typed in figures, with or without £ and commas; NaN for other words, undefined for nothing. */
export const numberIn = (text: string): number | undefined =>
  text === "" ? undefined : Number(text.replace(/[£,]/g, ""));
