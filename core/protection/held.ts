import type { Figure, FigureKey, TotalFigure } from "../comparison/comparison";
import type { Reader } from "./rules";
import type { Secret } from "./smallNumbers";

/**
 * What a reader does not know of one figure, as school ids. `schools`: those whose figure was hidden; `sums`: sets of them whose sum a total told; `secretSums`: sets of
 * them whose sum must not follow either, because the total of it was hidden; `taken`: those whom the sums of some release take to be known, though it did not show them by name.
 */
export interface Unknowns {
  readonly schools: readonly string[];
  readonly sums: readonly (readonly string[])[];
  readonly secretSums: readonly (readonly string[])[];
  readonly taken: readonly string[];
}

/** A figure of a school as it was shown once. */
export interface Told extends Pick<Figure, "numerator" | "denominator" | "value"> {
  readonly schoolId: string;
}

/**
 * What a reader does not know of a year, by figure: of the number of pupils (`cohort`), and of how many of them (`value`). `told`: figures that an earlier release showed and the
 * newest does not, because they were corrected: its readers know them all the same.
 */
export type UnknownFigures = Readonly<
  Record<FigureKey, Readonly<Record<Secret, Unknowns>> & { readonly told: readonly Told[] }>
>;

/** A year as one release shows it: the schools' figures it shows by name and its totals (by `scopeName`). `pooled`: figures that stand in a pooled one, by figure. */
export interface ShownInRelease {
  readonly schools: ReadonlyMap<string, Readonly<Record<FigureKey, Figure>>>;
  readonly totals: ReadonlyMap<string, Readonly<Record<FigureKey, TotalFigure>>>;
  readonly pooled: ReadonlyMap<FigureKey, readonly string[]>;
}

/** Of a figure, at each level, the schools that are taken to be known. */
type Taken = Readonly<Record<Secret, ReadonlySet<string>>>;

/** What one release holds of a year for a reader: what it shows, and what was not to be known from it or before it. */
export interface HeldYear extends Omit<ShownInRelease, "pooled"> {
  readonly unknowns: UnknownFigures;
  /**
   * Who is taken to be known though not shown by name: who stands in a total or a pooled figure alone, from which others may take it out, or was erased from beside it;
   * and whose number of pupils was hidden only with how many of them.
   */
  readonly taken: ReadonlyMap<FigureKey, Taken>;
}

/** What a reader holds of a year by one release, with what they are not to know of it. */
export function heldYear({ schools, totals, pooled }: ShownInRelease, unknowns: UnknownFigures): HeldYear {
  const standing = new Map<FigureKey, readonly string[]>(pooled);
  for (const values of totals.values())
    for (const key of Object.keys(values) as FigureKey[])
      standing.set(key, [...(standing.get(key) ?? []), ...(values[key]?.included ?? [])]);
  const taken = new Map<FigureKey, Taken>();
  for (const key of new Set([...standing.keys(), ...(Object.keys(unknowns) as FigureKey[])])) {
    const { cohort, value } = unknowns[key] ?? {};
    const [hidden, few] = [new Set(value?.schools), new Set(cohort?.schools)];
    // Who stands in a total and has no figure any more was erased since: who read it before knows it still.
    const isShown = (id: string): boolean => (schools.get(id)?.[key]?.value ?? null) !== null;
    const unnamed = (standing.get(key) ?? []).filter((id) => !isShown(id) && !hidden.has(id));
    taken.set(key, {
      cohort: new Set([...unnamed, ...(cohort?.taken ?? []), ...[...hidden].filter((id) => !few.has(id))]),
      value: new Set([...unnamed, ...(value?.taken ?? [])]),
    });
  }
  return { schools, totals, unknowns, taken };
}

/** A reader with what they hold of a year from other releases, and how many hidden must stand behind a total for them. */
export interface Reading {
  readonly reader: Reader;
  readonly fewestHidden: 2 | 3;
  readonly held: readonly HeldYear[];
}

/** What a total is of, in one word for each. */
export const scopeName = ({
  scope,
  id,
  membership,
}: {
  readonly scope: string;
  readonly id: string;
  readonly membership: string | null;
}): string => `${scope} ${id} ${membership ?? ""}`;

type Shown = Omit<Told, "schoolId">;

/** Whether a figure that was shown tells one of now at a level: the number of pupils, or how many of them. */
export function tells(then: Shown | undefined, now: Shown | undefined, level: Secret): boolean {
  if (!then || !now) return false;
  // A count has no number of pupils but itself.
  const pupils = ({ denominator, numerator }: Shown): number | null => denominator ?? numerator;
  // Of no pupils there is no more to know than that.
  if (level === "cohort" || now.value === null) return pupils(then) !== null && pupils(then) === pupils(now);
  if (then.value === null) return false;
  if (then.numerator !== null || now.numerator !== null) return then.numerator === now.numerator;
  return then.value === now.value && then.denominator === now.denominator;
}

/** Whether a reader knows a school's figure from what they hold, or held once. */
export const knowsSchool = (
  { held }: Reading,
  { schoolId, key, now, level }: { schoolId: string; key: FigureKey; now: Figure | undefined; level: Secret },
): boolean =>
  held.some(
    ({ schools, unknowns }) =>
      tells(schools.get(schoolId)?.[key], now, level) ||
      unknowns[key]?.told.some((each) => each.schoolId === schoolId && tells(each, now, level)),
  );

/** Whether a reader knows a total from what they hold. */
export const knowsTotal = (
  { held }: Reading,
  { name, key, now, level }: { name: string; key: FigureKey; now: Figure | undefined; level: Secret },
): boolean => held.some(({ totals }) => tells(totals.get(name)?.[key], now, level));
