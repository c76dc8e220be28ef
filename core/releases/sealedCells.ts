import { cellOfKey, type CellValue, type WorkbookValues } from "../sheets/workbookValues";
import type { SnapshotVerified } from "../wire/releases";

type Sheets = SnapshotVerified["sheets"];
type Value = Sheets[number]["cells"][number]["value"];

/** What a cell shows, without how it came to be; null for an empty one, the text of the error for one. */
export function shownIn(cell: CellValue): Value | null {
  if (cell === null || typeof cell !== "object") return cell;
  return "error" in cell ? cell.error : cell.value;
}

/** Every cell of a workbook that holds something, by sheet: what is held against an open workbook to verify it. */
export const sealedCells = ({ sheets }: Pick<WorkbookValues, "sheets">): Sheets =>
  sheets.map(({ name, cells }) => ({
    name,
    cells: [...cells].flatMap(([key, cell]) => {
      const value = shownIn(cell);
      return value === null ? [] : [{ ...cellOfKey(key), value }];
    }),
  }));
