import type { Comparison, Total } from "../../comparison/comparison";
import { totalName } from "../../comparison/scopeNames";
import { figureKey, headlineMeasures, type ComparedMeasure } from "../../comparison/shownMeasures";
import { figureInWords, listInWords } from "../../comparison/words";
import { rangeReference } from "../address";
import { figureCell, noFigureMark, valueStyle } from "../figureCell";
import { lineAxis, valueAxis, valueAxisTitle } from "../valueAxis";
import { gridPart, styled, type PartAt, type SheetPart, type StyledCell } from "../sheetParts";
import type { ChartPlan } from "../sheetPlan";
import { boardColumns, measuresAcross } from "./boardGrid";

const chartRows = 12;
const rowPoints = 15;

const groupAndTrusts = ({ totals }: Comparison): Total[] => totals.filter(({ scope }) => scope !== "family");

interface Matrix {
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly StyledCell[] }[];
}

const matrixPart = ({ corner, columns, rows }: Matrix): SheetPart => {
  // Two sheet columns for each value, so that a trust's name fits over it.
  const wide = (cells: readonly StyledCell[]) => cells.flatMap((cell) => [cell, styled(null, cell.style)]);
  const part = gridPart([
    [styled(corner, "columnHeaderLeft"), ...wide(columns.map((name) => styled(name, "columnHeader")))],
    ...rows.map(({ name, cells }) => [styled(name, "labelStrong"), ...wide(cells)]),
  ]);
  return {
    ...part,
    merges: Array.from({ length: rows.length + 1 }, (_, row) => row).flatMap((row) =>
      columns.map((_, index) => ({ row, column: 1 + index * 2, rows: 1, columns: 2 })),
    ),
  };
};

type ChartWords = Pick<
  ChartPlan,
  "kind" | "title" | "altText" | "axisTitles" | "valueFormat" | "valueMin" | "valueMax"
>;

/** A table of values, one series to a column, with its chart below. */
const charted =
  (sheet: string, matrix: Matrix, words: ChartWords): PartAt =>
  (row) => {
    const table = matrixPart(matrix);
    const cells = (column: number) => ({ row: row + 1, column, rows: matrix.rows.length, columns: 1 });
    return {
      ...table,
      height: table.height + chartRows + 1,
      rowHeightsPoints: new Map(
        Array.from(
          { length: chartRows + 1 },
          (_, index) => [table.height + index, index === chartRows ? rowPoints / 2 : rowPoints] as const,
        ),
      ),
      charts: [
        {
          ...words,
          place: { row: table.height, column: 0, rows: chartRows, columns: boardColumns },
          legend: "right",
          categories: rangeReference(sheet, cells(0)),
          series: matrix.columns.map((name, index) => ({
            name,
            values: rangeReference(sheet, cells(1 + index * 2)),
            // The last: both charts set England beside the totals.
            ...(index === matrix.columns.length - 1 && { isEngland: true as const }),
          })),
        },
      ],
    };
  };

const numbers = (matrix: Matrix): number[] =>
  matrix.rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === "number" ? [value] : [])));

const englandCell = (value: number | undefined, measure: ComparedMeasure): StyledCell =>
  value === undefined ? styled(noFigureMark, "code") : styled(value, valueStyle(measure, "school"));

/** Headline shares side by side: the group, each trust and England, with a column chart. None where no total has a figure. */
export function sharesChart(sheet: string, comparison: Comparison): PartAt[] {
  const shares = headlineMeasures(comparison)
    .filter(({ unit }) => unit === "percent")
    .slice(0, measuresAcross + 1);
  const totals = groupAndTrusts(comparison).slice(0, measuresAcross);
  const [first] = shares;
  if (!first || totals.length === 0) return [];
  const matrix: Matrix = {
    corner: `Headline measures, ${comparison.period}`,
    columns: [...totals.map(totalName), "England"],
    rows: shares.map((measure) => ({
      name: measure.shortLabel,
      cells: [
        ...totals.map(({ values }) => figureCell(values[figureKey(measure.id)], measure)),
        englandCell(measure.england.all?.value, measure),
      ],
    })),
  };
  if (!totals.some(({ values }) => shares.some(({ id }) => (values[figureKey(id)]?.value ?? null) !== null))) return [];
  return [
    charted(sheet, matrix, {
      kind: "column",
      title: `Headline measures for all pupils, ${comparison.period}`,
      altText: `${listInWords(shares.map(({ label }) => label))}: ${listInWords(totals.map(totalName))} and England side by side. The values stand in the table above.`,
      axisTitles: { category: "Measure", value: valueAxisTitle(first) },
      ...valueAxis(first, numbers(matrix)),
    }),
  ];
}

/** A headline measure over the years: the group, each trust and England, with a line chart. None with one year, or across a break in definition. */
export function trendChart(sheet: string, comparison: Comparison, measure: ComparedMeasure): PartAt[] {
  const totals = groupAndTrusts(comparison).slice(0, measuresAcross);
  const key = figureKey(measure.id);
  const lastBreak = measure.breaks
    .map(({ at }) => at)
    .filter((at) => at <= comparison.period)
    .sort()
    .at(-1);
  // A figure that counts from September is set beside the same term of other years alone.
  const term = comparison.period.slice(7);
  const periods = [...(totals[0]?.history.map(({ period }) => period) ?? []), comparison.period].filter(
    (period) => period.slice(7) === term && (lastBreak === undefined || period >= lastBreak),
  );
  const figureOf = (total: Total, period: string) =>
    period === comparison.period
      ? total.values[key]
      : total.history.find((each) => each.period === period)?.values[key];
  const known = periods.filter((period) => totals.some((total) => (figureOf(total, period)?.value ?? null) !== null));
  if (known.length < 2) return [];
  const englandIn = (period: string): number | undefined =>
    period === comparison.period
      ? measure.england.all?.value
      : measure.englandEarlier.find((each) => each.period === period)?.value;
  const matrix: Matrix = {
    corner: `${measure.shortLabel} by year`,
    columns: [...totals.map(totalName), "England"],
    rows: known.map((period) => ({
      name: period,
      cells: [
        ...totals.map((total) => figureCell(figureOf(total, period), measure)),
        englandCell(englandIn(period), measure),
      ],
    })),
  };
  const [group] = totals;
  const said = group
    ? known.map((period) => {
        const value = figureOf(group, period)?.value ?? null;
        return `${period} ${value === null ? "no figure" : figureInWords(value, measure)}`;
      })
    : [];
  return [
    charted(sheet, matrix, {
      kind: "line",
      title: `${measure.label}, ${known[0] ?? ""} to ${known.at(-1) ?? ""}`,
      altText: `${group ? totalName(group) : ""}: ${listInWords(said)}. Each trust and England beside it; the values stand in the table above.`,
      axisTitles: { category: "Year", value: valueAxisTitle(measure) },
      ...lineAxis(measure, numbers(matrix)),
    }),
  ];
}
