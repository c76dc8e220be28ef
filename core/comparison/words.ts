import type { Measure } from "../returns/definition";
import { roundedBy } from "../rules/excelRound";
import { yearBefore } from "./periods";

type Unit = Pick<Measure, "unit" | "decimals">;

/** A whole number with commas: `1,135`. */
export const wholeNumber = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** A number to fixed decimals, halves rounded as Excel shows them in the cell beside (23 of 40 are 58%), never "-0". */
export function fixed(value: number, decimals: number): string {
  const text = roundedBy(Math.round, value, decimals).toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** A figure as it is read: `62%` of a share (0-1), `104.2` of a score, `1,135` of pupils. */
export function figureInWords(value: number, { unit, decimals }: Unit): string {
  if (unit === "percent") return `${fixed(value * 100, decimals)}%`;
  return unit === "pupils" ? wholeNumber(value) : fixed(value, decimals);
}

/** The size of a difference in its unit, without sign: `2 points`, `1 point`, `0.4`, `12 pupils`. */
export function sizeInWords(difference: number, { unit, decimals }: Unit): string {
  const size = Math.abs(difference);
  if (unit === "pupils") return `${wholeNumber(size)} ${Math.round(size) === 1 ? "pupil" : "pupils"}`;
  const text = fixed(unit === "percent" ? size * 100 : size, decimals);
  if (unit === "score") return text;
  return `${text} ${Number(text) === 1 ? "point" : "points"}`;
}

/** `1 pupil`, `29 pupils`. */
export const pupilsInWords = (count: number): string => `${wholeNumber(count)} ${count === 1 ? "pupil" : "pupils"}`;

/** What stands behind a figure, in what its measure counts: `29 pupils`, `45,000 sessions`, `1 entry`. */
export function countedInWords(count: number, { denominatorIs }: Pick<Measure, "denominatorIs">): string {
  if (denominatorIs === undefined) return pupilsInWords(count);
  const one = { sessions: "session", entries: "entry" } as const;
  return `${wholeNumber(count)} ${count === 1 ? one[denominatorIs] : denominatorIs}`;
}

/** A measure's short name where a column of pupils stands beside it: says so where the count is of something else. */
export const labelBesideCount = ({
  shortLabel,
  denominatorIs,
}: Pick<Measure, "shortLabel" | "denominatorIs">): string =>
  denominatorIs === undefined ? shortLabel : `${shortLabel} (of ${denominatorIs}, not pupils)`;

/** The heading of a column of what stands behind a measure's figures: `Pupils`, `Sessions`, `Entries`. */
export const countHeading = ({ denominatorIs }: Pick<Measure, "denominatorIs">): string =>
  ({ pupils: "Pupils", sessions: "Sessions", entries: "Entries" })[denominatorIs ?? "pupils"];

/** `1 school`, `41 schools`. */
export const schoolsInWords = (count: number): string => `${wholeNumber(count)} ${count === 1 ? "school" : "schools"}`;

/** `one`, `one and two`, `one, two and three`. */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

/** Years in order: `2024/25`; `2022/23 to 2024/25` where each follows the one before; `2022/23 and 2024/25` where one between is left out. */
export function periodsInWords(periods: readonly string[]): string {
  const [first, last] = [periods[0] ?? "", periods.at(-1) ?? ""];
  if (first === last) return first;
  const follow = periods.slice(1).every((period, index) => yearBefore(period) === periods[index]);
  return follow ? `${first} to ${last}` : listInWords(periods);
}
