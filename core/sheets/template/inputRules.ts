import { drawnEntry } from "../../entries/drawnEntry";
import type { Entry } from "../../entries/entry";
import { spellingsOf } from "../../entries/typedCode";
import type { Field } from "../../returns/definition";
import { writtenText } from "../../rules/writeFormula";

/** The day before which no date is believed: 1 January 1950, as a serial. A year typed alone is an earlier one. */
const firstPlausibleSerial = 18_264;

/**
 * What else a cell may hold: the reference of the cohort that lets a published percentage stand, the codes and published percentages that came filled in, and whether the
 * Department's spellings of z and x (NE, NP) may stand, as they do when a submission is read. Excel has no room for them in a validation.
 */
export interface Allowed {
  readonly cohort?: string;
  readonly imported?: readonly string[];
  readonly spellings?: boolean;
}

/** What a code or a published percentage that came filled in is drawn as: `SUPP`, `57%`. Null for every other entry, which is of its field's own type. */
export function importedWords(entry: Entry): string | null {
  const drawn = entry.kind === "code" || entry.kind === "published" ? drawnEntry(entry) : null;
  return typeof drawn === "string" ? drawn : null;
}

const limits = (reference: string, { type, min, max }: Field): string[] => {
  const least = type === "count" ? Math.max(0, min ?? 0) : min;
  return [
    ...(least === undefined ? [] : [`${reference}>=${least}`]),
    ...(max === undefined ? [] : [`${reference}<=${max}`]),
  ];
};

const all = (conditions: readonly string[]): string =>
  conditions.length === 1 ? conditions.join() : `AND(${conditions.join(",")})`;

/** TRUE where a text is a percentage from 0% to 100% and the cohort beside it is `x` in any spelling: a published figure. */
const isPublished = (reference: string, cohort: string): string =>
  `IF(AND(RIGHT(TRIM(${reference}),1)="%",OR(${spellingsOf("x")
    .map((spelling) => `TRIM(${cohort})=${writtenText(spelling)}`)
    .join(
      ",",
    )})),IFERROR(AND(VALUE(SUBSTITUTE(${reference},"%",""))>=0,VALUE(SUBSTITUTE(${reference},"%",""))<=100),FALSE),FALSE)`;

const codes = (reference: string, { cohort, imported, spellings }: Allowed): string => {
  const texts = [...(spellings ? [...spellingsOf("z"), ...spellingsOf("x")] : ["z", "x"]), ...(imported ?? [])];
  const options = texts.map((text) => `TRIM(${reference})=${writtenText(text)}`);
  return `OR(${[...options, ...(cohort === undefined ? [] : [isPublished(reference, cohort)])].join(",")})`;
};

/**
 * An Excel condition that is TRUE where a filled cell holds what its field asks: the type, code and range checks in Excel's words. It never
 * compares a text as a number, so that a code does not make an error of it.
 */
export function isAsAsked(reference: string, field: Field, allowed: Allowed = {}): string {
  switch (field.type) {
    case "text":
      return `LEN(${reference})<=${field.maxLength ?? 32_767}`;
    case "choice":
      return `OR(${[...(field.choices ?? []), "z", "x"].map((text) => `TRIM(${reference}&"")=${writtenText(text)}`).join(",")})`;
    case "date": {
      const conditions = [`${reference}>=${firstPlausibleSerial}`, ...limits(reference, field)];
      return `IF(ISNUMBER(${reference}),${all(conditions)},${codes(reference, allowed)})`;
    }
    case "count": {
      const conditions = [`INT(${reference})=${reference}`, ...limits(reference, field)];
      return `IF(ISNUMBER(${reference}),${all(conditions)},${codes(reference, allowed)})`;
    }
    case "number":
    case "mean":
    case "percent":
    case "pounds": {
      const conditions = limits(reference, field);
      return `IF(ISNUMBER(${reference}),${conditions.length > 0 ? all(conditions) : "TRUE"},${codes(reference, allowed)})`;
    }
  }
}
