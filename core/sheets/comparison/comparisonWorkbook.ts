import type { Comparison } from "../../comparison/comparison";
import { dateInWords } from "../../entries/civilDate";
import type { WorkbookPlan } from "../sheetPlan";
import { aboutSheet } from "./aboutSheet";
import { chartsSheet } from "./chartsSheet";
import { progressSheet } from "./progressSheet";
import { pupilGroupsSheet } from "./pupilGroupsSheet";
import { schoolSheet, schoolSheetName } from "./schoolSheet";
import { totalsSheet } from "./totalsSheet";

/**
 * What a comparison workbook is made from: one comparison for each return of a collection, all as at the same date. `attribution`: whose figures they are,
 * a line each, as their licence asks.
 */
export interface ComparisonWorkbookInput {
  readonly comparisons: readonly [Comparison, ...Comparison[]];
  readonly attribution: readonly string[];
}

/** The comparison workbook of a collection: Comparison, Pupil groups, Totals, Progress, Charts, About. */
export function comparisonWorkbook({ comparisons, attribution }: ComparisonWorkbookInput): WorkbookPlan {
  const [{ collection, asOf, totals }] = comparisons;
  const group = totals.find(({ scope }) => scope === "group")?.name ?? "";
  const footer = `${group === "" ? "" : `${group}. `}${collection.title}, as at ${dateInWords(asOf)}`;
  return {
    title: `Comparison, ${collection.title}`,
    author: "Trustwide",
    sheets: [
      schoolSheet(comparisons, footer),
      pupilGroupsSheet(comparisons, footer),
      totalsSheet(comparisons, footer),
      progressSheet(comparisons, footer),
      chartsSheet(comparisons, footer),
      aboutSheet(comparisons, attribution, footer),
    ],
    names: [],
    activeSheet: schoolSheetName,
  };
}
