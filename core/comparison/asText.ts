import type { Comparison, Figure, FigureKey, Total } from "./comparison";
import { figureText, publishedMark } from "./figureText";
import { statusesInWords } from "./progressWords";
import { textTable, wrapped } from "./textTable";
import { trustName } from "./scopeNames";
import { measuresWithFigures, type ComparedMeasure } from "./shownMeasures";
import { dateInWords } from "../entries/civilDate";
import { countHeading, figureInWords, schoolsInWords, wholeNumber } from "./words";

type Values = Readonly<Record<FigureKey, Figure>>;

const nameWidth = 24;
const columnWidth = 13;
const verdictWidth = 22;

/** The measures shown on a terminal: those with a figure for all pupils, headline ones first, as many as fit the width (in characters). */
function shownMeasures(
  comparison: Comparison,
  widthChars: number,
): { shown: ComparedMeasure[]; left: ComparedMeasure[] } {
  const withFigures = measuresWithFigures(comparison);
  const ordered = [
    ...withFigures.filter(({ headline }) => headline),
    ...withFigures.filter(({ headline }) => !headline),
  ];
  const room = Math.max(1, Math.floor((widthChars - nameWidth - verdictWidth - 8) / columnWidth));
  return { shown: ordered.slice(0, room), left: ordered.slice(room) };
}

function row(name: string, values: Values, measures: readonly ComparedMeasure[], verdict: string): string[] {
  const first = measures[0];
  const n = first ? (values[`${first.id}.all`]?.denominator ?? null) : null;
  const cells = measures.map((measure) => {
    const figure = values[`${measure.id}.all`];
    return figure ? figureText(figure, measure) : "-";
  });
  return [name, n === null ? "-" : wholeNumber(n), ...cells, verdict];
}

function englandRow(measures: readonly ComparedMeasure[]): string[] {
  return [
    "England",
    "",
    ...measures.map((measure) => (measure.england.all ? figureInWords(measure.england.all.value, measure) : "-")),
    "",
  ];
}

function bodyRows({ schools, totals }: Comparison, measures: readonly ComparedMeasure[]): string[][] {
  const rows: string[][] = [];
  const find = (scope: Total["scope"], id: string | null, membership: Total["membership"]): Total | undefined =>
    totals.find((total) => total.scope === scope && total.id === id && total.membership === membership);
  let trust: string | undefined;
  let family: string | undefined;
  for (const school of schools) {
    const trustKey = trustName(school.trust, school.membership);
    if (trustKey !== trust) {
      const total = find("trust", school.trustId, school.membership);
      if (rows.length > 0) rows.push([""]);
      rows.push(total ? row(trustKey.toUpperCase(), total.values, measures, "") : [trustKey.toUpperCase()]);
      [trust, family] = [trustKey, undefined];
    }
    if (school.familyId !== family) {
      const total = find("family", school.familyId, null);
      rows.push(total ? row(` ${school.family}`, total.values, measures, "") : [` ${school.family}`]);
      family = school.familyId;
    }
    const first = measures[0];
    const verdict = first ? (school.positions[`${first.id}.all`]?.verdict ?? "") : "";
    rows.push(row(`   ${school.shortName}`, school.values, measures, school.basis === null ? school.status : verdict));
  }
  const group = totals.find(({ scope }) => scope === "group");
  if (group) rows.push([""], row(group.name.toUpperCase(), group.values, measures, ""));
  return [...rows, englandRow(measures)];
}

/**
 * The comparison as lines of text, none wider than `widthChars` (80 or more): every school under its trust and family, with their totals, the group's, and
 * England's figure. As many measures as fit; the rest are named.
 */
export function comparisonLines(comparison: Comparison, widthChars: number): string[] {
  const width = Math.max(80, widthChars);
  const { returnTitle, period, stage, asOf, progress, collection } = comparison;
  const { shown, left } = shownMeasures(comparison, width);
  const first = shown[0];
  const say = (text: string): string[] => wrapped(text, width);
  const head = [
    ...say(`${returnTitle} ${period} (${stage} figures), ${collection.title}, as at ${dateInWords(asOf)}`),
    ...say(`${schoolsInWords(progress.asked)} asked: ${statusesInWords(progress)}.`),
  ];
  if (!first) return [...head, "", "No school has a figure yet.", ""];
  const columns = [
    { header: "School", align: "left" as const },
    { header: `${countHeading(first)}: ${first.shortLabel}`, align: "right" as const },
    ...shown.map(({ shortLabel }) => ({ header: shortLabel, align: "right" as const })),
    { header: `${first.shortLabel} against England`, align: "left" as const },
  ];
  return [
    ...head,
    "",
    ...textTable(columns, bodyRows(comparison, shown), width),
    "",
    ...say(
      "Totals are of pupils: those who reached it in the schools that gave both counts, out of all in those schools. The last column compares up to three years together with England by the 95% interval; too few to say is a result.",
    ),
    ...say(
      `${publishedMark} only the percentage or score is published: without n and in no total. x not available, z not applicable, c confidential, low rounds to 0 but is not 0, - no figure.`,
    ),
    ...(left.length > 0 ? say(`In the workbook as well: ${left.map(({ label }) => label).join("; ")}.`) : []),
    "",
  ];
}
