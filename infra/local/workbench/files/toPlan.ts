import { englandLook } from "../../../../core/sheets/chartLooks";
import { rangeReference } from "../../../../core/sheets/address";
import type {
  Block,
  ChartPlan,
  ConditionalFormatPlan,
  Planned,
  SheetPlan,
  TablePlan,
  ValidationPlan,
  WorkbookPlan,
} from "../../../../core/sheets/sheetPlan";
import { emptySheet } from "../../../../core/sheets/sheetPlan";
import { digitPixels } from "../../../../core/sheets/textSize";
import type { StyleName } from "../../../../core/sheets/styles";
import { placeOf } from "../model/definedName";
import { filledPoints } from "../model/chartPoint";
import { storedBelow } from "../model/record";
import type { Chart, ConditionalFormat, Sheet, Validation } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { columnNames } from "../excel/tableParts";
import { highlightOfColor, nearestStyle } from "./looks";

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const bare = (formula: unknown): string => textOf(formula).replace(/^=/, "");
const hex = (color: unknown): string => textOf(color).replace("#", "");

const pointsAPixel = 0.75;
const widthChars = (points: number): number => Math.max(0, (points / pointsAPixel - 5) / digitPixels);

function plannedAt(workbook: Workbook, sheet: Sheet, row: number, column: number): Planned {
  const content = sheet.contents.at(row, column);
  if (!content) return null;
  if (!("formula" in content)) return content.value;
  return { formula: content.formula.slice(1), cached: workbook.valueAt(sheet, row, column) };
}

/** The cells of a sheet as rectangles: runs of one style along a row. */
function blocksOf(workbook: Workbook, sheet: Sheet): Block[] {
  const used = sheet.used(false);
  if (!used) return [];
  const runs: { row: number; column: number; style: StyleName; cells: Planned[] }[] = [];
  for (let row = used.row; row < used.row + used.rows; row += 1)
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const style = nearestStyle(sheet.styleAt(row, column));
      const cell = plannedAt(workbook, sheet, row, column);
      const run = runs.at(-1);
      if (run?.row === row && run.style === style) run.cells.push(cell);
      else runs.push({ row, column, style, cells: [cell] });
    }
  return runs.map(({ cells, ...run }) => ({ ...run, cells: [cells] }));
}

function validationPlan({ area, values }: Validation): ValidationPlan[] {
  const rule = values.get("Rule");
  const formula = field(field(rule, "custom"), "formula");
  const source = field(field(rule, "list"), "source");
  const kind =
    typeof formula === "string"
      ? { formula: bare(formula) }
      : textOf(source).startsWith("=")
        ? { list: bare(source) }
        : null;
  if (!kind) return [];
  const [alert, prompt] = [values.get("ErrorAlert"), values.get("Prompt")];
  const title = textOf(field(prompt, "title"));
  return [
    {
      range: area,
      kind,
      allowBlank: values.get("IgnoreBlanks") !== false,
      error: {
        title: textOf(field(alert, "title")),
        text: textOf(field(alert, "message")),
        style: field(alert, "style") === "Warning" ? "warning" : "stop",
      },
      ...(title && { prompt: { title, text: textOf(field(prompt, "message")) } }),
    },
  ];
}

function conditionalFormatPlan({ area, type, stored }: ConditionalFormat): ConditionalFormatPlan[] {
  const rule = storedBelow(stored, "rule");
  if (type === "Custom") {
    const style = highlightOfColor(storedBelow(storedBelow(rule, "Format"), "Font").values.get("Color"));
    const formula = bare(storedBelow(rule, "Rule").values.get("Formula"));
    return style && formula ? [{ range: area, when: { formula, style } }] : [];
  }
  if (type === "DataBar") {
    const bound = (name: string) => Number(bare(field(rule.values.get(name), "formula")));
    const color = hex(storedBelow(rule, "PositiveFormat").values.get("FillColor"));
    return [{ range: area, when: { dataBar: { color, min: bound("LowerBoundRule"), max: bound("UpperBoundRule") } } }];
  }
  if (type !== "ColorScale") return [];
  const criteria = rule.values.get("Criteria");
  const stop = (name: string) => hex(field(field(criteria, name), "color"));
  const [low, middle, high] = [stop("minimum"), stop("midpoint"), stop("maximum")];
  return low && high ? [{ range: area, when: { colorScale: { low, high, ...(middle && { middle }) } } }] : [];
}

const chartKinds = [
  [/^Bar/, "bar"],
  [/^Line/, "line"],
  [/^ColumnStacked/, "stackedColumn"],
  [/^Column/, "column"],
] as const;

