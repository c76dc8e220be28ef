import type { Comparison, Total } from "../../comparison/comparison";
import { totalName, trustName } from "../../comparison/scopeNames";
import { figureKey, headlineMeasures, type ComparedMeasure } from "../../comparison/shownMeasures";
import { barChart } from "../barChart";
import { valueStyle } from "../figureCell";
import { schoolBars, type SchoolBar } from "../schoolBars";
import { pagedSheet } from "../pagedSheet";
import { gridPart, headingPart, spacePart, styled, textPart, type PartAt, type SheetPart } from "../sheetParts";
import type { SheetPlan } from "../sheetPlan";

const sheet = "Charts";
const widths = [26, 16, 2, ...Array.from({ length: 9 }, () => 11)];
const columns = widths.length;
const chartColumn = 3;
const rowPoints = 15;

const barsTable = (bars: readonly SchoolBar[], measure: ComparedMeasure, title: string): SheetPart =>
  gridPart([
    [styled(title, "columnHeaderLeft"), styled(measure.shortLabel, "columnHeader")],
    ...bars.map(({ name, value, school }) => [
      styled(name, school ? "label" : "totalLabel"),
      styled(value, valueStyle(measure, school ? "school" : "total")),
    ]),
  ]);

/** A chart of a measure, by its title and by what its bars are. */
interface Drawn {
  readonly title: string;
  readonly category: "Total" | "School";
  readonly bars: readonly SchoolBar[];
}

const barsPart = ({ title, category, bars }: Drawn, measure: ComparedMeasure, alongside: readonly number[]): PartAt => {
  const rows = Math.max(bars.length + 1, 12);
  return (row) => {
    const table = barsTable(bars, measure, category);
    return {
      ...table,
      height: rows + 1,
      rowHeightsPoints: new Map(
        Array.from({ length: rows }, (_, index) => [index, index === 0 ? 2 * rowPoints : rowPoints] as const),
      ),
      charts: barChart(measure, bars, {
        ...{ sheet, title, category, firstRow: row + 1, valueColumn: 1, alongside },
        place: { row: 0, column: chartColumn, rows, columns: columns - chartColumn },
      }),
    };
  };
};

function totalBars(totals: readonly Total[], measure: ComparedMeasure): SchoolBar[] {
  const bars = totals.flatMap((total): SchoolBar[] => {
    const figure = total.values[figureKey(measure.id)];
    return figure && figure.value !== null
      ? [{ name: totalName(total), value: figure.value, published: false, school: null, isEngland: false }]
      : [];
  });
  const england = measure.england.all;
  return england
    ? [...bars, { name: "ENGLAND", value: england.value, published: false, school: null, isEngland: true }]
    : bars;
}

function measureParts(comparison: Comparison, measure: ComparedMeasure): PartAt[] {
  const { schools, totals, period } = comparison;
  const named = `${measure.label}, ${period}`;
  const trusts = new Map(schools.map((school) => [`${school.trustId ?? ""} ${school.membership ?? ""}`, school]));
  const byTotal = totalBars(totals, measure);
  const charts: readonly Drawn[] = [
    ...(byTotal.length > 0
      ? [{ title: `${measure.shortLabel}: totals of pupils, ${period}`, category: "Total" as const, bars: byTotal }]
      : []),
    ...[...trusts.values()].flatMap(({ trustId, trust, membership }) => {
      const bars = schoolBars(
        schools.filter((school) => school.trustId === trustId && school.membership === membership),
        measure,
      );
      const title = `${measure.shortLabel}: ${trustName(trust, membership)}, ${period}`;
      return bars.some(({ school }) => school) ? [{ title, category: "School" as const, bars }] : [];
    }),
  ];
  const all = charts.flatMap(({ bars }) => bars.map(({ value }) => value));
  return [headingPart(named, columns), ...charts.map((chart) => barsPart(chart, measure, all)), spacePart()];
}

/** Sheet `Charts`: for each headline measure a chart of the totals and one of the schools of each trust, each beside the values it draws. */
export function chartsSheet(comparisons: readonly Comparison[], footer: string): SheetPlan {
  const parts = comparisons.flatMap((comparison) =>
    headlineMeasures(comparison).map((measure) => measureParts(comparison, measure)),
  );
  const above = [
    textPart("Charts", "title", columns),
    textPart(
      parts.length > 0
        ? "Headline measures for all pupils. A bar of a small school moves far with one pupil: sheet Comparison says which differences mean anything."
        : "No school has a figure yet.",
      "subtitle",
      columns,
    ),
    spacePart(),
  ];
  const firsts = parts.map(
    (_, index) => above.length + parts.slice(0, index).reduce((sum, each) => sum + each.length, 0),
  );
  // The first measure stands below the title.
  const begins = (index: number): boolean => firsts.indexOf(index) > 0;
  return pagedSheet({ name: sheet, widths, parts: [...above, ...parts.flat()], footer, begins });
}
