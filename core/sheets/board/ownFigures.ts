import type { Comparison } from "../../comparison/comparison";
import { figureKey, type ComparedMeasure } from "../../comparison/shownMeasures";
import { figureCell, noFigureMark, valueStyle } from "../figureCell";
import { schoolBars } from "../schoolBars";
import { gridPart, styled, type PartAt, type StyledCell } from "../sheetParts";
import { clearPixels } from "../rowHeights";
import { font } from "../styles";
import { columnPixels, textPixels } from "../textSize";
import type { Range } from "../workbookValues";
import { barChart } from "../barChart";
import { boardColumns, boardWidths } from "./boardGrid";

const rowPoints = 14;
const leastChartRows = 13;
const mostMeasures = 5;
const leastChartColumns = 5;
const leastTableColumns = 4;
/** With no more schools than this every measure has a chart: two stand beside one another below the table. */
const fewSchools = 12;

const dash = styled(noFigureMark, "code");

/** A value over some columns, so that a measure's name fits above it. */
const wide = (cell: StyledCell, columns: number): StyledCell[] => [
  cell,
  ...Array.from({ length: columns - 1 }, () => styled(null, cell.style)),
];

/** Whether the measures' short names stand over one column each without a word broken. */
const areShort = (measures: readonly ComparedMeasure[]): boolean =>
  measures.every(({ shortLabel }) =>
    shortLabel
      .split(/\s+/)
      .every((word) => textPixels(word, font.sizePoints, true) + clearPixels <= columnPixels(boardWidths[1] ?? 0)),
  );

/**
 * Every school's own figures of up to five measures side by side, in the order of the first, England among them: for a return of which only percentages or
 * scores are published, so that there is nothing to pool or judge. A bar chart of the first stands beside; of few schools, charts of the others below.
 */
export function ownFigures(sheet: string, comparison: Comparison, measures: readonly ComparedMeasure[]): PartAt[] {
  const shown = measures.slice(0, mostMeasures);
  const [leading, ...others] = shown;
  if (!leading) return [];
  const bars = schoolBars(comparison.schools, leading);
  const across = areShort(shown) || 1 + shown.length * 2 > boardColumns - leastChartColumns ? 1 : 2;
  const valueOf = (school: (typeof bars)[number]["school"], measure: ComparedMeasure): number | null =>
    school ? (school.values[figureKey(measure.id)]?.value ?? null) : (measure.england.all?.value ?? null);
  const cellOf = (school: (typeof bars)[number]["school"], measure: ComparedMeasure): StyledCell => {
    if (school) return figureCell(school.values[figureKey(measure.id)], measure);
    const england = measure.england.all;
    return england ? styled(england.value, valueStyle(measure, "total")) : styled(noFigureMark, "totalCode");
  };
  return [
    (row) => {
      const part = gridPart([
        [
          styled("School", "columnHeaderLeft"),
          ...shown.flatMap(({ shortLabel }) => wide(styled(shortLabel, "columnHeader"), across)),
        ],
        ...bars.map(({ name, school }) => [
          styled(name, school ? "label" : "totalLabel"),
          ...shown.flatMap((measure) => wide(cellOf(school, measure) ?? dash, across)),
        ]),
      ]);
      const chartColumn = Math.max(leastTableColumns, 1 + shown.length * across);
      const hasMore = bars.length <= fewSchools && others.length > 0;
      const tableRows = Math.max(part.height, leastChartRows);
      const moreRows = hasMore ? Math.ceil(others.length / 2) * (leastChartRows + 1) : 0;
      const chart = (measure: ComparedMeasure, index: number, place: Range) =>
        barChart(
          measure,
          bars.map(({ name, school, isEngland }) => ({ name, value: valueOf(school, measure), isEngland })),
          {
            ...{ sheet, title: `${measure.shortLabel}, ${comparison.period}`, category: "School" },
            ...{ firstRow: row + 1, valueColumn: 1 + index * across, place },
          },
        );
      const half = boardColumns / 2;
      return {
        ...part,
        height: tableRows + 1 + moreRows,
        merges:
          across === 1
            ? []
            : Array.from({ length: part.height }, (_, at) => at).flatMap((at) =>
                shown.map((_, index) => ({ row: at, column: 1 + index * across, rows: 1, columns: across })),
              ),
        rowHeightsPoints: new Map(
          Array.from(
            { length: tableRows + moreRows },
            (_, index) => [index, index === 0 ? 2 * rowPoints : rowPoints] as const,
          ),
        ),
        charts: [
          chart(leading, 0, { row: 0, column: chartColumn, rows: tableRows, columns: boardColumns - chartColumn }),
          ...(hasMore ? others : []).map((measure, index) =>
            chart(measure, index + 1, {
              row: tableRows + 1 + Math.floor(index / 2) * (leastChartRows + 1),
              column: (index % 2) * half,
              rows: leastChartRows,
              columns: half,
            }),
          ),
        ].flat(),
      };
    },
  ];
}
