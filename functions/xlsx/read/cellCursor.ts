import { parseAddress } from "../../../core/sheets/address";

const rows = 1_048_576;
const columns = 16_384;

/**
 * Where the cells of a sheet stand, asked in the order they are written: at their own address, else in the next column; rows at their own
 * number, else in the next row. A cell without an address in a row whose number is none stands nowhere.
 */
export function cellCursor() {
  let row = -1;
  let rowKnown = false;
  let column = 0;
  return {
    openRow(r: string | undefined): void {
      const stated = r === undefined ? row + 2 : /^[1-9][0-9]{0,6}$/.test(r) ? Number(r) : NaN;
      rowKnown = stated <= rows;
      if (rowKnown) row = stated - 1;
      column = 0;
    },
    /** The cell's place; null when its address is none or lies outside a sheet. */
    openCell(r: string | undefined): { row: number; column: number } | null {
      const place = r !== undefined ? parseAddress(r) : rowKnown && column < columns ? { row, column } : null;
      if (place) column = place.column + 1;
      return place;
    },
  };
}
