import type { Interval } from "./intervals";

/** With fewer pupils than this on either side nothing is said of a difference, whatever its interval. */
export const fewestToJudge = 6;

/** With fewer pupils than this, a difference that does not show may still be there: "too few to say", not "no difference". */
export const fewestForNoDifference = 30;

/**
 * What an interval of a difference says: `above` or `below` when all of it lies on one side of 0; else `no difference`, or `too few`
 * where the smaller side has under 30 pupils. `pupils` is the smaller side.
 */
export function judge({ low, high }: Interval, pupils: number): "above" | "below" | "no difference" | "too few" {
  if (pupils < fewestToJudge) return "too few";
  if (low > 0) return "above";
  if (high < 0) return "below";
  return pupils < fewestForNoDifference ? "too few" : "no difference";
}
