import { inOnePageIfNear } from "./pagination";
import { gridBlocks, styled, type StyledCell } from "./sheetParts";
import { emptySheet, type ConditionalFormatPlan, type FigurePart, type SheetPlan } from "./sheetPlan";
import { clearPixels } from "./rowHeights";
import { styles, type Style, type StyleName } from "./styles";
import { columnPixels, digitPixels, textPixels } from "./textSize";

/** A column of a sheet that is one Excel table. */
export interface TableColumn<Row> {
  readonly name: string;
  readonly widthChars: number;
  readonly cell: (row: Row) => StyledCell;
  /** Which figure the column shows, as far as the column says it. */
  readonly figure?: FigurePart;
}

/** What a sheet that is one Excel table says above it, and how the table is called. */
export interface TableSheet<Row> {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** How many first columns stay in sight. */
  readonly frozenColumns: number;
  readonly footer: string;
  /** Whose each row is: its id, the columns that tell rows apart on the sheet, and what the row says of its figures. */
  readonly identity?: {
    readonly keyColumns: readonly string[];
    readonly id: (row: Row) => string;
    readonly figure: (row: Row) => FigurePart;
  };
  /** Conditional formats, given the row (from 0) of the first row of the body and how many rows it has. */
  readonly formats?: (firstRow: number, rows: number) => readonly ConditionalFormatPlan[];
}

/** Pixels of the button a table's header has to filter by, beside the words. */
const filterButtonPixels = 20;

/** A column's width in digits, at least `least`: no word of its name is broken beside the button to filter by. */
export function widthForHeader(name: string, least: number): number {
  const { size, bold } = styles.columnHeader;
  const words = name.split(/\s+/).map((word) => textPixels(word, size, bold));
  const needed = Math.max(...words) + clearPixels + filterButtonPixels;
  return Math.max(least, Math.ceil((needed - columnPixels(0)) / digitPixels));
}

/** A column's name stands over what it names: at the left over words, else in the middle over figures. */
export const headerStyle = ({ style }: StyledCell): StyleName => {
  const look: Style = styles[style];
  return look.horizontal === "left" ? "columnHeaderLeft" : "columnHeader";
};

/**
 * A sheet with a title, lines of text, and one Excel table below them: header frozen and repeated on each printed page, A4 landscape. Without rows
 * the table has one empty row, as Excel asks.
 */
export function tableSheet<Row>(plan: TableSheet<Row>): SheetPlan {
  const { columns, rows, lines } = plan;
  const headerRow = lines.length + 2;
  const names = columns.map(({ name }) => name);
  const width = columns.length;
  const across = (text: string): (string | null)[] => [text, ...Array.from({ length: width - 1 }, () => null)];
  const body =
    rows.length > 0
      ? rows.map((row) => columns.map(({ cell }) => cell(row)))
      : [columns.map(() => styled(null, "label"))];
  return inOnePageIfNear({
    ...emptySheet,
    name: plan.sheet,
    columnWidthsChars: columns.map(({ name, widthChars }) => widthForHeader(name, widthChars)),
    blocks: [
      { row: 0, column: 0, style: "title", cells: [across(plan.title)] },
      ...lines.map((line, index) => ({
        row: index + 1,
        column: 0,
        style: index === 0 ? ("subtitle" as const) : ("textQuiet" as const),
        cells: [across(line)],
      })),
      ...gridBlocks(headerRow, 0, [body[0]?.map((cell, index) => styled(names[index] ?? "", headerStyle(cell))) ?? []]),
      ...gridBlocks(headerRow + 1, 0, body),
    ],
    merges:
      width > 1
        ? Array.from({ length: lines.length + 1 }, (_, row) => ({ row, column: 0, rows: 1, columns: width }))
        : [],
    tables: [
      {
        name: plan.table,
        range: { row: headerRow, column: 0, rows: body.length + 1, columns: width },
        columns: names,
        style: "none",
        ...(plan.identity && {
          identity: {
            keyColumns: plan.identity.keyColumns,
            rowIds: rows.map(plan.identity.id),
            rowFigures: rows.map(plan.identity.figure),
            columnFigures: columns.map(({ figure }) => figure ?? null),
          },
        }),
      },
    ],
    conditionalFormats: plan.formats?.(headerRow + 1, body.length) ?? [],
    freeze: { rows: headerRow + 1, columns: plan.frozenColumns },
    print: {
      orientation: "landscape",
      fitToWidth: true,
      titleRows: { first: headerRow, count: 1 },
      footer: plan.footer,
    },
  });
}
