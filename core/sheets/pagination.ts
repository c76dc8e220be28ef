import { fittedRowHeights } from "./rowHeights";
import type { SheetPlan } from "./sheetPlan";
import { columnPixels } from "./textSize";

/** A4 upright less the margins a sheet prints with, in points. */
const paper = { widthPoints: 595.3 - 72, heightPoints: 841.9 - 86.4 } as const;
const pointsPerPixel = 0.75;
const defaultRowPoints = 15;

/** How many points of a sheet's rows go on one printed page, the sheet being fitted to the page's width. */
function pagePoints({ columnWidthsChars, print }: SheetPlan): number {
  const [width, height] =
    print.orientation === "portrait"
      ? [paper.widthPoints, paper.heightPoints]
      : [paper.heightPoints, paper.widthPoints];
  const pixels = columnWidthsChars.slice(0, print.area?.columns).reduce((sum, chars) => sum + columnPixels(chars), 0);
  // A little is kept back: programs differ by a few points in how they round a row.
  return (height / Math.min(1, width / (pixels * pointsPerPixel))) * 0.97;
}

/** How tall a sheet is at most, in pages, that is a little taller than one. */
const mostPagesInOne = 1.4;

/** How many pages a sheet takes down, fitted to the page's width. */
function pagesDown(plan: SheetPlan): number {
  const rows = plan.blocks.reduce((most, { row, cells }) => Math.max(most, row + cells.length), 0);
  const heights = fittedRowHeights(plan);
  let height = 0;
  for (let row = 0; row < rows; row += 1) height += heights.get(row) ?? defaultRowPoints;
  return height / pagePoints(plan);
}

/** Whether a sheet stands on one page when fitted to the page's width. */
export const fitsOnPage = (plan: SheetPlan): boolean => pagesDown(plan) <= 1;

/** Whether a sheet is a little taller than one page. */
export function spillsLittle(plan: SheetPlan): boolean {
  const pages = pagesDown(plan);
  return pages > 1 && pages <= mostPagesInOne;
}

/** A sheet that is a little taller than one page fitted to one, so that no few lines stand on a second; any other as it is. */
export const inOnePageIfNear = (plan: SheetPlan): SheetPlan =>
  spillsLittle(plan) ? { ...plan, print: { ...plan.print, fitToHeight: 1 } } : plan;

/**
 * The rows (from 0) that must start a page so that no block is cut in two: `starts` are the rows blocks begin at, in order, `rows` where the last one ends. A
 * block longer than a page is cut where it must be. `always` are rows that start a page in any case.
 */
export function pageBreaks(
  plan: SheetPlan,
  starts: readonly number[],
  rows: number,
  always: readonly number[] = [],
): number[] {
  const heights = fittedRowHeights(plan);
  const page = pagePoints(plan);
  const forced = new Set(always);
  const breaks: number[] = [];
  let used = 0;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? rows;
    let height = 0;
    for (let row = start; row < end; row += 1) height += heights.get(row) ?? defaultRowPoints;
    if (start > 0 && (forced.has(start) || (used > 0 && used + height > page))) {
      breaks.push(start);
      used = 0;
    }
    used = (used + height) % page;
  }
  return breaks;
}
