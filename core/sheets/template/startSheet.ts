import { dateInWords } from "../../entries/civilDate";
import { sheetTableRow, signOffCells } from "../../entries/signOff";
import { templateSheets, type WorkbookLayout } from "../../returns/layout";
import { address, quotedSheet } from "../address";
import { emptySheet, type Block, type FormulaCell, type Planned, type SheetPlan } from "../sheetPlan";
import { sheetFooter } from "./checkColumn";
import type { Checks, Tally } from "./checksSheet";
import type { Lists } from "./lists";
import { factsOf, key, steps } from "./startWords";
import type { TemplateRequest } from "./templateRequest";

const lastColumn = 5;
const factsRow = 3;
const stepsRow = 9;
const keyRow = 14;
/** Two lines of a step. */
const stepPoints = 32;
const tableHeading = sheetTableRow - 1;

/** What to do next on a sheet, the most pressing first. */
const status = ({ blanks, errors, queries, confirmations }: Tally): FormulaCell => {
  const asked = [
    { count: errors, said: "Mend errors" },
    { count: blanks, said: "Fill in" },
    { count: queries, said: "Explain queries" },
    { count: confirmations, said: "Confirm" },
  ];
  return {
    formula: asked.reduceRight((then, { count, said }) => `IF(${count.formula}>0,"${said}",${then})`, '"Complete"'),
    cached: asked.find(({ count }) => Number(count.cached) > 0)?.said ?? "Complete",
  };
};

const tallyCells = (tally: Tally): Planned[] => [tally.blanks, tally.errors, tally.queries, status(tally)];

