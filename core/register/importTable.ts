import { civilDateOfSerial } from "../entries/civilDate";
import { cellOfKey, valueAt, type CellValue, type SheetValues } from "../sheets/workbookValues";

/** One row of a file to import: its number as Excel shows it (the heading is row 1), and the text of each column by its heading. */
export interface ImportRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A file to import as plain text: its headings in order and its rows, without the empty ones. */
export interface ImportTable {
  readonly refused: false;
  readonly columns: readonly string[];
  readonly rows: readonly ImportRow[];
}

/** Why a file could not be read as a table at all: what is wrong and how to mend it, one sentence each. */
export interface ImportRefusal {
  readonly refused: true;
  readonly wrong: string;
  readonly mend: string;
}

const refusal = (wrong: string, mend: string): ImportRefusal => ({ refused: true, wrong, mend });

/**
 * A table from the text of its cells, row by row, the headings first. Spaces around a cell are taken off; an empty row counts in the
 * row numbers but gives no row. Refused, so that nothing is dropped unseen: no heading, one heading twice, and text under no heading.
 */
export function importTable(grid: readonly (readonly string[])[]): ImportTable | ImportRefusal {
  const texts = grid.map((row) => row.map((cell) => cell.trim()));
  const headings = texts[0] ?? [];
  const columns = headings.filter((heading) => heading !== "");
  if (columns.length === 0)
    return refusal("The file has no heading row.", "Put the names of the columns in the first row.");
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined)
    return refusal(`The heading "${twice}" stands twice.`, "Keep one column of that name, or rename the other.");
  const rows: ImportRow[] = [];
  for (const [index, cells] of texts.entries()) {
    if (index === 0 || cells.every((cell) => cell === "")) continue;
    const lost = cells.find((cell, at) => cell !== "" && (headings[at] ?? "") === "");
    if (lost !== undefined)
      return refusal(
        `Row ${String(index + 1)} has "${lost}" under no heading.`,
        "Give its column a heading, or, in a .csv, put a cell that holds a comma in quotation marks.",
      );
    rows.push({
      row: index + 1,
      cells: new Map(
        headings.map((heading, at): [string, string] => [heading, cells[at] ?? ""]).filter(([name]) => name),
      ),
    });
  }
  return { refused: false, columns, rows };
}

function textOf(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if ("error" in cell) return cell.error;
  if (cell.date && typeof cell.value === "number") return civilDateOfSerial(cell.value) ?? String(cell.value);
  return cell.value === null ? "" : String(cell.value);
}

/**
 * A sheet as a table, its headings in row 1: a LAESTAB typed as a number reads as its digits, a date as `yyyy-mm-dd`, an error as its own
 * text. Refused as `importTable` does.
 */
export function tableOfSheet(sheet: SheetValues): ImportTable | ImportRefusal {
  let rows = 0;
  let columns = 0;
  for (const key of sheet.cells.keys()) {
    const { row, column } = cellOfKey(key);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  if (rows * columns > 2_000_000)
    return refusal(
      "The sheet's cells lie too far apart.",
      "Keep the table together in the top left corner of the sheet.",
    );
  return importTable(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => textOf(valueAt(sheet, row, column))),
    ),
  );
}
