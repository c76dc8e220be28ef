import { mayHoldAnswers } from "../../../core/returns/layout";
import type { WorkbookValues } from "../../../core/sheets/workbookValues";
import type { Refusal } from "../../../core/wire/refusal";
import { registerLimits, templateLimits, type ReadLimits } from "./limits";
import { readWorkbook } from "./readWorkbook";

/** What a workbook is read as: a filled template, a register of schools, a return that was designed, or a summary of ours that was sealed. */
export type WorkbookKind = "template" | "register" | "design" | "sealed";

/** How much of each kind is read, and which of its sheets (all where it does not say). */
const ways: Readonly<
  Record<WorkbookKind, { readonly limits: ReadLimits; readonly isWanted?: (sheet: string) => boolean }>
> = {
  template: { limits: templateLimits, isWanted: mayHoldAnswers },
  register: { limits: registerLimits },
  design: { limits: templateLimits },
  sealed: { limits: registerLimits },
};

/** The values of a workbook that was sent as one of these kinds, or the refusal that says why it is not read. */
export function readWorkbookAs(bytes: Uint8Array, kind: WorkbookKind): WorkbookValues | Refusal {
  const { limits, isWanted } = ways[kind];
  return readWorkbook(bytes, limits, isWanted);
}

/** Reads a workbook somewhere: here and now, or in a thread of its own. Nothing of a refused file is kept. */
export type WorkbookReader = (bytes: Uint8Array, kind: WorkbookKind) => Promise<WorkbookValues | Refusal>;

/** Reads it here and now: where a process serves one request at a time, as in Lambda and on the command line. */
export const readHere: WorkbookReader = (bytes, kind) => new Promise((resolve) => resolve(readWorkbookAs(bytes, kind)));
