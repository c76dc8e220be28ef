import { parentPort } from "node:worker_threads";
import { readWorkbookAs, type WorkbookKind } from "../../../functions/xlsx/read/workbookKinds";

/** A thread that reads the workbooks it is sent, one at a time, and answers each with its values or its refusal. */
parentPort?.on("message", ({ bytes, kind }: { readonly bytes: Uint8Array; readonly kind: WorkbookKind }) => {
  parentPort?.postMessage(readWorkbookAs(bytes, kind));
});
