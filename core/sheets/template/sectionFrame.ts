import type { LaidSection } from "../../returns/layout";
import { templateSheets } from "../../returns/layout";
import { quotedSheet } from "../address";
import type { Block, SheetPlan } from "../sheetPlan";
import type { Range } from "../workbookValues";
import type { Tally } from "./checksSheet";
import { leftNames, leftWords } from "./leftWords";
import type { TemplateSchool } from "./templateRequest";

/** What every section's sheet begins with: title, school and period, who fills it in and what is left, introduction, how to type. */
export interface Frame {
  readonly blocks: readonly Block[];
  readonly merges: readonly Range[];
  readonly links: SheetPlan["links"];
}

const howToType =
  "Type in the boxed yellow cells. Enter z where a figure does not apply, x where it is not available. Point at a label to see its definition.";
const howToConfirm =
  "Blue cells in italics came filled in: correct what is wrong, then confirm at the foot of this sheet.";

const leftOnSheet = {
  ...leftNames,
  confirmations: ["confirmation at its foot", "confirmations at its foot"],
} as const;

/** The top of a section's sheet, across columns 0 to `lastColumn`; the five rows above its header. `isFilledIn`: whether figures came filled in on it. */
export function sectionFrame(
  laid: LaidSection,
  school: TemplateSchool,
  { tally, lastColumn, isFilledIn }: { tally: Tally; lastColumn: number; isFilledIn: boolean },
): Frame {
  const { section, ask } = laid;
  const linkColumn = laid.checkColumn;
  const across = (row: number, columns: number): Range => ({ row, column: 0, rows: 1, columns });
  return {
    blocks: [
      { row: 0, column: 0, style: "title", cells: [[section.label]] },
      {
        row: 1,
        column: 0,
        style: "subtitle",
        cells: [
          [
            `${school.name} (${school.laestab})  ·  ${ask.definition.title} ${ask.period}  ·  Filled in by: ${section.role}`,
          ],
        ],
      },
      {
        row: 2,
        column: 0,
        style: "subheading",
        cells: [[leftWords(tally, "Left on this sheet: ", "Nothing is left on this sheet", leftOnSheet)]],
      },
      { row: 2, column: linkColumn, style: "linkBare", cells: [[`Back to ${templateSheets.start}`]] },
      { row: 3, column: 0, style: "text", cells: [[section.intro]] },
      { row: 4, column: 0, style: "textQuiet", cells: [[isFilledIn ? `${howToType} ${howToConfirm}` : howToType]] },
    ],
    merges: [
      ...[0, 1, 3, 4].map((row) => across(row, lastColumn + 1)),
      ...(linkColumn > 1 ? [across(2, linkColumn)] : []),
    ],
    links: [
      {
        row: 2,
        column: linkColumn,
        to: `${quotedSheet(templateSheets.start)}!A1`,
        tip: `Go to the ${templateSheets.start} sheet`,
      },
    ],
  };
}
