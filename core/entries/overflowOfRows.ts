import type { AskedCell } from "../returns/layout";
import type { Finding } from "../rules/finding";
import { sentence } from "../rules/sayValue";
import { address } from "../sheets/address";
import { cellOfKey, type SheetValues } from "../sheets/workbookValues";

/**
 * What stands below the stock of a rows section, where no cell is read: one error naming the first such cell. `first` is the section's first
 * cell, at the top left of its stock; nothing for other kinds of section or where nothing stands there.
 */
export function overflowOfRows(first: AskedCell, sheet: SheetValues | undefined): readonly Finding[] {
  const { section, place, returnId } = first;
  if (section.kind !== "rows" || !sheet) return [];
  const lastRow = place.row + section.stockRows - 1;
  const lastColumn = place.column + section.fields.length - 1;
  const below = [...sheet.cells]
    .filter(([, value]) => value !== null && value !== "")
    .map(([key]) => cellOfKey(key))
    .filter(({ row, column }) => row > lastRow && column >= place.column && column <= lastColumn)
    .sort((a, b) => a.row - b.row || a.column - b.column)[0];
  if (!below) return [];
  const at = address(below.row, below.column);
  return [
    {
      rule: "rows",
      severity: "error",
      returnId,
      sectionId: section.id,
      role: section.role,
      cell: null,
      sheet: sheet.name,
      address: at,
      wrong: sentence(
        `The ${sheet.name} sheet has room for ${section.stockRows} rows, and more are filled in below them`,
      ),
      where: `${sheet.name} sheet, cell ${at}.`,
      mend: "Ask for a longer template, and move the rows below the table into it.",
      note: null,
    },
  ];
}
