import { z } from "zod";
import { wholeSheet } from "../model/area";
import { shaped } from "../wire/given";
import { badArgument, HostError, notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { SheetIn } from "./book";
import { chartsClass } from "./charts";
import { commentsClass } from "./comments";
import { copySheet } from "./copySheet";
import { freezePanesClass } from "./freezePanes";
import { listening } from "./listening";
import { namesClass } from "./names";
import { pageBreaksClass, pageLayoutObject } from "./pageLayout";
import { rangeObject } from "./range";
import { tablesClass } from "./tables";

const visibility = z.enum(["Visible", "Hidden", "VeryHidden"]);
const color = z.string().regex(/^(#[0-9a-fA-F]{6})?$/);

const protectionClass = new HostClass<SheetIn>({
  name: "WorksheetProtection",
  get: {
    Protected: ({ sheet }) => sheet.protection !== null,
    Options: ({ sheet }) => sheet.protection?.options ?? null,
  },
  call: {
    Protect: ({ sheet }, given) => {
      if (sheet.protection) throw new HostError("InvalidOperation", "The worksheet is already protected.");
      const options = given.shaped(0, z.record(z.string(), z.unknown()).optional()) ?? {};
      sheet.protection = { options, password: given.optionalText(1) ?? null };
    },
    Unprotect: ({ sheet }, given) => {
      const kept = sheet.protection?.password ?? null;
      if (kept !== null && kept !== (given.optionalText(0) ?? null))
        throw new HostError("AccessDenied", "The password you supplied is not correct.");
      sheet.protection = null;
    },
  },
});

const neighbour = ({ book, sheet }: SheetIn, step: 1 | -1, visibleOnly: boolean): HostObject | null => {
  const { sheets } = book.workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.visibility === "Visible")) return worksheetClass.object({ book, sheet: found });
  }
  return null;
};

const there = (object: HostObject | null): HostObject => {
  if (!object) throw notFound();
  return object;
};

/** One worksheet. @source Microsoft Learn, Excel.Worksheet */
export const worksheetClass: HostClass<SheetIn> = new HostClass<SheetIn>({
  name: "Worksheet",
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ book, sheet }) => book.workbook.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
    TabColor: ({ sheet }) => sheet.tabColor,
    Gridlines: ({ sheet }) => sheet.showsGridlines,
    Headings: ({ sheet }) => sheet.showsHeadings,
    StandardHeight: () => 15,
    StandardWidth: () => 8.43,
    EnableCalculation: () => true,
    Tables: ({ book, sheet }) => tablesClass.object({ book, sheet }),
    Names: ({ book, sheet }) => namesClass.object({ book, sheet }),
    Charts: (at) => chartsClass.object(at),
    Comments: ({ book, sheet }) => commentsClass.object({ book, sheet }),
    Protection: (at) => protectionClass.object(at),
    FreezePanes: (at) => freezePanesClass.object(at),
    PageLayout: pageLayoutObject,
    HorizontalPageBreaks: (at) => pageBreaksClass.object(at),
  },
  set: {
    Name: ({ book, sheet }, value) => book.workbook.renameSheet(sheet, shaped(value, z.string())),
    Position: ({ book, sheet }, value) => book.workbook.moveSheet(sheet, shaped(value, z.number())),
    Visibility: ({ book, sheet }, value) => book.workbook.setVisibility(sheet, shaped(value, visibility)),
    TabColor: ({ sheet }, value) => void (sheet.tabColor = shaped(value, color).toUpperCase()),
    Gridlines: ({ sheet }, value) => void (sheet.showsGridlines = shaped(value, z.boolean())),
    Headings: ({ sheet }, value) => void (sheet.showsHeadings = shaped(value, z.boolean())),
  },
  call: {
    GetRange: (at, given) => {
      const address = given.optionalText(0);
      if (address === undefined || address === "") return rangeObject({ ...at, area: wholeSheet });
      return rangeObject({ book: at.book, ...at.book.workbook.place(address, at.sheet) });
    },
    GetRangeByIndexes: (at, given) =>
      rangeObject({
        ...at,
        area: { row: given.whole(0), column: given.whole(1), rows: given.whole(2), columns: given.whole(3) },
      }),
    GetCell: (at, given) =>
      rangeObject({ ...at, area: { row: given.whole(0), column: given.whole(1), rows: 1, columns: 1 } }),
    GetUsedRange: (at, given) =>
      rangeObject({ ...at, area: at.sheet.used(given.flag(0, false)) ?? { row: 0, column: 0, rows: 1, columns: 1 } }),
    GetUsedRangeOrNullObject: (at, given) => {
      const area = at.sheet.used(given.flag(0, false));
      return area && rangeObject({ ...at, area });
    },
    GetNext: (at, given) => there(neighbour(at, 1, given.flag(0, false))),
    GetNextOrNullObject: (at, given) => neighbour(at, 1, given.flag(0, false)),
    GetPrevious: (at, given) => there(neighbour(at, -1, given.flag(0, false))),
    GetPreviousOrNullObject: (at, given) => neighbour(at, -1, given.flag(0, false)),
    Activate: ({ book, sheet }) => book.workbook.activate(sheet),
    Calculate: () => undefined,
    Copy: ({ book, sheet }, given) => {
      const position = given.optionalText(0) ?? "End";
      if (!["None", "Before", "After", "Beginning", "End"].includes(position)) throw badArgument();
      return worksheetClass.object({ book, sheet: copySheet(book.workbook, sheet, position) });
    },
    Delete: ({ book, sheet }) => book.workbook.deleteSheet(sheet),
    ...listening<SheetIn>(
      ["changed", "activated", "deactivated", "selectionChanged", "calculated", "formatChanged"],
      ({ book, sheet }) => ({ workbook: book.workbook, target: sheet.id }),
    ),
  },
});
