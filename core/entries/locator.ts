import {
  valueAt,
  type CellPlace,
  type CellValue,
  type SheetValues,
  type WorkbookValues,
} from "../sheets/workbookValues";
import type { CellId } from "./entry";
import { plainWords } from "./landmarks";

/** A place on a sheet that was found; row and column count from 0. */
export interface SheetPlace {
  readonly sheet: SheetValues;
  readonly row: number;
  readonly column: number;
}

/** The sheets and names of one workbook, in any case: programs that save a file again may change it. */
export interface Locator {
  readonly sheet: (name: string) => SheetValues | undefined;
  /** The first cell a name points at; null when there is no such name. */
  readonly named: (name: CellId) => SheetPlace | null;
  /** What a named cell, or else the one at the fallback, says in words, trimmed; empty where there is nothing but an error. */
  readonly words: (name: CellId, fallback: CellPlace) => string;
  readonly value: (name: CellId, fallback: CellPlace) => CellValue;
  /** Sheets headed by these words that are not the given one. */
  readonly headed: (title: string, other?: SheetValues) => readonly SheetValues[];
}

/** A locator for a workbook. */
export function locatorOf(workbook: WorkbookValues): Locator {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const names = new Map([...workbook.names].map(([name, at]) => [name.toLowerCase(), at]));
  const sheet = (name: string) => sheets.get(name.toLowerCase());
  const named: Locator["named"] = (name) => {
    const at = names.get(name.toLowerCase());
    const found = at && sheet(at.sheet);
    return at && found ? { sheet: found, row: at.row, column: at.column } : null;
  };
  const value: Locator["value"] = (name, fallback) => {
    const at = named(name);
    if (at) return valueAt(at.sheet, at.row, at.column);
    const found = sheet(fallback.sheet);
    return found ? valueAt(found, fallback.row, fallback.column) : null;
  };
  return {
    sheet,
    named,
    value,
    words: (name, fallback) => {
      const cell = value(name, fallback);
      const bare = cell !== null && typeof cell === "object" && "value" in cell ? cell.value : cell;
      return bare === null || typeof bare === "object" ? "" : String(bare).replace(/\r\n?/g, "\n").trim();
    },
    headed: (title, other) =>
      workbook.sheets.filter((each) => {
        const first = valueAt(each, 0, 0);
        return each !== other && typeof first === "string" && plainWords(first) === plainWords(title);
      }),
  };
}
