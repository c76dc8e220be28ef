import type { Comparison, Figure, FigureKey, TotalFigure } from "../comparison/comparison";
import { yearBefore } from "../comparison/periods";
import { heldYear, scopeName, type HeldYear, type ShownInRelease, type UnknownFigures, type Unknowns } from "./held";

type Values = Readonly<Record<FigureKey, Figure>>;

const keysOf = <Value>(values: Readonly<Record<FigureKey, Value>>): [FigureKey, Value][] =>
  Object.entries(values) as [FigureKey, Value][];

/** The schools' figures of a period as a comparison shows them: its own, and the year before beside what changed. */
function schoolsIn({ period: own, schools }: Comparison, period: string): ReadonlyMap<string, Values> {
  if (period === own) return new Map(schools.map(({ schoolId, values }) => [schoolId, values]));
  return new Map(
    schools.map(({ schoolId, changes }): [string, Values] => [
      schoolId,
      Object.fromEntries(
        keysOf(changes).flatMap(([key, change]) => (change.period === period ? [[key, change.before]] : [])),
      ),
    ]),
  );
}

/** The totals of a period as a comparison shows them. */
const totalsIn = (
  { period: own, totals }: Comparison,
  period: string,
): ReadonlyMap<string, Readonly<Record<FigureKey, TotalFigure>>> =>
  new Map(
    totals.map((total) => [
      scopeName(total),
      period === own ? total.values : (total.history.find((each) => each.period === period)?.values ?? {}),
    ]),
  );

/** The schools whose figure of an earlier period stands in their pooled one, by figure. */
function pooledIn({ period: own, schools }: Comparison, period: string): ShownInRelease["pooled"] {
  const found = new Map<FigureKey, string[]>();
  if (period === own) return found;
  for (const { schoolId, positions } of schools)
    for (const [key, { pooled }] of keysOf(positions))
      if (pooled?.periods.includes(period)) found.set(key, [...(found.get(key) ?? []), schoolId]);
  return found;
}

/** What is not to be known from what is shown alone, where nothing else was kept: what is `c`, and the sums over it. */
function unknownsIn({ schools, totals }: Pick<ShownInRelease, "schools" | "totals">): UnknownFigures {
  const hidden = new Map<FigureKey, string[]>();
  for (const [schoolId, values] of schools)
    for (const [key, { code }] of keysOf(values))
      if (code === "c") hidden.set(key, [...(hidden.get(key) ?? []), schoolId]);
  const unknownsOf = (key: FigureKey, found: readonly string[]): Unknowns => ({
    schools: found,
    sums: [...totals.values()]
      .flatMap(({ [key]: total }) => (total && total.value !== null ? [total.included] : []))
      .map((included) => included.filter((schoolId) => found.includes(schoolId)))
      .filter(({ length }) => length > 0),
    secretSums: [],
    taken: [],
  });
  return Object.fromEntries(
    [...hidden].map(([key, found]) => [
      key,
      { cohort: unknownsOf(key, found), value: unknownsOf(key, found), told: [] },
    ]),
  );
}

/**
 * What a comparison shows of a period, now or among the earlier ones; null where it shows nothing of it and nothing was kept. `unknowns`: what its reader is not to know of that period,
 * as it was kept with the release; null where nothing was kept.
 */
export function heldIn(comparison: Comparison, period: string, unknowns: UnknownFigures | null): HeldYear | null {
  const isOfPeriod =
    Object.keys(unknowns ?? {}).length > 0 ||
    period === comparison.period ||
    period === yearBefore(comparison.period) ||
    comparison.totals.some(({ history }) => history.some((each) => each.period === period));
  if (!isOfPeriod) return null;
  const shown = {
    schools: schoolsIn(comparison, period),
    totals: totalsIn(comparison, period),
    pooled: pooledIn(comparison, period),
  };
  return heldYear(shown, unknowns ?? unknownsIn(shown));
}
