import type { CellPlace, Range } from "./workbookValues";

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The cell address in A1 style, for example `D14` for row 13, column 3. */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** The absolute address, for example `$D$14`. */
export const absoluteAddress = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** `B2:D9`, or `B2` where the range is one cell. */
export function rangeAddress({ row, column, rows, columns }: Range): string {
  const first = address(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${address(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's name as formulas write it: always quoted, quotes doubled. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** An absolute reference to a cell on a named sheet, for example `'Key stage 2'!$D$14`. */
export const cellReference = ({ sheet, row, column }: CellPlace): string =>
  `${quotedSheet(sheet)}!${absoluteAddress(row, column)}`;

/** An absolute reference to a range on a named sheet, for example `'Lists'!$A$2:$A$9`. */
export const rangeReference = (sheet: string, { row, column, rows, columns }: Range): string =>
  `${quotedSheet(sheet)}!${absoluteAddress(row, column)}:${absoluteAddress(row + rows - 1, column + columns - 1)}`;

/** The row and column (from 0) of an A1 address such as `D14`; null when it is not one or lies outside a sheet. */
export function parseAddress(text: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row <= 1_048_576 && column <= 16_384 ? { row: row - 1, column: column - 1 } : null;
}
