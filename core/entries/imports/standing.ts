import type { Stage } from "../../returns/collection";
import type { CellId, Entries, Entry } from "../entry";
import type { CellOrigin } from "./resultsReading";
import { finality } from "./stages";

/**
 * What one edition of a file gave for one school and return, as it is kept. A cell with no origin was not in the file: an `x` that stands for a
 * number of pupils the file has no column for. `at`: when it was imported, ISO 8601 in UTC.
 */
export interface ImportedEdition {
  readonly returnId: string;
  readonly stage: Stage;
  readonly edition: string;
  readonly file: string;
  readonly source?: string;
  readonly entries: Entries;
  readonly origins: ReadonlyMap<CellId, CellOrigin>;
  readonly at: string;
}

/** Where an entry that stands was read: `row` and `column` are null for a number of pupils the file has no column for. */
export interface StandingOrigin {
  readonly file: string;
  readonly source: string | null;
  readonly edition: string;
  readonly stage: Stage;
  readonly row: number | null;
  readonly column: string | null;
}

/** An imported entry that stands, and where it comes from. */
export interface StandingEntry {
  readonly entry: Entry;
  readonly origin: StandingOrigin;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** From the least to the most final, and within a stage from the first imported to the last. */
export const inOrderOfStage = (a: ImportedEdition, b: ImportedEdition): number =>
  finality(a.stage) - finality(b.stage) || compareText(a.at, b.at) || compareText(a.edition, b.edition);

/** Whether a cell was in the file itself. */
export const isFromFile = ({ origins }: Pick<ImportedEdition, "origins">, cell: CellId): boolean => origins.has(cell);

function originIn({ file, source, edition, stage, origins }: ImportedEdition, cell: CellId): StandingOrigin {
  const place = origins.get(cell);
  return { file, source: source ?? null, edition, stage, row: place?.row ?? null, column: place?.column ?? null };
}

/** What one edition gave for a cell, as if nothing had been imported after it; null where it gave nothing. */
export function standingIn(edition: ImportedEdition, cell: CellId): StandingEntry | null {
  const entry = edition.entries.get(cell);
  return entry ? { entry, origin: originIn(edition, cell) } : null;
}

/**
 * What stands of everything imported for one school, cell by cell: the latest stage, and within a stage the last edition imported. An `x` that no file
 * held stands only where no edition has anything: a later file without the number of pupils does not take away the number an earlier one gave.
 */
export function standingEntries(imported: readonly ImportedEdition[]): ReadonlyMap<CellId, StandingEntry> {
  const standing = new Map<CellId, StandingEntry>();
  for (const edition of imported.toSorted(inOrderOfStage))
    for (const [cell, entry] of edition.entries) {
      const before = standing.get(cell);
      if (!isFromFile(edition, cell) && before && before.origin.row !== null) continue;
      standing.set(cell, { entry, origin: originIn(edition, cell) });
    }
  return standing;
}

/** The entries alone, as a template is filled with and a comparison reads them. */
export const entriesThatStand = (standing: ReadonlyMap<CellId, StandingEntry>): Entries =>
  new Map([...standing].map(([cell, { entry }]) => [cell, entry]));
