import { z } from "zod";
import { shaped } from "../wire/given";
import { apiNotFound, badArgument } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { Book } from "./book";
import { commentsClass } from "./comments";
import { customXmlPartsClass } from "./customXml";
import { insertSheets } from "./insertSheets";
import { namesClass } from "./names";
import { rangeObject } from "./range";
import { settingsClass } from "./settings";
import { tablesClass } from "./tables";
import { worksheetsClass } from "./worksheets";

const runtimeClass = new HostClass<Book>({
  name: "Runtime",
  get: { EnableEvents: ({ workbook }) => workbook.events.enabled },
  set: { EnableEvents: ({ workbook }, value) => void (workbook.events.enabled = shaped(value, z.boolean())) },
});

interface CreatedIn extends Book {
  readonly file: string | null;
}

const createdClass = new HostClass<CreatedIn>({
  name: "WorkbookCreated",
  get: { Id: () => "created" },
  call: { Open: ({ workbook, file }) => void workbook.created.push(file) },
});

const calculationMode = z.enum(["Automatic", "AutomaticExceptTables", "Manual"]);

const applicationClass = new HostClass<Book>({
  name: "Application",
  get: {
    CalculationMode: ({ workbook }) => workbook.calculationMode,
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: { CalculationMode: ({ workbook }, value) => void (workbook.calculationMode = shaped(value, calculationMode)) },
  call: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    CreateWorkbook: (book, given) => createdClass.object({ ...book, file: given.optionalText(0) ?? null }),
  },
});

/** The workbook: where every path of office.js begins. @source Microsoft Learn, Excel.Workbook */
const workbookClass = new HostClass<Book>({
  name: "Workbook",
  get: {
    Name: ({ workbook }) => workbook.name,
    ReadOnly: () => false,
    IsDirty: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    Worksheets: (book) => worksheetsClass.object(book),
    Tables: (book) => tablesClass.object({ book, sheet: null }),
    Names: (book) => namesClass.object({ book, sheet: null }),
    Comments: (book) => commentsClass.object({ book, sheet: null }),
    Settings: (book) => settingsClass.object(book),
    CustomXmlParts: (book) => customXmlPartsClass.object(book),
    Properties: ({ stored, workbook }) => stored.object("DocumentProperties", workbook.properties),
    Application: (book) => applicationClass.object(book),
    _Runtime: (book) => runtimeClass.object(book),
  },
  call: {
    GetSelectedRange: (book) => {
      const sheet = book.workbook.active;
      return rangeObject({ book, sheet, area: sheet.selection });
    },
    GetActiveCell: (book) => {
      const sheet = book.workbook.active;
      return rangeObject({ book, sheet, area: { ...sheet.selection, rows: 1, columns: 1 } });
    },
    InsertWorksheetsFromBase64: insertSheets,
    CreateAndOpenWorkbook: ({ workbook }, given) => void workbook.created.push(given.optionalText(0) ?? null),
    Save: () => undefined,
    _GetRangeForEventByReferenceId: rangeOfEvent,
    _GetRangeOrNullObjectForEventByReferenceId: rangeOfEvent,
  },
});

/** The range an event was about: its reference is the sheet's id and the address. */
function rangeOfEvent(book: Book, given: { text: (index: number) => string }): HostObject {
  const [id = "", address = ""] = given.text(0).split("!");
  const sheet = book.workbook.sheet(id);
  if (!sheet) throw badArgument();
  return rangeObject({ book, ...book.workbook.place(address, sheet) });
}

export const workbookObject = (book: Book): HostObject => workbookClass.object(book);

const internalClass = new HostClass<null>({
  name: "AddinInternalService",
  call: { NotifyActionHandlerReady: () => undefined },
});

/** The objects an add-in makes out of nothing. office.js itself asks for one as it starts. */
export function createdObject(className: string): HostObject {
  if (className.endsWith("AddinInternalService")) return internalClass.object(null);
  throw apiNotFound(`new ${className}`);
}
