import { z } from "zod";
import { isWholeColumns, isWholeRows, shared } from "../model/area";
import type { Edit } from "../model/edit";
import { plainStyle } from "../model/style";
import { shaped, type Given } from "../wire/given";
import { HostError } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import type { RangeIn } from "./book";
import { rangeGiven, rangeObject } from "./range";
import { formulaAt, refuseFormatting, spread } from "./values";

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

/** Gives a range a link, in place of the one it had. */
export function setLink(range: RangeIn, value: unknown): void {
  const { sheet, area, book } = range;
  refuseFormatting(range);
  const given = shaped(value, link);
  sheet.links = [...sheet.links.filter((one) => !shared(one.area, area)), { area, ...given }];
  if (given["textToDisplay"] !== undefined)
    book.workbook.put(sheet, area.row, area.column, `'${given["textToDisplay"]}`);
}

/** The values a range's copy takes from another, with formats where they are asked for. */
function copyFrom(range: RangeIn, given: Given): void {
  const from = rangeGiven(range, given, 0);
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

/** What Excel calls a change of whole rows, whole columns or some cells. */
const changeType = ({ area }: RangeIn, done: "Inserted" | "Deleted"): string =>
  `${isWholeRows(area) ? "Row" : isWholeColumns(area) ? "Column" : "Cell"}${done}`;

function moveCells(range: RangeIn, edit: Pick<Edit, "kind" | "along">): void {
  refuseEdit(
    range,
    `allow${edit.kind === "insert" ? "Insert" : "Delete"}${edit.along === "rows" ? "Rows" : "Columns"}`,
  );
  range.book.workbook.edit(range.sheet, { ...edit, area: range.area });
  range.book.workbook.changed(
    range.sheet,
    range.area,
    "addIn",
    changeType(range, edit.kind === "insert" ? "Inserted" : "Deleted"),
  );
}

function merge(range: RangeIn, given: Given): void {
  refuseFormatting(range);
  const { sheet, area } = range;
  const lines = given.flag(0, false)
    ? Array.from({ length: area.rows }, (_, down) => ({ ...area, row: area.row + down, rows: 1 }))
    : [area];
  sheet.merges = [...sheet.merges.filter((one) => !shared(one, area)), ...lines];
  for (const line of lines)
    for (const { row, column } of sheet.contents.within(line))
      if (row !== line.row || column !== line.column) range.book.workbook.put(sheet, row, column, "");
}

/** The methods of a range that change cells other than by writing values: clearing, moving, merging, copying. */
export const rangeEdits: Readonly<Record<string, (range: RangeIn, given: Given) => HostObject | undefined>> = {
  Clear: (range, given) => {
    clear(range, given.shaped(0, clearing.default("All")));
    return undefined;
  },
  Insert: (range, given) => {
    moveCells(range, { kind: "insert", along: given.shaped(0, shift) === "Down" ? "rows" : "columns" });
    return rangeObject(range);
  },
  Delete: (range, given) => {
    moveCells(range, { kind: "delete", along: given.shaped(0, shiftBack) === "Up" ? "rows" : "columns" });
    return undefined;
  },
  Merge: (range, given) => {
    merge(range, given);
    return undefined;
  },
  Unmerge: (range) => {
    refuseFormatting(range);
    range.sheet.merges = range.sheet.merges.filter((one) => !shared(one, range.area));
    return undefined;
  },
  CopyFrom: (range, given) => {
    copyFrom(range, given);
    return undefined;
  },
};
