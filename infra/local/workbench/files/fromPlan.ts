import { englandLook, seriesLooks } from "../../../../core/sheets/chartLooks";
import { fittedRowHeights } from "../../../../core/sheets/rowHeights";
import type {
  ChartPlan,
  ConditionalFormatPlan,
  Planned,
  SheetPlan,
  ValidationPlan,
  WorkbookPlan,
} from "../../../../core/sheets/sheetPlan";
import { digitPixels } from "../../../../core/sheets/textSize";
import { pointOf } from "../model/chartPoint";
import { newStored, storedBelow, type Stored } from "../model/record";
import type { Sheet, Validation } from "../model/sheet";
import type { Content } from "../model/typed";
import { Workbook, type WorkbookParts } from "../model/workbook";
import { highlightOf, lookOf } from "./looks";

const pointsAPixel = 0.75;
const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** The width of a column of so many digits, in points: Excel adds 5 pixels of padding. */
export const columnPoints = (chars: number): number => (chars * digitPixels + 5) * pointsAPixel;

function contentOf(planned: Planned): Content | null {
  if (planned === null || planned === "") return null;
  return typeof planned === "object" ? { formula: `=${planned.formula}` } : { value: planned };
}

const asFormula = (formula: string): string => `=${formula}`;

function validationOf({ range, kind, prompt, error, allowBlank }: ValidationPlan): Validation {
  const rule =
    "list" in kind
      ? { list: { inCellDropDown: true, source: asFormula(kind.list) } }
      : { custom: { formula: asFormula(kind.formula) } };
  return {
    area: range,
    values: new Map<string, unknown>([
      ["Rule", rule],
      ["IgnoreBlanks", allowBlank],
      [
        "ErrorAlert",
        {
          showAlert: true,
          style: error.style === "stop" ? "Stop" : "Warning",
          title: error.title,
          message: error.text,
        },
      ],
      ...(prompt ? [["Prompt", { showPrompt: true, title: prompt.title, message: prompt.text }] as const] : []),
    ]),
  };
}

const set = (stored: Stored, values: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(values)) if (value !== undefined) stored.values.set(name, value);
};

function conditionalFormatOf({ range, when }: ConditionalFormatPlan, id: string) {
  const stored = newStored();
  const rule = storedBelow(stored, "rule");
  if ("formula" in when) {
    const { color, fill, bold, italic } = highlightOf(when.style);
    set(storedBelow(rule, "Rule"), { Formula: asFormula(when.formula) });
    const format = storedBelow(rule, "Format");
    set(storedBelow(format, "Font"), { Color: `#${color}`, Bold: bold, Italic: italic });
    if (fill) set(storedBelow(format, "Fill"), { Color: `#${fill}` });
    return { id, type: "Custom", area: range, stored };
  }
  if ("dataBar" in when) {
    const { color, min, max } = when.dataBar;
    set(rule, {
      LowerBoundRule: { type: "Number", formula: String(min) },
      UpperBoundRule: { type: "Number", formula: String(max) },
    });
    set(storedBelow(rule, "PositiveFormat"), { FillColor: `#${color}` });
    return { id, type: "DataBar", area: range, stored };
  }
  const { low, middle, high } = when.colorScale;
  const criteria = {
    minimum: { type: "LowestValue", color: `#${low}` },
    ...(middle && { midpoint: { type: "Percentile", formula: "50", color: `#${middle}` } }),
    maximum: { type: "HighestValue", color: `#${high}` },
  };
  set(rule, { Criteria: criteria });
  return { id, type: "ColorScale", area: range, stored };
}

const chartTypes = {
  bar: "BarClustered",
  column: "ColumnClustered",
  line: "Line",
  stackedColumn: "ColumnStacked",
} as const;

