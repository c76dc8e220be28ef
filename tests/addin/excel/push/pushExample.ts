import { pushWorkbook } from "../../../../addin/excel/push/pushWorkbook";
import type { Comparison } from "../../../../core/comparison/comparison";
import { comparisonWorkbook } from "../../../../core/sheets/comparison/comparisonWorkbook";
import { answer } from "../../../core/comparison/example";
import { inExcel } from "../../support/inExcel";

/** Answers of a school of which some pupils reached the standard. */
export const returned = (reached: number) =>
  answer({ eligible: 30, reached, "eligible.dis": 8, "reached.dis": 4, score: 104.2, score_pupils: 30 });

/** Pushes a comparison into the workbook that is open; `without`: sheets of it that are not planned. */
export const push = (comparison: Comparison, without: readonly string[] = []) => {
  const plan = comparisonWorkbook({ comparisons: [comparison], attribution: [] });
  const sheets = plan.sheets.filter(({ name }) => !without.includes(name));
  return inExcel((context) =>
    pushWorkbook(
      context,
      {
        ...{ kind: "comparison" as const, plan: { ...plan, sheets } },
        ...{ collection: "autumn-2025", title: "Autumn 2025", asOf: comparison.asOf, etag: null },
      },
      { hasNotes: false },
    ),
  );
};
