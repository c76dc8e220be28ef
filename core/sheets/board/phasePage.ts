import { nobodyStandsOut, returnedInWords, twoLimits } from "../../comparison/boardWords";
import type { Comparison } from "../../comparison/comparison";
import { hasTotals, noTotals } from "../../comparison/noTotals";
import { figureKey, headlineMeasures, type ComparedMeasure } from "../../comparison/shownMeasures";
import { dateInWords } from "../../entries/civilDate";
import { pageBreaks } from "../pagination";
import { stacked, type PartAt } from "../sheetParts";
import { emptySheet, type SheetPlan } from "../sheetPlan";
import { air, boardColumns, boardWidths, heading, line } from "./boardGrid";
import { gapSentences, whyNoGap } from "./gapWords";
import { headlineTables } from "./headlineTable";
import { ownFigures } from "./ownFigures";
import { sharesChart, trendChart } from "./pageCharts";
import { schoolsPart } from "./schoolsPart";
import { standingOutTables } from "./standingOutTables";

/** Blocks that are not to be cut in two by a page's end, and whether a block starts a page in any case. */
interface PageBlock {
  readonly parts: readonly PartAt[];
  readonly startsPage?: true;
}

/** Whether some school's figure of a measure has its number of pupils, so that it can be pooled and judged. */
const isCounted = ({ schools }: Comparison, { id }: ComparedMeasure): boolean =>
  schools.some(({ values }) => (values[figureKey(id)]?.denominator ?? null) !== null);

/** Every school: pooled and judged on the leading measure, or, where nothing is counted, its own figures of every headline. */
function schoolBlocks(sheet: string, comparison: Comparison, headlines: readonly ComparedMeasure[]): PartAt[] {
  const [leading] = headlines;
  if (!leading) return [];
  const order = `the ${leading.higherIs === "neither" ? "highest" : "best"} first`;
  return isCounted(comparison, leading)
    ? [
        heading(`${leading.label}: every school, ${order}`),
        ...schoolsPart(sheet, comparison, leading),
        ...(comparison.schools.some(({ positions }) => positions[figureKey(leading.id)])
          ? [line(twoLimits, "textQuiet")]
          : []),
      ]
    : [
        heading(`Every school, ${headlines.length > 1 ? `by ${leading.shortLabel}, ` : ""}${order}`),
        ...ownFigures(sheet, comparison, headlines),
      ];
}

function comparisonBlocks(sheet: string, comparison: Comparison): PageBlock[] {
  const opening: PartAt[] = [
    heading(`${comparison.returnTitle}, ${comparison.period}: ${comparison.stage} figures`),
    line(returnedInWords(comparison).join(" ")),
  ];
  const headlines = headlineMeasures(comparison);
  const [leading] = headlines;
  if (!leading) return [{ parts: [...opening, line("No school has a figure yet.")] }];
  const standing = standingOutTables(comparison);
  const gaps = gapSentences(comparison);
  // Where nothing is counted, one reason holds for everything that cannot be said, and it is said above.
  const isPublished = !hasTotals(comparison) && !isCounted(comparison, leading);
  const unsaid = isPublished
    ? []
    : [...(standing.length > 0 ? [] : [nobodyStandsOut]), ...(gaps.length > 0 ? [] : [whyNoGap(comparison)])];
  const closing = unsaid.map((sentence) => line(sentence, "textQuiet"));
  const schools = schoolBlocks(sheet, comparison, headlines);
  return [
    {
      parts: [
        ...opening,
        ...(hasTotals(comparison) ? [air(4), ...headlineTables(comparison), air()] : [line(noTotals), air()]),
      ],
    },
    ...sharesChart(sheet, comparison).map((chart) => ({ parts: [chart] })),
    ...trendChart(sheet, comparison, leading).map((chart) => ({ parts: [chart] })),
    { parts: [...schools, ...(standing.length + gaps.length > 0 ? [] : closing)] },
    ...standing.map((parts) => ({ parts: [...parts, air()] })),
    ...(standing.length + gaps.length > 0
      ? [
          {
            parts: [...(gaps.length > 0 ? [heading("Pupil groups"), ...gaps.map((gap) => line(gap))] : []), ...closing],
          },
        ]
      : []),
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
