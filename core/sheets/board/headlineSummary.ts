import { attendanceReturn } from "../../comparison/boardWords";
import type { Change, Comparison, Total } from "../../comparison/comparison";
import { leadingTotal } from "../../comparison/leadingTotal";
import { askedInWords } from "../../comparison/progressWords";
import { totalName } from "../../comparison/scopeNames";
import { figureKey, headlineMeasures, type ComparedMeasure } from "../../comparison/shownMeasures";
import { figureInWords, fixed, labelBesideCount, schoolsInWords } from "../../comparison/words";
import { changeCell, figureCell, noFigureMark, pupilsCell, valueStyle } from "../figureCell";
import { styled, type SheetPart, type StyledCell } from "../sheetParts";
import { boardColumns, line, mergedRow, over } from "./boardGrid";
import { pageName } from "./pages";

const changeColumns = 3;
/** What is left of the page's columns for trusts, after measure, pupils, this year, last year, change and England. */
const trustColumns = boardColumns - 5 - changeColumns;
const none = styled(noFigureMark, "code");

const verdicts = { up: "a clear rise", down: "a clear fall" } as const;

/** A change in few words: `-5 points, a clear fall`; a dash where there is none. */
function shortChange(change: Change | undefined, { unit, decimals }: ComparedMeasure): string {
  if (!change || change.difference === null) return noFigureMark;
  const points = change.difference * (unit === "percent" ? 100 : 1);
  const shown = Number(fixed(points, unit === "pupils" ? 0 : decimals));
  const size = `${shown > 0 ? "+" : ""}${shown}`;
  const of = unit === "score" || unit === "pupils" ? "" : Math.abs(shown) === 1 ? " point" : " points";
  const verdict = change.verdict === "up" || change.verdict === "down" ? verdicts[change.verdict] : change.verdict;
  return `${size}${of}, ${verdict}`;
}

/** From what to what the schools' own figures of a measure run, and England: `Attainment 8 37.5 to 59.4 (7 schools; England 45.9)`. Null when none has one. */
export function rangeOfSchools(comparison: Comparison, measure: ComparedMeasure): string | null {
  const values = comparison.schools.flatMap(({ values: all }) => all[figureKey(measure.id)]?.value ?? []);
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => figureInWords(value, measure));
  const england = measure.england.all;
  const range = least === most ? `${least ?? ""}` : `${least ?? ""} to ${most ?? ""}`;
  const beside = england ? `; England ${figureInWords(england.value, measure)}` : "";
  return `${measure.shortLabel} ${range} (${schoolsInWords(values.length)}${beside})`;
}

/** The measures of a return that have no total, all in one row. */
const rangesRow = (comparison: Comparison, measures: readonly ComparedMeasure[]): SheetPart =>
  mergedRow([
    over(1, "Lowest to highest school", "label"),
    over(
      boardColumns - 1,
      `${measures.flatMap((measure) => rangeOfSchools(comparison, measure) ?? []).join("; ")}. No total *`,
      "label",
    ),
  ]);

const totalOf = (lead: Total | undefined, { id }: ComparedMeasure) => {
  const figure = lead?.values[figureKey(id)];
  return figure && figure.value !== null ? figure : null;
};

/** `trusts`: by their columns; null for one that was asked nothing of this return. */
const measureRow = (measure: ComparedMeasure, lead: Total, trusts: readonly (Total | null)[]): SheetPart => {
  const key = figureKey(measure.id);
  const figure = lead.values[key];
  const change = lead.changes[key];
  const each = (cell: StyledCell) => ({ ...cell, columns: 1 });
  const england = measure.england.all;
  return mergedRow([
    over(1, labelBesideCount(measure), "labelStrong"),
    each(pupilsCell(figure?.denominator ?? null)),
    each(figureCell(figure, measure)),
    each(change?.before ? figureCell(change.before, measure, "quiet") : none),
    over(changeColumns, shortChange(change, measure), "label"),
    each(england ? styled(england.value, valueStyle(measure, "school")) : none),
    ...trusts.flatMap((trust) => [
      each(figureCell(trust?.values[key], measure)),
      ...(trusts.length * 2 <= trustColumns ? [each(changeCell(trust?.changes[key], measure))] : []),
    ]),
    ...filler(trusts.length, "label"),
  ]);
};

