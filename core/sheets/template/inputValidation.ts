import { fillInstruction } from "../../entries/fillInstruction";
import type { Field } from "../../returns/definition";
import { address } from "../address";
import type { ConditionalFormatPlan, ValidationPlan } from "../sheetPlan";
import type { Range } from "../workbookValues";
import { inputPrompt } from "./definitionWords";
import { isAsAsked } from "./inputRules";

/**
 * What may be typed into a run of inputs of one field. A choice is offered from `list`, an absolute reference to a range; everything else is
 * judged by a formula written for the run's first cell, the same that the live check uses.
 */
export function inputValidation(field: Field, range: Range, list: string | null): ValidationPlan {
  const first = address(range.row, range.column);
  return {
    range,
    kind: list === null ? { formula: isAsAsked(first, field) } : { list },
    prompt: { title: field.label, text: inputPrompt(field) },
    error: { title: "This is not what the cell asks", text: `${fillInstruction(field)}.`, style: "stop" },
    allowBlank: true,
  };
}

/**
 * Marks what a paste brought into a run of inputs and its field does not ask, by colour and by a bold, boxed look. In a run of several inputs last period's
 * figure stands beside each and is not judged: it was, when it was asked. `imported`: the codes that came filled into the run, which may stand in it.
 */
export function inputHighlight(field: Field, range: Range, imported: readonly string[] = []): ConditionalFormatPlan {
  const first = address(range.row, range.column);
  const cohortless = isAsAsked(first, field, { spellings: true, imported });
  // A published percentage (text that ends in %) is judged by the live check, which knows its cohort.
  const judged = `IF(ISERROR(${first}),TRUE,IF(OR(TRIM(${first}&"")="",RIGHT(TRIM(${first}&""),1)="%"),FALSE,NOT(${cohortless})))`;
  const isInput = `MOD(COLUMN(${first})-${range.column + 1},2)=0`;
  return {
    range,
    when: { formula: range.columns > 1 ? `IF(${isInput},${judged},FALSE)` : judged, style: "error" },
  };
}
