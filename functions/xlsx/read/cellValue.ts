import type { CellValue } from "../../../core/sheets/workbookValues";
import type { FormatKind } from "../../../core/sheets/numberFormat";
import { from1904Days, serialOfIsoDate } from "./serialDate";
import { unescaped } from "./textItem";

/** A cell as the file writes it. `text` is the content of `v`, or of `is` when the kind is `inlineStr`. */
export interface WrittenCell {
  readonly kind: string;
  readonly text: string;
  readonly style: number;
  readonly formula: boolean;
}

/** What a sheet's cells need from the rest of the workbook. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly kinds: readonly FormatKind[];
  readonly from1904: boolean;
}

/** The plain value of a typed cell with the marks its number format gives it; `undefined` when the content is not of its kind. */
type Marked = { readonly value: null | number | string | boolean; readonly percent?: true; readonly date?: true };

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

function numberValue(text: string, kind: FormatKind, from1904: boolean): Marked | undefined {
  const value = number.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) return undefined;
  if (kind === "percent") return { value, percent: true };
  if (kind === "date") return { value: from1904 ? value + from1904Days : value, date: true };
  if (kind === "time") return { value, date: true };
  return { value };
}

function sharedText(text: string, texts: readonly string[]): Marked | undefined {
  const value = /^\d{1,9}$/.test(text) ? texts[Number(text)] : undefined;
  return value === undefined ? undefined : { value };
}

/** A date that is not one Excel can hold stays the text it is. */
function isoDate(text: string): Marked {
  const serial = serialOfIsoDate(text);
  return serial === null ? { value: text } : { value: serial, date: true };
}

function valueOf({ kind, text, style }: WrittenCell, { texts, kinds, from1904 }: CellContext): Marked | undefined {
  const trimmed = text.trim();
  if (kind === "str") return { value: unescaped(text) };
  if (kind === "inlineStr") return { value: text };
  if (trimmed === "") return { value: null };
  switch (kind) {
    case "n":
      return numberValue(trimmed, kinds[style] ?? "number", from1904);
    case "s":
      return sharedText(trimmed, texts);
    case "d":
      return isoDate(trimmed);
    case "b":
      return /^(1|true)$/.test(trimmed) ? { value: true } : /^(0|false)$/.test(trimmed) ? { value: false } : undefined;
    default:
      return undefined;
  }
}

/**
 * The value of a cell; null when it holds nothing. `undefined` when its content is not of the kind the cell says: a number that is
 * none, a text that is not among the shared ones, a kind there is not.
 */
export function cellValue(cell: WrittenCell, context: CellContext): CellValue | undefined {
  if (cell.kind === "e") return cell.text.trim() === "" ? undefined : { error: cell.text.trim() };
  const marked = valueOf(cell, context);
  if (marked === undefined) return undefined;
  if (cell.formula) return { ...marked, formula: true };
  if (marked.value === null || marked.value === "") return null;
  return marked.percent || marked.date ? marked : marked.value;
}

/** The same value, marked as computed: cells that an array formula fills carry no formula themselves. */
export function computed(value: CellValue): CellValue {
  if (value === null || (typeof value === "object" && "error" in value)) return value;
  return typeof value === "object" ? { ...value, formula: true } : { value, formula: true };
}

/** What a kind of cell is called in messages. */
export const kindName = (kind: string): string =>
  ({ n: "a number", s: "one of the shared texts", b: "true or false", e: "an error" })[kind] ?? "a kind of value";
