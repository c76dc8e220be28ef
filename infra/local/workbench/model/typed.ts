import type { CellScalar, NumberFormats } from "./numberFormats";

/** What a cell holds: a value somebody typed, or a formula with its `=`. One cell keeps one object for as long as it moves about. */
export type Content = { readonly value: CellScalar } | { formula: string };

const errorPattern = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!|CIRC!|N\/IMPL!)$/;

/** Whether a value is one of Excel's errors rather than text. */
export const isErrorValue = (value: unknown): value is string => typeof value === "string" && errorPattern.test(value);

/** What comes of typing into a cell: its content, and the number format that Excel gives with it (a date, a percentage), where it gives one. */
export interface Typed {
  readonly content: Content | null;
  readonly numberFormat?: string;
}

/**
 * What Excel makes of something put into a cell, by a person or by an add-in: `=…` is a formula, `'…` is text, text that reads as a number,
 * a date, a percentage or a truth becomes one, unless the cell is formatted as text. Blank empties the cell.
 */
export function typed(input: CellScalar, numberFormat: string, formats: NumberFormats): Typed {
  if (input === "") return { content: null };
  if (numberFormat === "@") return { content: { value: String(input).replace(/^'/, "") } };
  if (typeof input !== "string") return { content: { value: input } };
  if (input.startsWith("'")) return { content: { value: input.slice(1) } };
  if (input.startsWith("=") && input.length > 1) return { content: { formula: input } };
  if (isErrorValue(input)) return { content: { value: input } };
  const plain = /^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/.test(input) ? Number(input) : null;
  if (plain !== null) return { content: { value: plain } };
  const read = formats.read(input);
  return { content: { value: read.value }, ...(read.numberFormat && { numberFormat: read.numberFormat }) };
}
