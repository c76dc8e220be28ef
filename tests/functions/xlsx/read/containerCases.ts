import type { RefusalCode } from "../../../../core/wire/refusal";
import { mends, type RefusalCase } from "./refusalCase";
import { contentTypes, relationships, workbook, workbookBytes, zip, type Parts } from "./workbookBytes";
import { sheets } from "./killers";
import { lie, lieAtEnd, renamed, told, view } from "./zipLies";

const sheet1 = "xl/worksheets/sheet1.xml";
const whereSheet1 = `Part ${sheet1} of the file`;
const megabyte = 1024 * 1024;

/** A refusal whose remedy is to save the workbook again. */
const again = (refused: RefusalCode, wrong: string, where?: string) => ({
  refused,
  wrong,
  ...(where === undefined ? {} : { where }),
  mend: mends.saveAgain,
});
const takeOut = (refused: RefusalCode, wrong: string, where?: string) => ({
  ...again(refused, wrong, where),
  mend: mends.takeOut,
});
const damaged = (what: string, where?: string) => again("file-damaged", `The file is damaged: ${what}.`, where);
const zip64 = again("file-zip64", "The file is packed in the form for files over 4 GB (zip64).");
const untrue = again("file-untrue-sizes", "A part of the file has another size than the file says.", whereSheet1);
const encrypted = again("file-encrypted-part", "A part of the file is encrypted, so it cannot be read.", whereSheet1);
const overlapping = (where: string) =>
  again("file-overlapping-parts", "Two parts of the file lie over each other.", where);
const unsafe = (part: string) =>
  again(
    "file-unsafe-part-name",
    "A part of the file has a name that could lead outside the file.",
    `Part ${part} of the file`,
  );
const missing = (where: string) =>
  again("file-missing-part", "A part that the workbook names is not in the file.", where);

/** Bytes that do not pack: a small generator with a fixed start. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
}

const zeros = (length: number): Uint8Array => new Uint8Array(length);
const many = (count: number): Parts =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`xl/media/${n}.txt`, ""]));

/** The workbook with the record that ends it moved back by a zip64 locator. */
function withZip64Locator(): Uint8Array {
  const bytes = workbookBytes();
  const end = bytes.length - 22;
  const file = new Uint8Array(bytes.length + 20);
  file.set(bytes.subarray(0, end));
  view(file).setUint32(end, 0x07064b50, true);
  file.set(bytes.subarray(end), end + 20);
  return file;
}

