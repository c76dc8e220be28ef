import { entryAt, type Entries, type Entry } from "../../entries/entry";
import { saysWhatWasImported } from "../../entries/imports/accountedFor";
import { fillInstruction } from "../../entries/fillInstruction";
import { cellIdOf, rowCellId, type Field } from "../../returns/definition";
import type { AskedCell } from "../../returns/layout";
import { serialOfDate } from "../excelDate";
import { areEqual, compareNumbers, trimmed } from "../excelValue";
import { sayCell, type Saying } from "../findingAt";
import { sayEntry, sayNumber } from "../sayValue";

const kindOf: Readonly<Record<Field["type"], Entry["kind"]>> = {
  count: "number",
  number: "number",
  mean: "number",
  percent: "number",
  pounds: "number",
  text: "text",
  date: "date",
  choice: "choice",
};

const notA: Readonly<Record<Field["type"], string>> = {
  count: "is not a whole number",
  number: "is not a number in figures",
  mean: "is not a number in figures",
  percent: "is not a percentage",
  pounds: "is not an amount in pounds",
  text: "is not words",
  date: "is not a date",
  choice: "is not one of the choices",
};

/**
 * An entry that is not of its field's type: another kind, a count that is not whole, a choice not in the list, a date no calendar has. A
 * published percentage may stand for a count only where the count it is part of is not known, or where it stands as it was `imported`; blanks and codes are
 * other checks' business.
 */
export function checkType(asked: AskedCell, entry: Entry, entries: Entries, imported: Entries): Saying | null {
  const { field } = asked;
  if (entry.kind === "blank" || entry.kind === "code") return null;
  if (entry.kind === "published")
    return saysWhatWasImported(entry, entryAt(imported, asked.cell)) ? null : checkPublished(asked, entry, entries);
  if (entry.kind === kindOf[field.type] && fits(field, entry)) return null;
  const typed = entry.kind === "text" ? `"${sayEntry(field, entry)}"` : sayEntry(field, entry);
  return { rule: "type", wrong: `${sayCell(asked)}: ${typed} ${notA[field.type]}`, mend: fillInstruction(field) };
}

function fits(field: Field, entry: Entry): boolean {
  if (entry.kind === "number")
    return (
      Number.isFinite(entry.value) &&
      (field.type !== "count" || compareNumbers(Math.round(entry.value), entry.value) === 0)
    );
  if (entry.kind === "date") return serialOfDate(entry.value) !== null;
  if (entry.kind !== "choice") return true;
  return field.choices?.some((choice) => areEqual(choice, trimmed(entry.value))) ?? false;
}

function checkPublished(asked: AskedCell, entry: Entry, entries: Entries): Saying | null {
  const { field, group, row } = asked;
  const wrong = `${sayCell(asked)}: ${sayEntry(field, entry)} is a percentage`;
  if (field.type !== "count" || field.outOf === undefined) return { rule: "type", wrong, mend: fillInstruction(field) };
  const whole = entryAt(entries, row === null ? cellIdOf(field.outOf, group) : rowCellId(field.outOf, row));
  if (whole.kind !== "number") return null;
  return { rule: "type", wrong, mend: `Enter how many of the ${sayNumber(whole.value)} it is, in figures` };
}
