import {
  changesInWords,
  noLastYear,
  nobodyStandsOut,
  someNames,
  standingOutBasis,
  standingOutSchools,
} from "../../comparison/boardWords";
import type { Comparison } from "../../comparison/comparison";
import { decisionsInWords } from "../../comparison/decisionWords";
import { inShort } from "../../comparison/inShort";
import { dateInWords } from "../../entries/civilDate";
import { stacked, type SheetPart } from "../sheetParts";
import { emptySheet, type SheetPlan } from "../sheetPlan";
import { colors } from "../styles";
import { air, boardColumns, boardWidths, heading, line, mergedRow, over } from "./boardGrid";
import { filledPage } from "./filledPage";
import { headlineSummary } from "./headlineSummary";
import { sealedInWords, type SealedMark } from "./sealedMark";

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

/** What the first page is made from, as at a civil date; `decisions` are what officers ask besides what the figures ask for. */
export interface FrontPageInput {
  readonly groupName: string;
  readonly comparisons: readonly [Comparison, ...Comparison[]];
  readonly asOf: string;
  readonly decisions: readonly string[];
  readonly erased: readonly ErasedSchool[];
  readonly footer: string;
  readonly sealed?: SealedMark;
}

/** The date and what is summarised: one return by its collection, period and stage; of several that they are the latest of each. */
function subtitle([first, ...others]: FrontPageInput["comparisons"], asOf: string): string {
  const { collection, returnTitle, period, stage } = first;
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

/** What a director asks first, a row each: the question, and the answer beside it. */
const inShortParts = (comparisons: readonly Comparison[]): SheetPart[] =>
  inShort(comparisons).map(({ asked, said }) =>
    mergedRow([over(1, asked, "labelStrong"), over(boardColumns - 1, said, "label")]),
  );

/** The board's first page, one A4 sheet: in short; headlines by trust, attendance among them; changes, schools standing out, decisions. */
export function frontPage({
  groupName,
  comparisons,
  asOf,
  decisions,
  erased,
  footer,
  sealed,
}: FrontPageInput): SheetPlan {
  const { content, rows } = stacked([
    line(`${groupName}: board summary`, "title"),
    line(subtitle(comparisons, asOf), "subtitle"),
    ...(sealed ? [line(sealedInWords(sealed), "subheading")] : []),
    air(4),
    heading("In short"),
    ...inShortParts(comparisons),
    ...erased.map((school) => line(erasedInWords(school))),
    air(),
    heading("Headlines"),
    ...headlineSummary(comparisons),
    air(),
    heading("What changed clearly since last year, by trust, family and school"),
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
  return filledPage({
    ...emptySheet,
    ...content,
    name: frontPageName,
    columnWidthsChars: boardWidths,
    tabColor: colors.brand,
    print: {
      orientation: "portrait",
      fitToWidth: true,
      area: { row: 0, column: 0, rows, columns: boardColumns },
      footer,
    },
  });
}
