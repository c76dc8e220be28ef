import { z } from "zod";
import type { Area } from "../model/area";
import { bodyOf, headerOf, totalsOf } from "../model/table";
import { shaped } from "../wire/given";
import { badArgument, notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { RangeIn, TableIn } from "./book";
import { rangeObject } from "./range";
import { grid, writeValues } from "./values";

interface PartIn extends TableIn {
  readonly index: number;
}

const rangeIn = ({ book, table }: TableIn, area: Area): RangeIn => ({ book, sheet: table.sheet, area });

/** The column names of a table, from its header row. */
export const columnNames = ({
  book,
  table,
}: {
  book: Pick<TableIn["book"], "workbook">;
  table: TableIn["table"];
}): string[] =>
  Array.from({ length: table.area.columns }, (_, index) =>
    String(book.workbook.valueAt(table.sheet, table.area.row, table.area.column + index)),
  );

const columnArea = ({ table, index }: PartIn, of: Area = table.area): Area => ({
  ...of,
  column: table.area.column + index,
  columns: 1,
});

const values = (at: PartIn, area: Area) =>
  grid(rangeIn(at, area), (row, column) => at.book.workbook.valueAt(at.table.sheet, row, column));

/** A column keeps its id as long as the table has it: here, its place. */
const columnClass = new HostClass<PartIn>({
  name: "TableColumn",
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: (at) => columnNames(at)[at.index] ?? "",
    Values: (at) => values(at, columnArea(at)),
  },
  set: {
    Name: (at, value) =>
      writeValues(rangeIn(at, columnArea(at, headerOf(at.table))), `'${shaped(value, z.string().min(1))}`),
    Values: (at, value) => writeValues(rangeIn(at, columnArea(at)), value),
  },
  call: {
    GetRange: (at) => rangeObject(rangeIn(at, columnArea(at))),
    GetDataBodyRange: (at) => rangeObject(rangeIn(at, columnArea(at, bodyOf(at.table)))),
    GetHeaderRowRange: (at) => rangeObject(rangeIn(at, columnArea(at, headerOf(at.table)))),
    GetTotalRowRange: (at) => rangeObject(rangeIn(at, columnArea(at, totalsOf(at.table)))),
    Delete: (at) => {
      at.book.workbook.edit(at.table.sheet, { kind: "delete", along: "columns", area: columnArea(at) });
      at.book.workbook.changed(at.table.sheet, columnArea(at), "addIn", "ColumnDeleted");
    },
  },
});

const column = (at: TableIn, key: unknown): HostObject | null => {
  const index =
    typeof key === "number"
      ? key - 1
      : columnNames(at).findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  return index >= 0 && index < at.table.area.columns ? columnClass.object({ ...at, index }) : null;
};

const there = (object: HostObject | null): HostObject => {
  if (!object) throw notFound();
  return object;
};

const table2d = z.array(z.array(z.unknown()));

function addColumn(at: TableIn, index: number, given: unknown, name: string | undefined): HostObject {
  const { book, table } = at;
  const area = { ...table.area, column: table.area.column + index, columns: 1 };
  const last = index === table.area.columns;
  book.workbook.edit(table.sheet, { kind: "insert", along: "columns", area });
  if (last) table.area = { ...table.area, columns: table.area.columns + 1 };
  else if (index === 0) table.area = { ...table.area, column: table.area.column - 1, columns: table.area.columns + 1 };
  if (given !== undefined) {
    const cells = shaped(given, table2d);
    writeValues({ ...rangeIn(at, area), area: { ...area, rows: cells.length } }, cells);
  }
  const taken = String(book.workbook.valueAt(table.sheet, area.row, area.column));
  const own = name ?? (taken === "" ? `Column${index + 1}` : taken);
  book.workbook.put(table.sheet, area.row, area.column, `'${own}`);
  return columnClass.object({ ...at, index });
}

