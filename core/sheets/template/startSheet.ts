import { dateInWords } from "../../entries/civilDate";
import { serialOfDate } from "../../rules/excelDate";
import { sheetTableRow, signOffCells } from "../../entries/signOff";
import { templateSheets, type WorkbookLayout } from "../../returns/layout";
import { address, quotedSheet } from "../address";
import { emptySheet, type Block, type FormulaCell, type Planned, type SheetPlan } from "../sheetPlan";
import type { Checks, Tally } from "./checksSheet";
import type { Lists } from "./lists";
import { sheetFooter } from "./checkColumn";
import type { TemplateRequest } from "./templateRequest";

const lastColumn = 5;
const factsRow = 3;
const stepsRow = 11;

const steps = (dueOn: string): readonly string[] => [
  "Open each sheet in the table below. What is already filled in came from published or exported figures: check it, and correct what is wrong.",
  "Type in the boxed yellow cells only. Where there is no figure, enter z (not applicable) or x (not available): an empty cell is not 0.",
  "Read the Check column as you go. An error must be mended; a query may be right, and then the cell beside it asks why.",
  `When ${templateSheets.left} says that nothing is left, the head teacher signs below. Save the workbook and send it back by ${dueOn}.`,
];

const status = ({ blanks, errors, queries }: Tally): FormulaCell => {
  const [fill, wrong, odd] = [Number(blanks.cached), Number(errors.cached), Number(queries.cached)];
  return {
    formula: `IF(${errors.formula}>0,"Mend errors",IF(${blanks.formula}>0,"Fill in",IF(${queries.formula}>0,"Answer queries","Complete")))`,
    cached: wrong > 0 ? "Mend errors" : fill > 0 ? "Fill in" : odd > 0 ? "Answer queries" : "Complete",
  };
};

const tallyCells = (tally: Tally): Planned[] => [tally.blanks, tally.errors, tally.queries, status(tally)];

/** The first sheet: who and what, how to fill it in, every sheet with what is left on it, and the head teacher's sign-off. */
export function startSheet(request: TemplateRequest, layout: WorkbookLayout, checks: Checks, lists: Lists): SheetPlan {
  const { school, collection } = request;
  const sections = layout.sections;
  const signOff = signOffCells(layout);
  const firstSheetRow = sheetTableRow + 1;
  const totalRow = firstSheetRow + sections.length;
  const signRow = signOff.name.place.row;
  const across = (row: number, column: number, columns: number) => ({ row, column, rows: 1, columns });
  const dueSerial = serialOfDate(collection.dueOn);
  const facts: readonly (readonly [string, Planned])[] = [
    ["School", school.name],
    ["LAESTAB", school.laestab],
    ["URN", school.urn ?? "not known"],
    ["Trust", school.trust ?? "none"],
    ["Asks about", layout.asks.map(({ definition, period }) => `${definition.title} ${period}`).join("; ")],
  ];
  const dueRow = factsRow + facts.length;
  const blocks: Block[] = [
    { row: 0, column: 0, style: "title", cells: [[collection.title]] },
    { row: 1, column: 0, style: "subtitle", cells: [[`Return of ${school.name}`]] },
    { row: factsRow, column: 0, style: "labelStrong", cells: [...facts.map(([label]) => [label]), ["Send back by"]] },
    { row: factsRow, column: 1, style: "fact", cells: facts.map(([, fact]) => [fact, ...rest(4)]) },
    { row: dueRow, column: 1, style: "factDate", cells: [[dueSerial ?? collection.dueOn, ...rest(4)]] },
    { row: stepsRow - 1, column: 0, style: "heading", cells: [["How to fill this in", ...rest(lastColumn)]] },
    ...steps(dateInWords(collection.dueOn)).map((step, index): Block => ({
      row: stepsRow + index,
      column: 0,
      style: "step",
      cells: [[`${index + 1}.  ${step}`, ...rest(lastColumn)]],
    })),
    {
      row: sheetTableRow - 1,
      column: 0,
      style: "heading",
      cells: [["The sheets, and what is left on each", ...rest(lastColumn)]],
    },
    {
      row: sheetTableRow,
      column: 0,
      style: "columnHeaderLeft",
      cells: [["Sheet", "Filled in by", "To fill in", "Errors", "Queries", "Status"]],
    },
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
    { row: signRow - 1, column: 0, style: "heading", cells: [["Signed off by the head teacher", ...rest(lastColumn)]] },
    { row: signRow, column: 0, style: "labelStrong", cells: [["Name"], ["Date"], ["Declaration"]] },
    { row: signRow, column: 1, style: "inputText", cells: [[null, ...rest(4)]] },
    { row: signRow + 1, column: 1, style: "inputDate", cells: [[null, ...rest(4)]] },
    { row: signRow + 2, column: 1, style: "inputChoice", cells: [[null, ...rest(4)]] },
  ];
  const dateCell = address(signRow + 1, 1);
  const statusRange = { row: firstSheetRow, column: lastColumn, rows: sections.length + 1, columns: 1 };
  const statusCell = address(firstSheetRow, lastColumn);
  return {
    ...emptySheet,
    name: templateSheets.start,
    protected: true,
    columnWidthsChars: [26, 30, 11, 10, 10, 18],
    blocks,
    merges: [
      across(0, 0, lastColumn + 1),
      across(1, 0, lastColumn + 1),
      ...Array.from({ length: facts.length + 1 }, (_, index) => across(factsRow + index, 1, lastColumn)),
      ...[stepsRow - 1, sheetTableRow - 1, signRow - 1].map((row) => across(row, 0, lastColumn + 1)),
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
      { range: statusRange, when: { formula: `${statusCell}="Answer queries"`, style: "query" } },
      { range: statusRange, when: { formula: `${statusCell}="Complete"`, style: "complete" } },
    ],
    rowHeightsPoints: new Map([
      ...facts.map((_, index) => [factsRow + index, 20] as const),
      [dueRow, 20],
      ...[stepsRow - 1, sheetTableRow - 1, signRow - 1].map((row) => [row, 26] as const),
      ...[0, 1, 2, 3].map((step) => [stepsRow + step, 36] as const),
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
