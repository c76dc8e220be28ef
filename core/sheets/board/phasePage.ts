import { nobodyStandsOut, returnedInWords } from "../../comparison/boardWords";
import type { Comparison, Gap } from "../../comparison/comparison";
import { hasTotals, noTotals } from "../../comparison/noTotals";
import { totalName } from "../../comparison/scopeNames";
import { headlineMeasures, measuresWithFigures } from "../../comparison/shownMeasures";
import { dateInWords } from "../../entries/civilDate";
import { figureInWords, sizeInWords } from "../../comparison/words";
import { pupilGroups } from "../../returns/pupilGroups";
import { pageBreaks } from "../pagination";
import { stacked, type PartAt, type SheetPart } from "../sheetParts";
import { emptySheet, type SheetPlan } from "../sheetPlan";
import { air, boardColumns, boardWidths, heading, line, mergedRow, over } from "./boardGrid";
import { headlineTables } from "./headlineTable";
import { sharesChart, trendChart } from "./pageCharts";
import { schoolsPart } from "./schoolsPart";

function standingOutTable(comparison: Comparison): SheetPart[] {
  const names = new Map(comparison.schools.map(({ schoolId, shortName }) => [schoolId, shortName]));
  const labels = new Map(comparison.measures.map(({ id, shortLabel }) => [id, shortLabel]));
  if (comparison.standingOut.length === 0) return [line(nobodyStandsOut)];
  const found = [...comparison.standingOut].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === "need" ? -1 : 1));
  return [
    mergedRow([
      over(1, "School", "columnHeaderLeft"),
      over(1, "As", "columnHeaderLeft"),
      over(2, "In", "columnHeaderLeft"),
      over(boardColumns - 4, "Why", "columnHeaderLeft"),
    ]),
    ...found.map(({ schoolId, kind, measure, group, because }) =>
      mergedRow([
        over(1, names.get(schoolId) ?? schoolId, "labelStrong"),
        over(1, kind, "label"),
        over(2, `${labels.get(measure) ?? measure}${group === "all" ? "" : `, ${pupilGroups[group].short}`}`, "label"),
        over(boardColumns - 4, because, "label"),
      ]),
    ),
  ];
}

/** A gap of a total in words: `MAT 1, disadvantaged pupils: 41% of 120 pupils against 66% of the others, 25 points lower, which is 30 pupils; lower.` */
export function gapSentence(gap: Gap, name: string, comparison: Comparison): string | null {
  const measure = comparison.measures.find(({ id }) => id === gap.measure);
  if (!measure || gap.groupValue === null || gap.otherValue === null || gap.difference === null) return null;
  const group = pupilGroups[gap.group].label.toLowerCase();
  const of = gap.groupPupils === null ? "" : ` of ${gap.groupPupils}`;
  const pupils = gap.pupils === null ? "" : `, which is ${gap.pupils} of them`;
  const verdict =
    { lower: "clearly lower", higher: "clearly higher" }[gap.verdict as "lower" | "higher"] ?? gap.verdict;
  return `${name}, ${group}: ${figureInWords(gap.groupValue, measure)}${of} against ${figureInWords(gap.otherValue, measure)} of the others, ${sizeInWords(gap.difference, measure)} apart${pupils}; ${verdict}.`;
}

function gapParts(comparison: Comparison): SheetPart[] {
  const names = new Map(
    comparison.totals.map((total) => [`${total.scope} ${total.id} ${total.membership ?? ""}`, totalName(total)]),
  );
  const headlines = new Set(headlineMeasures(comparison).map(({ id }) => id));
  const sentences = comparison.gaps.flatMap((gap) => {
    const name = names.get(`${gap.scope} ${gap.id} ${gap.membership ?? ""}`);
    const sentence =
      name !== undefined && gap.scope !== "family" && headlines.has(gap.measure)
        ? gapSentence(gap, name, comparison)
        : null;
    const label = comparison.measures.find(({ id }) => id === gap.measure)?.shortLabel ?? "";
    return sentence === null ? [] : [`${label}. ${sentence}`];
  });
  const publishedOnly = measuresWithFigures(comparison).some(({ id, groups }) =>
    groups.some(
      (group) =>
        group !== "all" && comparison.schools.some(({ values }) => values[`${id}.${group}`]?.published === true),
    ),
  );
  if (sentences.length > 0) return sentences.map((sentence) => line(sentence));
  return [
    line(
      publishedOnly
        ? "Only percentages are published for pupil groups, without the number of pupils, so no total and no gap can be given. The schools' own percentages are in the comparison workbook."
        : "No school has given figures for pupil groups, so no gap can be given.",
    ),
  ];
}

/** Blocks that are not to be cut in two by a page's end, and whether a block starts a page in any case. */
interface PageBlock {
  readonly parts: readonly PartAt[];
  readonly startsPage?: true;
}

function comparisonBlocks(sheet: string, comparison: Comparison): PageBlock[] {
  const opening: PartAt[] = [
    heading(`${comparison.returnTitle}, ${comparison.period}: ${comparison.stage} figures`),
    line(returnedInWords(comparison, false).join(" ")),
    air(4),
  ];
  const [leading] = headlineMeasures(comparison);
  if (!leading) return [{ parts: [...opening, line("No school has a figure yet.")] }];
  return [
    {
      parts: [
        ...opening,
        ...(hasTotals(comparison) ? headlineTables(comparison) : [line(noTotals(comparison))]),
        air(),
      ],
    },
    ...sharesChart(sheet, comparison).map((chart) => ({ parts: [chart] })),
    ...trendChart(sheet, comparison, leading).map((chart) => ({ parts: [chart] })),
    {
      parts: [
        heading(`${leading.label}: every school, the ${leading.higherIs === "neither" ? "highest" : "best"} first`),
        air(4),
        ...schoolsPart(sheet, comparison, leading),
      ],
    },
    {
      parts: [heading("Schools standing out, and why"), ...standingOutTable(comparison), air()],
      ...(comparison.standingOut.length > 0 && { startsPage: true as const }),
    },
    { parts: [heading("Pupil groups"), ...gapParts(comparison)] },
  ];
}

/** A board's page for one phase: each return's headlines with charts, every school, who stands out, and the gaps between pupil groups. */
export function phasePage(sheet: string, comparisons: readonly Comparison[], footer: string): SheetPlan {
  const title: PartAt[] = [
    line(sheet, "title"),
    line(`As at ${dateInWords(comparisons[0]?.asOf ?? "")}`, "subtitle"),
    air(4),
  ];
  const blocks = comparisons.flatMap((comparison, index): PageBlock[] =>
    comparisonBlocks(sheet, comparison).map((block, at) =>
      index > 0 && at === 0 ? { ...block, startsPage: true } : block,
    ),
  );
  const { content, starts, rows } = stacked([...title, ...blocks.flatMap(({ parts }) => parts)]);
  const plan: SheetPlan = {
    ...emptySheet,
    ...content,
    name: sheet,
    columnWidthsChars: boardWidths,
    print: {
      orientation: "portrait",
      fitToWidth: true,
      area: { row: 0, column: 0, rows, columns: boardColumns },
      footer,
    },
  };
  const firstParts = blocks.map((_, index) =>
    blocks.slice(0, index).reduce((sum, { parts }) => sum + parts.length, title.length),
  );
  const blockRows = firstParts.flatMap((part) => starts[part] ?? []);
  const always = blockRows.filter((_, index) => blocks[index]?.startsPage);
  return {
    ...plan,
    print: { ...plan.print, pageBreaksBefore: pageBreaks(plan, [0, ...blockRows.slice(1)], rows, always) },
  };
}
