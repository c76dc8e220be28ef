import { z } from "zod";
import { shared, type Area } from "../model/area";
import { everySheet } from "../model/events";
import { bodyOf, headerOf, totalsOf, type Table } from "../model/table";
import { shaped, type Given } from "../wire/given";
import { alreadyThere, badArgument, HostError, notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { CollectionIn, RangeIn, TableIn } from "./book";
import { listening } from "./listening";
import { rangeClass, rangeObject } from "./range";
import { applySort } from "./sort";
import { autoFilterClass } from "./autoFilter";
import { columnNames, columnsClass, rowsClass } from "./tableParts";
import { worksheetClass } from "./worksheet";

const rangeAt = ({ book, table }: TableIn, area: Area): HostObject => rangeObject({ book, sheet: table.sheet, area });

const sortClass = new HostClass<TableIn>({
  name: "TableSort",
  get: { Fields: ({ table }) => table.values.get("sortFields") ?? [] },
  call: {
    Apply: ({ book, table }, given) => {
      table.values.set("sortFields", given.raw(0));
      applySort({ book, sheet: table.sheet, area: bodyOf(table) }, given);
    },
    Clear: ({ table }) => void table.values.delete("sortFields"),
    Reapply: ({ table }) => void table,
  },
});

const flags = [
  "HighlightFirstColumn",
  "HighlightLastColumn",
  "ShowBandedRows",
  "ShowBandedColumns",
  "ShowFilterButton",
];
const flagsOfNew = new Map<string, unknown>([
  ["Style", "TableStyleMedium2"],
  ["ShowBandedRows", true],
  ["ShowFilterButton", true],
]);

function rename({ book, table }: TableIn, value: unknown): void {
  const name = shaped(value, z.string());
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(name))
    throw badArgument(`'${name}' is not a name Excel takes for a table.`);
  const taken = book.workbook.tables.some((one) => one !== table && one.name.toLowerCase() === name.toLowerCase());
  if (taken || book.workbook.names.some((one) => one.name.toLowerCase() === name.toLowerCase())) throw alreadyThere();
  table.name = name;
}

function resize({ book, table }: TableIn, given: Given): void {
  const state = rangeClass.stateOf(given.object(0));
  const to = state ?? { ...book.workbook.place(given.text(0), table.sheet) };
  if (to.sheet !== table.sheet || to.area.row !== table.area.row || !shared(to.area, table.area))
    throw badArgument("A table keeps its header row and overlaps itself when it is resized.");
  refuseOverlap({ book, sheet: table.sheet, area: to.area }, table);
  table.area = to.area;
  completeHeaders({ book, table });
}

/** An Excel table. @source Microsoft Learn, Excel.Table */
export const tableClass: HostClass<TableIn> = new HostClass<TableIn>({
  name: "Table",
  get: {
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    LegacyId: ({ table }) => table.id,
    ShowHeaders: ({ table }) => table.showsHeaders,
    ShowTotals: ({ table }) => table.showsTotals,
    Style: ({ table }) => table.values.get("Style") ?? "",
    ...Object.fromEntries(flags.map((name) => [name, ({ table }: TableIn) => table.values.get(name) === true])),
    Columns: (at) => columnsClass.object(at),
    Rows: (at) => rowsClass.object(at),
    Sort: (at) => sortClass.object(at),
    AutoFilter: (at) => autoFilterClass.object(at),
    Worksheet: ({ book, table }) => worksheetClass.object({ book, sheet: table.sheet }),
  },
  set: {
    Name: rename,
    Style: ({ table }, value) => void table.values.set("Style", shaped(value, z.string())),
    ShowHeaders: ({ table }, value) => void (table.showsHeaders = shaped(value, z.boolean())),
    ShowTotals: ({ table }, value) => {
      const shows = shaped(value, z.boolean());
      if (shows !== table.showsTotals) table.area = { ...table.area, rows: table.area.rows + (shows ? 1 : -1) };
      table.showsTotals = shows;
    },
    ...Object.fromEntries(
      flags.map((name) => [
        name,
        ({ table }: TableIn, value: unknown) => void table.values.set(name, shaped(value, z.boolean())),
      ]),
    ),
  },
  call: {
    GetRange: (at) => rangeAt(at, at.table.area),
    GetHeaderRowRange: (at) => rangeAt(at, headerOf(at.table)),
    GetDataBodyRange: (at) => rangeAt(at, bodyOf(at.table)),
    GetTotalRowRange: (at) => {
      if (!at.table.showsTotals) throw notFound();
      return rangeAt(at, totalsOf(at.table));
    },
    Resize: resize,
    ConvertToRange: (at) => {
      at.book.workbook.tables = at.book.workbook.tables.filter((one) => one !== at.table);
      return rangeAt(at, at.table.area);
    },
    Delete: ({ book, table }) => {
      book.workbook.tables = book.workbook.tables.filter((one) => one !== table);
      rangeClass.object({ book, sheet: table.sheet, area: table.area }).call("Clear", ["All"]);
    },
    ClearFilters: ({ table }) => void table.values.delete("criteria"),
    ReapplyFilters: ({ table }) => void table,
    ...listening<TableIn>(
      ["changed", "selectionChanged"],
      ({ book, table }) => ({ workbook: book.workbook, target: table.id }),
      true,
    ),
  },
});

