import { storedBelow, type Stored } from "./record";
import type { Series } from "./sheet";

/** What was set of one point of a series, counted from 0. */
export const pointOf = ({ stored }: Pick<Series, "stored">, index: number): Stored =>
  storedBelow(storedBelow(stored, "Points"), String(index));

/** The colour a point was filled with, as it was given; null where it has its series'. */
export function pointColor(series: Pick<Series, "stored">, index: number): string | null {
  const color = storedBelow(storedBelow(pointOf(series, index), "Format"), "Fill").values.get("Color");
  return typeof color === "string" ? color : null;
}

/** The points of a series with a colour of their own, from the first. */
export const filledPoints = (series: Pick<Series, "stored">): number[] =>
  [...storedBelow(series.stored, "Points").below.keys()]
    .map(Number)
    .filter((index) => pointColor(series, index) !== null)
    .sort((a, b) => a - b);
