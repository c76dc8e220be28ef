import { parentPort } from "node:worker_threads";
import type { WorkbookPlan } from "../../../core/sheets/sheetPlan";
import type { WorkbookValues } from "../../../core/sheets/workbookValues";
import type { Refusal } from "../../../core/wire/refusal";
import { readWorkbookAs, type WorkbookKind } from "../../../functions/xlsx/read/workbookKinds";
import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";

/** What a thread is sent: a file to read, or a plan to draw. */
export type Sent = { readonly bytes: Uint8Array; readonly kind: WorkbookKind } | { readonly plan: WorkbookPlan };

/** What it answers: the values of a file or why it is refused; a file; or the words of the fault that kept a plan from being drawn. */
export type Answered =
  { readonly read: WorkbookValues | Refusal } | { readonly drawn: Uint8Array } | { readonly fault: string };

/** A thread reads and draws what it is sent, one workbook at a time. */
parentPort?.on("message", (sent: Sent) => {
  const answer = (answered: Answered): void => parentPort?.postMessage(answered);
  if ("kind" in sent) answer({ read: readWorkbookAs(sent.bytes, sent.kind) });
  else
    writeWorkbook(sent.plan).then(
      (drawn) => answer({ drawn }),
      (fault: unknown) => answer({ fault: fault instanceof Error ? fault.message : String(fault) }),
    );
});
