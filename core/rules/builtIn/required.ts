import type { Entry } from "../../entries/entry";
import { fillInstruction } from "../../entries/fillInstruction";
import type { Field } from "../../returns/definition";
import type { AskedCell } from "../../returns/layout";
import { sayCell, type Saying } from "../findingAt";

/** What to enter for each type of field, up to the label. */
const enter: Readonly<Record<Field["type"], string>> = {
  count: "Enter the number for",
  number: "Enter the number for",
  mean: "Enter the mean for",
  percent: "Enter the percentage for",
  pounds: "Enter the amount for",
  text: "Enter an answer for",
  date: "Enter the date for",
  choice: "Choose an answer for",
};

/** A required cell that is blank, as an instruction; null when it is filled (a code fills it) or nobody at the school types it. */
export function checkRequired(asked: AskedCell, entry: Entry): Saying | null {
  const { field } = asked;
  if (entry.kind !== "blank" || !field.required || field.importedOnly) return null;
  return { rule: "required", wrong: `${enter[field.type]} ${sayCell(asked)}`, mend: fillInstruction(field) };
}