function chartOf(plan: ChartPlan, id: string) {
  const stored = newStored();
  set(stored, { Name: plan.title, ChartType: chartTypes[plan.kind] });
  set(storedBelow(stored, "Title"), { Text: plan.title, Visible: true });
  const axes = storedBelow(stored, "Axes");
  const value = storedBelow(axes, "ValueAxis");
  set(value, { Minimum: plan.valueMin, Maximum: plan.valueMax, NumberFormat: plan.valueFormat });
  set(storedBelow(value, "Title"), { Text: plan.axisTitles.value });
  set(storedBelow(storedBelow(axes, "CategoryAxis"), "Title"), { Text: plan.axisTitles.category });
  const looks = seriesLooks(plan.series);
  const series = plan.series.map((one, index) => {
    const own = newStored([["Name", one.name]]);
    const { color, outline } = looks[index] ?? englandLook;
    const format = storedBelow(own, "Format");
    set(storedBelow(format, "Fill"), { Color: `#${color}` });
    set(storedBelow(format, "Line"), { Color: `#${outline ?? color}` });
    for (const point of one.standOut ?? [])
      set(storedBelow(storedBelow(pointOf({ stored: own }, point), "Format"), "Fill"), {
        Color: `#${englandLook.color}`,
      });
    return { stored: own, values: one.values, categories: plan.categories };
  });
  return { id, stored, place: plan.place, series };
}

function drawSheet(workbook: Workbook, sheet: Sheet, plan: SheetPlan): void {
  for (const { row, column, style, cells } of plan.blocks)
    cells.forEach((line, down) =>
      line.forEach((planned, across) => {
        const content = contentOf(planned);
        if (content) sheet.contents.put(row + down, column + across, content);
        else sheet.contents.remove(row + down, column + across);
        sheet.styles.put(row + down, column + across, lookOf(style));
      }),
    );
  plan.columnWidthsChars.forEach((chars, column) => sheet.columnWidths.set(column, columnPoints(chars)));
  for (const [row, points] of fittedRowHeights(plan)) sheet.rowHeights.set(row, points);
  sheet.merges = [...plan.merges];
  for (const { row, column, rows, columns } of plan.merges)
    for (let down = 0; down < rows; down += 1)
      for (let across = 0; across < columns; across += 1)
        sheet.styles.put(row + down, column + across, sheet.styleAt(row, column));
  sheet.validations = plan.validations.map(validationOf);
  sheet.conditionalFormats = plan.conditionalFormats.map((format) => conditionalFormatOf(format, workbook.newId()));
  sheet.charts = plan.charts.map((chart) => chartOf(chart, workbook.newId()));
  sheet.links = plan.links.map(({ row, column, to, tip }) => ({
    area: { row, column, rows: 1, columns: 1 },
    documentReference: to,
    screenTip: tip,
  }));
  for (const { row, column, text } of plan.notes) sheet.notes.put(row, column, text);
  for (const { name, range, filterButtons, style } of plan.tables)
    workbook.tables.push({
      id: workbook.newId(),
      sheet,
      name,
      area: range,
      showsHeaders: true,
      showsTotals: false,
      values: new Map<string, unknown>([
        ["ShowFilterButton", filterButtons ?? true],
        ["Style", style === "none" ? "" : style === "medium" ? "TableStyleMedium2" : "TableStyleLight1"],
      ]),
    });
  if (plan.freeze) sheet.frozen = { ...plan.freeze };
  sheet.showsGridlines = plan.gridlines;
  sheet.tabColor = plan.tabColor ? `#${plan.tabColor}` : "";
  sheet.pageLayout.values.set("Orientation", plan.print.orientation === "landscape" ? "Landscape" : "Portrait");
  if (plan.protected)
    sheet.protection = {
      options: { allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true },
      password: null,
    };
}

/** A workbook as a plan draws it: what the file of the plan would hold once it is opened, without any file between. */
export function workbookOfPlan(plan: WorkbookPlan, parts: WorkbookParts): Workbook {
  const workbook = new Workbook(parts);
  const [first] = workbook.sheets;
  plan.sheets.forEach((sheetPlan, index) => {
    const sheet = index === 0 && first ? first : workbook.addSheet(sheetPlan.name);
    workbook.renameSheet(sheet, sheetPlan.name);
    drawSheet(workbook, sheet, sheetPlan);
  });
  for (const { name, reference } of plan.names)
    workbook.names.push({
      id: workbook.newId(),
      name,
      formula: asFormula(reference),
      sheet: null,
      visible: true,
      comment: "",
    });
  set(workbook.properties, { Title: plan.title, Author: plan.author });
  const opened = workbook.sheets.find(({ name }) => name === plan.activeSheet) ?? workbook.sheets[0];
  if (opened) workbook.activate(opened);
  plan.sheets.forEach(({ visibility }, index) => {
    const sheet = workbook.sheets[index];
    if (sheet) sheet.visibility = visibilities[visibility];
  });
  workbook.calculation.restructured();
  return workbook;
}
