import { valueCodes, type Entries, type Entry, type ValueCode } from "../../../core/entries/entry";

const isCode = (value: string): value is ValueCode => Object.hasOwn(valueCodes, value);

/**
 * Entries from plain values, as a reader of a test sees them: a number, a code (`"x"`), a percentage (`"67%"`), a date
 * (`"2025-12-19"`), another text, or null for blank.
 */
export const entriesOf = (values: Readonly<Record<string, number | string | null>>): Entries =>
  new Map(
    Object.entries(values).flatMap(([cell, value]): [string, Entry][] => {
      if (value === null) return [];
      if (typeof value === "number") return [[cell, { kind: "number", value }]];
      if (isCode(value)) return [[cell, { kind: "code", code: value }]];
      if (value.endsWith("%")) return [[cell, { kind: "published", value: Number(value.slice(0, -1)) / 100 }]];
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [[cell, { kind: "date", value }]];
      return [[cell, { kind: "text", value }]];
    }),
  );
