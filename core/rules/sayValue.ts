import { civilDateOfSerial, dateInWords } from "../entries/civilDate";
import { valueCodes, type Entry } from "../entries/entry";
import { percentText } from "../entries/typedNumber";
import type { Field } from "../returns/definition";
import { pupilGroups, type PupilGroup } from "../returns/pupilGroups";
import { to15Digits } from "./excelValue";

const longestQuote = 60;

/** A number as people write it in Britain: 1,234.5. At most 15 digits; none is rounded away. */
export function sayNumber(value: number): string {
  const text = String(to15Digits(value));
  if (text.includes("e")) return text;
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Pounds, with pence only where there are any: £1,234 or £1,234.50. */
export function sayPounds(value: number): string {
  const size = Math.abs(value);
  const pence = Number.isInteger(size) || size >= 1e15 ? sayNumber(size) : sayNumber(Math.floor(to15Digits(size)));
  const rest = Number.isInteger(size) || size >= 1e15 ? "" : (size % 1).toFixed(2).slice(1);
  return `${value < 0 ? "-" : ""}£${pence}${rest}`;
}

/** A text on one line, cut short after 60 characters. */
export function sayText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > longestQuote ? `${letters.slice(0, longestQuote).join("").trimEnd()}…` : line;
}

/** A number of a field in the unit the sheet shows it in. */
export function sayFieldNumber(field: Field, value: number): string {
  switch (field.type) {
    case "percent":
      return percentText(value);
    case "pounds":
      return sayPounds(value);
    case "date":
      return dateInWords(civilDateOfSerial(value) ?? sayNumber(value));
    case "count":
    case "number":
    case "mean":
    case "text":
    case "choice":
      return sayNumber(value);
  }
}

/** What a cell holds, as typed: 1,234, 67%, £500, 5 September 2025, "z (not applicable)", a text; "nothing" when it is blank. */
export function sayEntry(field: Field, entry: Entry): string {
  switch (entry.kind) {
    case "number":
      return sayFieldNumber(field, entry.value);
    case "published":
      return percentText(entry.value);
    case "date":
      return dateInWords(entry.value);
    case "text":
    case "choice":
      return sayText(entry.value);
    case "code":
      return `${entry.typed ?? entry.code} (${valueCodes[entry.code]})`;
    case "blank":
      return "nothing";
  }
}

/** A pupil group's label within a sentence: "disadvantaged pupils", "English as an additional language". */
export function sayGroup(group: PupilGroup): string {
  const { label } = pupilGroups[group];
  return /^(English|[A-Z]{2})/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** "A", "A or B", "A, B or C". */
export const sayOneOf = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join("") : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1) ?? ""}`;

/** One sentence: a capital where it starts, one full stop (or question mark) where it ends. */
export function sentence(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const ended = /[.?!…]$/.test(line) ? line : `${line}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
