import type { AskedCell, WorkbookLayout } from "../returns/layout";
import {
  valueAt,
  type CellPlace,
  type CellValue,
  type SheetValues,
  type WorkbookValues,
} from "../sheets/workbookValues";
import type { CellId } from "./entry";

/**
 * Where a cell of the template is in a workbook that came back. `by`: its defined name, or the layout's address where the name is gone.
 * `moved`: the name points elsewhere than the layout. `null` place: neither name nor a line with the field's label at its address.
 */
export interface Located {
  readonly place: CellPlace | null;
  readonly value: CellValue;
  readonly by: "name" | "address";
  readonly moved: boolean;
}

/** Finds cells of one workbook by the names written in it. */
export interface Locator {
  readonly cell: (asked: AskedCell) => Located;
  /** A cell that is named but is no field: a note. Falls back to the given place without looking at labels. */
  readonly named: (name: CellId, fallback: CellPlace) => Located;
  /** What such a cell says in words, trimmed; empty where there is nothing but an error. */
  readonly words: (name: CellId, fallback: CellPlace) => string;
  readonly hasSheetOf: (asked: AskedCell) => boolean;
  readonly sheet: (name: string) => SheetValues | undefined;
}

const samePlace = (a: CellPlace, b: CellPlace): boolean =>
  a.row === b.row && a.column === b.column && a.sheet.toLowerCase() === b.sheet.toLowerCase();

const words = (value: CellValue): string => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "");

/** A locator for a workbook. Names and sheets are found in any case, since programs that save the file again may change it. */
export function locatorOf(workbook: WorkbookValues): Locator {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const names = new Map([...workbook.names].map(([name, at]) => [name.toLowerCase(), at]));
  const sheet = (name: string) => sheets.get(name.toLowerCase());
  const nowhere = (by: Located["by"]): Located => ({ place: null, value: null, by, moved: false });

  const byName = (name: CellId, expected: CellPlace): Located | null => {
    const at = names.get(name.toLowerCase());
    const found = at && sheet(at.sheet);
    if (!at || !found) return null;
    const place = { sheet: found.name, row: at.row, column: at.column };
    return { place, value: valueAt(found, at.row, at.column), by: "name", moved: !samePlace(place, expected) };
  };
  const atAddress = (place: CellPlace, isThere: (found: SheetValues) => boolean): Located => {
    const found = sheet(place.sheet);
    if (!found || !isThere(found)) return nowhere("address");
    return { place, value: valueAt(found, place.row, place.column), by: "address", moved: false };
  };

  const named: Locator["named"] = (name, fallback) => byName(name, fallback) ?? atAddress(fallback, () => true);

  return {
    sheet,
    named,
    words: (name, fallback) => {
      const { value } = named(name, fallback);
      const bare = value !== null && typeof value === "object" && "value" in value ? value.value : value;
      return bare === null || typeof bare === "object" ? "" : String(bare).replace(/\r\n?/g, "\n").trim();
    },
    cell: (asked) =>
      byName(asked.cell, asked.place) ??
      // Without its name a cell is believed only where the line still starts with its label, or with its number in the stock of rows.
      atAddress(asked.place, (found) => {
        const first = valueAt(found, asked.place.row, 0);
        return asked.row === null ? words(first) === words(asked.field.label) : first === asked.row;
      }),
    hasSheetOf: (asked) => sheet(asked.place.sheet) !== undefined || names.has(asked.cell.toLowerCase()),
  };
}

/** The cells of a layout, by section sheet, in the order they are laid out. */
export function cellsBySheet({ cells }: WorkbookLayout): ReadonlyMap<string, readonly AskedCell[]> {
  const sheets = new Map<string, AskedCell[]>();
  for (const asked of cells.values()) {
    const ofSheet = sheets.get(asked.place.sheet);
    if (ofSheet) ofSheet.push(asked);
    else sheets.set(asked.place.sheet, [asked]);
  }
  return sheets;
}
