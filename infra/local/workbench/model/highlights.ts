import type { CfRuleInput, Dxf, ExtendedCellStyle, Model, ValueOperator } from "@ironcalc/wasm";
import { areaAddress, holds } from "./area";
import { storedBelow, type Stored } from "./record";
import type { ConditionalFormat, Sheet } from "./sheet";
import type { Workbook } from "./workbook";

const operators: Readonly<Record<string, ValueOperator>> = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "Equal",
  NotEqualTo: "NotEqual",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqual: "GreaterThanOrEqual",
  LessThanOrEqual: "LessThanOrEqual",
};

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

function lookOf(rule: Stored): Dxf {
  const format = storedBelow(rule, "Format");
  const font = storedBelow(format, "Font").values;
  const fill = textOf(storedBelow(format, "Fill").values.get("Color"));
  const color = textOf(font.get("Color"));
  return {
    font: { ...(color && { color }), b: font.get("Bold") === true, i: font.get("Italic") === true },
    ...(fill && { fill: { color: fill } }),
  };
}

const bound = (value: unknown) => {
  const formula = textOf(field(value, "formula"));
  return field(value, "type") === "Number" ? { Number: Number(formula.replace(/^=/, "")) } : null;
};

function scale(criteria: unknown): CfRuleInput {
  const stop = (name: string, cfvo: "Min" | "Max" | { Percentile: number }) => {
    const color = textOf(field(field(criteria, name), "color"));
    return color ? [{ cfvo, color }] : [];
  };
  return {
    type: "ColorScale",
    thresholds: [...stop("minimum", "Min"), ...stop("midpoint", { Percentile: 50 }), ...stop("maximum", "Max")],
  };
}

/** A conditional format as the engine takes it; null for what it cannot judge yet (a rule half set). */
function engineRule({ type, stored }: ConditionalFormat): CfRuleInput | null {
  const rule = storedBelow(stored, "rule");
  const common = { format: lookOf(rule), stop_if_true: stored.values.get("StopIfTrue") === true };
  if (type === "Custom") {
    const formula = textOf(storedBelow(rule, "Rule").values.get("Formula"));
    return formula ? { type: "Formula", formula, ...common } : null;
  }
  if (type === "CellValue") {
    const given = rule.values.get("Rule");
    const operator = operators[textOf(field(given, "operator"))];
    const formula = textOf(field(given, "formula1"));
    const formula2 = textOf(field(given, "formula2")) || null;
    return operator && formula ? { type: "CellIs", operator, formula, formula2, ...common } : null;
  }
  if (type === "ColorScale") return scale(rule.values.get("Criteria"));
  if (type !== "DataBar") return null;
  return {
    type: "DataBar",
    min: bound(rule.values.get("LowerBoundRule")),
    max: bound(rule.values.get("UpperBoundRule")),
    positive_color: textOf(storedBelow(rule, "PositiveFormat").values.get("FillColor")) || "#638EC6",
    negative_color: "#FF0000",
    is_gradient: false,
    show_value: true,
  };
}

/** What conditional formats lay over a cell: colours as #RRGGBB, `bar` the share of the cell from its left, 0 to 1. */
export interface Highlighted {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly bar?: { readonly share: number; readonly color: string };
}

function read({ style, data_bar: bar }: ExtendedCellStyle): Highlighted {
  const { color, b, i } = style.font;
  return {
    ...(typeof color === "string" && { color }),
    ...(typeof style.fill.color === "string" && { fill: style.fill.color }),
    ...(b && { bold: true }),
    ...(i && { italic: true }),
    ...(bar && { bar: { share: bar.value, color: String(bar.positive_color) } }),
  };
}

/** Judges conditional formats with IronCalc, for whoever draws the sheet. */
export class Highlights {
  #of: Model | null = null;
  #handedOn = "";

  constructor(private readonly workbook: Workbook) {}

  /** What lies over a cell; nothing where no format covers it. */
  at(sheet: Sheet, row: number, column: number): Highlighted {
    if (!sheet.conditionalFormats.some(({ area }) => holds(area, row, column))) return {};
    const { calculation } = this.workbook;
    const model = calculation.computed();
    this.#handOn(model);
    return read(model.getCellStyle(calculation.indexOf(sheet), row + 1, column + 1));
  }

  /** Gives the engine the formats as they now are. The first of ours wins; the engine's last does. */
  #handOn(model: Model): void {
    const rules = this.workbook.sheets.flatMap((sheet) =>
      [...sheet.conditionalFormats].reverse().flatMap((format) => {
        const rule = engineRule(format);
        return rule ? [{ sheet: this.workbook.calculation.indexOf(sheet), area: areaAddress(format.area), rule }] : [];
      }),
    );
    const now = JSON.stringify(rules);
    if (this.#of === model && this.#handedOn === now) return;
    for (const sheet of this.workbook.sheets) {
      const at = this.workbook.calculation.indexOf(sheet);
      for (const { index } of [...model.getConditionalFormattingList(at)].sort((a, b) => b.index - a.index))
        model.deleteConditionalFormatting(at, index);
    }
    for (const { sheet, area, rule } of rules) model.addConditionalFormatting(sheet, area, rule);
    model.evaluate();
    this.#of = model;
    this.#handedOn = now;
  }
}
