import type { Refusal } from "../../../core/wire/refusal";

const saveAs = "File, Save As, Excel Workbook (.xlsx)";
const saveFromExcel = `Open it in Excel, choose ${saveAs}, and send the file that makes.`;
const saveAgain = `Open it in Excel, choose ${saveAs}, and send the new file.`;
const takeOut =
  "Take out pictures and delete sheets, rows and columns that are not part of the return, save, and send it again.";
const deleteCells = "Select the unused rows and columns, choose Home, Delete, then save, and send it again.";

const count = (n: number): string => n.toLocaleString("en-GB");
const megabytes = (bytes: number): string =>
  `${(Math.ceil((bytes / 1024 / 1024) * 10) / 10).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;

/** Text from a file, fit to stand in a sentence: one line, at most 60 characters. */
export function quoted(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
  const letters = [...line];
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : line;
}

/** The place of a part in the file, for messages: its name as the container has it. */
export const wherePart = (part: string): string => `Part ${quoted(part)} of the file`;

/** The place of a sheet or of one of its cells (an address such as `D14`), for messages. */
export const whereSheet = (sheet: string, cell?: string): string =>
  cell === undefined ? `${quoted(sheet)} sheet` : `${quoted(sheet)} sheet, cell ${quoted(cell)}`;

/** Every refusal of the reader, with its sentences: what is wrong, where (when there is a place), and how to mend it. */
export const refuse = {
  empty: (): Refusal => ({
    refused: "file-empty",
    wrong: "The file is empty.",
    mend: "Save the workbook again, check that its size is more than 0, and send it again.",
  }),
  cutShort: (): Refusal => ({
    refused: "file-cut-short",
    wrong: "The end of the file is missing.",
    mend: "Copy or download the workbook again, check that it opens in Excel, and send it again.",
  }),
  text: (): Refusal => ({
    refused: "file-text",
    wrong: "This is a text file such as .csv, not an Excel workbook.",
    mend: "Send the template workbook itself, saved as Excel Workbook (.xlsx).",
  }),
  openDocument: (): Refusal => ({
    refused: "file-opendocument",
    wrong: "This is an OpenDocument spreadsheet (.ods), not an Excel workbook (.xlsx).",
    mend: "Open it, choose File, Save As, Excel (.xlsx), and send the file that makes.",
  }),
  apple: (): Refusal => ({
    refused: "file-apple",
    wrong: "This is an Apple Numbers file, not an Excel workbook (.xlsx).",
    mend: "Open it in Numbers, choose File, Export To, Excel, and send the .xlsx file that makes.",
  }),
  pdf: (): Refusal => ({
    refused: "file-pdf",
    wrong: "This is a PDF, not an Excel workbook.",
    mend: "Send the workbook that the PDF was made from, saved as Excel Workbook (.xlsx).",
  }),
  oldExcel: (): Refusal => ({
    refused: "file-old-excel",
    wrong: "This is a workbook of an older Excel (.xls).",
    mend: saveFromExcel,
  }),
  binaryExcel: (): Refusal => ({
    refused: "file-binary-excel",
    wrong: "This is a binary Excel workbook (.xlsb).",
    mend: saveFromExcel,
  }),
  password: (): Refusal => ({
    refused: "file-password",
    wrong: "The workbook is locked with a password or a sensitivity label, so it cannot be opened here.",
    mend: `Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, then choose ${saveAs}, and send the file that makes.`,
  }),
  webPage: (): Refusal => ({
    refused: "file-web-page",
    wrong: "This is a web page or XML file under a spreadsheet's name.",
    mend: saveFromExcel,
  }),
  otherDocument: (kind: string): Refusal => ({
    refused: "file-other-document",
    wrong: `This is ${kind}, not an Excel workbook.`,
    mend: "Send the workbook you filled in, saved as Excel Workbook (.xlsx).",
  }),
  zipFolder: (): Refusal => ({
    refused: "file-zip-folder",
    wrong: "This is a zip folder, not a workbook.",
    mend: "Open the zip folder, take the workbook out of it, and send the workbook.",
  }),
  notAWorkbook: (): Refusal => ({
    refused: "file-not-a-workbook",
    wrong: "This is not an Excel workbook.",
    mend: "Send the workbook you filled in, saved as Excel Workbook (.xlsx).",
  }),
  damaged: (what: string, where?: string): Refusal => ({
    refused: "file-damaged",
    wrong: `The file is damaged: ${what}.`,
    ...(where === undefined ? {} : { where }),
    mend: saveAgain,
  }),
  tooManyParts: (parts: number, limit: number): Refusal => ({
    refused: "file-too-many-parts",
    wrong: `The file has ${count(parts)} parts, and at most ${count(limit)} are read.`,
    mend: takeOut,
  }),
  partTooLarge: (part: string, bytes: number, limit: number): Refusal => ({
    refused: "file-part-too-large",
    wrong: `A part of the file unpacks to ${megabytes(bytes)}, and at most ${megabytes(limit)} is read.`,
    where: wherePart(part),
    mend: takeOut,
  }),
  tooLarge: (bytes: number, limit: number): Refusal => ({
    refused: "file-too-large",
    wrong: `The file unpacks to ${megabytes(bytes)}, and at most ${megabytes(limit)} is read.`,
    mend: takeOut,
  }),
  tooMuchXml: (limit: number): Refusal => ({
    refused: "file-too-large",
    wrong: `The sheets and texts of the file unpack to more than ${megabytes(limit)}.`,
    mend: takeOut,
  }),
  tooHeavy: (): Refusal => ({
    refused: "file-too-heavy",
    wrong: "Reading the file takes more time or memory than a return ever needs.",
    mend: takeOut,
  }),
  packedTooTightly: (part: string, ratio: number, limit: number): Refusal => ({
    refused: "file-packed-too-tightly",
    wrong: `A part of the file unpacks to ${count(Math.ceil(ratio))} times its size, and at most ${count(limit)} times is read.`,
    where: wherePart(part),
    mend: takeOut,
  }),
  encryptedPart: (part: string): Refusal => ({
    refused: "file-encrypted-part",
    wrong: "A part of the file is encrypted, so it cannot be read.",
    where: wherePart(part),
    mend: saveAgain,
  }),
  unknownPacking: (part: string, method: number): Refusal => ({
    refused: "file-unknown-packing",
    wrong: `A part of the file is packed in a way Excel does not use (method ${method}).`,
    where: wherePart(part),
    mend: saveAgain,
  }),
  repeatedPart: (part: string): Refusal => ({
    refused: "file-repeated-part",
    wrong: "The file has two parts of the same name.",
    where: wherePart(part),
    mend: saveAgain,
  }),
  zip64: (): Refusal => ({
    refused: "file-zip64",
    wrong: "The file is packed in the form for files over 4 GB (zip64).",
    mend: saveAgain,
  }),
  untrueSizes: (part: string): Refusal => ({
    refused: "file-untrue-sizes",
    wrong: "A part of the file has another size than the file says.",
    where: wherePart(part),
    mend: saveAgain,
  }),
  overlappingParts: (part: string): Refusal => ({
    refused: "file-overlapping-parts",
    wrong: "Two parts of the file lie over each other.",
    where: wherePart(part),
    mend: saveAgain,
  }),
  unsafePartName: (part: string): Refusal => ({
    refused: "file-unsafe-part-name",
    wrong: "A part of the file has a name that could lead outside the file.",
    where: wherePart(part),
    mend: saveAgain,
  }),
  missingPart: (where: string): Refusal => ({
    refused: "file-missing-part",
    wrong: "A part that the workbook names is not in the file.",
    where,
    mend: saveAgain,
  }),
  macros: (): Refusal => ({
    refused: "file-macros",
    wrong: "The workbook holds macros, which a return never needs.",
    mend: `Open it in Excel, choose ${saveAs}, answer Yes to saving without macros, and send the file that makes.`,
  }),
  externalLinks: (): Refusal => ({
    refused: "file-external-links",
    wrong: "The workbook has links to another file.",
    mend: "On Excel's Data tab choose Edit Links (or Workbook Links), break every link, save, and send it again.",
  }),
  noSheets: (): Refusal => ({
    refused: "file-no-sheets",
    wrong: "The workbook has no sheet with cells.",
    mend: "Send the workbook you filled in, saved as Excel Workbook (.xlsx).",
  }),
  tooManyCells: (sheet: string, limit: number): Refusal => ({
    refused: "file-too-many-cells",
    wrong: `The workbook has more than ${count(limit)} cells, formatted empty ones included.`,
    where: whereSheet(sheet),
    mend: deleteCells,
  }),
  tooManyTexts: (limit: number): Refusal => ({
    refused: "file-too-many-texts",
    wrong: `The workbook has more than ${count(limit)} different texts.`,
    mend: deleteCells,
  }),
  tooManyMerges: (sheet: string, limit: number): Refusal => ({
    refused: "file-too-many-merges",
    wrong: `The workbook has more than ${count(limit)} merged areas.`,
    where: whereSheet(sheet),
    mend: "Select the merged cells, choose Home, Unmerge Cells, save, and send it again.",
  }),
  tooManyNames: (limit: number): Refusal => ({
    refused: "file-too-many-names",
    wrong: `The workbook has more than ${count(limit)} defined names.`,
    mend: "On Excel's Formulas tab choose Name Manager, delete the names the template did not have, save, and send it again.",
  }),
  entities: (where: string): Refusal => ({
    refused: "file-entities",
    wrong: "The file defines its own characters (a DOCTYPE or an entity), which Excel never does.",
    where,
    mend: saveAgain,
  }),
  nestedTooDeeply: (where: string, limit: number): Refusal => ({
    refused: "file-nested-too-deeply",
    wrong: `The file nests its elements more than ${count(limit)} deep.`,
    where,
    mend: saveAgain,
  }),
  unreadablePart: (where: string): Refusal => ({
    refused: "file-unreadable-part",
    wrong: "A part of the file is not written as Excel writes it.",
    where,
    mend: saveAgain,
  }),
  contradiction: (what: string, where?: string): Refusal => ({
    refused: "file-contradicts-itself",
    wrong: `The file says two things at once: ${what}.`,
    ...(where === undefined ? {} : { where }),
    mend: saveAgain,
  }),
  unreadableCell: (text: string, kind: string, where: string): Refusal => ({
    refused: "file-unreadable-cell",
    wrong: `The file says the cell holds ${kind}, but “${quoted(text)}” stands there.`,
    where,
    mend: "Type the cell's content again in Excel, save, and send it again.",
  }),
};
