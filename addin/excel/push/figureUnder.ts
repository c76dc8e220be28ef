import { readPushed, rowKey, type Pushed } from "./pushed";

/** A school's figure that stands in a cell of a pushed sheet. */
export interface FigureUnder {
  readonly collection: string;
  readonly schoolId: string;
  readonly measure: string;
  readonly group: string;
}

/** Which figure the selected cell shows; null where it is no figure of a school's. Found by the table's own headers and keys, wherever people have moved them. */
export async function figureUnder(context: Excel.RequestContext, kind: Pushed["kind"]): Promise<FigureUnder | null> {
  const pushed = await readPushed(context, kind);
  if (!pushed) return null;
  const selected = context.workbook.getSelectedRange().load("rowIndex,columnIndex");
  const sheet = selected.worksheet.load("id");
  await context.sync();
  const drawn = Object.values(pushed.sheets).find(({ sheetId }) => sheetId === sheet.id)?.table;
  if (!drawn) return null;
  const table = sheet.tables.getItemOrNullObject(drawn.name);
  await context.sync();
  if (table.isNullObject) return null;
  const range = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const header = table.getHeaderRowRange().load("values");
  await context.sync();
  const down = selected.rowIndex - range.rowIndex;
  const across = selected.columnIndex - range.columnIndex;
  if (down < 1 || down >= range.rowCount || across < 0 || across >= range.columnCount) return null;
  const row = range.getRow(down).load("values");
  await context.sync();
  const headers = (header.values[0] ?? []).map(String);
  const cells: readonly unknown[] = row.values[0] ?? [];
  const key = rowKey(drawn.keyColumns.map((name) => cells[headers.indexOf(name)] ?? ""));
  const ofRow = drawn.rows.find(([each]) => each === key)?.[2];
  const ofColumn = drawn.figures[drawn.columns.indexOf(headers[across] ?? "")];
  if (!ofRow || !ofColumn) return null;
  const { schoolId, measure, group } = { ...ofRow, ...ofColumn };
  if (!schoolId || !measure || !group) return null;
  return { collection: pushed.collection, schoolId, measure, group };
}
