import { address, rangeAddress } from "../../../core/sheets/address";
import { cleanText } from "../../../core/sheets/cleanText";
import { parseReference } from "../../../core/sheets/parseReference";
import type { ChartPlan } from "../../../core/sheets/sheetPlan";
import { colors, font } from "../../../core/sheets/styles";

const types = {
  bar: "BarClustered",
  column: "ColumnClustered",
  line: "LineMarkers",
  stackedColumn: "ColumnStacked",
} as const;

/** Colours of series that name none, apart in grey too; the same as in the files the service makes. */
const palette = ["1D4E79", "E0A030", "6B9AC4", "8A2B0D", "9AA5B1", "1E6B3A"];

/** How a chart of ours is told from people's own when the sheet is drawn again. */
export const chartNamePrefix = "Trustwide ";

/** Where a chart is drawn, and what the planned sheets it refers to are called in this workbook. */
export interface ChartPlace {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly nameOf: (sheet: string) => string;
}

function rangeOf({ context, nameOf }: ChartPlace, reference: string): Excel.Range {
  const place = parseReference(reference);
  if (!place) throw new Error(`a chart refers to ${reference}, which is no range`);
  return context.workbook.worksheets.getItem(nameOf(place.sheet)).getRange(rangeAddress(place));
}

function drawTitles({ title, axes }: Excel.Chart, plan: ChartPlan): void {
  title.text = cleanText(plan.title);
  title.format.font.size = 12;
  title.format.font.bold = true;
  title.format.font.color = `#${colors.brand}`;
  title.format.font.name = font.name;
  axes.categoryAxis.title.text = cleanText(plan.axisTitles.category);
  axes.valueAxis.title.text = cleanText(plan.axisTitles.value);
  if (plan.kind === "bar") axes.categoryAxis.reversePlotOrder = true;
  if (plan.valueFormat) axes.valueAxis.numberFormat = plan.valueFormat;
  if (plan.valueMin !== undefined) axes.valueAxis.minimum = plan.valueMin;
  if (plan.valueMax !== undefined) axes.valueAxis.maximum = plan.valueMax;
}

/** Draws a native chart of values that stand in the workbook. Excel's programming interface cannot set a chart's alternative text; the title says what it shows. */
export function drawChart(at: ChartPlace, plan: ChartPlan, index: number): void {
  const [first] = plan.series;
  if (!first) return;
  const chart = at.sheet.charts.add(types[plan.kind], rangeOf(at, first.values), "Columns");
  chart.name = `${chartNamePrefix}${index + 1}`;
  plan.series.forEach(({ name, values, color, standOut = [] }, which) => {
    const series = which === 0 ? chart.series.getItemAt(0) : chart.series.add(cleanText(name));
    if (which === 0) series.name = cleanText(name);
    else series.setValues(rangeOf(at, values));
    series.setXAxisValues(rangeOf(at, plan.categories));
    const shade = `#${color ?? palette[which % palette.length] ?? colors.brand}`;
    series.format.line.color = shade;
    if (plan.kind === "line") return;
    series.format.fill.setSolidColor(shade);
    series.gapWidth = 60;
    for (const index of standOut) series.points.getItemAt(index).format.fill.setSolidColor(`#${colors.standOut}`);
  });
  drawTitles(chart, plan);
  const legend = plan.legend ?? (plan.series.length > 1 ? "bottom" : "none");
  chart.legend.visible = legend !== "none";
  if (legend !== "none") chart.legend.position = legend === "bottom" ? "Bottom" : "Right";
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(address(row, column), address(row + rows - 1, column + columns - 1));
}
