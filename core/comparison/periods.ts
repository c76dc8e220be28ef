import type { Measure } from "../returns/definition";

/** The same period a year before: `2023/24` for `2024/25`, `2023/24 autumn` for `2024/25 autumn`. */
export function yearBefore(period: string): string {
  const first = Number(period.slice(0, 4)) - 1;
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}${period.slice(7)}`;
}

const yearAfter = (period: string): string => {
  const next = Number(period.slice(0, 4)) + 1;
  return `${next}/${String((next + 1) % 100).padStart(2, "0")}`;
};

/**
 * The periods no trend of a measure is drawn across, oldest first: where its definition changed, and the first after years for which it does not exist (no
 * results for 2019/20 and 2020/21); the period `now` itself where none is ever drawn.
 */
export function trendBreaks(
  { breaks, periods, noTrend }: Pick<Measure, "breaks" | "periods" | "noTrend">,
  now: string,
): Measure["breaks"] {
  const without = new Set(periods.except);
  const found = [...without].sort().flatMap((year) => {
    const at = yearAfter(year);
    if (without.has(at)) return [];
    let first = year;
    while (without.has(yearBefore(first))) first = yearBefore(first);
    return [{ at, why: `There are no figures for ${first === year ? year : `${first} to ${year}`}` }];
  });
  const never = noTrend === undefined ? [] : [{ at: now, why: noTrend }];
  return [...breaks, ...found, ...never].sort((a, b) => (a.at < b.at ? -1 : 1));
}

type Compared = Pick<Measure, "breaks" | "noTrend">;

/** Why two periods may not be compared: the break in definition that lies between them, or that no two are; null where they may. */
export function breakBetween({ breaks, noTrend }: Compared, earlier: string, later: string): string | null {
  if (earlier === later) return null;
  const why = noTrend ?? breaks.find(({ at }) => earlier < at && at <= later)?.why;
  return why === undefined ? null : `not comparable with ${earlier}: ${why}`;
}

/** The period and up to two years before it, latest first, stopping at a break in definition. */
export function pooledPeriods(measure: Compared, period: string): string[] {
  const before = yearBefore(period);
  return [period, before, yearBefore(before)].filter((each) => breakBetween(measure, each, period) === null);
}
