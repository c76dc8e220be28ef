import { mends, type RefusalCase } from "./refusalCase";
import {
  contentTypes,
  relationships,
  sharedTexts,
  sheet,
  styles,
  withSheet,
  workbook,
  workbookBytes,
} from "./workbookBytes";

const oneSheet = `<sheets><sheet name="Key stage 2" sheetId="1" r:id="rId1"/></sheets>`;
const macroType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

const macros = {
  refused: "file-macros",
  wrong: "The workbook holds macros, which a return never needs.",
  mend: "Open it in Excel, choose File, Save As, Excel Workbook (.xlsx), answer Yes to saving without macros, and send the file that makes.",
} as const;
const links = {
  refused: "file-external-links",
  wrong: "The workbook has links to another file.",
  mend: "On Excel's Data tab choose Edit Links (or Workbook Links), break every link, save, and send it again.",
} as const;
const noSheets = {
  refused: "file-no-sheets",
  wrong: "The workbook has no sheet with cells.",
  mend: mends.sendTheWorkbook,
} as const;
const entities = (where: string) =>
  ({
    refused: "file-entities",
    wrong: "The file defines its own characters (a DOCTYPE or an entity), which Excel never does.",
    where,
    mend: mends.saveAgain,
  }) as const;
const unreadablePart = (where: string) =>
  ({
    refused: "file-unreadable-part",
    wrong: "A part of the file is not written as Excel writes it.",
    where,
    mend: mends.saveAgain,
  }) as const;
const contradiction = (what: string, where?: string) =>
  ({
    refused: "file-contradicts-itself",
    wrong: `The file says two things at once: ${what}.`,
    ...(where === undefined ? {} : { where }),
    mend: mends.saveAgain,
  }) as const;
const unreadableCell = (kind: string, text: string) =>
  ({
    refused: "file-unreadable-cell",
    wrong: `The file says the cell holds ${kind}, but “${text}” stands there.`,
    where: "Key stage 2 sheet, cell D14",
    mend: "Type the cell's content again in Excel, save, and send it again.",
  }) as const;
const tooManyCells = {
  refused: "file-too-many-cells",
  wrong: "The workbook has more than 50,000 cells, formatted empty ones included.",
  where: "Key stage 2 sheet",
  mend: mends.deleteCells,
} as const;

const d14 = (cell: string) => (): Uint8Array => withSheet(`<row r="14">${cell}</row>`);
const inWorkbook = (content: string) => (): Uint8Array => workbookBytes({ "xl/workbook.xml": workbook(content) });
const linked = (kind: string, target: string) => (): Uint8Array =>
  workbookBytes({
    "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", kind, target]),
  });
const where = "Key stage 2 sheet";

