import { figureInWords } from "../../comparison/words";
import type { ComparedMeasure } from "../../comparison/shownMeasures";
import { rangeReference } from "../address";
import { valueAxis, valueAxisTitle } from "../schoolBars";
import type { ChartPlan } from "../sheetPlan";
import type { Range } from "../workbookValues";

/** A named value drawn as a bar; null is no bar. */
export interface Bar {
  readonly name: string;
  readonly value: number | null;
}

/**
 * A bar chart of one measure, a bar to a row of a table: names in the table's first column from `firstRow` (from 0), values in `valueColumn`. Null where there is
 * nothing to draw.
 */
export function barChart(
  sheet: string,
  measure: ComparedMeasure,
  {
    bars,
    period,
    firstRow,
    valueColumn,
    place,
  }: {
    bars: readonly Bar[];
    period: string;
    firstRow: number;
    valueColumn: number;
    place: Range;
  },
): ChartPlan | null {
  const drawn = bars.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return null;
  const cells = (column: number) => rangeReference(sheet, { row: firstRow, column, rows: bars.length, columns: 1 });
  return {
    kind: "bar",
    title: `${measure.shortLabel}, ${period}`,
    altText: `${drawn.length} bars, from ${first.name} ${figureInWords(first.value, measure)} to ${last.name} ${figureInWords(last.value, measure)}. The values stand in the table beside it.`,
    place,
    categories: cells(0),
    series: [{ name: measure.shortLabel, values: cells(valueColumn) }],
    axisTitles: { category: "School", value: valueAxisTitle(measure) },
    ...valueAxis(
      measure,
      drawn.map(({ value }) => value),
    ),
  };
}
