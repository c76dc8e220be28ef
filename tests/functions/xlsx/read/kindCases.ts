import { mends, type RefusalCase } from "./refusalCase";
import { contentTypes, workbookBytes, zip } from "./workbookBytes";
import { compoundFile } from "./zipLies";

const text = (content: string) => (): Uint8Array => new TextEncoder().encode(content);

const utf16 = (content: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...[...content].flatMap((letter) => [letter.charCodeAt(0), 0])]);

const csv = {
  refused: "file-text",
  wrong: "This is a text file such as .csv, not an Excel workbook.",
  mend: "Send the template workbook itself, saved as Excel Workbook (.xlsx).",
} as const;
const openDocument = {
  refused: "file-opendocument",
  wrong: "This is an OpenDocument spreadsheet (.ods), not an Excel workbook (.xlsx).",
  mend: "Open it, choose File, Save As, Excel (.xlsx), and send the file that makes.",
} as const;
const apple = {
  refused: "file-apple",
  wrong: "This is an Apple Numbers file, not an Excel workbook (.xlsx).",
  mend: "Open it in Numbers, choose File, Export To, Excel, and send the .xlsx file that makes.",
} as const;
const oldExcel = {
  refused: "file-old-excel",
  wrong: "This is a workbook of an older Excel (.xls).",
  mend: mends.saveFromExcel,
} as const;
const password = {
  refused: "file-password",
  wrong: "The workbook is locked with a password or a sensitivity label, so it cannot be opened here.",
  mend: "Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, then choose File, Save As, Excel Workbook (.xlsx), and send the file that makes.",
} as const;
const webPage = {
  refused: "file-web-page",
  wrong: "This is a web page or XML file under a spreadsheet's name.",
  mend: mends.saveFromExcel,
} as const;
const notAWorkbook = {
  refused: "file-not-a-workbook",
  wrong: "This is not an Excel workbook.",
  mend: mends.sendTheWorkbook,
} as const;
const otherDocument = (kind: string) =>
  ({
    refused: "file-other-document",
    wrong: `This is ${kind}, not an Excel workbook.`,
    mend: mends.sendTheWorkbook,
  }) as const;

const main = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}.main+xml`;

/** Files that are something else than an .xlsx workbook. */
export const kindCases: readonly RefusalCase[] = [
  [
    "an empty file",
    () => new Uint8Array(0),
    {
      refused: "file-empty",
      wrong: "The file is empty.",
      mend: "Save the workbook again, check that its size is more than 0, and send it again.",
    },
  ],
  ["comma-separated text", text("laestab,ks2_eligible\n3733424,31\n"), csv],
  ["semicolon-separated text in Latin-1", () => new Uint8Array([...text("Schule;")(), 0xe9, 0x3b, 0x0a]), csv],
  ["Excel's Unicode text", () => utf16("laestab\tks2_eligible\r\n3733424\t31\r\n"), csv],
  [
    "an .ods file",
    () => zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
    openDocument,
  ],
  [
    "an .ods file without its mimetype part",
    () => zip({ "META-INF/manifest.xml": "<a/>", "content.xml": "<a/>" }),
    openDocument,
  ],
  [
    "an .odt file",
    () => zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
    otherDocument("an OpenDocument file"),
  ],
  ["a .numbers file", () => zip({ "Index/Document.iwa": "x", "Metadata/Properties.plist": "x" }), apple],
  ["a .numbers file of 2013", () => zip({ "Index.zip": "x", "Metadata/Properties.plist": "x" }), apple],
  [
    "a PDF",
    text("%PDF-1.7\n%âãÏÓ\n1 0 obj"),
    {
      refused: "file-pdf",
      wrong: "This is a PDF, not an Excel workbook.",
      mend: "Send the workbook that the PDF was made from, saved as Excel Workbook (.xlsx).",
    },
  ],
  ["an .xls of Excel 97 and later", () => compoundFile("\u0005SummaryInformation", "Workbook"), oldExcel],
  ["an .xls of Excel 5", () => compoundFile("Book"), oldExcel],
  ["an .xls of Excel 4", () => new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]), oldExcel],
  ["a workbook with a password", () => compoundFile("EncryptionInfo", "EncryptedPackage"), password],
  ["a workbook under a sensitivity label", () => compoundFile("\u0006DataSpaces", "EncryptedPackage"), password],
  ["a .doc", () => compoundFile("1Table", "WordDocument"), otherDocument("a Word document")],
  ["a .ppt", () => compoundFile("PowerPoint Document"), otherDocument("a PowerPoint presentation")],
  ["an Outlook message", () => compoundFile("__nameid_version1.0"), notAWorkbook],
  [
    "an old container whose words only look like its streams",
    () => new Uint8Array([...compoundFile("Contents"), ...utf16("EncryptedPackage Workbook")]),
    notAWorkbook,
  ],
  [
    "an .xlsb",
    () =>
      workbookBytes({ "[Content_Types].xml": contentTypes("application/vnd.ms-excel.sheet.binary.macroEnabled.main") }),
    { refused: "file-binary-excel", wrong: "This is a binary Excel workbook (.xlsb).", mend: mends.saveFromExcel },
  ],
  ["a web page saved as .xls", text("\ufeff<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>"), webPage],
  ["an XML spreadsheet of 2003", text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'), webPage],
  [
    "a .docx",
    () => workbookBytes({ "[Content_Types].xml": contentTypes(main("wordprocessingml.document")) }),
    otherDocument("a Word document"),
  ],
  [
    "a .docm",
    () =>
      workbookBytes({ "[Content_Types].xml": contentTypes("application/vnd.ms-word.document.macroEnabled.main+xml") }),
    otherDocument("a Word document"),
  ],
  [
    "a .pptx",
    () => workbookBytes({ "[Content_Types].xml": contentTypes(main("presentationml.presentation")) }),
    otherDocument("a PowerPoint presentation"),
  ],
  [
    "an Office file with no workbook in it",
    () => workbookBytes({ "[Content_Types].xml": contentTypes("text/plain") }),
    notAWorkbook,
  ],
  [
    "a zip folder of workbooks",
    () => zip({ "autumn/St Mary.xlsx": workbookBytes(), "autumn/St Joseph.xlsx": workbookBytes() }),
    {
      refused: "file-zip-folder",
      wrong: "This is a zip folder, not a workbook.",
      mend: "Open the zip folder, take the workbook out of it, and send the workbook.",
    },
  ],
  ["a picture", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), notAWorkbook],
];
