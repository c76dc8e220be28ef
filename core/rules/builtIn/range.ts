import type { Entry } from "../../entries/entry";
import type { Field } from "../../returns/definition";
import type { AskedCell } from "../../returns/layout";
import { serialOfDate } from "../excelDate";
import { compareNumbers } from "../excelValue";
import { sayCell, type Saying } from "../findingAt";
import { sayEntry, sayFieldNumber, sayNumber } from "../sayValue";

/** The most characters a cell of a workbook holds. */
const longestCell = 32_767;

/**
 * A value outside what its field allows: a number or date (limits as serials) below `min` or above `max`, a count below 0, a published percentage that is
 * not 0-100%, a text longer than `maxLength`. Null for blanks and codes.
 */
export function checkRange(asked: AskedCell, entry: Entry): Saying | null {
  const { field } = asked;
  if (entry.kind === "text") return checkLength(asked, entry.value);
  const value = entry.kind === "date" ? serialOfDate(entry.value) : "value" in entry ? entry.value : null;
  if (typeof value !== "number") return null;
  const { min, max } = entry.kind === "published" ? { min: 0, max: 1 } : limits(field);
  const tooLow = min !== undefined && compareNumbers(value, min) < 0;
  const tooHigh = max !== undefined && compareNumbers(value, max) > 0;
  if (!tooLow && !tooHigh) return null;
  const say = (limit: number): string =>
    entry.kind === "published" ? `${limit * 100}%` : sayFieldNumber(field, limit);
  return {
    rule: "range",
    wrong: `${sayCell(asked)} must be ${allowed(min, max, field, say)}, and ${sayEntry(field, entry)} was typed`,
    mend: `Check the ${entry.kind === "date" ? "date" : "figure"} and type it again`,
  };
}

const limits = ({ type, min, max }: Field): { min: number | undefined; max: number | undefined } => ({
  min: type === "count" ? Math.max(0, min ?? 0) : min,
  max,
});

function allowed(
  min: number | undefined,
  max: number | undefined,
  field: Field,
  say: (limit: number) => string,
): string {
  const [more, less] = field.type === "date" ? ["or later", "or earlier"] : ["or more", "or less"];
  if (min !== undefined && max !== undefined) return `between ${say(min)} and ${say(max)}`;
  return min !== undefined ? `${say(min)} ${more}` : `${say(max ?? 0)} ${less}`;
}

function checkLength(asked: AskedCell, text: string): Saying | null {
  const most = Math.min(asked.field.maxLength ?? longestCell, longestCell);
  if (text.length <= most) return null;
  return {
    rule: "range",
    wrong: `${sayCell(asked)} has ${sayNumber(text.length)} characters, more than the ${sayNumber(most)} that fit`,
    mend: `Shorten it by ${sayNumber(text.length - most)} ${text.length - most === 1 ? "character" : "characters"}`,
  };
}
