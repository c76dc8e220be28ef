import type { Field } from "../../returns/definition";
import type { Entry } from "../entry";
import { readCell } from "../readCell";
import { codeOfText } from "../typedCode";
import { numberOfText, shareOfPercent, tidyText } from "../typedNumber";
import type { ColumnFill } from "./profile";
import type { PublishedPercentage } from "./wholePupils";

/** What a cell of a results file says. `unread`: nothing a field of this kind can hold; the value is left out and whoever imports is told. */
export type ReadFigure =
  | { readonly kind: "blank" }
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "percentage"; readonly share: number; readonly published: PublishedPercentage }
  | { readonly kind: "unread"; readonly wrong: string; readonly mend: string };

const leaveOut = "Correct it in the file, or empty the cell to leave it out";

const unread = (text: string, wrong: string): ReadFigure => ({
  kind: "unread",
  wrong: `"${text}" ${wrong}`,
  mend: leaveOut,
});

/** The digits of a percentage as written: 44.6% is 446 with 1 decimal. */
function digitsOf(text: string, percent: number): PublishedPercentage {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return { digits: Math.round(percent * 10 ** decimals), decimals };
}

/** A percentage as published (`44.6%`, `44.6`, `45`), a code, or why it is neither. */
function readPercentage(text: string): ReadFigure {
  const tidy = tidyText(text);
  const code = codeOfText(tidy);
  if (code) return { kind: "entry", entry: code };
  const typed = numberOfText(tidy);
  if (!typed) return unread(text, "is not a percentage, nor a code the Department uses");
  const share = typed.percent ? typed.value : shareOfPercent(typed.value);
  if (share < 0 || share > 1) return unread(text, "is not between 0% and 100%");
  return { kind: "percentage", share, published: digitsOf(tidy, typed.percent ? typed.value * 100 : typed.value) };
}

/** A figure outside what the field takes, or not whole where pupils are counted; null when it is sound. */
function fault(field: Field, entry: Entry, text: string): ReadFigure | null {
  if (entry.kind === "text" && entry.value.length > (field.maxLength ?? 500)) return unread(text, "is too long");
  if (entry.kind !== "number") return null;
  if (field.type === "count" && !Number.isInteger(entry.value)) return unread(text, "is not a whole number of pupils");
  if (field.min !== undefined && entry.value < field.min)
    return unread(text, `is less than ${field.min}, the least there can be`);
  if (field.max !== undefined && entry.value > field.max)
    return unread(text, `is more than ${field.max}, the most there can be`);
  return null;
}

/** Reads one cell of a results file for the field its column fills. Codes are read in every spelling and kept as typed. */
export function readFigure(
  field: Field,
  { as, ifBlank }: Pick<ColumnFill, "as" | "ifBlank">,
  text: string,
): ReadFigure {
  if (tidyText(text) === "")
    return ifBlank ? { kind: "entry", entry: { kind: "code", ...ifBlank } } : { kind: "blank" };
  if (as === "percentage") {
    const read = readPercentage(text);
    if (read.kind !== "percentage" || field.type !== "percent") return read;
    return { kind: "entry", entry: { kind: "number", value: read.share } };
  }
  const read = readCell(field, text);
  if (read.kind === "percentage") return readPercentage(text);
  if (read.kind === "unread") return unread(text, saidOf(field));
  if (read.entry.kind === "blank") return { kind: "blank" };
  return fault(field, read.entry, text) ?? { kind: "entry", entry: read.entry };
}

const saidOf = (field: Field): string =>
  ({
    count: "is not a whole number of pupils, nor a code the Department uses",
    number: "is not a number, nor a code the Department uses",
    mean: "is not a number, nor a code the Department uses",
    percent: "is not a percentage we can tell: write it with the % sign",
    pounds: "is not an amount in pounds, nor a code the Department uses",
    text: "is not text",
    date: "is not a date",
    choice: "is not one of the choices",
  })[field.type];
