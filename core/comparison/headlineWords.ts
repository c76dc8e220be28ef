import type { Change, Figure } from "./comparison";
import type { ComparedMeasure } from "./shownMeasures";
import { countedInWords, fixed, figureInWords, pupilsInWords, sizeInWords } from "./words";

const verdicts = { up: " (a clear rise)", down: " (a clear fall)", "no clear change": " (no clear change)" } as const;

/** A change in words: `2 points above last year (no clear change)`; `not compared with last year: …` where there is none. */
export function changeInWords(change: Change, measure: Pick<ComparedMeasure, "unit" | "decimals">): string {
  if (change.difference === null) return `not compared with last year: ${change.missing ?? "no figure"}`;
  const { unit, decimals } = measure;
  const shown = Number(fixed(change.difference * (unit === "percent" ? 100 : 1), decimals));
  const verdict = change.verdict in verdicts ? verdicts[change.verdict as keyof typeof verdicts] : "";
  const other =
    change.schoolsDiffer > 0
      ? `, though ${change.schoolsDiffer} ${change.schoolsDiffer === 1 ? "school is" : "schools are"} in only one of the two years`
      : "";
  if (shown === 0) return `the same as last year${verdict}${other}`;
  return `${sizeInWords(change.difference, measure)} ${shown > 0 ? "above" : "below"} last year${verdict}${other}`;
}

/**
 * One figure as a sentence for a board: `62% of 1,135 pupils reached the expected standard in reading, writing and maths, 2 points above last year
 * (no clear change); England 62%.` A published percentage says so in place of n; no figure says why.
 */
export function headlineSentence(measure: ComparedMeasure, figure: Figure, change: Change | undefined): string {
  const england = measure.england.all;
  const against = england ? `; England ${figureInWords(england.value, measure)}` : "";
  if (figure.value === null) return `${measure.label}: no figure, ${figure.missing ?? "none was given"}${against}.`;
  const since = change && !/^no figures for /.test(change.missing ?? "") ? `, ${changeInWords(change, measure)}` : "";
  const value = figureInWords(figure.value, measure);
  if (measure.kind === "share" && figure.denominator !== null && measure.inWords !== undefined)
    return `${value} of ${pupilsInWords(figure.denominator)} ${measure.inWords}${since}${against}.`;
  const of = figure.published
    ? " (published, without the number of pupils)"
    : figure.denominator === null
      ? ""
      : ` ${measure.kind === "mean" ? "over" : "of"} ${countedInWords(figure.denominator, measure)}`;
  return `${measure.label}: ${value}${of}${since}${against}.`;
}
