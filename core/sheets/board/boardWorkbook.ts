import type { Comparison } from "../../comparison/comparison";
import { newestAsOf } from "../../comparison/newestAsOf";
import { dateInWords } from "../../entries/civilDate";
import { aboutSheet } from "../comparison/aboutSheet";
import type { WorkbookPlan } from "../sheetPlan";
import { frontPage, frontPageName, type ErasedSchool } from "./frontPage";
import { byPage } from "./pages";
import { phasePage } from "./phasePage";
import { sealedSheet, type SealedMark } from "./sealedMark";

/**
 * What a board's workbook is made from: the latest comparison of each return, with the figures the board may see. `decisions` are what officers ask besides what the
 * figures ask for; `attribution` says whose figures they are, a line each; `erased` which schools were erased since, and when; `sealed` for which meeting it is sealed.
 */
export interface BoardWorkbookInput {
  readonly groupName: string;
  readonly comparisons: readonly [Comparison, ...Comparison[]];
  readonly attribution: readonly string[];
  readonly decisions?: readonly string[];
  readonly erased?: readonly ErasedSchool[];
  readonly sealed?: SealedMark;
}

/** The board's summary: one page first, then a page for each phase with charts, then how to read it. It prints on A4. */
export function boardWorkbook({
  groupName,
  comparisons,
  attribution,
  decisions = [],
  erased = [],
  sealed,
}: BoardWorkbookInput): WorkbookPlan {
  const asOf = newestAsOf(comparisons);
  const of = sealed
    ? `; sealed for the meeting of ${dateInWords(sealed.meetingOn)}, snapshot ${String(sealed.number)}`
    : "";
  const footer = `${groupName}: board summary, as at ${dateInWords(asOf)}${of}`;
  return {
    title: `${groupName}: board summary`,
    author: "Trustwide",
    sheets: [
      frontPage({ groupName, comparisons, asOf, decisions, erased, footer, ...(sealed && { sealed }) }),
      ...[...byPage(comparisons)].map(([page, list]) => phasePage(page, list, footer)),
      aboutSheet(comparisons, attribution, footer),
      ...(sealed ? [sealedSheet(sealed)] : []),
    ],
    names: [],
    activeSheet: frontPageName,
  };
}
