import { address, parseAddress } from "../../../../core/sheets/address";
import type { CellValue, Range } from "../../../../core/sheets/workbookValues";
import * as edits from "./edits";

/** What was done to the template, and every finding it leads to: severity, where, what is wrong, how to mend it. Nothing else may be found. */
export type MistakenCase = readonly [
  title: string,
  edits: readonly edits.Edit[],
  findings: readonly (readonly ["error" | "query", where: string, wrong: string, mend: string])[],
];

export const ks2 = "Key stage 2";
export const about = "About the school";

export function at(cell: string): { row: number; column: number } {
  const place = parseAddress(cell);
  if (!place) throw new Error(`${cell} is no address`);
  return place;
}
export const range = (from: string, rows: number, columns: number): Range => ({ ...at(from), rows, columns });
export const typed = (sheet: string, cell: string, value: CellValue): edits.Edit => edits.type(sheet, at(cell), value);
export const cellOf = (sheet: string, cell: string): string =>
  `${sheet} sheet, cell ${address(at(cell).row, at(cell).column)}.`;
