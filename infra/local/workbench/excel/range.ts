import {
  around,
  areaAddress,
  fits,
  isWholeColumns,
  isWholeRows,
  shared,
  sheetPrefix,
  sheetSize,
  type Area,
} from "../model/area";
import { standardSize } from "../model/sheet";
import type { Given } from "../wire/given";
import { badArgument, notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import { conditionalFormatsClass } from "./conditionalFormats";
import type { RangeIn } from "./book";
import { rangeAreasClass } from "./rangeAreas";
import { rangeEdits, setLink } from "./rangeEdits";
import { rangeFormatClass } from "./rangeFormat";
import { before, extent, hiddenIn, setHidden } from "./rangeLines";
import { rangeSortClass } from "./sort";
import { validationClass } from "./validation";
import {
  formulaAt,
  grid,
  numberFormats,
  refuseFormatting,
  refuseWrongSize,
  setLook,
  spread,
  valueType,
  writeValues,
} from "./values";
import { worksheetClass } from "./worksheet";

/** A range as the wire knows it. @throws HostError where it would lie outside the sheet. */
export function rangeObject(range: RangeIn): HostObject {
  if (!fits(range.area)) throw badArgument();
  return rangeClass.object(range);
}

const at = (range: RangeIn, change: Partial<Area>): HostObject =>
  rangeObject({ ...range, area: { ...range.area, ...change } });

/** The other range of a call: an object, or an address on the same sheet. */
export function rangeGiven(range: RangeIn, given: Given, index: number): RangeIn {
  const state = rangeClass.stateOf(given.object(index));
  if (state) return state;
  const { sheet, area } = range.book.workbook.place(given.text(index), range.sheet);
  return { book: range.book, sheet, area };
}

const sharedWith = (range: RangeIn, given: Given): HostObject | null => {
  const lies = rangeGiven(range, given, 0);
  const area = lies.sheet === range.sheet ? shared(range.area, lies.area) : null;
  return area && rangeObject({ ...range, area });
};

const usedIn = (range: RangeIn, given: Given): HostObject | null => {
  const used = range.sheet.used(given.flag(0, false));
  const area = used && shared(used, range.area);
  return area && rangeObject({ ...range, area });
};

/** A range of cells. @source Microsoft Learn, Excel.Range */
export const rangeClass: HostClass<RangeIn> = new HostClass<RangeIn>({
  name: "Range",
  get: {
    Worksheet: (range) => worksheetClass.object(range),
    Format: (range) => rangeFormatClass.object(range),
    ConditionalFormats: (range) => conditionalFormatsClass.object(range),
    DataValidation: (range) => validationClass.object(range),
    Sort: (range) => rangeSortClass.object(range),
    Address: ({ sheet, area }) => `${sheetPrefix(sheet.name)}!${areaAddress(area)}`,
    AddressLocal: ({ sheet, area }) => `${sheetPrefix(sheet.name)}!${areaAddress(area)}`,
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    ColumnCount: ({ area }) => area.columns,
    CellCount: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
    IsEntireColumn: ({ area }) => isWholeColumns(area),
    IsEntireRow: ({ area }) => isWholeRows(area),
    Values: (range) => grid(range, (row, column) => range.book.workbook.valueAt(range.sheet, row, column)),
    Formulas: (range) => grid(range, (row, column) => formulaAt(range, row, column)),
    FormulasLocal: (range) => grid(range, (row, column) => formulaAt(range, row, column)),
    Text: (range) => grid(range, (row, column) => range.book.workbook.textAt(range.sheet, row, column)),
    ValueTypes: (range) =>
      grid(range, (row, column) => valueType(range.book.workbook.valueAt(range.sheet, row, column))),
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormats,
    RowHidden: ({ sheet, area }) => hiddenIn(sheet.hiddenRows, area.row, area.rows),
    ColumnHidden: ({ sheet, area }) => hiddenIn(sheet.hiddenColumns, area.column, area.columns),
    Hidden: ({ sheet, area }) =>
      hiddenIn(sheet.hiddenRows, area.row, area.rows) || hiddenIn(sheet.hiddenColumns, area.column, area.columns),
    Hyperlink: ({ sheet, area }) => {
      const found = sheet.links.find((one) => shared(one.area, area));
      if (!found) return null;
      return Object.fromEntries(Object.entries(found).filter(([name]) => name !== "area"));
    },
    Top: ({ sheet, area }) => before(sheet.rowHeights, area.row, standardSize.rowHeight),
    Left: ({ sheet, area }) => before(sheet.columnWidths, area.column, standardSize.columnWidth),
    Height: ({ sheet, area }) => extent(sheet.rowHeights, area.row, area.rows, standardSize.rowHeight),
    Width: ({ sheet, area }) => extent(sheet.columnWidths, area.column, area.columns, standardSize.columnWidth),
    Style: () => "Normal",
    HasSpill: () => false,
  },
  set: {
    Values: writeValues,
    Formulas: writeValues,
    FormulasLocal: writeValues,
    NumberFormat: (range, value) => {
      if (!Array.isArray(value)) return setLook(range, "NumberFormat", value);
      refuseFormatting(range);
      spread(range.area, value, (row, column, format) =>
        range.sheet.setStyle({ row, column, rows: 1, columns: 1 }, "NumberFormat", String(format)),
      );
    },
    RowHidden: ({ sheet, area }, value) => setHidden(sheet.hiddenRows, area.row, area.rows, value),
    ColumnHidden: ({ sheet, area }, value) => setHidden(sheet.hiddenColumns, area.column, area.columns, value),
    Hyperlink: setLink,
  },
  call: {
    GetCell: (range, given) =>
      at(range, {
        row: range.area.row + given.whole(0),
        column: range.area.column + given.whole(1),
        rows: 1,
        columns: 1,
      }),
    GetRow: (range, given) => at(range, { row: range.area.row + given.whole(0), rows: 1 }),
    GetColumn: (range, given) => at(range, { column: range.area.column + given.whole(0), columns: 1 }),
    GetLastRow: (range) => at(range, { row: range.area.row + range.area.rows - 1, rows: 1 }),
    GetLastColumn: (range) => at(range, { column: range.area.column + range.area.columns - 1, columns: 1 }),
    GetLastCell: (range) =>
      at(range, {
        row: range.area.row + range.area.rows - 1,
        column: range.area.column + range.area.columns - 1,
        rows: 1,
        columns: 1,
      }),
    GetOffsetRange: (range, given) =>
      at(range, { row: range.area.row + given.whole(0), column: range.area.column + given.whole(1) }),
    GetResizedRange: (range, given) =>
      at(range, { rows: range.area.rows + given.whole(0), columns: range.area.columns + given.whole(1) }),
    GetAbsoluteResizedRange: (range, given) => at(range, { rows: given.whole(0), columns: given.whole(1) }),
    GetRowsAbove: (range, given) => at(range, { row: range.area.row - given.whole(0, 1), rows: given.whole(0, 1) }),
    GetRowsBelow: (range, given) => at(range, { row: range.area.row + range.area.rows, rows: given.whole(0, 1) }),
    GetColumnsBefore: (range, given) =>
      at(range, { column: range.area.column - given.whole(0, 1), columns: given.whole(0, 1) }),
    GetColumnsAfter: (range, given) =>
      at(range, { column: range.area.column + range.area.columns, columns: given.whole(0, 1) }),
    GetEntireRow: (range) => at(range, { column: 0, columns: sheetSize.columns }),
    GetEntireColumn: (range) => at(range, { row: 0, rows: sheetSize.rows }),
    GetBoundingRect: (range, given) =>
      rangeObject({ ...range, area: around(range.area, rangeGiven(range, given, 0).area) }),
    GetIntersection: (range, given) => {
      const found = sharedWith(range, given);
      if (!found) throw notFound();
      return found;
    },
    GetIntersectionOrNullObject: sharedWith,
    GetUsedRange: (range, given) => usedIn(range, given) ?? at(range, { rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: usedIn,
    GetMergedAreasOrNullObject: ({ book, sheet, area }) => {
      const areas = sheet.merges.filter((merge) => shared(merge, area));
      return areas.length === 0 ? null : rangeAreasClass.object({ book, sheet, areas });
    },
    ...rangeEdits,
    Select: ({ book, sheet, area }) => book.workbook.select(sheet, area),
    Calculate: () => undefined,
    SetDirty: () => undefined,
    _ValidateArraySize: (range, given) => refuseWrongSize(range, given.whole(0), given.whole(1)),
  },
});
