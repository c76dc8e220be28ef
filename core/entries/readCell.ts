import { areEqual } from "../rules/excelValue";
import type { Field } from "../returns/definition";
import type { CellValue } from "../sheets/workbookValues";
import { civilDateOfSerial, dateOfText } from "./civilDate";
import { blank, type Entry } from "./entry";
import { fillInstruction } from "./fillInstruction";
import { codeAmongWords, codeOfText } from "./typedCode";
import { numberOfText, percentText, shareOfPercent, tidyText } from "./typedNumber";
import { typedWords } from "./typedWords";

/** Why a cell cannot be read as what its field asks: `wrong` follows the cell's label ("… : 67% is a percentage"), `mend` says what to do. */
export interface Unread {
  readonly wrong: string;
  readonly mend: string;
}

/**
 * What a cell holds for its field. `unread`: it is not what the field asks, and `entry` keeps what was typed as text. `percentage`: a share
 * that stands where a count is asked, which is a published figure or an error, as its cohort says.
 */
export type ReadCell =
  | { readonly kind: "read"; readonly entry: Entry }
  | { readonly kind: "unread"; readonly entry: Entry; readonly why: Unread }
  | { readonly kind: "percentage"; readonly share: number; readonly why: Unread; readonly typed: string };

const read = (entry: Entry): ReadCell => ({ kind: "read", entry });

function unread(field: Field, cell: CellValue, wrong: string, mend = fillInstruction(field)): ReadCell {
  const typed = typedWords(cell).replace(/^"(.*)"$/s, "$1");
  return {
    kind: "unread",
    entry: { kind: "text", value: typed },
    why: { wrong: `${typedWords(cell)} ${wrong}`, mend },
  };
}

/** Serials below this day are years or counts in a cell that shows dates: nothing asked of a school happened before 1950. */
const firstPlausibleSerial = 18_264;

/** What a cell's value means in a field. Codes are read in any case and in the Department's spellings; nothing ambiguous is guessed. */
export function readCell(field: Field, cell: CellValue): ReadCell {
  if (cell === null) return read(blank);
  if (typeof cell !== "object") return readValue(field, cell, cell, {});
  if ("error" in cell) return unread(field, cell, "is what the formula in this cell came to");
  if (cell.value === null) {
    if (!cell.formula) return read(blank);
    const why = { wrong: "the formula in this cell has no result yet", mend: "Type the figure itself" };
    return { kind: "unread", entry: { kind: "text", value: "formula without a result" }, why };
  }
  return readValue(field, cell, cell.value, cell);
}

type Shown = { readonly percent?: true; readonly date?: true };

function readValue(field: Field, cell: CellValue, value: number | string | boolean, shown: Shown): ReadCell {
  const tidy = typeof value === "string" ? tidyText(value) : value;
  if (tidy === "") return read(blank);
  switch (field.type) {
    case "text":
      return read(readWords(tidy, typeof value === "string" ? value : "", shown));
    case "choice":
      return readChoice(field, cell, tidy);
    case "date":
      return readDate(field, cell, tidy, shown);
    case "percent":
      return readPercent(field, cell, tidy, shown);
    case "count":
    case "number":
    case "mean":
    case "pounds":
      return readNumber(field, cell, tidy, shown);
  }
}

function readWords(tidy: string | number | boolean, asTyped: string, shown: Shown): Entry {
  if (typeof tidy === "string")
    return codeAmongWords(tidy) ?? { kind: "text", value: asTyped.replace(/\r\n?/g, "\n").trim() };
  const date = typeof tidy === "number" && shown.date ? civilDateOfSerial(tidy) : null;
  const cell = typeof tidy === "number" && shown.percent ? { value: tidy, percent: true as const } : tidy;
  return { kind: "text", value: date ?? typedWords(cell) };
}

function readChoice(field: Field, cell: CellValue, tidy: string | number | boolean): ReadCell {
  const chosen = field.choices?.find((choice) => areEqual(choice, String(tidy)));
  if (chosen !== undefined) return read({ kind: "choice", value: chosen });
  const code = typeof tidy === "string" ? codeAmongWords(tidy) : null;
  return code ? read(code) : unread(field, cell, "is not one of the choices");
}

function readDate(field: Field, cell: CellValue, tidy: string | number | boolean, shown: Shown): ReadCell {
  if (typeof tidy === "string") {
    const date = dateOfText(tidy);
    if (date) return read({ kind: "date", value: date });
    const code = codeOfText(tidy);
    return code ? read(code) : unread(field, cell, "is not a date");
  }
  const date = typeof tidy === "number" && shown.date ? civilDateOfSerial(tidy) : null;
  if (typeof tidy !== "number" || !date) return unread(field, cell, "is not a date");
  return tidy < firstPlausibleSerial
    ? unread(field, cell, "is too long ago, as when a year alone is typed")
    : read({ kind: "date", value: date });
}

function readNumber(field: Field, cell: CellValue, tidy: string | number | boolean, shown: Shown): ReadCell {
  if (typeof tidy === "boolean") return unread(field, cell, "is not a number");
  if (typeof tidy === "string") {
    const typed = numberOfText(tidy, field.type === "pounds");
    if (typed?.percent) return percentage(field, cell, typed.value);
    if (typed) return read({ kind: "number", value: typed.value });
    return orCode(field, cell, tidy);
  }
  if (shown.date) return unread(field, cell, "is a date: Excel makes one of figures such as 3/12");
  return shown.percent ? percentage(field, cell, tidy) : read({ kind: "number", value: tidy });
}

function orCode(field: Field, cell: CellValue, tidy: string): ReadCell {
  const code = codeOfText(tidy);
  if (code) return read(code);
  return unread(field, cell, /\d/.test(tidy) ? "is not a number alone" : "is not a number in figures");
}

function percentage(field: Field, cell: CellValue, share: number): ReadCell {
  const wrong = `${typedWords(cell).replaceAll('"', "")} is a percentage`;
  const why = { wrong, mend: fillInstruction(field) };
  const typed = typedWords(cell).replaceAll('"', "");
  if (field.type === "count" && field.outOf !== undefined && share >= 0 && share <= 1)
    return { kind: "percentage", share, why, typed };
  return { kind: "unread", entry: { kind: "text", value: typed }, why };
}

/**
 * A percentage kept as a share: 45% and a bare 45 are 0.45, since 4,500% cannot be meant where the most is 100%. A bare 0.45 may be 45% or less than
 * a half per cent, and a bare 1 may be 1% or 100%: those are asked about.
 */
function readPercent(field: Field, cell: CellValue, tidy: string | number | boolean, shown: Shown): ReadCell {
  if (typeof tidy === "boolean") return unread(field, cell, "is not a percentage");
  const typed = typeof tidy === "string" ? numberOfText(tidy) : { value: tidy, percent: shown.percent === true };
  if (typed === null) return orCode(field, cell, String(tidy));
  if (typeof tidy === "number" && shown.date) return unread(field, cell, "is a date");
  if (typed.percent || typed.value === 0) return read({ kind: "number", value: typed.value });
  const isBelowOne = Math.abs(typed.value) <= 1;
  if (!isBelowOne && (field.max ?? 1) <= 1) return read({ kind: "number", value: shareOfPercent(typed.value) });
  const mayMean = `may mean ${typed.value}% or ${percentText(typed.value)}`;
  return unread(field, cell, mayMean, "Type it again with the % sign");
}
