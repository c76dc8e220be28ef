import type { StoredClasses } from "../model/record";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";

/** What every object of a workbook can reach: the workbook, and the classes that are only stored. */
export interface Book {
  readonly workbook: Workbook;
  readonly stored: StoredClasses;
}

export interface SheetIn {
  readonly book: Book;
  readonly sheet: Sheet;
}

export interface RangeIn extends SheetIn {
  readonly area: Area;
}

export interface TableIn {
  readonly book: Book;
  readonly table: Table;
}

/** A collection that belongs to one sheet, or to the whole workbook where `sheet` is null. */
export interface CollectionIn {
  readonly book: Book;
  readonly sheet: Sheet | null;
}
