import type { Field, ReturnDefinition } from "../../returns/definition";
import type { IndexedField } from "./fieldIndex";
import { plainHeading, type ColumnFill, type ResultsProfile } from "./profile";
import type { UnusedColumn } from "./resultsReading";

/** A column of the file that fills a cell: the heading as the file has it, and the field with the return that asks it. */
export interface FillInFile {
  readonly heading: string;
  readonly fill: ColumnFill;
  readonly field: Field;
  readonly definition: ReturnDefinition;
}

/** The profile's columns as the file has them, and the file's columns that nothing is read from. */
export interface ColumnsInFile {
  readonly fills: readonly FillInFile[];
  readonly notUsed: readonly UnusedColumn[];
  /** The heading as the file writes it; null where it has none of that name, in any case. */
  readonly heading: (name: string) => string | null;
}

/** Finds a profile's columns among a file's headings, in any case; of several headings a column has had, the newest that is there. */
export function columnsInFile(
  profile: ResultsProfile,
  headings: readonly string[],
  fields: ReadonlyMap<string, IndexedField>,
): ColumnsInFile {
  const byName = new Map(headings.toReversed().map((heading) => [plainHeading(heading), heading]));
  const heading = (name: string): string | null => byName.get(plainHeading(name)) ?? null;
  const fills: FillInFile[] = [];
  const used = new Set<string>();
  for (const fill of profile.fills) {
    const here = [fill.column, ...(fill.was ?? [])].map(heading).find((found) => found !== null);
    const asked = fields.get(fill.field);
    if (here === undefined || here === null || !asked?.field.groups.includes(fill.group ?? "all")) continue;
    fills.push({ heading: here, fill, field: asked.field, definition: asked.definition });
    used.add(here);
  }
  const { laestab, urn, la, estab, name } = profile.schools;
  const { column: year, termIn } = profile.year;
  for (const column of [laestab, urn, la, estab, name, year, termIn?.column])
    if (column !== undefined) used.add(heading(column) ?? "");
  for (const { column } of profile.fixed ?? []) used.add(heading(column) ?? "");
  const reasons = new Map(Object.entries(profile.leftOut ?? {}).map(([column, why]) => [plainHeading(column), why]));
  return {
    fills,
    heading,
    notUsed: headings
      .filter((column) => !used.has(column))
      .map((column) => ({ column, why: reasons.get(plainHeading(column)) ?? null })),
  };
}
