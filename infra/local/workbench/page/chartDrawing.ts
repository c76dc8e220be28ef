import type { Chart, Sheet } from "../model/sheet";
import { pointColor } from "../model/chartPoint";
import { storedBelow, type Stored } from "../model/record";
import type { Workbook } from "../model/workbook";

const svgNamespace = "http://www.w3.org/2000/svg";
const fallback = "#1D4E79";

function shape(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** The values of a reference such as `'Board'!$B$2:$B$9`, in order; none where it names none. */
function valuesOf(workbook: Workbook, sheet: Sheet, reference: string) {
  if (reference === "") return [];
  const { sheet: from, area } = workbook.place(reference, sheet);
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    workbook.valueAt(from, area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

const colorOf = (stored: Stored, part: "Fill" | "Line"): string =>
  textOf(storedBelow(storedBelow(stored, "Format"), part).values.get("Color"));

/** The chart's own title, for a heading and for whoever cannot see the drawing. */
export const chartTitle = ({ stored }: Chart): string =>
  textOf(storedBelow(stored, "Title").values.get("Text")) || textOf(stored.values.get("Name")) || "Chart";

/** Draws a chart simply: bars, columns or lines on one scale with a legend. A gap is left where there is no number. */
export function drawChart(workbook: Workbook, sheet: Sheet, chart: Chart, width: number, height: number): SVGElement {
  const kind = textOf(chart.stored.values.get("ChartType"));
  const isBar = kind.startsWith("Bar");
  const isLine = kind.startsWith("Line");
  const stacked = kind.includes("Stacked");
  const series = chart.series.map(({ stored, values, categories }) => ({
    name: textOf(stored.values.get("Name")),
    colorAt: (at: number) => pointColor({ stored }, at),
    color: colorOf(stored, isLine ? "Line" : "Fill") || fallback,
    edge: isLine ? "" : colorOf(stored, "Line"),
    isBroken: !["", "Continuous"].includes(
      textOf(storedBelow(storedBelow(stored, "Format"), "Line").values.get("LineStyle")),
    ),
    numbers: valuesOf(workbook, sheet, values).map(numberOf),
    labels: valuesOf(workbook, sheet, categories).map(String),
  }));
  const count = Math.max(0, ...series.map(({ numbers }) => numbers.length));
  const axis = storedBelow(storedBelow(chart.stored, "Axes"), "ValueAxis").values;
  const sums = Array.from({ length: count }, (_, at) =>
    series.reduce((sum, { numbers }) => sum + Math.max(0, numbers[at] ?? 0), 0),
  );
  const all = stacked ? sums : series.flatMap(({ numbers }) => numbers.filter((one): one is number => one !== null));
  const low = numberOf(axis.get("Minimum")) ?? Math.min(0, ...all);
  const high = Math.max(numberOf(axis.get("Maximum")) ?? Math.max(1, ...all), low + 1e-9);
  const box = { left: isBar ? Math.min(150, width * 0.35) : 36, top: 30, right: 12, bottom: isBar ? 26 : 44 };
  const [plotWidth, plotHeight] = [width - box.left - box.right, height - box.top - box.bottom];
  const share = (value: number) => (value - low) / (high - low);
  const svg = shape("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": chartTitle(chart),
  });
  svg.append(shape("text", { x: 10, y: 19, class: "title" }, chartTitle(chart)));
  const slot = (isBar ? plotHeight : plotWidth) / Math.max(1, count);
  const lanes = stacked || isLine ? 1 : Math.max(1, series.length);
  series.forEach(({ color, colorAt, edge, isBroken, numbers }, lane) => {
    const points: string[] = [];
    numbers.forEach((value, at) => {
      if (value === null) return;
      const thick = (slot * 0.72) / lanes;
      const along = slot * at + slot * 0.14 + (lanes > 1 ? lane * thick : 0);
      const below = stacked
        ? series.slice(0, lane).reduce((sum, one) => sum + Math.max(0, one.numbers[at] ?? 0), 0)
        : Math.max(low, 0);
      const [start, end] = [share(below), share(stacked ? below + value : value)];
      const [from, to] = [Math.min(start, end), Math.max(start, end)];
      if (isLine) points.push(`${box.left + slot * (at + 0.5)},${box.top + plotHeight * (1 - share(value))}`);
      else if (isBar)
        svg.append(
          shape("rect", {
            x: box.left + plotWidth * from,
            y: box.top + along,
            width: plotWidth * (to - from),
            height: Math.max(1, thick - 1),
            fill: colorAt(at) ?? color,
            stroke: edge || "none",
          }),
        );
      else
        svg.append(
          shape("rect", {
            x: box.left + along,
            y: box.top + plotHeight * (1 - to),
            width: Math.max(1, thick - 1),
            height: plotHeight * (to - from),
            fill: colorAt(at) ?? color,
            stroke: edge || "none",
          }),
        );
    });
    if (isLine)
      svg.append(
        shape("polyline", {
          ...{ points: points.join(" "), fill: "none", stroke: color, "stroke-width": 2 },
          ...(isBroken && { "stroke-dasharray": "4 3" }),
        }),
      );
  });
  const labels = series[0]?.labels ?? [];
  const every = Math.ceil(12 / Math.max(4, slot));
  labels.forEach((label, at) => {
    if (at % every !== 0) return;
    const short = label.length > 22 ? `${label.slice(0, 21)}…` : label;
    svg.append(
      isBar
        ? shape("text", { x: box.left - 6, y: box.top + slot * (at + 0.5) + 3, "text-anchor": "end" }, short)
        : shape(
            "text",
            { x: box.left + slot * (at + 0.5), y: height - box.bottom + 14, "text-anchor": "middle" },
            short.slice(0, Math.max(3, slot / 6)),
          ),
    );
  });
  svg.append(
    shape("line", {
      x1: box.left,
      y1: box.top + (isBar ? 0 : plotHeight),
      x2: box.left + (isBar ? 0 : plotWidth),
      y2: box.top + plotHeight,
      stroke: "#5B6675",
    }),
  );
  series.forEach(({ name, color, edge }, index) => {
    const x = box.left + index * Math.min(130, plotWidth / Math.max(1, series.length));
    svg.append(
      shape("rect", { x, y: height - 14, width: 9, height: 9, fill: color, stroke: edge || "none" }),
      shape("text", { x: x + 13, y: height - 6 }, name.slice(0, 20)),
    );
  });
  return svg;
}
