import { z } from "zod";
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
import { plainStyle } from "../model/style";
import { shaped, type Given } from "../wire/given";
import { badArgument, HostError, notFound } from "../wire/hostError";
import { HostClass, type HostObject } from "../wire/hostObject";
import { conditionalFormatsClass } from "./conditionalFormats";
import type { RangeIn } from "./book";
import { rangeAreasClass } from "./rangeAreas";
import { rangeFormatClass } from "./rangeFormat";
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
function other(range: RangeIn, given: Given, index: number): RangeIn {
  const state = rangeClass.stateOf(given.object(index));
  if (state) return state;
  const { sheet, area } = range.book.workbook.place(given.text(index), range.sheet);
  return { book: range.book, sheet, area };
}

const sharedWith = (range: RangeIn, given: Given): HostObject | null => {
  const lies = other(range, given, 0);
  const area = lies.sheet === range.sheet ? shared(range.area, lies.area) : null;
  return area && rangeObject({ ...range, area });
};

const usedIn = (range: RangeIn, given: Given): HostObject | null => {
  const used = range.sheet.used(given.flag(0, false));
  const area = used && shared(used, range.area);
  return area && rangeObject({ ...range, area });
};

const clearing = z.enum(["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"]);

function clear(range: RangeIn, what: z.infer<typeof clearing>): void {
  const { book, sheet, area } = range;
  book.workbook.refuseLocked(sheet, area);
  if (what === "All" || what === "Contents" || what === "ResetContents") {
    for (const { row, column } of sheet.contents.within(area)) book.workbook.put(sheet, row, column, "");
    book.workbook.changed(sheet, area, "addIn");
  }
  if (what === "All" || what === "Formats") {
    if (isWholeColumns(area) || isWholeRows(area)) {
      sheet.styles.removeWithin(area);
      for (let column = area.column; isWholeColumns(area) && column < area.column + area.columns; column += 1)
        sheet.columnStyles.delete(column);
      for (let row = area.row; isWholeRows(area) && row < area.row + area.rows; row += 1) sheet.rowStyles.delete(row);
    } else spread(area, true, (row, column) => sheet.styles.put(row, column, plainStyle));
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !shared(format.area, area));
  }
  if (what !== "Formats" && what !== "Contents") sheet.links = sheet.links.filter((link) => !shared(link.area, area));
}

const shift = z.enum(["Down", "Right"]);
const shiftBack = z.enum(["Up", "Left"]);

function refuseEdit({ sheet }: RangeIn, allowed: string): void {
  if (sheet.protection && sheet.protection.options[allowed] !== true)
    throw new HostError("AccessDenied", "Rows and columns of a protected sheet cannot be put in or taken out.");
}

const link = z
  .object({
    address: z.string().optional(),
    documentReference: z.string().optional(),
    screenTip: z.string().optional(),
    textToDisplay: z.string().optional(),
  })
  .transform((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));

function setLink(range: RangeIn, value: unknown): void {
  const { sheet, area, book } = range;
  refuseFormatting(range);
  const given = shaped(value, link);
  sheet.links = [...sheet.links.filter((one) => !shared(one.area, area)), { area, ...given }];
  if (given["textToDisplay"] !== undefined)
    book.workbook.put(sheet, area.row, area.column, `'${given["textToDisplay"]}`);
}

const before = (sizes: ReadonlyMap<number, number>, to: number, standard: number): number => {
  let points = to * standard;
  for (const [line, size] of sizes) if (line < to) points += size - standard;
  return points;
};

const extent = (sizes: ReadonlyMap<number, number>, from: number, count: number, standard: number) =>
  before(sizes, from + count, standard) - before(sizes, from, standard);

const hiddenIn = (hidden: ReadonlySet<number>, from: number, count: number): boolean | null => {
  const lines = Array.from({ length: Math.min(count, 20_000) }, (_, index) => hidden.has(from + index));
  return lines.every((one) => one === lines[0]) ? (lines[0] ?? false) : null;
};

function setHidden(hidden: Set<number>, from: number, count: number, value: unknown): void {
  const hides = shaped(value, z.boolean());
  for (let line = from; line < from + count; line += 1)
    if (hides) hidden.add(line);
    else hidden.delete(line);
}

/** The values a range's copy takes from another, with formats where they are asked for. */
function copyFrom(range: RangeIn, given: Given): void {
  const from = other(range, given, 0);
  const what = given.optionalText(1) ?? "All";
  range.book.workbook.refuseLocked(range.sheet, range.area);
  for (let down = 0; down < from.area.rows; down += 1)
    for (let across = 0; across < from.area.columns; across += 1) {
      const [row, column] = [range.area.row + down, range.area.column + across];
      const [fromRow, fromColumn] = [from.area.row + down, from.area.column + across];
      if (what === "All" || what === "Formats")
        range.sheet.styles.put(row, column, from.sheet.styleAt(fromRow, fromColumn));
      if (what === "Formats") continue;
      const value =
        what === "Values"
          ? from.book.workbook.valueAt(from.sheet, fromRow, fromColumn)
          : formulaAt(from, fromRow, fromColumn);
      range.book.workbook.put(range.sheet, row, column, value);
    }
  range.book.workbook.changed(range.sheet, range.area, "addIn");
}

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
    GetBoundingRect: (range, given) => rangeObject({ ...range, area: around(range.area, other(range, given, 0).area) }),
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
    Clear: (range, given) => clear(range, given.shaped(0, clearing.default("All"))),
    Insert: (range, given) => {
      const along = given.shaped(0, shift) === "Down" ? "rows" : "columns";
      refuseEdit(range, along === "rows" ? "allowInsertRows" : "allowInsertColumns");
      range.book.workbook.edit(range.sheet, { kind: "insert", along, area: range.area });
      const changeType = isWholeRows(range.area)
        ? "RowInserted"
        : isWholeColumns(range.area)
          ? "ColumnInserted"
          : "CellInserted";
      range.book.workbook.changed(range.sheet, range.area, "addIn", changeType);
      return rangeObject(range);
    },
    Delete: (range, given) => {
      const along = given.shaped(0, shiftBack) === "Up" ? "rows" : "columns";
      refuseEdit(range, along === "rows" ? "allowDeleteRows" : "allowDeleteColumns");
      range.book.workbook.edit(range.sheet, { kind: "delete", along, area: range.area });
      const changeType = isWholeRows(range.area)
        ? "RowDeleted"
        : isWholeColumns(range.area)
          ? "ColumnDeleted"
          : "CellDeleted";
      range.book.workbook.changed(range.sheet, range.area, "addIn", changeType);
    },
    Merge: (range, given) => {
      refuseFormatting(range);
      const { sheet, area } = range;
      const lines = given.flag(0, false)
        ? Array.from({ length: area.rows }, (_, down) => ({ ...area, row: area.row + down, rows: 1 }))
        : [area];
      sheet.merges = [...sheet.merges.filter((merge) => !shared(merge, area)), ...lines];
      for (const line of lines)
        for (const { row, column } of sheet.contents.within(line))
          if (row !== line.row || column !== line.column) range.book.workbook.put(sheet, row, column, "");
    },
    Unmerge: (range) => {
      refuseFormatting(range);
      range.sheet.merges = range.sheet.merges.filter((merge) => !shared(merge, range.area));
    },
    CopyFrom: copyFrom,
    Select: ({ book, sheet, area }) => book.workbook.select(sheet, area),
    Calculate: () => undefined,
    SetDirty: () => undefined,
    _ValidateArraySize: (range, given) => refuseWrongSize(range, given.whole(0), given.whole(1)),
  },
});
