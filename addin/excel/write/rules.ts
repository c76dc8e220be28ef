import { rangeAddress } from "../../../core/sheets/address";
import type { ConditionalFormatPlan, ValidationPlan } from "../../../core/sheets/sheetPlan";
import { highlights, type Highlight } from "../../../core/sheets/styles";

const titleLimit = 32;
const messageLimit = 255;
const cut = (text: string, limit: number): string => (text.length > limit ? `${text.slice(0, limit - 1)}…` : text);

/** What may be typed into a range, as Excel's own data validation. */
export function drawValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const { dataValidation } = sheet.getRange(rangeAddress(plan.range));
  dataValidation.rule =
    "list" in plan.kind
      ? { list: { inCellDropDown: true, source: `=${plan.kind.list}` } }
      : { custom: { formula: `=${plan.kind.formula}` } };
  dataValidation.ignoreBlanks = plan.allowBlank;
  dataValidation.errorAlert = {
    showAlert: true,
    style: plan.error.style === "stop" ? "Stop" : "Warning",
    title: cut(plan.error.title, titleLimit),
    message: cut(plan.error.text, messageLimit),
  };
  if (plan.prompt)
    dataValidation.prompt = {
      showPrompt: true,
      title: cut(plan.prompt.title, titleLimit),
      message: cut(plan.prompt.text, messageLimit),
    };
}

function drawHighlight(format: Excel.ConditionalRangeFormat, highlight: Highlight): void {
  format.font.color = `#${highlight.color}`;
  if (highlight.bold) format.font.bold = true;
  if (highlight.italic) format.font.italic = true;
  if (highlight.fill) format.fill.color = `#${highlight.fill}`;
  if (!highlight.border) return;
  const { top, bottom, left, right } = format.borders;
  for (const line of [top, bottom, left, right]) {
    line.style = "Continuous";
    line.color = `#${highlight.border}`;
  }
}

/** One conditional format on its range. A newly added one goes before all others, so the last of a sheet has to be drawn first. */
export function drawConditionalFormat(sheet: Excel.Worksheet, { range, when }: ConditionalFormatPlan): void {
  const formats = sheet.getRange(rangeAddress(range)).conditionalFormats;
  if ("formula" in when) {
    const { custom } = formats.add("Custom");
    custom.rule.formula = `=${when.formula}`;
    drawHighlight(custom.format, highlights[when.style]);
  } else if ("dataBar" in when) {
    const { dataBar } = formats.add("DataBar");
    dataBar.lowerBoundRule = { type: "Number", formula: String(when.dataBar.min) };
    dataBar.upperBoundRule = { type: "Number", formula: String(when.dataBar.max) };
    dataBar.positiveFormat.fillColor = `#${when.dataBar.color}`;
    dataBar.positiveFormat.gradientFill = false;
  } else {
    const { low, middle, high } = when.colorScale;
    formats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: `#${low}` },
      ...(middle && { midpoint: { type: "Percentile" as const, formula: "50", color: `#${middle}` } }),
      maximum: { type: "HighestValue", color: `#${high}` },
    };
  }
}
