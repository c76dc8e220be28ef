import type { Measure } from "../returns/definition";
import type { Figure, Pooled, Position } from "./comparison";
import { pooledMeanInterval, wilson, type Interval, type MeanWithLimits } from "./intervals";
import { judge } from "./judge";

/** A rank is given among this many schools or more. */
export const fewestToRank = 20;

/** A school stands in a rank on one year only with this many pupils or more. */
export const smallestRankedCohort = 30;

/** One school's figure in one of the pooled years, and England's published figure for it. */
export interface PooledYear {
  readonly period: string;
  readonly figure: Figure;
  readonly england: number | null;
}

/** Figures of pupils pooled over years: a share with its counts, so that another interval can be taken of it. */
export interface PooledFigure extends Pooled {
  readonly numerator: number | null;
  readonly england: number | null;
}

/**
 * Several years of one school together: pupils of every year summed. Where England is known for the latest year, the years it is known for are pooled
 * alone, and England is weighted by the school's own pupils in each; where it is not, nothing is compared, since earlier years alone say nothing of this one.
 * Null without a true count in the latest year.
 */
export function poolYears(kind: Measure["kind"], years: readonly PooledYear[]): PooledFigure | null {
  if (kind === "count") return null;
  const counted = years.filter(
    ({ figure }) => figure.value !== null && !figure.published && figure.denominator !== null,
  );
  if (!counted[0] || counted[0].period !== years[0]?.period) return null;
  const compared = counted[0].england === null ? [] : counted.filter(({ england }) => england !== null);
  const used = compared.length > 0 ? compared : counted;
  let n = 0;
  let sum = 0;
  let expected = 0;
  const limits: MeanWithLimits[] = [];
  for (const { figure, england } of used) {
    const pupils = figure.denominator ?? 0;
    n += pupils;
    sum += kind === "share" ? (figure.numerator ?? 0) : (figure.value ?? 0) * pupils;
    expected += (england ?? 0) * pupils;
    if (figure.low !== null && figure.high !== null)
      limits.push({ value: figure.value ?? 0, n: pupils, low: figure.low, high: figure.high });
  }
  const haveLimits = limits.length === used.length;
  const interval = !haveLimits ? null : kind === "share" ? wilson(sum, n) : pooledMeanInterval(limits);
  return {
    value: sum / n,
    n,
    numerator: kind === "share" ? sum : null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    periods: used.map(({ period }) => period).reverse(),
    england: compared.length > 0 ? expected / n : null,
  };
}

/** An interval less England's figure: above 0 where all of it lies above England. */
export const lessEngland = (interval: Interval, england: number): Interval => ({
  low: interval.low - england,
  high: interval.high - england,
});

const verdicts = {
  above: "above England",
  below: "below England",
  "no difference": "in line with England",
  "too few": "too few to say",
} as const;

/** Where a school stands against England on its pooled figure, by the 95% interval. The rank is given by `ranksOf`. */
export function positionOf(pooled: PooledFigure | null, rank: Position["rank"]): Position {
  if (!pooled) return { rank, england: null, pooled: null, verdict: "not judged" };
  const { value, n, low, high, periods, england } = pooled;
  const base = { rank, england, pooled: { value, n, low, high, periods } };
  if (england === null) return { ...base, verdict: "no comparator" };
  if (low === null || high === null) return { ...base, verdict: "not judged" };
  return { ...base, verdict: verdicts[judge(lessEngland({ low, high }, england), n)] };
}

/**
 * Places of schools on one year, 1 the best, equal figures sharing the better place: only among 20 schools or more that each have 30 pupils or more
 * behind the figure; no school otherwise. A measure of which neither more nor less is better has no ranks.
 */
export function ranksOf(
  measure: Pick<Measure, "kind" | "higherIs">,
  figures: readonly (readonly [schoolId: string, figure: Figure])[],
): Map<string, NonNullable<Position["rank"]>> {
  const ranks = new Map<string, NonNullable<Position["rank"]>>();
  if (measure.kind === "count" || measure.higherIs === "neither") return ranks;
  const sign = measure.higherIs === "better" ? 1 : -1;
  const able = figures.flatMap(([schoolId, { value, published, denominator }]) =>
    value !== null && !published && (denominator ?? 0) >= smallestRankedCohort
      ? [{ schoolId, merit: value * sign }]
      : [],
  );
  if (able.length < fewestToRank) return ranks;
  able.sort((a, b) => b.merit - a.merit);
  let place = 1;
  for (const [index, { schoolId, merit }] of able.entries()) {
    if (index > 0 && merit < (able[index - 1]?.merit ?? merit)) place = index + 1;
    const quartile = (Math.floor(((place - 1) * 4) / able.length) + 1) as 1 | 2 | 3 | 4;
    ranks.set(schoolId, { place, of: able.length, quartile });
  }
  return ranks;
}
