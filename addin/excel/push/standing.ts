import { rangeAddress } from "../../../core/sheets/address";
import type { SheetPlan, TablePlan } from "../../../core/sheets/sheetPlan";
import { chartNamePrefix } from "../write/charts";
import { lineUp, type Line, type Standing } from "./line";
import { rowKey, type PushedSheet, type PushedTable } from "./pushed";

/** A pushed table as it stands now, on whichever row and column people have moved it to. */
export interface StandingTable {
  readonly row: number;
  readonly column: number;
  readonly rows: Line;
  readonly columns: Line;
  /** Whose each row of the result is: rows of ours that are no longer wanted but stay. */
  readonly emptiedRows: ReadonlySet<number>;
}

/** A planned sheet and what there is of it in the workbook. `name`: the one it has there, or will have. */
export interface StandingSheet {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly before: PushedSheet | null;
  readonly table: StandingTable | null;
  /** The names of the charts and tables of ours that stand on it. */
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

const keyedTable = ({ tables }: SheetPlan): TablePlan | null =>
  (tables.length === 1 && tables[0]?.identity ? tables[0] : null) ?? null;

const longestName = 31;

/** A name for a sheet of ours that no sheet of people's has. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const ours = ` (Trustwide)`;
  return `${name.slice(0, longestName - ours.length)}${ours}`;
}

interface Found {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly sheet: Excel.Worksheet | null;
  readonly before: PushedSheet | null;
}

/** What the workbook holds of what was pushed before. A handful of syncs, whatever the size. */
export async function standingSheets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  pushed: Readonly<Record<string, PushedSheet>>,
): Promise<StandingSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const byId = new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const found = plans.map((plan): Found => {
    const before = pushed[plan.name] ?? null;
    const sheet = before ? byId.get(before.sheetId) : undefined;
    return sheet
      ? { plan, name: sheet.name, sheet, before }
      : { plan, name: freeName(plan.name, taken), sheet: null, before: null };
  });
  const loaded = found.map((each) => ({
    ...each,
    charts: each.sheet?.charts.load("items/name") ?? null,
    tables: each.sheet?.tables.load("items/name") ?? null,
  }));
  await context.sync();
  const withTable = loaded.map(({ charts, tables: onSheet, ...each }) => {
    const planned = new Set(each.plan.tables.map(({ name }) => name));
    const tables = (onSheet?.items ?? []).filter(({ name }) => planned.has(name));
    const table = keyedTable(each.plan) && each.before?.table;
    const there = table ? tables.find(({ name }) => name === table.name) : undefined;
    return {
      ...each,
      charts: (charts?.items ?? []).map(({ name }) => name).filter((name) => name.startsWith(chartNamePrefix)),
      tables: tables.map(({ name }) => name),
      range: there?.getRange().load("rowIndex,columnIndex,rowCount,columnCount") ?? null,
      header: there?.getHeaderRowRange().load("values") ?? null,
      used: there && each.sheet ? each.sheet.getUsedRange().load("rowIndex,columnIndex,rowCount,columnCount") : null,
    };
  });
  await context.sync();
  const cells = withTable.map(({ range, header, used, ...each }) => {
    if (!range || !header || !used || !each.sheet) return { ...each, range: null, header: null, body: null };
    const right = Math.max(range.columnIndex + range.columnCount, used.columnIndex + used.columnCount);
    const rows = Math.max(range.rowCount - 1, 1);
    const area = { row: range.rowIndex + 1, column: range.columnIndex, rows, columns: right - range.columnIndex };
    return { ...each, range, header, body: each.sheet.getRange(rangeAddress(area)).load("formulas") };
  });
  await context.sync();
  return cells.map(({ plan, name, before, charts, tables, range, header, body }) => {
    const planned = keyedTable(plan);
    const drawn = before?.table;
    const table =
      planned && drawn && range && header && body
        ? tableStanding(planned, drawn, {
            row: range.rowIndex,
            column: range.columnIndex,
            headers: (header.values[0] ?? []).map(String),
            body: body.formulas,
          })
        : null;
    return { plan, name, before, table, charts, tables };
  });
}

/** A table as it is read from a sheet: its header's place and texts, and its body's cells with what stands to their right. */
export interface ReadTable {
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly body: readonly (readonly unknown[])[];
}

/** How the planned table is to be brought into line with the one that stands. */
export function tableStanding(planned: TablePlan, drawn: PushedTable, read: ReadTable): StandingTable {
  const ours = new Set(drawn.columns);
  const columns = lineUp(
    read.headers.map((header): Standing => ({ id: ours.has(header) ? header : null, stays: !ours.has(header) })),
    planned.columns,
    "after",
  );
  const idByKey = new Map(drawn.rows.map(([key, id]) => [key, id]));
  const keyColumns = drawn.keyColumns.map((name) => read.headers.indexOf(name));
  const standing = read.body.map((cells): Standing => {
    const key = rowKey(keyColumns.map((column) => cells[column] ?? ""));
    const id = idByKey.get(key) ?? null;
    const isWritten = cells.some((cell, column) => cell !== "" && !ours.has(read.headers[column] ?? ""));
    const isBlank = keyColumns.every((column) => (cells[column] ?? "") === "");
    return { id, stays: isWritten || (id === null && !isBlank) };
  });
  const rows = lineUp(standing, planned.identity?.rowIds.length ? planned.identity.rowIds : [""], "end");
  return { row: read.row, column: read.column, rows, columns, emptiedRows: emptiedRowsOf(standing, rows) };
}

/** Rows of the result that are ours and not wanted. Standing rows keep their order, so the ones that stay are met in turn. */
function emptiedRowsOf(standing: readonly Standing[], { result, inserts, deletes }: Line): ReadonlySet<number> {
  const dropped = new Set(deletes);
  const put = new Set(inserts);
  const found = new Set<number>();
  let from = 0;
  let at = 0;
  for (let position = 0; position < result.length + deletes.length; position += 1) {
    const isPut = put.has(position);
    const owner = isPut ? null : (standing[from]?.id ?? null);
    if (!isPut) from += 1;
    if (dropped.has(position)) continue;
    if (!isPut && result[at] === null && owner !== null) found.add(at);
    at += 1;
  }
  return found;
}