function chartPlan({ stored, place, series }: Chart): ChartPlan[] {
  const type = textOf(stored.values.get("ChartType"));
  const kind = chartKinds.find(([pattern]) => pattern.test(type))?.[1];
  const title = textOf(storedBelow(stored, "Title").values.get("Text"));
  if (!kind || series.length === 0) return [];
  const axes = storedBelow(stored, "Axes");
  const axisTitle = (axis: string) => textOf(storedBelow(storedBelow(axes, axis), "Title").values.get("Text")) || " ";
  const [first] = series;
  const { values } = storedBelow(axes, "ValueAxis");
  const number = (name: string) => (typeof values.get(name) === "number" ? Number(values.get(name)) : undefined);
  const [valueMin, valueMax] = [number("Minimum"), number("Maximum")];
  return [
    {
      kind,
      title: title || "Chart",
      altText: title || "Chart",
      place,
      categories: first?.categories ?? "",
      series: series.map((one) => {
        const color = hex(storedBelow(storedBelow(one.stored, "Format"), "Fill").values.get("Color"));
        const standOut = filledPoints(one);
        return {
          ...{ name: textOf(one.stored.values.get("Name")), values: one.values },
          ...(color === englandLook.color ? { isEngland: true as const } : color && { color }),
          ...(standOut.length > 0 && { standOut }),
        };
      }),
      axisTitles: { category: axisTitle("CategoryAxis"), value: axisTitle("ValueAxis") },
      ...(valueMin !== undefined && { valueMin }),
      ...(valueMax !== undefined && { valueMax }),
    },
  ];
}

const tablePlans = (workbook: Workbook, sheet: Sheet): TablePlan[] =>
  workbook.tables
    .filter((table) => table.sheet === sheet)
    .map((table) => ({
      name: table.name,
      range: table.area,
      columns: columnNames({ book: { workbook }, table }),
      style: textOf(table.values.get("Style")).startsWith("TableStyleMedium") ? "medium" : "light",
      filterButtons: table.values.get("ShowFilterButton") !== false,
    }));

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function sheetPlan(workbook: Workbook, sheet: Sheet): SheetPlan {
  const lastColumn = Math.max(-1, ...sheet.columnWidths.keys());
  const comments = workbook.comments.filter((one) => one.sheet === sheet);
  return {
    ...emptySheet,
    name: sheet.name,
    visibility: visibilities[sheet.visibility],
    protected: sheet.protection !== null,
    columnWidthsChars: Array.from({ length: lastColumn + 1 }, (_, column) =>
      widthChars(sheet.columnWidths.get(column) ?? 48),
    ),
    rowHeightsPoints: sheet.rowHeights,
    blocks: blocksOf(workbook, sheet),
    merges: sheet.merges,
    tables: tablePlans(workbook, sheet),
    validations: sheet.validations.flatMap(validationPlan),
    conditionalFormats: sheet.conditionalFormats.flatMap(conditionalFormatPlan),
    charts: sheet.charts.flatMap(chartPlan),
    notes: [
      ...[...sheet.notes.all()].map(({ row, column, thing }) => ({ row, column, text: thing })),
      ...comments.map(({ area: { row, column }, content }) => ({ row, column, text: content })),
    ],
    links: sheet.links.flatMap(({ area: { row, column }, documentReference, screenTip = "" }) =>
      documentReference ? [{ row, column, to: documentReference.replace(/^#/, ""), tip: screenTip }] : [],
    ),
    ...(sheet.frozen.rows + sheet.frozen.columns > 0 && { freeze: sheet.frozen }),
    gridlines: sheet.showsGridlines,
    ...(sheet.tabColor && { tabColor: hex(sheet.tabColor) }),
  };
}

/**
 * A workbook as a plan, for our own writer to save. What we drew comes back as it was; a look that is none of ours becomes the nearest of ours, and
 * what a plan has no word for (validations other than lists and conditions, settings, custom XML) is left out.
 */
export function planOf(workbook: Workbook): WorkbookPlan {
  return {
    title: textOf(workbook.properties.values.get("Title")) || workbook.name,
    author: textOf(workbook.properties.values.get("Author")) || "Trustwide workbench",
    sheets: workbook.sheets.map((sheet) => sheetPlan(workbook, sheet)),
    names: workbook.names.flatMap((name) => {
      const place = placeOf(name);
      return place && !name.sheet ? [{ name: name.name, reference: rangeReference(place.sheet, place) }] : [];
    }),
    activeSheet: workbook.active.name,
  };
}
