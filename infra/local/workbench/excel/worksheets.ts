import { everySheet } from "../model/events";
import { notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { Book } from "./book";
import { listening } from "./listening";
import { worksheetClass } from "./worksheet";

const found = (book: Book, nameOrId: string): HostObject | null => {
  const sheet = book.workbook.sheet(nameOrId);
  return sheet && worksheetClass.object({ book, sheet });
};

const endOf = (book: Book, at: 0 | -1, visibleOnly: boolean): HostObject => {
  const sheet = book.workbook.sheets.filter(({ visibility }) => !visibleOnly || visibility === "Visible").at(at);
  if (!sheet) throw notFound();
  return worksheetClass.object({ book, sheet });
};

/** The worksheets of the workbook, in the order of their tabs. */
export const worksheetsClass = new HostClass<Book>({
  name: "WorksheetCollection",
  items: (book) => book.workbook.sheets.map((sheet) => worksheetClass.object({ book, sheet })),
  item: (book, given) => {
    const sheet = found(book, given.text(0));
    if (!sheet) throw notFound();
    return sheet;
  },
  call: {
    Add: (book, given) => worksheetClass.object({ book, sheet: book.workbook.addSheet(given.optionalText(0)) }),
    GetItemOrNullObject: (book, given) => found(book, given.text(0)),
    GetActiveWorksheet: (book) => worksheetClass.object({ book, sheet: book.workbook.active }),
    GetFirst: (book, given) => endOf(book, 0, given.flag(0, false)),
    GetLast: (book, given) => endOf(book, -1, given.flag(0, false)),
    GetCount: (book, given) => {
      const visibleOnly = given.flag(0, false);
      return book.workbook.sheets.filter(({ visibility }) => !visibleOnly || visibility === "Visible").length;
    },
    ...listening<Book>(
      ["changed", "activated", "deactivated", "added", "deleted", "selectionChanged", "calculated", "formatChanged"],
      ({ workbook }) => ({ workbook, target: everySheet }),
    ),
  },
});