/** How many columns trusts take: a figure and its change each, or where there are many the figure alone. */
const columnsOfTrusts = (trusts: number): number => (trusts * 2 <= trustColumns ? trusts * 2 : trusts);

/** Empty cells up to the page's edge. */
const filler = (trusts: number, style: "label" | "columnHeader" | "columnSubheader") => {
  const left = trustColumns - columnsOfTrusts(trusts);
  return left > 0 ? [over(left, null, style)] : [];
};

/** What stands over a return's headlines: its page, its period and stage, and how many schools stand where. */
function bandText(comparison: Comparison): string {
  const { returnTitle, period, stage } = comparison;
  const page = pageName(comparison);
  const title = returnTitle.toLowerCase().startsWith(page.toLowerCase()) ? returnTitle : `${page}: ${returnTitle}`;
  return `${title} ${period}, ${stage} figures. ${askedInWords(comparison)}`;
}

const band = (text: string): SheetPart => mergedRow([over(boardColumns, text, "band")]);

/** Whose figures the columns are, and below it which. */
function headerRows(lead: string, trusts: readonly string[]): SheetPart[] {
  const both = trusts.length * 2 <= trustColumns;
  return [
    mergedRow([
      over(1, "Headline measure", "columnHeaderLeft"),
      over(3 + changeColumns, lead, "columnHeader"),
      over(1, "England", "columnHeader"),
      ...trusts.map((name) => over(both ? 2 : 1, name, "columnHeader")),
      ...filler(trusts.length, "columnHeader"),
    ]),
    mergedRow([
      over(1, null, "columnSubheader"),
      over(1, "Pupils", "columnSubheader"),
      over(1, "This year", "columnSubheader"),
      over(1, "Last year", "columnSubheader"),
      over(changeColumns, "Change", "columnSubheader"),
      over(1, "This year", "columnSubheader"),
      ...trusts.flatMap(() => [
        over(1, "This year", "columnSubheader"),
        ...(both ? [over(1, "Change", "columnSubheader")] : []),
      ]),
      ...filler(trusts.length, "columnSubheader"),
    ]),
  ];
}

/**
 * Every return's headline measures in one table, a row a measure: pupils, this year, last year, what changed and by chance or not, England, and each trust. Where
 * no total can be given it says from what to what the schools' own figures run.
 */
export function headlineSummary(comparisons: readonly Comparison[]): SheetPart[] {
  const [first] = comparisons;
  const trustsOf = (comparison: Comparison) => {
    const leading = leadingTotal(comparison);
    return comparison.totals.filter((total) => total.scope === "trust" && total !== leading);
  };
  const everyTrust = [...new Set(comparisons.flatMap(trustsOf).map(totalName))];
  const trustNames = everyTrust.length <= trustColumns ? everyTrust : [];
  const placed = (comparison: Comparison): (Total | null)[] =>
    trustNames.map((name) => trustsOf(comparison).find((trust) => totalName(trust) === name) ?? null);
  const lead = first && leadingTotal(first);
  const hasRanges = comparisons.some((comparison) =>
    headlineMeasures(comparison).some((measure) => totalOf(leadingTotal(comparison), measure) === null),
  );
  return [
    ...headerRows(lead ? totalName(lead) : "All schools", trustNames),
    ...comparisons.flatMap((comparison) => {
      const measures = headlineMeasures(comparison);
      const total = leadingTotal(comparison);
      const added = measures.filter((measure) => totalOf(total, measure) !== null);
      const others = measures.filter((measure) => !added.includes(measure));
      return [
        band(bandText(comparison)),
        ...(measures.length === 0 ? [mergedRow([over(boardColumns, "No school has a figure yet.", "label")])] : []),
        ...added.flatMap((measure) => (total ? [measureRow(measure, total, placed(comparison))] : [])),
        ...(others.length > 0 ? [rangesRow(comparison, others)] : []),
      ];
    }),
    ...(comparisons.some(({ returnId }) => returnId === attendanceReturn)
      ? []
      : [band("Attendance"), mergedRow([over(boardColumns, "This summary holds no figures of attendance.", "label")])]),
    ...(hasRanges
      ? [
          line(
            "* No total can be given where only a percentage or a score is published, without its number of pupils. Each school's own figure stands on the page of its phase.",
            "textQuiet",
          ),
        ]
      : []),
  ];
}
