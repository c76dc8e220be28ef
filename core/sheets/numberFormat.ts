/** What a number format makes of a number: a percentage, a date (which may show a time), a time alone, or none of these. */
export type FormatKind = "percent" | "date" | "time" | "number";

const within = (id: number, from: number, to: number): boolean => id >= from && id <= to;

/**
 * The kind of a format that Excel knows by number alone. 27-36 and 50-58 are the dates of East Asian Excels.
 *
 * @source ECMA-376 Part 1, 18.8.30 numFmt.
 */
export function builtInFormatKind(id: number): FormatKind {
  if (id === 9 || id === 10) return "percent";
  if (within(id, 18, 21) || within(id, 45, 47)) return "time";
  if (within(id, 14, 22) || within(id, 27, 36) || within(id, 50, 58)) return "date";
  return "number";
}

/**
 * The kind of a format by its code, for example `0.0%` or `d mmm yyyy`. Only what is neither quoted, escaped (`\`, `_`, `*` and the letter after) nor in brackets
 * counts: `0_%` leaves room for a percent sign and `0 "days"` is a number.
 */
export function formatCodeKind(code: string): FormatKind {
  const bare = code.replace(/"[^"]*"?|[\\_*].|\[[^\]]*\]?/gs, "").toLowerCase();
  if (bare.includes("%")) return "percent";
  if (/[dy]/.test(bare)) return "date";
  if (/[hs]|am\/pm/.test(bare)) return "time";
  // `m` is minutes beside hours or seconds, in brackets too, and otherwise a month.
  if (bare.includes("m")) return /\[[hms]+\]/i.test(code) ? "time" : "date";
  return "number";
}
