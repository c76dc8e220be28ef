import type { Model } from "@ironcalc/wasm";
import { chartExtras } from "../excel/charts";
import type { Book } from "../excel/book";
import { createdObject, workbookObject } from "../excel/workbookObject";
import type { HostEvent } from "../model/events";
import { StoredClasses } from "../model/record";
import { Workbook, type WorkbookParts } from "../model/workbook";
import type { OfficeApi } from "../officeApi/officeApi";
import { answer } from "../wire/interpreter";
import { References } from "../wire/references";
import type { WireResponse } from "../wire/request";

/** What a host is made of, the same in Node and in a page. */
export interface HostParts {
  readonly api: OfficeApi;
  /** An empty workbook of IronCalc's. */
  readonly newModel: () => Model;
  /** Where events of the workbook go: a transport hands them to the pane. */
  readonly onEvent: (event: HostEvent) => void;
  readonly now: () => Date;
  readonly onBug: (error: unknown) => void;
  /** Opens an .xlsx file as a workbook; a text says why it could not. */
  readonly openFile: WorkbookParts["openFile"];
}

/** A workbook, and the way office.js drives it: batches one after another, in the order they came. */
export interface Host {
  readonly workbook: Workbook;
  readonly references: References;
  process(body: unknown): Promise<WireResponse>;
}

/** A host for a workbook; an empty one where none is given. */
export function createHost(parts: HostParts, workbook = new Workbook(parts)): Host {
  const book: Book = { workbook, stored: new StoredClasses(parts.api, chartExtras) };
  const references = new References();
  const driven = {
    api: parts.api,
    references,
    root: workbookObject(book),
    create: createdObject,
    onBug: parts.onBug,
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    workbook,
    references,
    process(body) {
      const next = last.then(() => answer(driven, body));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
