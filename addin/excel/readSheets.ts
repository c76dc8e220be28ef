import { formatCodeKind, type FormatKind } from "../../core/sheets/numberFormat";
import { parseReference } from "../../core/sheets/parseReference";
import { cellKey, type CellValue, type SheetValues, type WorkbookValues } from "../../core/sheets/workbookValues";

/** Which sheets of the open workbook are wanted, by name. */
export type Wanted = (sheet: string) => boolean;

const kinds = new Map<string, FormatKind>();

function kindOf(code: unknown): FormatKind {
  const format = String(code);
  const known = kinds.get(format) ?? formatCodeKind(format);
  kinds.set(format, known);
  return known;
}

/** One cell as Excel gives it, as a plain value: what a person typed is bare, what a formula computed or a format shows is marked. */
function cellValue(value: unknown, formula: unknown, type: unknown, format: unknown): CellValue {
  if (type === "Error") return { error: String(value) };
  const computed = typeof formula === "string" && formula.startsWith("=") && type !== "Empty" && formula !== value;
  const bare = typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : null;
  if (!computed && (bare === null || bare === "")) return null;
  const kind = typeof bare === "number" ? kindOf(format) : "number";
  const percent = kind === "percent";
  const date = kind === "date" || kind === "time";
  if (!computed && !percent && !date) return bare;
  return {
    value: bare,
    ...(computed && { formula: true as const }),
    ...(percent && { percent: true as const }),
    ...(date && { date: true as const }),
  };
}

const parts = "rowIndex,columnIndex,values,formulas,numberFormat,valueTypes";

function valuesOf(range: Excel.Range): ReadonlyMap<number, CellValue> {
  const cells = new Map<number, CellValue>();
  if (range.isNullObject) return cells;
  const { rowIndex, columnIndex, values, formulas, numberFormat, valueTypes } = range;
  values.forEach((row: readonly unknown[], down) => {
    row.forEach((value, across) => {
      const cell = cellValue(value, formulas[down]?.[across], valueTypes[down]?.[across], numberFormat[down]?.[across]);
      if (cell !== null) cells.set(cellKey(rowIndex + down, columnIndex + across), cell);
    });
  });
  return cells;
}

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/**
 * Reads the open workbook as plain values: the waist everything in core reads. Two syncs whatever its size; `wanted` leaves sheets out. Merged areas are not read:
 * nothing that judges a template asks for them.
 */
export async function readSheets(context: Excel.RequestContext, wanted: Wanted = () => true): Promise<WorkbookValues> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula");
  await context.sync();
  const read = worksheets.items
    .filter(({ name }) => wanted(name))
    .map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true).load(parts) }));
  await context.sync();
  return {
    sheets: read.map(({ sheet: { name, visibility }, used }): SheetValues => ({
      name,
      visibility: visibilities[visibility],
      cells: valuesOf(used),
      merges: [],
    })),
    names: new Map(
      names.items.flatMap(({ name, formula }) => {
        const place = parseReference(String(formula).replace(/^=/, ""));
        return place ? [[name, place] as const] : [];
      }),
    ),
  };
}

/** Sheets read again, by id: what a change asks for, in one sync. A sheet that is gone, or not wanted, is left out. */
export async function readSheetsAgain(
  context: Excel.RequestContext,
  ids: readonly string[],
  wanted: Wanted = () => true,
): Promise<readonly SheetValues[]> {
  const read = ids.map((id) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name,visibility");
    return { sheet, used: sheet.getUsedRangeOrNullObject(true).load(parts) };
  });
  await context.sync();
  return read.flatMap(({ sheet, used }) =>
    sheet.isNullObject || !wanted(sheet.name)
      ? []
      : [{ name: sheet.name, visibility: visibilities[sheet.visibility], cells: valuesOf(used), merges: [] }],
  );
}