/** Gives every column of a table a name, as Excel does where a header is empty or stands twice. */
function completeHeaders({ book, table }: TableIn): void {
  const taken = new Set<string>();
  for (const [index, name] of columnNames({ book, table }).entries()) {
    let own = name === "" ? `Column${index + 1}` : name;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${name}${number}`;
    taken.add(own.toLowerCase());
    if (own !== name) book.workbook.put(table.sheet, table.area.row, table.area.column + index, `'${own}`);
  }
}

function refuseOverlap({ book, sheet, area }: RangeIn, except?: Table): void {
  if (book.workbook.tables.some((one) => one !== except && one.sheet === sheet && shared(one.area, area)))
    throw badArgument("A table can't overlap another table.");
}

/** Makes a table of a range; without headers, a header row is put in above. */
export function addTable(range: RangeIn, hasHeaders: boolean): Table {
  const { book, sheet } = range;
  if (sheet.protection) throw new HostError("AccessDenied", "A table cannot be made on a protected sheet.");
  refuseOverlap(range);
  if (!hasHeaders) book.workbook.edit(sheet, { kind: "insert", along: "rows", area: { ...range.area, rows: 1 } });
  let number = book.workbook.tables.length + 1;
  while (book.workbook.tables.some(({ name }) => name === `Table${number}`)) number += 1;
  const table: Table = {
    id: book.workbook.newId(),
    sheet,
    name: `Table${number}`,
    area: { ...range.area, rows: Math.max(2, range.area.rows + (hasHeaders ? 0 : 1)) },
    showsHeaders: true,
    showsTotals: false,
    values: new Map(flagsOfNew),
  };
  book.workbook.tables.push(table);
  completeHeaders({ book, table });
  return table;
}

const ofCollection = ({ book, sheet }: CollectionIn): Table[] =>
  book.workbook.tables.filter((table) => sheet === null || table.sheet === sheet);

const find = (at: CollectionIn, key: string): HostObject | null => {
  const table = ofCollection(at).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return table ? tableClass.object({ book: at.book, table }) : null;
};

const there = (object: HostObject | null): HostObject => {
  if (!object) throw notFound();
  return object;
};

/** The tables of the workbook, or of one sheet. */
export const tablesClass = new HostClass<CollectionIn>({
  name: "TableCollection",
  get: { Count: (at) => ofCollection(at).length },
  items: (at) => ofCollection(at).map((table) => tableClass.object({ book: at.book, table })),
  item: (at, given) => there(find(at, given.text(0))),
  call: {
    GetCount: (at) => ofCollection(at).length,
    GetItemOrNullObject: (at, given) => find(at, given.text(0)),
    GetItemAt: (at, given) => {
      const table = ofCollection(at)[given.whole(0)];
      return there(table ? tableClass.object({ book: at.book, table }) : null);
    },
    Add: ({ book, sheet }, given) => {
      const range = rangeClass.stateOf(given.object(0)) ?? {
        book,
        ...book.workbook.place(given.text(0), sheet ?? book.workbook.active),
      };
      return tableClass.object({ book, table: addTable(range, given.flag(1, false)) });
    },
    ...listening<CollectionIn>(
      ["changed"],
      ({ book, sheet }) => ({ workbook: book.workbook, target: sheet?.id ?? everySheet }),
      true,
    ),
  },
});
