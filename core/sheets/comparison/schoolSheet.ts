import type { Comparison } from "../../comparison/comparison";
import { dateInWords } from "../../entries/civilDate";
import { address } from "../address";
import { inOnePageIfNear } from "../pagination";
import { gridBlocks, styled } from "../sheetParts";
import { emptySheet, type Block, type ConditionalFormatPlan, type SheetPlan } from "../sheetPlan";
import { colors } from "../styles";
import type { Range } from "../workbookValues";
import { headerStyle } from "../tableSheet";
import { schoolColumns, schoolRows, type SchoolColumn } from "./schoolColumns";

/** The sheet and the Excel table that hold one row for each school. */
export const schoolSheetName = "Comparison";

const headerRow = 4;
// Beyond this the print on an A4 page is too small to read.
const printedChars = 240;
const bandRow = 3;
const firstRow = headerRow + 1;

/** Neighbouring columns under one heading. */
function bands(columns: readonly SchoolColumn[]): { band: string; column: number; columns: number }[] {
  const found: { band: string; column: number; columns: number }[] = [];
  for (const [column, { band }] of columns.entries()) {
    const last = found.at(-1);
    if (last && last.band === band) last.columns += 1;
    else found.push({ band, column, columns: 1 });
  }
  return found;
}

function columnFormats(columns: readonly SchoolColumn[], rows: number): ConditionalFormatPlan[] {
  const range = (column: number): Range => ({ row: firstRow, column, rows, columns: 1 });
  const status = columns.findIndex(({ name }) => name === "Status");
  const statusCell = `$${address(firstRow, status)}`;
  return [
    { range: range(status), when: { formula: `${statusCell}="queried"`, style: "query" } },
    { range: range(status), when: { formula: `${statusCell}="not started"`, style: "muted" } },
    ...columns.flatMap(({ role, measure }, column): ConditionalFormatPlan[] => {
      if (role === "verdict" && measure) {
        const cell = `$${address(firstRow, column)}`;
        const above = `LEFT(${cell},13)="above England"`;
        const below = `LEFT(${cell},13)="below England"`;
        const [good, bad] = measure.higherIs === "worse" ? [below, above] : [above, below];
        return [
          { range: range(column), when: { formula: good, style: "strength" } },
          { range: range(column), when: { formula: bad, style: "need" } },
        ];
      }
      if (role === "value" && measure?.unit === "percent")
        return [{ range: range(column), when: { dataBar: { color: colors.brandBar, min: 0, max: 1 } } }];
      return [];
    }),
  ];
}

/** How many first columns go on paper: whole measures, as many as stay readable across an A4 page, at least the first. */
function printedColumns(columns: readonly SchoolColumn[]): number {
  const ends = bands(columns).map(({ column, columns: width }) => column + width);
  const chars = (count: number): number => columns.slice(0, count).reduce((sum, { widthChars }) => sum + widthChars, 0);
  return ends.findLast((end, index) => index < 2 || chars(end) <= printedChars) ?? columns.length;
}

const spanned = (
  row: number,
  text: string,
  style: Block["style"],
  columns: number,
): { block: Block; merge: Range } => ({
  block: { row, column: 0, style, cells: [[text, ...Array.from({ length: columns - 1 }, () => null)]] },
  merge: { row, column: 0, rows: 1, columns },
});

/** Sheet `Comparison`: an Excel table of the same name with one row for each school, every measure with last year and the change. */
export function schoolSheet(comparisons: readonly Comparison[], footer: string): SheetPlan {
  const columns = schoolColumns(comparisons);
  const rows = schoolRows(comparisons);
  const [first] = comparisons;
  const titles = [
    spanned(0, "Comparison of schools", "title", 6),
    spanned(
      1,
      `${first?.collection.title ?? ""}, as at ${dateInWords(first?.asOf ?? "")}. ${comparisons
        .map(({ returnTitle, period, stage }) => `${returnTitle} ${period} (${stage} figures)`)
        .join("; ")}.`,
      "subtitle",
      16,
    ),
    spanned(
      2,
      "* only the percentage or score is published: no number of pupils, and in no total.   x not available   z not applicable   c confidential   low rounds to 0 but is not 0   – no figure. Totals are on sheet Totals.",
      "textQuiet",
      16,
    ),
  ].map(({ block, merge }) => {
    const width = Math.min(merge.columns, columns.length);
    return {
      block: { ...block, cells: block.cells.map((row) => row.slice(0, width)) },
      merge: { ...merge, columns: width },
    };
  });
  const headings = bands(columns);
  const names = columns.map(({ name }) => name);
  const table = { row: headerRow, column: 0, rows: Math.max(rows.length, 1) + 1, columns: columns.length };
  const body =
    rows.length > 0
      ? rows.map((row) => columns.map(({ cell }) => cell(row)))
      : [columns.map(() => styled(null, "label"))];
  return inOnePageIfNear({
    ...emptySheet,
    name: schoolSheetName,
    columnWidthsChars: columns.map(({ widthChars }) => widthChars),
    rowHeightsPoints: new Map([[2, 16]]),
    blocks: [
      ...titles.map(({ block }) => block),
      {
        row: bandRow,
        column: 0,
        style: "columnSubheader",
        cells: [
          headings.flatMap(({ band, columns: width }) => [band, ...Array.from({ length: width - 1 }, () => null)]),
        ],
      },
      ...gridBlocks(headerRow, 0, [body[0]?.map((cell, index) => styled(names[index] ?? "", headerStyle(cell))) ?? []]),
      ...gridBlocks(firstRow, 0, body),
    ],
    merges: [
      ...titles.map(({ merge }) => merge),
      ...headings
        .filter(({ columns: width }) => width > 1)
        .map(({ column, columns: width }) => ({ row: bandRow, column, rows: 1, columns: width })),
    ].filter(({ columns: width }) => width > 1),
    tables: [
      {
        ...{ name: "Comparison", range: table, columns: names, style: "none", filterButtons: true },
        identity: {
          keyColumns: ["LAESTAB"],
          rowIds: rows.map(({ school }) => school.schoolId),
          rowFigures: rows.map(({ school: { schoolId } }) => ({ schoolId })),
          columnFigures: columns.map(({ role, measure }) =>
            measure && (role === "value" || role === "pupils") ? { measure: measure.id, group: "all" } : null,
          ),
        },
      },
    ],
    conditionalFormats: columnFormats(columns, table.rows - 1),
    freeze: { rows: firstRow, columns: 1 },
    tabColor: colors.brand,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      titleRows: { first: bandRow, count: 2 },
      titleColumns: 1,
      area: { row: 0, column: 0, rows: firstRow + table.rows - 1, columns: printedColumns(columns) },
      footer,
    },
  });
}
