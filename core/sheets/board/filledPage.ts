import { fitsOnPage } from "../pagination";
import type { SheetPlan } from "../sheetPlan";

const steps = [1, 1.03, 1.06, 1.1, 1.14, 1.18, 1.22, 1.27, 1.32, 1.38] as const;

/**
 * A sheet that prints on one page, its columns as wide as make it fill the page both ways: a sheet that is too tall for its width is fitted by making it
 * smaller, and then a margin stands empty beside it. Columns grow by two fifths at most.
 */
export function filledPage(plan: SheetPlan): SheetPlan {
  const wider = (by: number): SheetPlan => ({
    ...plan,
    columnWidthsChars: plan.columnWidthsChars.map((chars) => Math.round(chars * by * 10) / 10),
  });
  const found = steps.map(wider).find(fitsOnPage) ?? wider(steps.at(-1) ?? 1);
  return { ...found, print: { ...found.print, fitToHeight: 1 } };
}
