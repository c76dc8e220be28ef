import { z } from "zod";
import { dateInWords } from "../../entries/civilDate";
import { emptySheet, type SheetPlan } from "../sheetPlan";
import { valueAt, type WorkbookValues } from "../workbookValues";

/** The sheet that says of a workbook what it was sealed as. */
export const sealedSheetName = "_sealed";

/** The version of what that sheet holds. */
const markVersion = 1;
const magic = "trustwide sealed";

const markSchema = z.object({
  number: z.int().positive(),
  title: z.string(),
  meetingOn: z.iso.date(),
  asOf: z.iso.date(),
});

/** What a sealed workbook says of itself: the number of its snapshot, and for which meeting on which civil day it shows figures as at which. */
export type SealedMark = z.infer<typeof markSchema>;

/** The mark as a hidden sheet. */
export const sealedSheet = ({ number, title, meetingOn, asOf }: SealedMark): SheetPlan => ({
  ...emptySheet,
  name: sealedSheetName,
  visibility: "veryHidden",
  blocks: [
    {
      ...{ row: 0, column: 0, style: "label" },
      cells: [
        [magic, markVersion],
        ["snapshot", number],
        ["title", title],
        ["meeting", meetingOn],
        ["as at", asOf],
      ],
    },
  ],
});

/** What a sealed workbook says on its first page, also in print. */
export const sealedInWords = ({ number, title, meetingOn }: SealedMark): string =>
  `Sealed for the meeting of ${dateInWords(meetingOn)} (${title}): snapshot ${String(number)}.`;

/**
 * What a workbook says it was sealed as, found by the sheet's name and first cell, never by whether it is hidden; null where it says nothing. `damaged`: it says that it
 * is sealed and no longer as what, or as a newer program writes it.
 */
export function readSealedMark({ sheets }: Pick<WorkbookValues, "sheets">): SealedMark | "damaged" | null {
  const sheet = sheets.find(({ name }) => name.toLowerCase() === sealedSheetName);
  if (!sheet || valueAt(sheet, 0, 0) !== magic) return null;
  const [number, title, meetingOn, asOf] = [1, 2, 3, 4].map((row) => valueAt(sheet, row, 1));
  const mark = markSchema.safeParse({ number, title, meetingOn, asOf });
  return mark.success && valueAt(sheet, 0, 1) === markVersion ? mark.data : "damaged";
}
