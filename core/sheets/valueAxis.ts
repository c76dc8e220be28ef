import type { ComparedMeasure } from "../comparison/shownMeasures";
import type { ChartPlan } from "./sheetPlan";

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

/** Steps of an axis in a power of ten. */
const steps = [1, 2, 5, 10];

/** The axis of several charts of one measure, which are compared by eye: the same for each, whichever of the values are on it. */
export function sharedAxis(
  measure: ComparedMeasure,
  values: readonly number[],
): Pick<ChartPlan, "valueFormat" | "valueMin" | "valueMax"> {
  const axis = valueAxis(measure, values);
  if (measure.unit === "percent" || values.length === 0) return axis;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const start = least * 6 < most * 5 ? Math.min(0, least) : least;
  const span = Math.max(0.1, Math.max(most, 0) - start);
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = (steps.find((each) => each * power >= span / 5) ?? 10) * power;
  // A bar that would begin at its own end is not seen: the axis begins a step before it.
  const below = start > 0 || start < 0 ? step * 0.1 : 0;
  return {
    ...axis,
    valueMin: rounded(Math.floor((start - below) / step) * step),
    valueMax: rounded(Math.ceil(Math.max(most, 0) / step) * step),
  };
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

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

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
