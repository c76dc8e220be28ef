import type { WorkbookPlan } from "../../core/sheets/sheetPlan";
import type { AccountOf } from "../identity/account";
import type { WhoIs } from "../identity/whoIs";
import type { Mailing } from "../schedule/mail";
import type { Store } from "../store/store";
import type { TemplateKeys } from "../templates/templateKeys";
import type { WorkbookReader } from "../xlsx/read/workbookKinds";

/** One line of the log: a stable code and facts about the request and the fault, never about a person or their data. */
export interface LogLine {
  readonly level: "info" | "error";
  readonly code: string;
  readonly [fact: string]: string | number | boolean | readonly string[];
}

/** Everything the API works with, handed in from outside: the store, who is asking, the clock, new ids, the template keys, the log. */
export interface ApiDeps {
  readonly store: Store;
  readonly whoIs: WhoIs;
  /** Whose account a request carries, known here or not: what redeeming an invitation goes by. */
  readonly accountOf: AccountOf;
  readonly now: () => Date;
  /** A new id that sorts by time (a ULID). */
  readonly newId: () => string;
  /** The keys templates are sealed with, asked for when one is made or read: they rotate while the service runs. */
  readonly templateKeys: () => Promise<TemplateKeys>;
  /** Reads a workbook that was sent: beside the requests being served, or where each has a process of its own, here and now. */
  readonly readWorkbook: WorkbookReader;
  /** Draws a workbook as an .xlsx file (`writeWorkbook`), in the same place as the reading. */
  readonly drawWorkbook: (plan: WorkbookPlan) => Promise<Uint8Array>;
  readonly log: (line: LogLine) => void;
  /** How mail leaves; where nothing delivers it nobody can be reminded. */
  readonly mail: Mailing;
  /** The WebSocket address of live connections where it is not on the API's own host: `wss://…`. */
  readonly liveAddress?: string;
}
