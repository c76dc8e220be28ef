import type { ImportProblem } from "../../register/importPlan";
import type { Stage } from "../../returns/collection";
import type { CellId, Entries } from "../entry";
import type { CellOrigin, UnmatchedRow, UnusedColumn } from "./resultsReading";
import type { ImportedEdition } from "./standing";

/** Where a school's figures for a return and period go: the collection issued to it, and everything imported for it there before. */
export interface Destination {
  readonly schoolId: string;
  readonly returnId: string;
  readonly period: string;
  readonly collection: { readonly id: string; readonly title: string };
  readonly imported: readonly ImportedEdition[];
}

/**
 * What an import would do to entries, each counted once. `new`: nothing was imported for the cell. `same`: this stage holds it already. `superseding`:
 * an earlier stage holds the cell; it stays on record and stands no more. `differing`: an earlier import of this stage holds another value; the later
 * import stands. `behind`: a later stage stands already; this one goes on record beneath it.
 */
export interface EntryCounts {
  readonly new: number;
  readonly same: number;
  readonly superseding: number;
  readonly differing: number;
  readonly behind: number;
}

/** What would be kept for one school, return and period. `toPut` false: all of it is on record already. */
export interface PlannedEntries {
  readonly schoolId: string;
  readonly school: string;
  readonly returnId: string;
  readonly period: string;
  readonly collectionId: string;
  readonly row: number;
  readonly entries: Entries;
  readonly origins: ReadonlyMap<CellId, CellOrigin>;
  readonly counts: EntryCounts;
  readonly toPut: boolean;
}

/** One return and period of a plan. `notIssued` says in a sentence, with the schools, that there is nowhere to keep figures; null when there is. */
export interface PlannedReturn {
  readonly returnId: string;
  readonly title: string;
  readonly period: string;
  readonly collections: readonly { readonly id: string; readonly title: string }[];
  readonly schools: number;
  readonly counts: EntryCounts;
  readonly notIssued: { readonly sentence: string; readonly schools: readonly string[] } | null;
}

/**
 * What importing a results file would do, worked out before anything is done. Every row is matched (in `items`, in a `notIssued`, in `empty` or in
 * `otherPeriods`), in `unmatched`, or has an error among `problems`.
 */
export interface ResultsImportPlan {
  /** The same for the same file in any order of rows, the same collections and the same earlier imports; another when any of these moved. */
  readonly planId: string;
  readonly profile: { readonly id: string; readonly title: string };
  readonly file: string;
  readonly source: string;
  readonly stage: Stage;
  readonly edition: string;
  readonly returns: readonly PlannedReturn[];
  readonly items: readonly PlannedEntries[];
  readonly unmatched: readonly UnmatchedRow[];
  readonly otherPeriods: number;
  readonly empty: number;
  readonly problems: readonly ImportProblem[];
  readonly notUsed: readonly UnusedColumn[];
}

export const noCounts: EntryCounts = { new: 0, same: 0, superseding: 0, differing: 0, behind: 0 };

/** The counts of several together. */
export const sumOfCounts = (all: readonly EntryCounts[]): EntryCounts =>
  all.reduce(
    (sum, each) => ({
      new: sum.new + each.new,
      same: sum.same + each.same,
      superseding: sum.superseding + each.superseding,
      differing: sum.differing + each.differing,
      behind: sum.behind + each.behind,
    }),
    noCounts,
  );
