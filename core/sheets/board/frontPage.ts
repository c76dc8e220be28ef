import {
  attendanceInWords,
  attendanceReturn,
  changesInWords,
  headlinesInWords,
  noLastYear,
  nobodyStandsOut,
  returnedInWords,
  someNames,
  standingOutBasis,
  standingOutSchools,
} from "../../comparison/boardWords";
import type { Comparison } from "../../comparison/comparison";
import { decisionsInWords } from "../../comparison/decisionWords";
import { hasTotals, noTotals } from "../../comparison/noTotals";
import { dateInWords } from "../../entries/civilDate";
import { stacked, type SheetPart } from "../sheetParts";
import { emptySheet, type SheetPlan } from "../sheetPlan";
import { colors } from "../styles";
import { air, boardColumns, boardWidths, heading, line, mergedRow, over } from "./boardGrid";
import { headlineTables } from "./headlineTable";
import { pageName } from "./pages";

/** The name of the board's first page. */
export const frontPageName = "Board summary";

const mostShown = { need: 5, strength: 3 } as const;

function standingOutParts(comparisons: readonly Comparison[]): SheetPart[] {
  const found = comparisons.flatMap(standingOutSchools);
  if (found.length === 0) return [line(nobodyStandsOut)];
  const shown = (["need", "strength"] as const).flatMap((kind) =>
    found.filter((each) => each.kind === kind).slice(0, mostShown[kind]),
  );
  const left = found.filter((each) => !shown.includes(each));
  return [
    ...comparisons.flatMap((comparison) => standingOutBasis(comparison) ?? []).map((basis) => line(basis)),
    mergedRow([
      over(1, "School", "columnHeaderLeft"),
      over(2, "Stands out as", "columnHeaderLeft"),
      over(boardColumns - 3, "Why", "columnHeaderLeft"),
    ]),
    ...shown.map(({ school, kind, why }) =>
      mergedRow([over(1, school, "labelStrong"), over(2, kind, "label"), over(boardColumns - 3, why, "label")]),
    ),
    ...(left.length > 0
      ? [line(`On the pages that follow as well: ${someNames(left.map(({ school, kind }) => `${school} (${kind})`))}.`)]
      : []),
  ];
}

function decisionParts(decisions: readonly string[]): SheetPart[] {
  return [
    mergedRow([
      over(8, "The board is asked to", "columnHeaderLeft"),
      over(boardColumns - 8, "Decided; who; by when", "columnHeaderLeft"),
    ]),
    ...decisions.map((decision, index) =>
      mergedRow([over(8, `${index + 1}. ${decision}`, "label"), over(boardColumns - 8, null, "inputText")]),
    ),
  ];
}

/** A school that was erased after the figures were shown, and the civil date. */
export interface ErasedSchool {
  readonly name: string;
  readonly on: string;
}

const erasedInWords = ({ name, on }: ErasedSchool): string =>
  `${name}: erased on ${dateInWords(on)}. Its figures stand here no longer; totals of several schools are as they were shown.`;

/** What the first page is made from; `decisions` are what officers ask besides what the figures ask for. */
export interface FrontPageInput {
  readonly groupName: string;
  readonly comparisons: readonly [Comparison, ...Comparison[]];
  readonly decisions: readonly string[];
  readonly erased: readonly ErasedSchool[];
  readonly footer: string;
}

/** The date and what is summarised: one return by its collection, period and stage; of several that they are the latest of each. */
function subtitle([first, ...others]: FrontPageInput["comparisons"]): string {
  const { asOf, collection, returnTitle, period, stage } = first;
  const what =
    others.length === 0
      ? `${collection.title}: ${returnTitle} ${period}, ${stage} figures`
      : "The latest figures of each return";
  return `As at ${dateInWords(asOf)}. ${what}.`;
}

/** What changed, return by return; that there is no last year is said only where there is nothing else to say. */
function changesOfAll(comparisons: readonly Comparison[]): readonly string[] {
  const all = comparisons.flatMap(changesInWords);
  const changes = all.filter((sentence) => sentence !== noLastYear);
  return changes.length > 0 ? changes : [...new Set(all)];
}

/** The headlines of a return in words and by trust and family; of one whose schools' figures cannot be added, a sentence that says so. */
function headlineParts(comparison: Comparison): SheetPart[] {
  const sentences = headlinesInWords(comparison);
  if (sentences.length === 0) return [line("No school has a figure yet.")];
  if (!hasTotals(comparison)) return [line(noTotals(comparison))];
  return [...sentences.map((sentence) => line(sentence)), air(4), ...headlineTables(comparison)];
}

/** The board's first page, one A4 sheet: what is in, headlines by trust and family, attendance, changes, schools standing out, decisions. */
export function frontPage({ groupName, comparisons, decisions, erased, footer }: FrontPageInput): SheetPlan {
  const outcomes = comparisons.filter(({ returnId }) => returnId !== attendanceReturn);
  const { content, rows } = stacked([
    line(`${groupName}: board summary`, "title"),
    line(subtitle(comparisons), "subtitle"),
    air(4),
    heading("What is in, and what is missing"),
    ...comparisons.map((comparison) => line(returnedInWords(comparison, comparisons.length === 1).join(" "))),
    ...erased.map((school) => line(erasedInWords(school))),
    ...outcomes.flatMap((comparison) => [
      air(),
      heading(`${pageName(comparison)}: headline measures, ${comparison.period}`),
      ...headlineParts(comparison),
    ]),
    air(),
    heading("Attendance"),
    ...attendanceInWords(comparisons).map((sentence) => line(sentence)),
    air(),
    heading("What changed since last year"),
    ...changesOfAll(comparisons).map((sentence) => line(sentence)),
    air(),
    heading("Schools standing out, and why"),
    ...standingOutParts(comparisons),
    air(),
    heading("Decisions asked of this board"),
    ...decisionParts(decisionsInWords(comparisons, decisions)),
    air(4),
    line(
      "Totals are of pupils, never averages of percentages. A clear rise or fall, and a school standing out, is one that chance would not explain; the page About says how that is judged. One year's figures are a reason to ask, not an answer.",
      "textQuiet",
    ),
  ]);
  return {
    ...emptySheet,
    ...content,
    name: frontPageName,
    columnWidthsChars: boardWidths,
    tabColor: colors.brand,
    print: {
      orientation: "portrait",
      fitToWidth: true,
      fitToHeight: 1,
      area: { row: 0, column: 0, rows, columns: boardColumns },
      footer,
    },
  };
}
