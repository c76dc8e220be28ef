import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import { rangeAddress } from "../../../core/sheets/address";
import type { ConditionalFormatPlan, ValidationPlan } from "../../../core/sheets/sheetPlan";
import { highlightStyle } from "./cellStyle";
import { limitedText } from "./cellText";
import { formulaText } from "./formulaText";

const titleLimit = 32;
const messageLimit = 255;
const conditionLimit = 255;
const opaque = (color: string) => `FF${color.toUpperCase()}`;

/**
 * A data validation as the file library takes it; titles are cut to 32 characters and messages to 255, as Excel demands.
 * @throws when a list is written out instead of pointing at a range, or a condition is over the 255 characters Excel's own dialog takes: faults
 * of the plan.
 */
export function dataValidation({ range, kind, prompt, error, allowBlank }: ValidationPlan): DataValidation {
  if ("list" in kind && kind.list.includes('"'))
    throw new Error(`The list of ${rangeAddress(range)} is written out; it has to point at a range: ${kind.list}`);
  const condition = "list" in kind ? kind.list : kind.formula;
  if (condition.length > conditionLimit)
    throw new Error(
      `The validation of ${rangeAddress(range)} has ${condition.length} characters, over 255: ${condition}`,
    );
  return {
    type: "list" in kind ? "list" : "custom",
    formula1: formulaText(condition),
    range: rangeAddress(range),
    allowBlank,
    showErrorMessage: true,
    errorStyle: error.style,
    errorTitle: limitedText(error.title, titleLimit),
    errorMessage: limitedText(error.text, messageLimit),
    ...(prompt && {
      showInputMessage: true,
      inputTitle: limitedText(prompt.title, titleLimit),
      inputMessage: limitedText(prompt.text, messageLimit),
    }),
  };
}

/** A conditional format as the file library takes it; the first of a sheet has `priority` 1 and wins over later ones. */
export function conditionalRule({ range, when }: ConditionalFormatPlan, priority: number): ConditionalRule {
  const place = { range: rangeAddress(range), priority };
  if ("formula" in when)
    return { ...place, type: "expression", formula: formulaText(when.formula), style: highlightStyle(when.style) };
  if ("dataBar" in when) {
    const { color, min, max } = when.dataBar;
    const cfvo = [min, max].map((value) => ({ type: "num" as const, value: String(value) }));
    return { ...place, type: "dataBar", dataBar: { cfvo, color: opaque(color) } };
  }
  const { low, middle, high } = when.colorScale;
  const stops = [
    { cfvo: { type: "min" as const }, color: low },
    ...(middle ? [{ cfvo: { type: "percentile" as const, value: "50" }, color: middle }] : []),
    { cfvo: { type: "max" as const }, color: high },
  ];
  return {
    ...place,
    type: "colorScale",
    colorScale: { cfvo: stops.map(({ cfvo }) => cfvo), colors: stops.map(({ color }) => opaque(color)) },
  };
}
