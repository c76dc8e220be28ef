import fc from "fast-check";
import { cleanText } from "../../../../core/sheets/cleanText";
import type { Block, Planned, WorkbookPlan } from "../../../../core/sheets/sheetPlan";
import { oneSheet } from "./writtenParts";

type Value = string | number | boolean | null;

const hostile = fc
  .tuple(
    fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", "#", "{=", "_x000D_", "<", "&", " ", "]]>"),
    fc.oneof(
      fc.string(),
      fc.constantFrom("1+1", 'cmd|"/c calc"!A1', "HYPERLINK(A1)", "N/A", "REF!", "x000D_", "&amp;", " "),
    ),
  )
  .map(([start, rest]) => start + rest);

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  hostile,
);

/** A number, text or truth such as anyone may have typed, texts meant to harm among them. */
export const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

/** Rows of four such values. */
export const rows = fc.array(fc.tuple(value, value, value, value), { minLength: 1, maxLength: 12 });

/** A workbook with the rows in cells from A1 on. */
export function cellsOf(planned: readonly (readonly Planned[])[]): WorkbookPlan {
  const block: Block = { row: 0, column: 0, style: "plain", cells: planned };
  return oneSheet({ blocks: [block] });
}

/** What any reader is to find in a cell where the value was planned: text cleaned, empty text as nothing, minus zero as zero. */
export function expectedValue(planned: Value): Value {
  if (typeof planned === "string") return cleanText(planned) || null;
  return planned === 0 ? 0 : planned;
}
