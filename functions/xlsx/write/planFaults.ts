import { address, parseAddress, rangeAddress } from "../../../core/sheets/address";
import { parseReference } from "../../../core/sheets/parseReference";
import type { SheetPlan, TablePlan, WorkbookPlan } from "../../../core/sheets/sheetPlan";
import type { Range } from "../../../core/sheets/workbookValues";
import { plannedCell } from "./plannedCell";

const sheetRows = 1_048_576;
const sheetColumns = 16_384;

const overlap = (a: Range, b: Range) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const inside = ({ row, column, rows, columns }: Range) =>
  row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= sheetRows && column + columns <= sheetColumns;

/** The first name that was there before in whatever case: Excel compares names without regard to it. */
function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => {
    const known = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return known;
  });
}

/** A name Excel takes: not an address in either notation. */
const isName = (name: string) =>
  /^[A-Za-z_\\][A-Za-z0-9_.\\?]{0,254}$/.test(name) &&
  !/_x[0-9A-Fa-f]{4}_/.test(name) &&
  !/^(r\d*c?\d*|c\d*)$/i.test(name) &&
  parseAddress(name.toUpperCase()) === null;

function tableFaults(sheet: SheetPlan, { name, range, columns }: TablePlan): string[] {
  const twice = repeated(columns);
  const headerFaults = columns.flatMap((column, index) => {
    const shown = plannedCell(sheet, range.row, range.column + index);
    const place = address(range.row, range.column + index);
    return shown === column
      ? []
      : [`table ${name} has a column named "${column}" where ${place} shows "${String(shown)}"`];
  });
  return [
    ...(isName(name) ? [] : [`a table is named "${name}"`]),
    ...(range.rows < 2 ? [`table ${name} has no row under its header`] : []),
    ...(columns.length === range.columns
      ? []
      : [`table ${name} has ${columns.length} names for ${range.columns} columns`]),
    ...(columns.some((column) => column.trim() === "") ? [`table ${name} has a column without a name`] : []),
    ...(twice === undefined ? [] : [`table ${name} has two columns named "${twice}"`]),
    ...headerFaults,
  ];
}

function sheetFaults(sheet: SheetPlan): string[] {
  const { blocks, merges, tables, validations, conditionalFormats, charts, notes, links } = sheet;
  const solid = [...merges, ...tables.map(({ range }) => range)];
  const ranges: Range[] = [
    ...blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length || 1,
      columns: cells[0]?.length || 1,
    })),
    ...solid,
    ...[...validations, ...conditionalFormats].map(({ range }) => range),
    ...charts.map(({ place }) => place),
    ...[...notes, ...links].map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
  ];
  return [
    ...ranges
      .filter((range) => !inside(range))
      .map((range) => `a range lies outside the sheet: ${JSON.stringify(range)}`),
    ...solid.flatMap((range, index) =>
      solid
        .slice(index + 1)
        .filter((other) => overlap(range, other))
        .map((other) => `${rangeAddress(range)} and ${rangeAddress(other)} lie over one another`),
    ),
    ...merges
      .filter(({ rows, columns }) => rows * columns === 1)
      .map((merge) => `${rangeAddress(merge)} is merged, and is a single cell`),
    ...tables.flatMap((table) => tableFaults(sheet, table)),
  ];
}

function nameFaults({ names, sheets }: WorkbookPlan): string[] {
  const known = new Set(sheets.map(({ name }) => name));
  const twice = repeated([
    ...names.map(({ name }) => name),
    ...sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
  ]);
  return [
    ...(twice === undefined ? [] : [`two names or tables are called "${twice}"`]),
    ...names.flatMap(({ name, reference }) => {
      const sheet = /^'.*'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/.test(reference)
        ? parseReference(reference)?.sheet
        : undefined;
      if (!isName(name)) return [`"${name}" is no name Excel takes`];
      return sheet !== undefined && known.has(sheet) ? [] : [`name ${name} points at ${reference}`];
    }),
  ];
}

/**
 * What in a plan no workbook can hold, or would make Excel offer to repair it: names that repeat or cannot be, tables without
 * rows or names, things over one another or outside the sheet. One sentence each; none when the plan can be drawn.
 */
export function planFaults(plan: WorkbookPlan): string[] {
  const { sheets, activeSheet } = plan;
  const open = sheets.find(({ name }) => name === activeSheet);
  return [
    ...(sheets.some(({ visibility }) => visibility === "visible") ? [] : ["no sheet is visible"]),
    ...(activeSheet === undefined || open?.visibility === "visible"
      ? []
      : [`"${activeSheet}" cannot be the open sheet`]),
    ...sheets.flatMap((sheet) => sheetFaults(sheet).map((fault) => `${sheet.name}: ${fault}`)),
    ...nameFaults(plan),
  ];
}
