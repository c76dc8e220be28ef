import { entryAt, sameEntry, type CellId, type Entries, type Entry } from "../../core/entries/entry";

/** A cell two people filled differently: what the sender's workbook started from, what they typed, what was accepted meanwhile. */
export interface ClashCell {
  readonly cell: CellId;
  readonly base: Entry;
  readonly yours: Entry;
  readonly theirs: Entry;
}

/** A cell that says something else in a later revision. */
export interface ChangedCell {
  readonly cell: CellId;
  readonly before: Entry;
  readonly after: Entry;
}

/** The cells in which `after` says something else than `before`, in the order of cell ids; a missing cell reads as blank. */
export const changedCells = (before: Entries, after: Entries): ChangedCell[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((cell) => !sameEntry(entryAt(before, cell), entryAt(after, cell)))
    .sort()
    .map((cell) => ({ cell, before: entryAt(before, cell), after: entryAt(after, cell) }));

/** The cells in which `yours` and `theirs` differ, each with what stood in `base`, in the order of cell ids. */
export const clashCells = (base: Entries, yours: Entries, theirs: Entries): ClashCell[] =>
  changedCells(theirs, yours).map(({ cell, before, after }) => ({
    cell,
    base: entryAt(base, cell),
    yours: after,
    theirs: before,
  }));
