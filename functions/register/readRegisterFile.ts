import { tableOfSheet, type ImportTable } from "../../core/register/importTable";
import type { WorkbookValues } from "../../core/sheets/workbookValues";
import type { Refusal } from "../../core/wire/refusal";
import { isRefusal } from "../../core/wire/refusal";
import type { WorkbookReader } from "../xlsx/read/workbookKinds";
import { readCsv } from "./readCsv";

/** Why a register file is not read: the workbook reader's refusal, or what is wrong with its table. */
export type RegisterFileRefused =
  | { readonly kind: "file"; readonly refusal: Refusal }
  | { readonly kind: "table"; readonly wrong: string; readonly mend: string };

/** A register file as a table: a .csv, or the first visible sheet of an .xlsx. */
export async function readRegisterFile(
  readWorkbook: WorkbookReader,
  bytes: Uint8Array,
  kind: "csv" | "xlsx",
): Promise<{ readonly kind: "read"; readonly table: ImportTable } | RegisterFileRefused> {
  const read = kind === "csv" ? readCsv(bytes) : tableOfWorkbook(await readWorkbook(bytes, "register"));
  if ("kind" in read) return read;
  return read.refused ? { kind: "table", wrong: read.wrong, mend: read.mend } : { kind: "read", table: read };
}

function tableOfWorkbook(workbook: WorkbookValues | Refusal): ReturnType<typeof tableOfSheet> | RegisterFileRefused {
  if (isRefusal(workbook)) return { kind: "file", refusal: workbook };
  const sheet = workbook.sheets.find(({ visibility }) => visibility === "visible");
  return sheet
    ? tableOfSheet(sheet)
    : {
        kind: "table",
        wrong: "Every sheet of the workbook is hidden.",
        mend: "Show the sheet that holds the schools.",
      };
}
