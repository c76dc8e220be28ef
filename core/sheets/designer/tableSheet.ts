import type { Design } from "../../returns/designer/design";
import { designSheets, type DesignTable } from "../../returns/designer/tables";
import { address, quotedSheet } from "../address";
import { emptySheet, type SheetPlan } from "../sheetPlan";
import { columnValidation, type DesignLists } from "./designLists";
import { firstTableRow, rowCheck } from "./rowChecks";

const checkWidthChars = 44;

/** The sheet of one table of a designer: a stock of rows to fill, drop-downs, and beside each row what is still to do. */
export function tableSheet(
  table: DesignTable,
  filled: Design["tables"][DesignTable["key"]],
  lists: DesignLists,
  tables: readonly DesignTable[],
): SheetPlan {
  const { columns, stockRows, sheet, lead } = table;
  const width = columns.length + 1;
  const rows = Array.from({ length: stockRows }, (_, index) => index);
  const across = (text: string): (string | null)[] => [text, ...Array.from({ length: width - 1 }, () => null)];
  const first = address(firstTableRow, columns.length);
  const checks = { row: firstTableRow, column: columns.length, rows: stockRows, columns: 1 };
  const starts = (word: string, style: "error" | "query" | "complete") => ({
    range: checks,
    when: { formula: `LEFT(${first},${word.length})="${word}"`, style },
  });
  return {
    ...emptySheet,
    name: sheet,
    protected: true,
    columnWidthsChars: [...columns.map(({ widthChars }) => widthChars), checkWidthChars],
    blocks: [
      { row: 0, column: 0, style: "title", cells: [across(sheet)] },
      { row: 1, column: 0, style: "text", cells: [across(lead)] },
      { row: 2, column: 0, style: "linkBare", cells: [[`Back to ${designSheets.about}`]] },
      { row: 2, column: 1, style: "linkBare", cells: [["See an example"]] },
      {
        row: firstTableRow - 1,
        column: 0,
        style: "columnHeaderLeft",
        cells: [[...columns.map(({ heading }) => heading), "Check"]],
      },
      ...columns.map(({ key }, column) => ({
        row: firstTableRow,
        column,
        style: "inputText" as const,
        cells: rows.map((row) => [filled[row]?.[key] ?? null]),
      })),
      {
        row: firstTableRow,
        column: columns.length,
        style: "checkLine",
        cells: rows.map((row) => [
          { formula: rowCheck(tables, table, firstTableRow + row), cached: row < filled.length ? "Ready" : "" },
        ]),
      },
    ],
    merges: [0, 1].map((row) => ({ row, column: 0, rows: 1, columns: width })),
    links: [
      { row: 2, column: 0, to: `${quotedSheet(designSheets.about)}!A1`, tip: `Go to the ${designSheets.about} sheet` },
      { row: 2, column: 1, to: `${quotedSheet(designSheets.example)}!A1`, tip: "Go to the example" },
    ],
    notes: columns.map(({ help }, column) => ({ row: firstTableRow - 1, column, text: help })),
    validations: columns.map((each, column) =>
      columnValidation(each, { row: firstTableRow, column, rows: stockRows, columns: 1 }, lists.referenceOf(each)),
    ),
    conditionalFormats: [starts("Error", "error"), starts("To do", "query"), starts("Ready", "complete")],
    freeze: { rows: firstTableRow, columns: 2 },
    // A filled row is as high as its words need; an empty one has room for two lines.
    rowHeightsPoints: new Map([
      [firstTableRow - 1, 34],
      ...rows.slice(filled.length).map((row) => [firstTableRow + row, 32] as const),
    ]),
    zoomPercent: 90,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      titleRows: { first: firstTableRow - 1, count: 1 },
      area: {
        row: 0,
        column: 0,
        rows: firstTableRow + Math.max(filled.length, Math.min(stockRows, 12)),
        columns: width,
      },
      footer: `Return designer, ${sheet}`,
    },
  };
}