/** The first sheet: who and what, how to fill it in, every sheet with what is left on it, and the head teacher's sign-off. */
export function startSheet(request: TemplateRequest, layout: WorkbookLayout, checks: Checks, lists: Lists): SheetPlan {
  const { school, collection } = request;
  const { sections } = layout;
  const signOff = signOffCells(layout);
  const firstSheetRow = sheetTableRow + 1;
  const totalRow = firstSheetRow + sections.length;
  const signRow = signOff.name.place.row;
  const across = (row: number, column: number, columns: number) => ({ row, column, rows: 1, columns });
  const facts = factsOf(request, layout, checks.tallyOfAll);
  const isFilledIn = [...(request.prefilled ?? [])].length > 0;
  const headings = [
    [stepsRow - 1, "What to do"],
    [tableHeading, "The sheets, and what is left on each"],
    [signRow - 1, "Signed off by the head teacher"],
  ] as const;
  const blocks: Block[] = [
    { row: 0, column: 0, style: "title", cells: [[collection.title]] },
    { row: 1, column: 0, style: "subtitle", cells: [[`Return of ${school.name}`]] },
    { row: factsRow, column: 0, style: "labelStrong", cells: facts.map(([label]) => [label]) },
    ...facts.map(([, fact, style], index): Block => ({
      row: factsRow + index,
      column: 1,
      style,
      cells: [[fact, ...rest(4)]],
    })),
    ...headings.map(([row, text]): Block => ({
      row,
      column: 0,
      style: "heading",
      cells: [[text, ...rest(lastColumn)]],
    })),
    ...steps(dateInWords(collection.dueOn), isFilledIn).map((step, index): Block => ({
      row: stepsRow + index,
      column: 0,
      style: "step",
      cells: [[`${index + 1}.  ${step}`, ...rest(lastColumn)]],
    })),
    ...key.map(({ style, text, column, columns }): Block => ({
      row: keyRow,
      column,
      style,
      cells: [[text, ...rest(columns - 1)]],
    })),
    {
      row: sheetTableRow,
      column: 0,
      style: "columnHeaderLeft",
      cells: [["Sheet", "Filled in by"]],
    },
    { row: sheetTableRow, column: 2, style: "columnHeader", cells: [["To fill in", "Errors", "Queries"]] },
    { row: sheetTableRow, column: lastColumn, style: "columnHeaderLeft", cells: [["Status"]] },
    ...sections.flatMap(({ sheet, section }, index): Block[] => {
      const row = firstSheetRow + index;
      return [
        { row, column: 0, style: "linkRow", cells: [[sheet]] },
        { row, column: 1, style: "fact", cells: [[section.role]] },
        { row, column: 2, style: "count", cells: [tallyCells(checks.tallyOfSheet(sheet)).slice(0, 3)] },
        { row, column: lastColumn, style: "statusWords", cells: [tallyCells(checks.tallyOfSheet(sheet)).slice(3)] },
      ];
    }),
    { row: totalRow, column: 0, style: "totalLabel", cells: [["All sheets"]] },
    { row: totalRow, column: 1, style: "totalLink", cells: [[templateSheets.left]] },
    { row: totalRow, column: 2, style: "totalCount", cells: [tallyCells(checks.tallyOfAll).slice(0, 3)] },
    { row: totalRow, column: lastColumn, style: "totalText", cells: [tallyCells(checks.tallyOfAll).slice(3)] },
    { row: signRow, column: 0, style: "labelStrong", cells: [["Name"], ["Date"], ["Declaration"]] },
    { row: signRow, column: 1, style: "inputText", cells: [[null, ...rest(4)]] },
    { row: signRow + 1, column: 1, style: "inputDate", cells: [[null, ...rest(4)]] },
    { row: signRow + 2, column: 1, style: "inputChoice", cells: [[null, ...rest(4)]] },
  ];
  const dateCell = address(signRow + 1, 1);
  const statusRange = { row: firstSheetRow, column: lastColumn, rows: sections.length + 1, columns: 1 };
  const statusCell = address(firstSheetRow, lastColumn);
  const leftRow = factsRow + facts.findIndex(([label]) => label === "Left to do");
  const leftCell = address(leftRow, 1);
  return {
    ...emptySheet,
    name: templateSheets.start,
    protected: true,
    columnWidthsChars: [26, 30, 11, 10, 10, 18],
    blocks,
    merges: [
      across(0, 0, lastColumn + 1),
      across(1, 0, lastColumn + 1),
      ...facts.map((_, index) => across(factsRow + index, 1, lastColumn)),
      ...headings.map(([row]) => across(row, 0, lastColumn + 1)),
      ...key.filter(({ columns }) => columns > 1).map(({ column, columns }) => across(keyRow, column, columns)),
      ...[0, 1, 2, 3].map((step) => across(stepsRow + step, 0, lastColumn + 1)),
      ...[0, 1, 2].map((line) => across(signRow + line, 1, lastColumn)),
    ],
    links: [
      ...sections.map(({ sheet }, index) => ({
        row: firstSheetRow + index,
        column: 0,
        to: `${quotedSheet(sheet)}!A1`,
        tip: `Go to the ${sheet} sheet`,
      })),
      {
        row: totalRow,
        column: 1,
        to: `${quotedSheet(templateSheets.left)}!A1`,
        tip: `Go to the ${templateSheets.left} sheet`,
      },
    ],
    validations: [
      {
        range: { row: signRow + 1, column: 1, rows: 1, columns: 1 },
        kind: { formula: `AND(ISNUMBER(${dateCell}),${dateCell}>=18264)` },
        prompt: { title: "Date of sign-off", text: "Type the date such as 14/10/2025." },
        error: { title: "This is not a date", text: "Type the date such as 14/10/2025.", style: "stop" },
        allowBlank: true,
      },
      {
        range: { row: signRow + 2, column: 1, rows: 1, columns: 1 },
        kind: { list: lists.referenceOf("sign_off.declaration") ?? "" },
        prompt: {
          title: "Declaration",
          text: "Choose the declaration when nothing is left and the figures have been checked.",
        },
        error: {
          title: "Choose from the list",
          text: "Choose the declaration from the list in the cell.",
          style: "stop",
        },
        allowBlank: true,
      },
    ],
    conditionalFormats: [
      { range: statusRange, when: { formula: `${statusCell}="Mend errors"`, style: "error" } },
      { range: statusRange, when: { formula: `${statusCell}="Explain queries"`, style: "query" } },
      { range: statusRange, when: { formula: `${statusCell}="Complete"`, style: "complete" } },
      {
        range: { row: leftRow, column: 1, rows: 1, columns: 1 },
        when: { formula: `LEFT(${leftCell},7)="Nothing"`, style: "complete" },
      },
    ],
    rowHeightsPoints: new Map<number, number>([
      [factsRow - 1, 8],
      ...facts.flatMap(([label], index) => (label === "Asks about" ? [] : [[factsRow + index, 20] as const])),
      [stepsRow - 2, 8],
      ...[0, 1, 2, 3].map((step) => [stepsRow + step, stepPoints] as const),
      ...headings.map(([row]) => [row, 26] as const),
      [keyRow - 1, 8],
      [keyRow, 20],
      [tableHeading - 1, 8],
      ...Array.from({ length: sections.length + 2 }, (_, index) => [sheetTableRow + index, 22] as const),
      ...[0, 1, 2].map((line) => [signRow + line, 24] as const),
    ]),
    print: {
      orientation: "portrait",
      fitToWidth: true,
      fitToHeight: 1,
      footer: sheetFooter(school, templateSheets.start),
    },
  };
}

/** The empty cells of a merged line, so that its look runs across. */
const rest = (count: number): null[] => Array.from({ length: count }, () => null);
