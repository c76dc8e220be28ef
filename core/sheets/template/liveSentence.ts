import type { Field } from "../../returns/definition";
import { namesIn, nameKey, type Formula, type RuleName } from "../../rules/formula";
import { sayGroup, sentence } from "../../rules/sayValue";
import type { Sentence } from "../../rules/sentence";
import { writeFormula, writtenText } from "../../rules/writeFormula";
import type { PupilGroup } from "../../returns/pupilGroups";

/** What a sentence is told of: its pupil group, the words for the note cell, and the reference of a name; null where the template has no such cell. */
export interface Told {
  readonly group: PupilGroup;
  readonly notePlace: string;
  readonly refer: (name: RuleName) => string | null;
}

/** A number in Excel as people write it in Britain: 1,234 or 104.5. */
const number = (reference: string): string =>
  `IF(ABS(${reference})<1000,${reference}&"",IF(INT(${reference})=${reference},TEXT(${reference},"#,##0"),TEXT(${reference},"#,##0.0###")))`;

function shown(field: Field, reference: string): string {
  switch (field.type) {
    case "percent":
      return `ROUND(${reference}*100,10)&"%"`;
    case "pounds":
      return `TEXT(${reference},IF(INT(${reference})=${reference},"£#,##0","£#,##0.00"))`;
    case "date":
      return `TEXT(${reference},"d mmmm yyyy")`;
    case "count":
    case "number":
    case "mean":
    case "text":
    case "choice":
      return number(reference);
  }
}

/** One quoted value as an Excel expression that gives text; null where it names a cell the template has not. */
function quoted(formula: Formula, told: Told): string | null {
  if (formula.type === "name" && formula.name.kind === "cell") {
    const reference = told.refer(formula.name);
    if (reference === null) return null;
    return `IF(ISNUMBER(${reference}),${shown(formula.name.field, reference)},IF(${reference}="","nothing",TRIM(${reference}&"")))`;
  }
  const references = new Map<string, string>();
  for (const name of namesIn(formula)) {
    const reference = told.refer(name);
    if (reference === null) return null;
    references.set(nameKey(name), reference);
  }
  return `IFERROR(ROUND(${writeFormula(formula, references)},4)&"","nothing")`;
}

/**
 * A rule's sentence as an Excel expression that gives it with the values that stand in the cells, ended with a full stop. A value of a
 * cell the template has not reads "nothing".
 */
export function liveSentence(parts: Sentence, told: Told): string {
  const pieces: string[] = [];
  let words = "";
  const flush = () => {
    if (words !== "") pieces.push(writtenText(words));
    words = "";
  };
  for (const part of parts)
    if (part.type === "words") words += part.words;
    else if (part.type === "group") words += sayGroup(told.group);
    else if (part.type === "note") words += told.notePlace;
    else {
      const value = quoted(part.formula, told);
      if (value === null) words += "nothing";
      else {
        flush();
        pieces.push(value);
      }
    }
  // A sentence that begins with words begins with a capital, and one that ends with a value or a word ends with a full stop.
  const opening = parts[0]?.type === "words" && parts[0].words !== "" ? sentence(parts[0].words).charAt(0) : null;
  if (!/[.?!]\s*$/.test(words)) words += ".";
  flush();
  const text = pieces.join("&");
  return opening === null ? text : text.replace(/^\(?"./, (start) => start.slice(0, -1) + opening);
}
