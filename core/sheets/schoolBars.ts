import type { ComparedSchool } from "../comparison/comparison";
import { figureKey, type ComparedMeasure } from "../comparison/shownMeasures";
import type { ChartPlan } from "./sheetPlan";

/** One bar of a chart of schools. */
export interface SchoolBar {
  readonly name: string;
  readonly value: number;
  readonly published: boolean;
  readonly school: ComparedSchool | null;
  readonly isEngland: boolean;
}

/**
 * The schools with a figure for all pupils, the best first (or the highest, where neither more nor less is better), with England among them in capitals where
 * it is known.
 */
export function schoolBars(schools: readonly ComparedSchool[], measure: ComparedMeasure): SchoolBar[] {
  const bars = schools.flatMap((school): SchoolBar[] => {
    const figure = school.values[figureKey(measure.id)];
    return figure && figure.value !== null
      ? [{ name: school.shortName, value: figure.value, published: figure.published, school, isEngland: false }]
      : [];
  });
  const england = measure.england.all;
  const all: SchoolBar[] = england
    ? [...bars, { name: "ENGLAND", value: england.value, published: false, school: null, isEngland: true }]
    : bars;
  const sign = measure.higherIs === "worse" ? -1 : 1;
  return all.sort((a, b) => (b.value - a.value) * sign || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const axisEnds = [0.1, 0.25, 0.5, 1];

/** How a measure's axis is drawn for the values on it: percentages from 0 to 10, 25, 50 or 100%, scores as they fall. */
export function valueAxis(
  { unit, decimals }: ComparedMeasure,
  values: readonly number[],
): Pick<ChartPlan, "valueFormat" | "valueMin" | "valueMax"> {
  const most = values.reduce((found, value) => Math.max(found, value), 0);
  if (unit === "percent") return { valueFormat: "0%", valueMin: 0, valueMax: axisEnds.find((end) => most <= end) ?? 1 };
  const least = Math.min(...values);
  // Excel begins an axis at 0 unless all values lie in its last sixth; one that spans 10 or more has whole numbers on it.
  const span = least * 6 < most * 5 ? most : most - least;
  return { valueFormat: decimals > 0 && span < 10 ? "0.0" : "#,##0" };
}

const spans = [0.25, 0.5, 1];

/** How the axis of a line chart is drawn: of a percentage a quarter, a half or all of the scale, so that a change can be seen. */
export function lineAxis(
  measure: ComparedMeasure,
  values: readonly number[],
): Pick<ChartPlan, "valueFormat" | "valueMin" | "valueMax"> {
  if (measure.unit !== "percent") return valueAxis(measure, values);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  for (const span of spans) {
    const step = span / 5;
    const from = Math.max(0, Math.min(1 - span, Math.floor(((least + most - span) / 2 + step / 2) / step) * step));
    if (from <= least && most <= from + span)
      return { valueFormat: "0%", valueMin: rounded(from), valueMax: rounded(from + span) };
  }
  return { valueFormat: "0%", valueMin: 0, valueMax: 1 };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** What a measure's axis is called. */
export const valueAxisTitle = ({ unit, kind }: ComparedMeasure): string =>
  unit === "percent"
    ? "Percentage"
    : unit === "points"
      ? "Points"
      : unit === "pupils"
        ? "Pupils"
        : kind === "mean"
          ? "Mean"
          : "Score";
