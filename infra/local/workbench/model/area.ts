import { columnLetters, parseAddress, rangeAddress } from "../../../../core/sheets/address";
import type { Range as Area } from "../../../../core/sheets/workbookValues";

export type { Area };

/** How large a sheet of Excel's is. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

/** The whole sheet as an area. */
export const wholeSheet: Area = { row: 0, column: 0, ...sheetSize };

const between = (from: { row: number; column: number }, to: { row: number; column: number }): Area => ({
  row: Math.min(from.row, to.row),
  column: Math.min(from.column, to.column),
  rows: Math.abs(to.row - from.row) + 1,
  columns: Math.abs(to.column - from.column) + 1,
});

/** The area an address names: `B2`, `B2:D9`, `B:D`, `2:9`, with or without `$`; null for anything else. */
export function parseArea(address: string): Area | null {
  const [first = "", second = first, ...more] = address.toUpperCase().replaceAll("$", "").split(":");
  if (more.length > 0) return null;
  const cells = [parseAddress(first), parseAddress(second)] as const;
  if (cells[0] && cells[1]) return between(cells[0], cells[1]);
  const columns = [parseAddress(`${first}1`), parseAddress(`${second}1`)] as const;
  if (columns[0] && columns[1]) return { ...between(columns[0], columns[1]), rows: sheetSize.rows };
  const rows = [parseAddress(`A${first}`), parseAddress(`A${second}`)] as const;
  if (rows[0] && rows[1] && address.includes(":")) return { ...between(rows[0], rows[1]), columns: sheetSize.columns };
  return null;
}

/** The address Excel gives an area: whole columns as `B:D`, whole rows as `2:9`. */
export function areaAddress(area: Area): string {
  if (area.rows === sheetSize.rows && area.columns < sheetSize.columns)
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  if (area.columns === sheetSize.columns) return `${area.row + 1}:${area.row + area.rows}`;
  return rangeAddress(area);
}

/** A sheet's name as Excel writes it before an address: in quotes only where it needs them, which a name that reads as a cell (`KS2`) does. */
export const sheetPrefix = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !parseAddress(name.toUpperCase())
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** The sheet's name, if there is one, and the rest of an address such as `'Key stage 2'!D14`. */
export function splitAddress(address: string): { sheet?: string; rest: string } {
  const [, quoted, bare, rest] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address) ?? [];
  if (rest === undefined) return { rest: address.replace(/^=/, "") };
  return { sheet: quoted?.replaceAll("''", "'") ?? bare ?? "", rest };
}

/** Whether an area lies on a sheet. */
export const fits = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 &&
  column >= 0 &&
  rows >= 1 &&
  columns >= 1 &&
  row + rows <= sheetSize.rows &&
  column + columns <= sheetSize.columns;

/** What two areas share; null where they lie apart. */
export function shared(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const isWholeColumns = (area: Area): boolean => area.rows === sheetSize.rows;
export const isWholeRows = (area: Area): boolean => area.columns === sheetSize.columns;
