import type { Figure } from "../comparison/comparison";
import { valueCodes, type Entry, type ValueCode } from "../entries/entry";

type WithoutNumber = Extract<Entry, { kind: "code" | "blank" | "text" | "choice" | "date" }>;

const nothing = {
  numerator: null,
  denominator: null,
  value: null,
  code: null,
  published: false,
  low: null,
  high: null,
} as const;

/** A figure with no value and why, in words that go on after a school's name ("left blank"). */
export const noFigure = (missing: string, denominator: number | null = null): Figure => ({
  ...nothing,
  denominator,
  missing,
});

/** A figure whose cell holds a value code: the code is kept, with how it was published where that was another spelling. */
export const codedFigure = (
  code: ValueCode,
  typed: string | undefined,
  of = "",
  denominator: number | null = null,
): Figure => ({
  ...nothing,
  denominator,
  code,
  ...(typed !== undefined && typed !== code ? { typedCode: typed } : {}),
  missing: `${of}${valueCodes[code]}${typed !== undefined && typed !== code ? ` (published as ${typed})` : ""}`,
});

/** The figure that an entry with no number makes. `of` begins the words when the entry is not the figure itself ("number of pupils "). */
export function figureWithout(entry: WithoutNumber, of = "", denominator: number | null = null): Figure {
  if (entry.kind === "code") return codedFigure(entry.code, entry.typed, of, denominator);
  return noFigure(entry.kind === "blank" ? `${of}left blank` : `${of}not a number`, denominator);
}

/** A figure of which only the percentage or score is published: its value, without n. */
export const publishedFigure = (value: number, limits: { low: number; high: number } | null = null): Figure => ({
  ...nothing,
  value,
  low: limits?.low ?? null,
  high: limits?.high ?? null,
  published: true,
  missing: null,
});
