import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { address } from "../../../../core/sheets/address";
import { holds } from "./area";
import type { Sheet, Validation } from "./sheet";
import type { CellScalar } from "./numberFormats";
import type { Workbook } from "./workbook";

/** What a cell's validation says of its content when it does not fit. `stop` lets it not stand. */
export interface Objection {
  readonly stop: boolean;
  readonly title: string;
  readonly message: string;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

/** The validation that covers a cell. */
export const validationAt = (sheet: Sheet, row: number, column: number): Validation | undefined =>
  sheet.validations.find(({ area }) => holds(area, row, column));

/** The choices a cell offers, from its list; null where it offers none. */
export function choicesAt(workbook: Workbook, sheet: Sheet, row: number, column: number): string[] | null {
  const source = field(field(validationAt(sheet, row, column)?.values.get("Rule"), "list"), "source");
  if (typeof source !== "string") return null;
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const place = workbook.place(source, sheet);
  const choices: string[] = [];
  for (let down = 0; down < place.area.rows; down += 1)
    for (let across = 0; across < place.area.columns; across += 1)
      choices.push(workbook.textAt(place.sheet, place.area.row + down, place.area.column + across));
  return choices.filter((choice) => choice !== "");
}

/** A formula written for the first cell of an area, as it reads for another cell of it. */
const formulaFor = (formula: string, from: string, to: string): string =>
  translateFormulaToA1(translateFormulaToR1C1(formula, from), to);

const comparisons: Readonly<Record<string, (value: number, low: number, high: number) => boolean>> = {
  Between: (value, low, high) => value >= low && value <= high,
  NotBetween: (value, low, high) => value < low || value > high,
  EqualTo: (value, low) => value === low,
  NotEqualTo: (value, low) => value !== low,
  GreaterThan: (value, low) => value > low,
  LessThan: (value, low) => value < low,
  GreaterThanOrEqualTo: (value, low) => value >= low,
  LessThanOrEqualTo: (value, low) => value <= low,
};

function holdsIn(workbook: Workbook, sheet: Sheet, validation: Validation, row: number, column: number): boolean {
  const rule = validation.values.get("Rule");
  const value: CellScalar = workbook.valueAt(sheet, row, column);
  const custom = field(field(rule, "custom"), "formula");
  if (typeof custom === "string") {
    const { area } = validation;
    const formula = formulaFor(custom, address(area.row, area.column), address(row, column));
    const judged = workbook.calculation.once(sheet, formula);
    return judged === true || (typeof judged === "number" && judged !== 0);
  }
  const choices = choicesAt(workbook, sheet, row, column);
  if (choices) return choices.some((choice) => choice.toLowerCase() === String(value).toLowerCase());
  const [kind, bounds] = Object.entries(rule ?? {})[0] ?? [];
  const bound = (name: string): number => {
    const given = field(bounds, name);
    if (given === undefined) return Number.NaN;
    return Number(typeof given === "string" && given.startsWith("=") ? workbook.calculation.once(sheet, given) : given);
  };
  const measured = kind === "textLength" ? String(value).length : value;
  if (typeof measured !== "number") return false;
  if (kind === "wholeNumber" && !Number.isInteger(measured)) return false;
  return comparisons[String(field(bounds, "operator"))]?.(measured, bound("formula1"), bound("formula2")) ?? true;
}

/** What a cell's validation objects to in what it now holds; null where it fits, is blank and may be, or nothing is asked of it. */
export function objectionTo(workbook: Workbook, sheet: Sheet, row: number, column: number): Objection | null {
  const validation = validationAt(sheet, row, column);
  const rule = validation?.values.get("Rule");
  if (!validation || rule === undefined) return null;
  if (!sheet.contents.at(row, column)) return null;
  if (holdsIn(workbook, sheet, validation, row, column)) return null;
  const alert = validation.values.get("ErrorAlert");
  if (field(alert, "showAlert") === false) return null;
  return {
    stop: field(alert, "style") !== "Warning" && field(alert, "style") !== "Information",
    title: String(field(alert, "title") || "This does not fit the cell"),
    message: String(
      field(alert, "message") || "The cell has a rule for what may be typed into it, and this does not keep to it.",
    ),
  };
}

/** What a cell tells whoever selects it; null where it tells nothing. */
export function promptAt(sheet: Sheet, row: number, column: number): { title: string; message: string } | null {
  const prompt = validationAt(sheet, row, column)?.values.get("Prompt");
  const [title, message] = [String(field(prompt, "title") ?? ""), String(field(prompt, "message") ?? "")];
  return field(prompt, "showPrompt") === false || title + message === "" ? null : { title, message };
}
