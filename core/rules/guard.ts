import { entryAt, valueCodes, type Entries, type Entry } from "../entries/entry";
import type { Field } from "../returns/definition";
import { serialOfDate } from "./excelDate";
import { areEqual, isCount, trimmed } from "./excelValue";
import { cellOfName, nameKey, type Judged, type RuleName } from "./formula";

/** Texts that stand for a value code wherever they are typed, so that no rule takes them for an answer. */
export const codeTexts: readonly string[] = Object.keys(valueCodes);

const isCode = (text: string): boolean => codeTexts.some((code) => areEqual(code, text));

/**
 * The value of an entry as a formula works with it, null when the entry holds no value of the field's type: blank, a code, a published
 * percentage in place of a count, a count that is not whole or below 0, a percentage over its most, a choice not in its list, a date before 1 March 1900.
 */
export function valueOfType(field: Field, entry: Entry): number | string | null {
  switch (field.type) {
    case "count":
      return entry.kind === "number" && isCount(entry.value) ? entry.value : null;
    case "number":
    case "mean":
    case "pounds":
      return entry.kind === "number" && Number.isFinite(entry.value) ? entry.value : null;
    case "percent":
      return entry.kind === "number" && Math.abs(entry.value) <= largestShare(field) ? entry.value : null;
    case "date":
      return entry.kind === "date" ? serialOfDate(entry.value) : null;
    case "choice":
      return entry.kind === "choice" && field.choices?.some((choice) => areEqual(choice, trimmed(entry.value)))
        ? trimmed(entry.value)
        : null;
    case "text": {
      const text = entry.kind === "text" ? trimmed(entry.value) : "";
      return text === "" || isCode(text) ? null : text;
    }
  }
}

/** The most a percentage's share can be, 1 unless the field says more: a cell that holds 45 means 45%, and is no share. */
export const largestShare = ({ max = 1 }: Field): number => Math.max(1, max);

/** The values of a rule's names where it is judged, by `nameKey`; a column's are those of its rows that hold something. */
export type NamedValues = ReadonlyMap<string, number | string | readonly number[]>;

/**
 * The guard of every rule: the values of all its names, or null when any of them holds no value of its type, so that no rule reports what a blank,
 * a code or a mistyped cell is already told for. A column needs one value at least, and a value or nothing in every row.
 */
export function valuesOfNames(
  names: readonly RuleName[],
  at: Judged,
  entries: Entries,
  last: Entries,
): NamedValues | null {
  const values = new Map<string, number | string | readonly number[]>();
  for (const name of names) {
    const value =
      name.kind === "column"
        ? columnValues(name.field, entries)
        : valueOfType(name.field, entryAt(name.last ? last : entries, cellOfName(name, at)));
    if (value === null) return null;
    values.set(nameKey(name), value);
  }
  return values;
}

function columnValues(field: Field, entries: Entries): readonly number[] | null {
  const values: number[] = [];
  for (const [cell, entry] of entries) {
    if (!cell.startsWith(`${field.id}.`) || !/^[0-9]+$/.test(cell.slice(field.id.length + 1))) continue;
    if (entry.kind === "blank") continue;
    const value = valueOfType(field, entry);
    if (typeof value !== "number") return null;
    values.push(value);
  }
  return values.length > 0 ? values : null;
}
