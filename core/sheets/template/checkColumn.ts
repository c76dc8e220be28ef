import type { LaidSection } from "../../returns/layout";
import { address } from "../address";
import type { ConditionalFormatPlan } from "../sheetPlan";
import type { TemplateSchool } from "./templateRequest";

/** Wide enough for three lines of the longest messages. */
export const checkWidthChars = 52;
export const noteWidthChars = 28;

/** How a line's check looks by what it says. The words alone say it too: Error, Query, Complete. */
export function checkHighlights({ headerRow, checkColumn }: LaidSection, lastRow: number): ConditionalFormatPlan[] {
  const row = headerRow + 1;
  const range = { row, column: checkColumn, rows: lastRow - row + 1, columns: 1 };
  const first = address(row, checkColumn);
  const starts = (word: string, style: "error" | "query" | "complete"): ConditionalFormatPlan => ({
    range,
    when: { formula: `LEFT(${first},${word.length})="${word}"`, style },
  });
  return [starts("Error", "error"), starts("Query", "query"), starts("Complete", "complete")];
}

/** What stands at the foot of each printed page: the school, the sheet, and the page. */
export const sheetFooter = ({ name, laestab }: TemplateSchool, sheet: string): string =>
  `${name} (${laestab}), ${sheet}`;
