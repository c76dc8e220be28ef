import type { Comparison } from "../../comparison/comparison";
import { measuresWithFigures, measuresWithoutFigures } from "../../comparison/shownMeasures";
import { listInWords } from "../../comparison/words";
import type { Source } from "../../returns/definition";
import { pagedSheet } from "../pagedSheet";
import { gridPart, headingPart, spacePart, styled, textPart, type SheetPart } from "../sheetParts";
import type { SheetPlan } from "../sheetPlan";

const widths = [27, 62, 9, 12];
const columns = widths.length;

/** How a comparison is to be read: the rules every sheet follows, in the order a reader meets them. */
export const readingRules: readonly string[] = [
  "A total is a total of pupils: the sum of those who reached it over the sum of those who could. It is never an average of percentages. A mean is weighted by its own number of pupils. Each school left out of a total is named with the reason.",
  "* marks a figure of which only the percentage or score is published. It has no number of pupils, stands in no total and cannot be judged.",
  "x: not available. z: not applicable. c: confidential, too few pupils to show. low: rounds to 0 but is not 0. A dash: no figure. None of them is 0.",
  "Intervals are 95% Wilson score intervals (Wilson 1927; Newcombe, Statistics in Medicine 1998, 17:857-872): what the same school might have seen with another group of pupils. A mean has an interval only where one is published; for several schools it is pooled, and left out where any school has none.",
  "Differences (since last year, and between pupil groups) have 95% intervals by Newcombe's method 10 (Statistics in Medicine 1998, 17:873-890). If the whole interval lies on one side of 0, the difference is clear. If 0 lies in it, there is no clear difference, or, with fewer than 30 pupils on either side, too few to say. With fewer than 6 nothing is said.",
  "Against England: up to three years of the school's pupils together, against England's published figures for the same years weighted by the school's own pupils. Above or below England means the whole 95% interval lies there. About 1 school in 20 would by chance alone.",
  "A school stands out, as a strength or a need, only where the whole 99.8% interval of those years lies on one side of England: by chance alone 1 school in 500 would (Spiegelhalter, Statistics in Medicine 2005, 24:1185-1202).",
  "A place (3 of 24) is given only among 20 schools or more that each have 30 pupils or more behind the figure, and never to a school with fewer.",
  "Nothing is compared across a break in a definition. Differences are of figures before rounding, so they may differ by 1 from those of the rounded figures shown.",
  "A planned trust is the schools planned for a trust that have not joined it by the date shown. Schools that have joined are totalled apart.",
];

const sourceText = ({ title, dated, url }: Source): string =>
  `${title}, ${dated}${url === undefined ? "" : ` (${url})`}`;

/** Sources in the order they are first met; each is told by its number from then on: `[1]`. */
function sourceList(comparisons: readonly Comparison[]): readonly string[] {
  const met = comparisons.flatMap((comparison) =>
    measuresWithFigures(comparison).flatMap((measure) => [sourceText(measure.source), ...englandSources(measure)]),
  );
  return [...new Set(met)];
}

const englandSources = ({ england }: Comparison["measures"][number]): string[] => [
  ...new Set(Object.values(england).map(({ source }) => source)),
];

function measuresPart(comparison: Comparison, sources: readonly string[]): SheetPart {
  const header = ["Measure", "Definition", "Source", "England"];
  const numbered = (texts: readonly string[]): string =>
    texts.map((text) => `[${sources.indexOf(text) + 1}]`).join(" ");
  return gridPart([
    header.map((text) => styled(text, "columnHeaderLeft")),
    ...measuresWithFigures(comparison).map((measure) => {
      const england = englandSources(measure);
      return [
        styled(measure.label, "labelStrong"),
        styled([measure.definition, ...measure.breaks.map(({ why }) => `${why}.`)].join(" "), "label"),
        styled(numbered([sourceText(measure.source)]), "label"),
        styled(england.length > 0 ? numbered(england) : "not known", "label"),
      ];
    }),
  ]);
}

/** Whose earlier figures come from before they joined the trust they are in: a line, where there are any. */
function beforeJoiningParts({ schools }: Comparison): SheetPart[] {
  const moved = schools.filter(({ beforeJoining }) => beforeJoining.length > 0);
  if (moved.length === 0) return [];
  const each = moved.map(({ shortName, beforeJoining }) => `${shortName} (${listInWords([...beforeJoining])})`);
  return [textPart(`Before joining their trust: the earlier figures of ${listInWords(each)}.`, "text", columns)];
}

function returnParts(comparison: Comparison, sources: readonly string[]): SheetPart[] {
  const { returnTitle, period, stage, notInPeriod } = comparison;
  const without = measuresWithoutFigures(comparison);
  return [
    spacePart(),
    headingPart(`${returnTitle} ${period}: ${stage} figures`, columns),
    measuresPart(comparison, sources),
    ...(without.length > 0
      ? [textPart(`No school has a figure for: ${without.map(({ label }) => label).join("; ")}.`, "text", columns)]
      : []),
    ...(notInPeriod.length > 0
      ? [textPart(`Not measured in ${period}: ${listInWords(notInPeriod.map(({ label }) => label))}.`, "text", columns)]
      : []),
    ...beforeJoiningParts(comparison),
  ];
}

/** Sheet `About`: how to read the workbook, what each measure is and where it comes from, and whose figures they are. */
export function aboutSheet(
  comparisons: readonly Comparison[],
  attribution: readonly string[],
  footer: string,
): SheetPlan {
  const sources = sourceList(comparisons);
  const parts: SheetPart[] = [
    textPart("About this workbook", "title", columns),
    spacePart(),
    headingPart("How to read it", columns),
    ...readingRules.map((rule) => textPart(rule, "text", columns)),
    ...comparisons.flatMap((comparison) => returnParts(comparison, sources)),
    ...(sources.length > 0
      ? [
          spacePart(),
          headingPart("Sources", columns),
          ...sources.map((source, index) => textPart(`[${index + 1}]  ${source}`, "text", columns)),
        ]
      : []),
    ...(attribution.length > 0
      ? [
          spacePart(),
          headingPart("Where the figures come from", columns),
          ...attribution.map((line) => textPart(line, "text", columns)),
        ]
      : []),
  ];
  return pagedSheet({ name: "About", widths, parts, footer });
}
