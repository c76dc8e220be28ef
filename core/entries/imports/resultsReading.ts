import type { ImportProblem } from "../../register/importPlan";
import type { CellId, Entry } from "../entry";

/** Where a figure stands in a file: the row as Excel numbers it (the heading is row 1) and the heading of the column. */
export interface CellOrigin {
  readonly row: number;
  readonly column: string;
}

/** What a row of a file puts into a cell. `origin` null: an `x` the file does not hold, set because it has no column for the number of pupils. */
export interface FilledCell {
  readonly entry: Entry;
  readonly origin: CellOrigin | null;
}

/** The figures one row gives for one school, return and data period. `school` is its name on sheets. */
export interface SchoolReading {
  readonly schoolId: string;
  readonly school: string;
  readonly returnId: string;
  readonly period: string;
  readonly row: number;
  readonly cells: ReadonlyMap<CellId, FilledCell>;
}

/** A row that is nobody's in the register, or of no school the return asks, with the reason. `codes` as the file writes them. */
export interface UnmatchedRow {
  readonly row: number;
  readonly codes: string;
  readonly name: string | null;
  readonly reason: string;
}

/** A column nothing was read from; `why` is null where the layout does not know it. */
export interface UnusedColumn {
  readonly column: string;
  readonly why: string | null;
}

/**
 * A results file as figures of schools. `otherPeriods` counts the rows of years other than the one asked for, `empty` the matched rows that hold
 * no figure. A problem with severity `error` must be mended before anything is imported; a `query` says how a value was taken.
 */
export interface ResultsReading {
  readonly readings: readonly SchoolReading[];
  readonly unmatched: readonly UnmatchedRow[];
  readonly otherPeriods: number;
  readonly empty: number;
  readonly problems: readonly ImportProblem[];
  readonly notUsed: readonly UnusedColumn[];
}
