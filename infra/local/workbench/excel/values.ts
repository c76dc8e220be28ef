import { z } from "zod";
import type { Area } from "../model/area";
import { numberFormatOf, takes, type StyleValue, type StylePath } from "../model/style";
import { isErrorValue } from "../model/typed";
import type { CellScalar } from "../model/numberFormats";
import { badArgument, HostError } from "../wire/hostError";
import type { RangeIn } from "./book";

const largestAnswer = 5_000_000;
const scalar = z.union([z.number(), z.string(), z.boolean()]);

/** One thing of each cell of a range, as rows. @throws HostError where it is more than Excel would answer with. */
export function grid<Thing>({ area }: RangeIn, of: (row: number, column: number) => Thing): Thing[][] {
  if (area.rows * area.columns > largestAnswer)
    throw new HostError("RequestPayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => of(area.row + down, area.column + across)),
  );
}

/** Puts a value (one for all, or rows of them) cell by cell; null leaves a cell as it is. @throws HostError where the rows do not fit the range. */
export function spread(
  area: Area,
  values: unknown,
  put: (row: number, column: number, value: CellScalar) => void,
): void {
  const rows: readonly unknown[] | null = Array.isArray(values) ? values : null;
  const line = (at: number): readonly unknown[] => {
    const row = rows?.[at];
    if (!Array.isArray(row) || row.length !== area.columns) throw wrongSize();
    return row;
  };
  if (rows && rows.length !== area.rows) throw wrongSize();
  if (rows) for (let down = 0; down < area.rows; down += 1) line(down);
  if (area.rows * area.columns > largestAnswer) throw badArgument();
  for (let down = 0; down < area.rows; down += 1)
    for (let across = 0; across < area.columns; across += 1) {
      const value = rows ? line(down)[across] : values;
      if (value === null || value === undefined) continue;
      const read = scalar.safeParse(value);
      if (!read.success) throw badArgument();
      put(area.row + down, area.column + across, read.data);
    }
}

const wrongSize = () =>
  badArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

/** Refuses rows of another size than the range; office.js asks this before it sends a large write in parts. */
export function refuseWrongSize({ area }: RangeIn, rows: number, columns: number): void {
  if (rows !== area.rows || columns !== area.columns) throw wrongSize();
}

/** Writes values or formulas and tells who listens, with the value before and after where it was one cell. */
export function writeValues({ book: { workbook }, sheet, area }: RangeIn, values: unknown): void {
  workbook.refuseLocked(sheet, area);
  const single = area.rows === 1 && area.columns === 1;
  const before = single ? workbook.valueAt(sheet, area.row, area.column) : "";
  spread(area, values, (row, column, value) => workbook.put(sheet, row, column, value));
  if (!single) return workbook.changed(sheet, area, "addIn");
  const after = workbook.valueAt(sheet, area.row, area.column);
  workbook.changed(sheet, area, "addIn", "RangeEdited", {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  });
}

/** The kind of a value in Excel's words. */
export function valueType(value: CellScalar): string {
  if (value === "") return "Empty";
  if (isErrorValue(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** What stands in a cell for the formula bar: the formula, or the value. */
export function formulaAt({ book: { workbook }, sheet }: RangeIn, row: number, column: number): CellScalar {
  const content = sheet.contents.at(row, column);
  if (!content) return "";
  if ("formula" in content) return content.formula;
  return workbook.valueAt(sheet, row, column);
}

/** The number formats of a range; setting one changes how what is there is shown, and how what comes next is read. */
export const numberFormats = (range: RangeIn): string[][] =>
  grid(range, (row, column) => numberFormatOf(range.sheet.styleAt(row, column)));

/** Changes one property of a look all over a range. */
export function setLook({ sheet, area }: RangeIn, path: StylePath, value: unknown): void {
  refuseFormatting({ sheet });
  const read = takes(path).safeParse(value);
  if (!read.success) throw badArgument(`${path} cannot be ${JSON.stringify(value)}.`);
  sheet.setStyle(area, path, read.data);
}

/** A protected sheet lets nobody format its cells unless it was protected so as to allow it. */
export function refuseFormatting({ sheet }: Pick<RangeIn, "sheet">): void {
  if (sheet.protection && sheet.protection.options["allowFormatCells"] !== true)
    throw new HostError("AccessDenied", "The cells you're trying to format are on a protected sheet.");
}

/** A property of a look when every cell of the range has the same; null when they differ, as in Excel. */
export function look({ sheet, area }: RangeIn, of: (row: number, column: number) => StyleValue): StyleValue | null {
  const bounded = {
    ...area,
    rows: Math.min(area.rows, (sheet.used(false)?.rows ?? 1) + (sheet.used(false)?.row ?? 0) + 1),
    columns: Math.min(area.columns, 500),
  };
  const first = of(area.row, area.column);
  for (let row = bounded.row; row < bounded.row + bounded.rows; row += 1)
    for (let column = bounded.column; column < bounded.column + bounded.columns; column += 1)
      if (of(row, column) !== first) return null;
  return first;
}
