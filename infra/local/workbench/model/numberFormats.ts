import type { Model } from "@ironcalc/wasm";
import { roundedFor } from "./roundedFor";

/** A value a cell can hold. */
export type CellScalar = number | string | boolean;

const cell = { sheet: 0, row: 1, column: 1, width: 1, height: 1 };

/** A number as Excel shows it in a cell with no format: at most 11 characters' worth of digits. */
function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9)
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "E")
      .replace(/E([+-])(\d)$/, "E$10$2");
  const digits = Math.max(1, 10 - Math.max(1, Math.floor(Math.log10(size)) + 1));
  return String(Number(value.toFixed(digits)));
}

/** Shows numbers in a number format and reads what people type, both by one cell of IronCalc's. */
export class NumberFormats {
  readonly #shown = new Map<string, string>();

  constructor(private readonly model: Model) {}

  /** The text of a value in a number format. */
  shown(value: CellScalar, numberFormat: string): string {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "string") return value;
    if (numberFormat === "General" || numberFormat === "@") return general(value);
    const key = `${numberFormat}\n${value}`;
    const known = this.#shown.get(key);
    if (known !== undefined) return known;
    this.model.setUserInput(0, 1, 1, String(roundedFor(numberFormat, value)));
    this.model.updateRangeStyle(cell, "num_fmt", numberFormat);
    const text = this.model.getFormattedCellValue(0, 1, 1);
    this.#shown.set(key, text);
    return text;
  }

  /** What a text reads as when it is typed: `45%` as 0.45, `1/9/2026` as a date. Text that reads as nothing else stays text. */
  read(text: string): { value: CellScalar; numberFormat?: string } {
    this.model.rangeClearAll(0, 1, 1, 1, 1);
    this.model.setUserInput(0, 1, 1, text);
    const type = this.model.getCellType(0, 1, 1);
    if (type === 4) return { value: text.trim().toUpperCase() === "TRUE" };
    if (type !== 1) return { value: text };
    const numberFormat = this.model.getCellStyle(0, 1, 1).style.num_fmt;
    this.model.updateRangeStyle(cell, "num_fmt", "general");
    const value = Number(this.model.getFormattedCellValue(0, 1, 1));
    if (!Number.isFinite(value)) return { value: text };
    return { value, ...(numberFormat.toLowerCase() !== "general" && { numberFormat }) };
  }
}
