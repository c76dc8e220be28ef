import { cleanText } from "../../../core/sheets/cleanText";
import type { WorkbookPlan } from "../../../core/sheets/sheetPlan";
import { font } from "../../../core/sheets/styles";
import { activeSheetIndex, amendments } from "./amendments";
import { amendPackage } from "./amendPackage";
import { planFaults } from "./planFaults";
import { printNames } from "./print";
import { writtenSheet } from "./sheet";

/**
 * Draws a plan as an .xlsx file. One plan always gives the same bytes; Excel computes every formula when it opens the file, and shows the
 * cached results until then. Text is never a formula, whatever it begins with.
 * @throws when the plan cannot be drawn (see planFaults, sheetCells, formulaText): a bug in what made the plan, never a fault of a school's data.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const faults = planFaults(plan);
  if (faults.length > 0) throw new Error(`This workbook cannot be drawn. ${faults.slice(0, 5).join(". ")}`);
  // Loaded when the first workbook is drawn: a service starts without it.
  const { writeXlsx } = await import("./drawPackage");
  const bytes = await writeXlsx({
    sheets: plan.sheets.map(writtenSheet),
    properties: { title: cleanText(plan.title), creator: cleanText(plan.author) },
    namedRanges: [
      ...plan.names.map(({ name, reference }) => ({ name, range: reference })),
      ...plan.sheets.flatMap(printNames),
    ],
    defaultFont: { name: font.name, size: font.sizePoints, family: 2 },
    activeSheet: activeSheetIndex(plan),
  });
  return amendPackage(bytes, amendments(plan));
}
