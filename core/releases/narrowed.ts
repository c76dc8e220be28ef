import type { Comparison, FigureKey, Gap, Total, TotalFigure } from "../comparison/comparison";
import { codedFigure } from "../measures/noFigure";
import { followsFrom } from "../protection/determined";
import { shownGap } from "../protection/shownGap";

type Values = Readonly<Record<FigureKey, TotalFigure>>;

/** The places of the totals of one figure that must go, so that no school the reader does not see by name follows from what is left: the smallest first. */
function givingAway(totals: readonly (TotalFigure | undefined)[], seen: ReadonlySet<string>): Set<number> {
  const gone = new Set<number>();
  const unseen = totals.map((total) =>
    total && total.value !== null ? total.included.filter((schoolId) => !seen.has(schoolId)) : [],
  );
  const numbers = new Map([...new Set(unseen.flat())].map((schoolId, index) => [schoolId, index]));
  const numbersOf = (schools: readonly string[]): number[] => schools.flatMap((each) => numbers.get(each) ?? []);
  for (;;) {
    const left = unseen.map((schools, place) => (gone.has(place) ? [] : schools));
    const follows = followsFrom(left.map(numbersOf).filter(({ length }) => length > 0));
    const known = [...numbers].find(([, number]) => follows([number]))?.[0];
    if (known === undefined) return gone;
    const [place] = left
      .flatMap((schools, index) => (schools.includes(known) ? [[index, schools.length] as const] : []))
      .sort((a, b) => a[1] - b[1] || a[0] - b[0])[0] ?? [0];
    gone.add(place);
  }
}

/** The totals of every scope in one period, without what would give a school away. */
function safeValues(all: readonly Values[], seen: ReadonlySet<string>): Values[] {
  const keys = new Set(all.flatMap((values) => Object.keys(values) as FigureKey[]));
  const safe = all.map((values) => ({ ...values }));
  for (const key of keys)
    for (const place of givingAway(
      all.map((values) => values[key]),
      seen,
    )) {
      const values = safe[place];
      const figure = values?.[key];
      if (values && figure) values[key] = { ...figure, ...codedFigure("c", undefined) };
    }
  return safe;
}

/** Totals that name, of the schools in them and out of them, those the reader sees. */
const namingSeen = (values: Values, seen: ReadonlySet<string>): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, figure]) => [
      key,
      {
        ...figure,
        included: figure.included.filter((schoolId) => seen.has(schoolId)),
        excluded: figure.excluded.filter(({ schoolId }) => seen.has(schoolId)),
      },
    ]),
  );

/** A total's changes without those to or from a total that is not shown. */
const safeChanges = (changes: Total["changes"], now: Values, before: Values | undefined): Total["changes"] =>
  Object.fromEntries(
    Object.entries(changes).filter(([key]) => {
      const [later, earlier] = [now[key as FigureKey], before?.[key as FigureKey]];
      return later?.code !== "c" && earlier?.code !== "c";
    }),
  );

/**
 * A released comparison with the schools a reader may see by name: the others stand in the totals alone, and no total from which one of them would
 * follow is shown.
 */
export function narrowed(comparison: Comparison, sees: (school: Comparison["schools"][number]) => boolean): Comparison {
  const schools = comparison.schools.filter(sees);
  const seen = new Set(schools.map(({ schoolId }) => schoolId));
  if (schools.length === comparison.schools.length) return comparison;
  const periods = [...new Set(comparison.totals.flatMap(({ history }) => history.map(({ period }) => period)))];
  const now = safeValues(
    comparison.totals.map(({ values }) => values),
    seen,
  );
  const then = new Map(
    periods.map((period) => [
      period,
      safeValues(
        comparison.totals.map(({ history }) => history.find((each) => each.period === period)?.values ?? {}),
        seen,
      ),
    ]),
  );
  const totals = comparison.totals.map((total, place): Total => {
    const values = now[place] ?? {};
    const before = Object.values(total.changes)[0]?.period;
    return {
      ...total,
      values,
      changes: safeChanges(total.changes, values, before === undefined ? undefined : then.get(before)?.[place]),
      history: total.history.map(({ period }) => ({ period, values: then.get(period)?.[place] ?? {} })),
    };
  });
  const gaps = comparison.gaps.flatMap((gap): Gap[] =>
    gap.scope === "school" ? (seen.has(gap.id) ? [gap] : []) : [shownGap(gap, totals)],
  );
  const standingOut = comparison.standingOut.filter(({ schoolId }) => seen.has(schoolId));
  const named = totals.map((total) => ({
    ...total,
    values: namingSeen(total.values, seen),
    history: total.history.map(({ period, values }) => ({ period, values: namingSeen(values, seen) })),
  }));
  return { ...comparison, schools, totals: named, gaps, standingOut };
}