/** Workbooks that pass the gate and hold what a return never does, or what can be read in more ways than one. */
export const contentCases: readonly RefusalCase[] = [
  ["an .xlsm", () => workbookBytes({ "[Content_Types].xml": contentTypes(macroType) }), macros],
  ["an .xlsm that calls itself .xlsx", () => workbookBytes({ "xl/vbaProject.bin": "x" }), macros],
  ["macros under another name", linked("vbaProject", "code.bin"), macros],
  ["a macro sheet of Excel 4", () => workbookBytes({ "xl/macrosheets/sheet1.xml": "x" }), macros],
  ["links to another workbook", () => workbookBytes({ "xl/externalLinks/externalLink1.xml": "x" }), links],
  ["links to another workbook under another name", linked("externalLink", "other.xml"), links],
  [
    "links to another workbook in the workbook part",
    inWorkbook(`${oneSheet}<externalReferences><externalReference r:id="rId9"/></externalReferences>`),
    links,
  ],
  ["a workbook without sheets", inWorkbook("<sheets/>"), noSheets],
  [
    "a workbook of chart sheets alone",
    () => workbookBytes({ "xl/_rels/workbook.xml.rels": relationships(["rId1", "chartsheet", "chartsheets/1.xml"]) }),
    noSheets,
  ],
  ["50,001 cells", () => withSheet(`<row>${"<c/>".repeat(50_001)}</row>`), tooManyCells],
  [
    "array formulas over more than 50,000 cells",
    () => withSheet(`<row><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>`),
    tooManyCells,
  ],
  [
    "20,001 shared texts",
    () => workbookBytes({ "xl/sharedStrings.xml": sharedTexts("<si/>".repeat(20_001)) }),
    {
      refused: "file-too-many-texts",
      wrong: "The workbook has more than 20,000 different texts.",
      mend: mends.deleteCells,
    },
  ],
  [
    "5,001 merged areas",
    () => withSheet("", `<mergeCells>${`<mergeCell ref="A1:B2"/>`.repeat(5_001)}</mergeCells>`),
    {
      refused: "file-too-many-merges",
      wrong: "The workbook has more than 5,000 merged areas.",
      where,
      mend: "Select the merged cells, choose Home, Unmerge Cells, save, and send it again.",
    },
  ],
  [
    "10,001 defined names",
    inWorkbook(`${oneSheet}<definedNames>${"<definedName/>".repeat(10_001)}</definedNames>`),
    {
      refused: "file-too-many-names",
      wrong: "The workbook has more than 10,000 defined names.",
      mend: "On Excel's Formulas tab choose Name Manager, delete the names the template did not have, save, and send it again.",
    },
  ],
  [
    "a DOCTYPE",
    () => workbookBytes({ "xl/worksheets/sheet1.xml": `<!DOCTYPE worksheet>${sheet("")}` }),
    entities(where),
  ],
  [
    "an entity of its own",
    () =>
      workbookBytes({
        "xl/sharedStrings.xml": `<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${sharedTexts("<si><t>&b;</t></si>")}`,
      }),
    entities("Part xl/sharedStrings.xml of the file"),
  ],
  [
    "an entity XML does not know",
    () => workbookBytes({ "xl/sharedStrings.xml": sharedTexts("<si><t>&pound;</t></si>") }),
    entities("Part xl/sharedStrings.xml of the file"),
  ],
  [
    "elements 65 deep",
    () => withSheet("", "<x>".repeat(64) + "</x>".repeat(64)),
    {
      refused: "file-nested-too-deeply",
      wrong: "The file nests its elements more than 64 deep.",
      where,
      mend: mends.saveAgain,
    },
  ],
  [
    "an element with 501 attributes",
    () => withSheet(`<row ${Array.from({ length: 501 }, (_, n) => `a${n}=""`).join(" ")}/>`),
    unreadablePart(where),
  ],
  ["a sheet whose elements do not close", () => withSheet("<row>"), unreadablePart(where)],
  [
    "a sheet cut in the middle",
    () => workbookBytes({ "xl/worksheets/sheet1.xml": "<worksheet" }),
    unreadablePart(where),
  ],
  [
    "a sheet in no namespace",
    () => workbookBytes({ "xl/worksheets/sheet1.xml": "<worksheet/>" }),
    unreadablePart(where),
  ],
  [
    "a sheet that is another part",
    () => workbookBytes({ "xl/worksheets/sheet1.xml": styles("", []) }),
    unreadablePart(where),
  ],
  [
    "a sheet in another encoding",
    () => workbookBytes({ "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-7"?>${sheet("")}` }),
    unreadablePart(where),
  ],
  [
    "a sheet that is not the text it says",
    () => workbookBytes({ "xl/worksheets/sheet1.xml": new Uint8Array([0x3c, 0xff, 0x3e]) }),
    unreadablePart(where),
  ],
  [
    "a cell given twice",
    d14(`<c r="D14"><v>1</v></c><c r="D14"><v>2</v></c>`),
    contradiction("one cell stands in it twice", "Key stage 2 sheet, cell D14"),
  ],
  [
    "a blank cell given again with a value",
    d14(`<c r="D14"/><c r="D14"><v>2</v></c>`),
    contradiction("one cell stands in it twice", "Key stage 2 sheet, cell D14"),
  ],
  [
    "a cell with two values",
    d14(`<c r="D14"><v>1</v><v>2</v></c>`),
    contradiction("one cell holds two values", "Key stage 2 sheet, cell D14"),
  ],
  [
    "two sheets of one name",
    inWorkbook(
      `<sheets><sheet name="Attendance" sheetId="1" r:id="rId1"/><sheet name="ATTENDANCE" sheetId="2" r:id="rId2"/></sheets>`,
    ),
    contradiction("two sheets are named ATTENDANCE"),
  ],
  [
    "two sheets that are one part",
    inWorkbook(`<sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/></sheets>`),
    contradiction("two sheets are one part of it"),
  ],
  [
    "a name for two places",
    inWorkbook(
      `${oneSheet}<definedNames><definedName name="ks2_eligible">'Key stage 2'!$A$1</definedName><definedName name="KS2_eligible">'Key stage 2'!$A$2</definedName></definedNames>`,
    ),
    contradiction("the name KS2_eligible stands for two places"),
  ],
  [
    "a link inside the file to two places",
    () =>
      workbookBytes({
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId1", "worksheet", "worksheets/sheet2.xml"],
        ),
      }),
    contradiction("one link inside it leads to two places", "Part xl/_rels/workbook.xml.rels of the file"),
  ],
  ["a number that is none", d14(`<c r="D14"><v>thirty one</v></c>`), unreadableCell("a number", "thirty one")],
  ["a number in hexadecimal", d14(`<c r="D14"><v>0x1F</v></c>`), unreadableCell("a number", "0x1F")],
  ["a number too large for Excel", d14(`<c r="D14"><v>1e999</v></c>`), unreadableCell("a number", "1e999")],
  ["a text that is not shared", d14(`<c r="D14" t="s"><v>1</v></c>`), unreadableCell("one of the shared texts", "1")],
  ["a text before the first", d14(`<c r="D14" t="s"><v>-1</v></c>`), unreadableCell("one of the shared texts", "-1")],
  ["neither true nor false", d14(`<c r="D14" t="b"><v>2</v></c>`), unreadableCell("true or false", "2")],
  ["an error without a name", d14(`<c r="D14" t="e"/>`), unreadableCell("an error", "")],
  ["a kind of cell there is not", d14(`<c r="D14" t="zz"><v>1</v></c>`), unreadableCell("a kind of value", "1")],
];
