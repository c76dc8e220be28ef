import { address, rangeAddress } from "../../../core/sheets/address";
import {
  englandLook,
  outlinePoints,
  seriesLooks,
  type Dash,
  type Marker,
  type SeriesLook,
} from "../../../core/sheets/chartLooks";
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

const dashes = {
  solid: "Continuous",
  dash: "Dash",
  dashDot: "DashDot",
  longDash: "Dash",
  shortDash: "Dash",
  dot: "RoundDot",
} as const satisfies Record<Dash, string>;
const markers = {
  circle: "Circle",
  square: "Square",
  triangle: "Triangle",
  x: "X",
  plus: "Plus",
  diamond: "Diamond",
} as const satisfies Record<Marker, string>;

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

function drawLine(series: Excel.ChartSeries, { color, dash, marker }: SeriesLook): void {
  series.format.line.color = `#${color}`;
  series.format.line.lineStyle = dashes[dash];
  series.markerStyle = markers[marker];
}

/** A bar of England's among others. */
function drawEngland({ fill, border }: Excel.ChartPointFormat): void {
  fill.setSolidColor(`#${englandLook.color}`);
  border.color = `#${englandLook.outline ?? englandLook.color}`;
  border.weight = outlinePoints;
}

/** Draws a native chart of values that stand in the workbook. Excel's programming interface cannot set a chart's alternative text; the title says what it shows. */
export function drawChart(at: ChartPlace, plan: ChartPlan, index: number): void {
  const [first] = plan.series;
  if (!first) return;
  const chart = at.sheet.charts.add(types[plan.kind], rangeOf(at, first.values), "Columns");
  chart.name = `${chartNamePrefix}${index + 1}`;
  const looks = seriesLooks(plan.series);
  plan.series.forEach(({ name, values, standOut = [] }, which) => {
    const series = which === 0 ? chart.series.getItemAt(0) : chart.series.add(cleanText(name));
    if (which === 0) series.name = cleanText(name);
    else series.setValues(rangeOf(at, values));
    series.setXAxisValues(rangeOf(at, plan.categories));
    const look = looks[which] ?? englandLook;
    if (plan.kind === "line") return drawLine(series, look);
    series.format.fill.setSolidColor(`#${look.color}`);
    series.format.line.color = `#${look.outline ?? look.color}`;
    if (look.outline !== null) series.format.line.weight = outlinePoints;
    series.gapWidth = 60;
    for (const index of standOut) drawEngland(series.points.getItemAt(index).format);
  });
  drawTitles(chart, plan);
  const legend = plan.legend ?? (plan.series.length > 1 ? "bottom" : "none");
  chart.legend.visible = legend !== "none";
  if (legend !== "none") chart.legend.position = legend === "bottom" ? "Bottom" : "Right";
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(address(row, column), address(row + rows - 1, column + columns - 1));
}
