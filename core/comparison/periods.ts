import type { Measure } from "../returns/definition";

/** The same period a year before: `2023/24` for `2024/25`, `2023/24 autumn` for `2024/25 autumn`. */
export function yearBefore(period: string): string {
  const first = Number(period.slice(0, 4)) - 1;
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}${period.slice(7)}`;
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
