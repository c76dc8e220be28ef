import type { Design } from "../../returns/designer/design";
import { aboutRows, designSheets, designTables } from "../../returns/designer/tables";
import { quotedSheet } from "../address";
import { emptySheet, type SheetPlan } from "../sheetPlan";
import { columnValidation, type DesignLists } from "./designLists";
import { tablesWithRoom, tallyOf } from "./rowChecks";

const steps = [
  "Look at the Example sheet: a return of five questions, two rules and one measure, filled in.",
  "Say below what your return is. Then fill in Sheets, Questions, Rules and Measures; yellow cells only, one row for each thing.",
  "Each row says in its Check column what is still to do. Mend errors until every row you began says Ready.",
  "Save, and try it: it is checked as a whole, and you get the template as a school would see it. Nothing is published by trying.",
  "When the template is right, publish it. A published version never changes: to change it, give it the next version number.",
] as const;

const width = 4;
const stepsRow = 3;
const aboutRow = stepsRow + steps.length + 2;
const partsRow = aboutRow + aboutRows.length + 2;

/** The first sheet of a designer: how to go about it, the questions about the return itself, and what is left on each other sheet. */
export function aboutSheet(design: Design, lists: DesignLists): SheetPlan {
  const { about, tables } = design;
  const across = (text: string): (string | null)[] => [text, ...Array.from({ length: width - 1 }, () => null)];
  const merged = (row: number) => ({ row, column: 0, rows: 1, columns: width });
  return {
    ...emptySheet,
    name: designSheets.about,
    protected: true,
    columnWidthsChars: [28, 50, 20, 24],
    blocks: [
      { row: 0, column: 0, style: "title", cells: [["Design a return"]] },
      {
        row: 1,
        column: 0,
        style: "subtitle",
        cells: [["What your schools are asked, in your own words, without programming"]],
      },
      { row: stepsRow - 1, column: 0, style: "heading", cells: [across("How to go about it")] },
      ...steps.map((step, index) => ({
        row: stepsRow + index,
        column: 0,
        style: "step" as const,
        cells: [across(`${String(index + 1)}.  ${step}`)],
      })),
      { row: aboutRow - 1, column: 0, style: "heading", cells: [across("The return")] },
      { row: aboutRow, column: 0, style: "labelStrong", cells: aboutRows.map(({ heading }) => [heading]) },
      { row: aboutRow, column: 1, style: "inputText", cells: aboutRows.map(({ key }) => [about[key] ?? null]) },
      { row: aboutRow, column: 2, style: "factQuiet", cells: aboutRows.map(({ help }) => [help, null]) },
      { row: partsRow - 1, column: 0, style: "heading", cells: [across("What it consists of")] },
      {
        row: partsRow,
        column: 0,
        style: "columnHeaderLeft",
        cells: [["Sheet", "What stands there"]],
      },
      { row: partsRow, column: 2, style: "columnHeader", cells: [["Rows ready", "Rows to mend"]] },
      { row: partsRow + 1, column: 0, style: "linkRow", cells: designTables.map(({ sheet }) => [sheet]) },
      {
        row: partsRow + 1,
        column: 1,
        style: "fact",
        cells: designTables.map(({ lead }) => [lead.split(". ")[0] ?? lead]),
      },
      {
        row: partsRow + 1,
        column: 2,
        style: "count",
        cells: tablesWithRoom(design).map((table) => {
          const { ready, left } = tallyOf(table);
          return [
            { formula: ready, cached: tables[table.key].length },
            { formula: left, cached: 0 },
          ];
        }),
      },
    ],
    merges: [
      ...steps.map((_, index) => merged(stepsRow + index)),
      ...aboutRows.map((_, index) => ({ row: aboutRow + index, column: 2, rows: 1, columns: 2 })),
    ],
    links: designTables.map(({ sheet }, index) => ({
      row: partsRow + 1 + index,
      column: 0,
      to: `${quotedSheet(sheet)}!A1`,
      tip: `Go to the ${sheet} sheet`,
    })),
    validations: aboutRows.map((row, index) =>
      columnValidation(row, { row: aboutRow + index, column: 1, rows: 1, columns: 1 }, lists.referenceOf(row)),
    ),
    rowHeightsPoints: new Map([
      ...steps.map((_, index) => [stepsRow + index, 22] as const),
      ...aboutRows.map((_, index) => [aboutRow + index, 30] as const),
      ...designTables.map((_, index) => [partsRow + 1 + index, 32] as const),
    ]),
    print: { orientation: "portrait", fitToWidth: true, fitToHeight: 1, footer: "Return designer" },
  };
}
