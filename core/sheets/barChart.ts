import type { ComparedMeasure } from "../comparison/shownMeasures";
import { figureInWords } from "../comparison/words";
import { rangeReference } from "./address";
import { sharedAxis, valueAxis, valueAxisTitle } from "./valueAxis";
import type { ChartPlan } from "./sheetPlan";
import type { Range } from "./workbookValues";

/** A named value drawn as a bar; null is no bar. */
export interface Bar {
  readonly name: string;
  readonly value: number | null;
  /** Whether it is England's, which is drawn apart from the schools'. */
  readonly isEngland: boolean;
}

/** Where a bar chart stands, what it is called, and where its values are: a row a bar from `firstRow` (from 0), names in the table's first column. */
export interface BarPlace {
  readonly sheet: string;
  readonly title: string;
  readonly category: string;
  readonly firstRow: number;
  readonly valueColumn: number;
  readonly place: Range;
  /** Every value of the charts it is compared with by eye, its own included: all have one axis. */
  readonly alongside?: readonly number[];
}

/** A bar chart of one measure beside the table of its values; none where there is nothing to draw. */
export function barChart(measure: ComparedMeasure, bars: readonly Bar[], at: BarPlace): ChartPlan[] {
  const drawn = bars.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return [];
  const standOut = bars.flatMap(({ isEngland }, index) => (isEngland ? [index] : []));
  const cells = (column: number) =>
    rangeReference(at.sheet, { row: at.firstRow, column, rows: bars.length, columns: 1 });
  return [
    {
      kind: "bar",
      title: at.title,
      altText: `${at.title}. ${drawn.length} bars, from ${first.name} ${figureInWords(first.value, measure)} to ${last.name} ${figureInWords(last.value, measure)}. The values stand in the table beside it.`,
      place: at.place,
      categories: cells(0),
      series: [{ name: measure.shortLabel, values: cells(at.valueColumn), standOut }],
      axisTitles: { category: at.category, value: valueAxisTitle(measure) },
      ...(at.alongside
        ? sharedAxis(measure, at.alongside)
        : valueAxis(
            measure,
            drawn.map(({ value }) => value),
          )),
    },
  ];
}
