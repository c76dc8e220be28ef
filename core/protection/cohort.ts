import { entryAt, type Entries } from "../entries/entry";
import { derivedCount } from "../measures/derivedFigure";
import { cellIdOf, type Measure } from "../returns/definition";
import type { PupilGroup } from "../returns/pupilGroups";

/** The field that counts the pupils behind a measure: its cohort, its denominator, or the count itself. Null where nothing counts them. */
export const cohortField = ({ cohort, denominator, kind, numerator }: Measure): string | null =>
  cohort ?? denominator ?? (kind === "count" ? numerator : null);

/** How many pupils stand behind a figure of a school; null where they are not known. */
export function cohortOf(measure: Measure, group: PupilGroup, entries: Entries): number | null {
  const field = cohortField(measure);
  if (field === null) return null;
  const asked = (each: PupilGroup): number | null => {
    const entry = entryAt(entries, cellIdOf(field, each));
    return entry.kind === "number" ? entry.value : null;
  };
  return asked(group) ?? derivedCount(group, asked);
}
