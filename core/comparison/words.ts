import type { Measure } from "../returns/definition";

type Unit = Pick<Measure, "unit" | "decimals">;

/** A whole number with commas: `1,135`. */
export const wholeNumber = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** A number to fixed decimals, never "-0". */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
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

/** `1 school`, `41 schools`. */
export const schoolsInWords = (count: number): string => `${wholeNumber(count)} ${count === 1 ? "school" : "schools"}`;

/** `one`, `one and two`, `one, two and three`. */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

/** `2024/25`, or `2022/23 to 2024/25`. */
export function periodsInWords(periods: readonly string[]): string {
  const [first, last] = [periods[0] ?? "", periods.at(-1) ?? ""];
  return first === last ? first : `${first} to ${last}`;
}
