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
 * results for 2019/20 and 2020/21).
 */
export function trendBreaks({ breaks, periods }: Pick<Measure, "breaks" | "periods">): Measure["breaks"] {
  const without = new Set(periods.except);
  const found = [...without].sort().flatMap((year) => {
    const at = yearAfter(year);
    if (without.has(at)) return [];
    let first = year;
    while (without.has(yearBefore(first))) first = yearBefore(first);
    return [{ at, why: `There are no figures for ${first === year ? year : `${first} to ${year}`}` }];
  });
  return [...breaks, ...found].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Why two periods may not be compared: the break in definition that lies between them; null when none does. */
export function breakBetween(breaks: Measure["breaks"], earlier: string, later: string): string | null {
  const found = breaks.find(({ at }) => earlier < at && at <= later);
  return found ? `not comparable with ${earlier}: ${found.why}` : null;
}

/** The period and up to two years before it, latest first, stopping at a break in definition. */
export function pooledPeriods(breaks: Measure["breaks"], period: string): string[] {
  const before = yearBefore(period);
  return [period, before, yearBefore(before)].filter((each) => breakBetween(breaks, each, period) === null);
}
