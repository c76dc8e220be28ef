import { readStampName, type ReadStamp, type StampName } from "../../core/returns/stamp";
import type { WorkbookValues } from "../../core/sheets/workbookValues";
import { lastBase } from "../../core/wire/submissions";
import { isRefusal, type Refusal } from "../../core/wire/refusal";
import { verifySeal, type TemplateKeys } from "../templates/templateKeys";
import type { WorkbookReader } from "../xlsx/read/workbookKinds";

/** Whether a file is as we issued it. Figures are judged alike either way. */
export type Origin = "verified" | "not verified";

/** A filled template: what it holds and what it says of itself. Its own copy of the definition is never judged by. */
export interface FilledTemplate {
  readonly kind: "filled";
  readonly workbook: WorkbookValues;
  readonly stamp: StampName["stamp"];
  readonly origin: Origin;
}

/** Why a file is not a filled template: the reader's refusal, or no stamp of ours that can be read. */
export type NotFilled =
  { readonly kind: "refused"; readonly refusal: Refusal } | { readonly kind: Exclude<ReadStamp["kind"], "stamp"> };

/** Reads a file that is said to be a filled template. Hostile by default: nothing is executed or fetched, and nothing of a refused file is kept. */
export async function readFilled(
  readWorkbook: WorkbookReader,
  bytes: Uint8Array,
  keys: TemplateKeys,
): Promise<FilledTemplate | NotFilled> {
  const workbook = await readWorkbook(bytes, "template");
  if (isRefusal(workbook)) return { kind: "refused", refusal: workbook };
  const read = readStampName(workbook);
  if (read.kind !== "stamp") return { kind: read.kind };
  if (read.stamp.base > lastBase) return { kind: "damaged" };
  const origin = read.seal ? verifySeal(keys, read.text, read.seal) : "not verified";
  return { kind: "filled", workbook, stamp: read.stamp, origin };
}
