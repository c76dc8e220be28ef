import type { Refusal } from "../../../../core/wire/refusal";

/** What is sent, and the whole of the answer. */
export type RefusalCase = readonly [title: string, bytes: () => Uint8Array, refusal: Refusal];

/** What staff are told to do, as the refusals must say it, letter by letter. */
export const mends = {
  saveFromExcel: "Open it in Excel, choose File, Save As, Excel Workbook (.xlsx), and send the file that makes.",
  saveAgain: "Open it in Excel, choose File, Save As, Excel Workbook (.xlsx), and send the new file.",
  takeOut:
    "Take out pictures and delete sheets, rows and columns that are not part of the return, save, and send it again.",
  deleteCells: "Select the unused rows and columns, choose Home, Delete, then save, and send it again.",
  sendTheWorkbook: "Send the workbook you filled in, saved as Excel Workbook (.xlsx).",
} as const;