/** The columns of a table, in order. */
export const columnsClass = new HostClass<TableIn>({
  name: "TableColumnCollection",
  get: { Count: ({ table }) => table.area.columns },
  items: (at) => columnNames(at).map((_, index) => columnClass.object({ ...at, index })),
  item: (at, given) => there(column(at, given.raw(0))),
  call: {
    GetCount: ({ table }) => table.area.columns,
    GetItemAt: (at, given) => there(column(at, given.whole(0) + 1)),
    GetItemOrNullObject: (at, given) => column(at, given.raw(0)),
    Add: (at, given) => {
      const index = given.whole(0, at.table.area.columns);
      if (index > at.table.area.columns || index < -1) throw badArgument();
      return addColumn(at, index === -1 ? at.table.area.columns : index, given.raw(1), given.optionalText(2));
    },
  },
});

const rowArea = ({ table, index }: PartIn): Area => ({ ...table.area, row: bodyOf(table).row + index, rows: 1 });

function deleteRow(at: PartIn): void {
  if (bodyOf(at.table).rows === 1) return void rangeObject(rangeIn(at, rowArea(at))).call("Clear", ["Contents"]);
  at.book.workbook.edit(at.table.sheet, { kind: "delete", along: "rows", area: rowArea(at) });
  at.book.workbook.changed(at.table.sheet, rowArea(at), "addIn", "RowDeleted");
}

const rowClass = new HostClass<PartIn>({
  name: "TableRow",
  get: { Index: ({ index }) => index, Values: (at) => values(at, rowArea(at)) },
  set: { Values: (at, value) => writeValues(rangeIn(at, rowArea(at)), value) },
  call: { GetRange: (at) => rangeObject(rangeIn(at, rowArea(at))), Delete: deleteRow },
});

const isEmptyBody = ({ book, table }: TableIn): boolean =>
  bodyOf(table).rows === 1 &&
  table.sheet.contents.within(bodyOf(table)).length === 0 &&
  book.workbook.tables.includes(table);

/** Puts rows into a table; what stands below it moves down, and the first rows of an empty table fill its empty row. */
function addRows(at: TableIn, given: unknown, index: number | undefined): HostObject {
  const { book, table } = at;
  const rows = given === undefined ? [Array.from({ length: table.area.columns }, () => "")] : shaped(given, table2d);
  const body = bodyOf(table);
  const fillsEmpty = isEmptyBody(at);
  const at0 = fillsEmpty ? 0 : (index ?? body.rows);
  if (at0 < 0 || at0 > body.rows || rows.length === 0) throw badArgument();
  const more = rows.length - (fillsEmpty ? 1 : 0);
  if (more > 0) {
    const area = { ...body, row: body.row + at0 + (fillsEmpty ? 1 : 0), rows: more };
    const atEnd = area.row === body.row + body.rows;
    book.workbook.edit(table.sheet, { kind: "insert", along: "rows", area });
    if (atEnd && !table.showsTotals) table.area = { ...table.area, rows: table.area.rows + more };
  }
  const written = { ...body, row: body.row + at0, rows: rows.length };
  const like = { ...body, row: at0 > 0 ? body.row + at0 - 1 : body.row + rows.length, rows: 1 };
  for (let down = 0; down < rows.length; down += 1)
    for (let across = 0; across < body.columns; across += 1)
      table.sheet.styles.put(
        written.row + down,
        body.column + across,
        table.sheet.styleAt(like.row, body.column + across),
      );
  writeValues(rangeIn(at, written), rows);
  return rowClass.object({ ...at, index: at0 });
}

const row = (at: TableIn, index: number): HostObject => {
  if (index < 0 || index >= bodyOf(at.table).rows) throw notFound();
  return rowClass.object({ ...at, index });
};

/** The rows of a table's body, in order. */
export const rowsClass = new HostClass<TableIn>({
  name: "TableRowCollection",
  get: { Count: ({ table }) => bodyOf(table).rows },
  items: (at) => Array.from({ length: bodyOf(at.table).rows }, (_, index) => rowClass.object({ ...at, index })),
  item: (at, given) => row(at, given.whole(0)),
  call: {
    GetCount: ({ table }) => bodyOf(table).rows,
    GetItemAt: (at, given) => row(at, given.whole(0)),
    Add: (at, given) => {
      const index = given.raw(0);
      return addRows(at, given.raw(1), typeof index === "number" && index >= 0 ? index : undefined);
    },
    DeleteRowsAt: (at, given) => {
      const from = given.whole(0);
      for (let count = given.whole(1, 1); count > 0; count -= 1) deleteRow({ ...at, index: from });
    },
  },
});