/** Zip containers that are damaged, hostile or too large. */
export const containerCases: readonly RefusalCase[] = [
  [
    "a file whose end is missing",
    () => workbookBytes().slice(0, -40),
    {
      refused: "file-cut-short",
      wrong: "The end of the file is missing.",
      mend: "Copy or download the workbook again, check that it opens in Excel, and send it again.",
    },
  ],
  ["something after the end", () => new Uint8Array([...workbookBytes(), 1]), damaged("something stands after its end")],
  ["one piece of several", () => lieAtEnd(workbookBytes(), 4, 1, 2), damaged("it is one of several pieces")],
  [
    "a directory elsewhere",
    () => lieAtEnd(workbookBytes(), 16, 5, 4),
    damaged("its list of parts is not where it should be"),
  ],
  [
    "fewer parts than it lists",
    () => lieAtEnd(lieAtEnd(workbookBytes(), 8, 2, 2), 10, 2, 2),
    damaged("its list of parts is longer than it says"),
  ],
  [
    "more parts than it lists",
    () => lieAtEnd(lieAtEnd(workbookBytes(), 8, 99, 2), 10, 99, 2),
    damaged("its list of parts is incomplete"),
  ],
  [
    "a part that is not where it is listed",
    () => lie(workbookBytes(), sheet1, "headerAt", told(workbookBytes(), sheet1, "headerAt") + 2),
    damaged("a part is not where its list says"),
  ],
  [
    "a part under another name than it is listed",
    () => renamed(workbookBytes(), sheet1, "xl/worksheets/sheet2.xml", "local"),
    damaged("a part is not the one its list says"),
  ],
  [
    "a part packed otherwise than it is listed",
    () => lie(workbookBytes(), sheet1, "method", 0, "local"),
    damaged("a part is not the one its list says"),
  ],
  [
    "a part that reaches into the directory",
    () => lie(workbookBytes(), "xl/styles.xml", "packedBytes", 9_999),
    damaged("a part is longer than the file"),
  ],
  [
    "a part that does not unpack",
    () => {
      const bytes = workbookBytes();
      const start = told(bytes, sheet1, "headerAt") + 30 + sheet1.length;
      return bytes.fill(0xff, start, start + told(bytes, sheet1, "packedBytes"));
    },
    damaged("a part cannot be unpacked", whereSheet1),
  ],
  [
    "a part that fails its checksum",
    () => lie(workbookBytes(), sheet1, "crc", 7),
    damaged("a part has changed since it was saved", whereSheet1),
  ],
  [
    "2,001 parts",
    () => zip(many(2_001)),
    takeOut("file-too-many-parts", "The file has 2,001 parts, and at most 2,000 are read."),
  ],
  [
    "a part over 4 MB",
    () => workbookBytes({ "xl/media/image1.png": noise(4 * megabyte + 1) }, 0),
    takeOut(
      "file-part-too-large",
      "A part of the file unpacks to 4.1 MB, and at most 4 MB is read.",
      "Part xl/media/image1.png of the file",
    ),
  ],
  [
    "parts over 32 MB together",
    () =>
      workbookBytes(
        Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`xl/media/${n}.png`, zeros(3.9 * megabyte)])),
        0,
      ),
    takeOut("file-too-large", "The file unpacks to 35.2 MB, and at most 32 MB is read."),
  ],
  [
    "sheets over 8 MB together",
    () => sheets(3, `<row spans="${"1:9 ".repeat(850_000)}"/>`, 0),
    takeOut("file-too-large", "The sheets and texts of the file unpack to more than 8 MB."),
  ],
  [
    "a part that unpacks to over 200 times its size",
    () => lie(workbookBytes({ "xl/media/a.bin": zeros(megabyte + 1) }), "xl/media/a.bin", "packedBytes", 5_000),
    takeOut(
      "file-packed-too-tightly",
      "A part of the file unpacks to 210 times its size, and at most 200 times is read.",
      "Part xl/media/a.bin of the file",
    ),
  ],
  ["an encrypted part", () => lie(workbookBytes(), sheet1, "flags", 1), encrypted],
  ["a part encrypted only by its own header", () => lie(workbookBytes(), sheet1, "flags", 1, "local"), encrypted],
  [
    "a part packed by another method",
    () => lie(workbookBytes(), sheet1, "method", 12),
    again("file-unknown-packing", "A part of the file is packed in a way Excel does not use (method 12).", whereSheet1),
  ],
  [
    "two parts of one name",
    () => renamed(workbookBytes({ "xl/worksheets/sheet2.xml": "<a/>" }), "xl/worksheets/sheet2.xml", sheet1),
    again("file-repeated-part", "The file has two parts of the same name.", whereSheet1),
  ],
  [
    "two parts whose names differ in case alone",
    () => workbookBytes({ "XL/Worksheets/Sheet1.xml": "<a/>" }),
    again(
      "file-repeated-part",
      "The file has two parts of the same name.",
      "Part XL/Worksheets/Sheet1.xml of the file",
    ),
  ],
  ["a zip64 locator", withZip64Locator, zip64],
  ["a zip64 part", () => lie(workbookBytes(), sheet1, "bytes", 0xffffffff), zip64],
  ["a zip64 directory", () => lieAtEnd(workbookBytes(), 10, 0xffff, 2), zip64],
  ["a part that unpacks to more than it says", () => lie(workbookBytes(), sheet1, "bytes", 100), untrue],
  ["a part that unpacks to less than it says", () => lie(workbookBytes(), sheet1, "bytes", 1_000), untrue],
  ["a part whose own header says another size", () => lie(workbookBytes(), sheet1, "bytes", 100, "local"), untrue],
  ["a stored part of two sizes", () => lie(workbookBytes({}, 0), sheet1, "bytes", 100), untrue],
  [
    "two parts over each other",
    () => {
      const bytes = workbookBytes();
      const longer = told(bytes, sheet1, "packedBytes") + 10;
      return lie(bytes, sheet1, "packedBytes", longer);
    },
    overlapping("Part xl/sharedStrings.xml of the file"),
  ],
  [
    "two names for one part",
    () => {
      const bytes = workbookBytes({ "xl/worksheets/sheet2.xml": "<a/>" });
      return lie(bytes, "xl/worksheets/sheet2.xml", "headerAt", told(bytes, sheet1, "headerAt"));
    },
    overlapping("Part xl/worksheets/sheet2.xml of the file"),
  ],
  ["a part above the file", () => workbookBytes({ "../evil.xml": "" }), unsafe("../evil.xml")],
  ["a part above the file further down", () => workbookBytes({ "xl/../../evil.xml": "" }), unsafe("xl/../../evil.xml")],
  ["a part from the root", () => workbookBytes({ "/etc/evil.xml": "" }), unsafe("/etc/evil.xml")],
  ["a part named with backslashes", () => workbookBytes({ "xl\\evil.xml": "" }), unsafe("xl\\evil.xml")],
  ["a part on a drive", () => workbookBytes({ "c:evil.xml": "" }), unsafe("c:evil.xml")],
  ["a part with a control character", () => workbookBytes({ "xl/a\u0000b.xml": "" }), unsafe("xl/a b.xml")],
  [
    "a link inside the file that leads above it",
    () => workbookBytes({ "_rels/.rels": relationships(["rId1", "officeDocument", "../../etc/passwd"]) }),
    unsafe("../../etc/passwd"),
  ],
  [
    "a file without its first links",
    () => workbookBytes({ "_rels/.rels": null }),
    missing("Part _rels/.rels of the file"),
  ],
  [
    "a file that names no workbook",
    () => workbookBytes({ "_rels/.rels": relationships() }),
    missing("Part xl/workbook.xml of the file"),
  ],
  ["a workbook without one of its sheets", () => workbookBytes({ [sheet1]: null }), missing("Key stage 2 sheet")],
  [
    "a sheet that leads nowhere",
    () =>
      workbookBytes({
        "xl/workbook.xml": workbook(`<sheets><sheet name="Attendance" sheetId="1" r:id="rId9"/></sheets>`),
      }),
    missing("Attendance sheet"),
  ],
  [
    "a workbook without the texts it names",
    () => workbookBytes({ "xl/sharedStrings.xml": null }),
    missing("Part xl/sharedStrings.xml of the file"),
  ],
  [
    "a list of parts that is not the list",
    () => workbookBytes({ "[Content_Types].xml": contentTypes().replace("package/2006", "package/1999") }),
    again(
      "file-unreadable-part",
      "A part of the file is not written as Excel writes it.",
      "Part [Content_Types].xml of the file",
    ),
  ],
];
