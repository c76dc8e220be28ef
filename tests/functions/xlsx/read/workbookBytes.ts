import { zipSync, type Zippable } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const documentRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a file by name: text, bytes, or null for a part to leave out. */
export type Parts = Record<string, string | Uint8Array | null>;

export const contentTypes = (workbook = `${sheetTypes}.sheet.main+xml`, more = ""): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${workbook}"/>${more}</Types>`;

/** A relationships part: id, last word of the type, target. */
export const relationships = (...list: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${packageRelationships}">${list
    .map(
      ([id, kind, target]) => `<Relationship Id="${id}" Type="${documentRelationships}/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** The workbook part around its content. */
export const workbook = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${main}" xmlns:r="${documentRelationships}">${content}</workbook>`;

/** A worksheet around the content of its `sheetData`, and what follows that. */
export const sheet = (data: string, after = ""): string =>
  `<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after}</worksheet>`;

export const sharedTexts = (items: string): string => `<sst xmlns="${main}">${items}</sst>`;

/** A styles part with number formats (`<numFmt …/>`) and one cell style for each format number. */
export const styles = (numFmts: string, ids: readonly number[]): string =>
  `<styleSheet xmlns="${main}"><numFmts>${numFmts}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>` +
  `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`;

const plain: Parts = {
  "[Content_Types].xml": contentTypes(),
  "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": workbook(`<sheets><sheet name="Key stage 2" sheetId="1" r:id="rId1"/></sheets>`),
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "sharedStrings", "sharedStrings.xml"],
    ["rId3", "styles", "styles.xml"],
  ),
  "xl/worksheets/sheet1.xml": sheet(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>31</v></c><c r="C1" s="1"><v>0.45</v></c></row>`,
  ),
  "xl/sharedStrings.xml": sharedTexts(`<si><t>Pupils at the end of key stage 2</t></si>`),
  "xl/styles.xml": styles("", [0, 9, 14]),
};

/** The bytes of a zip file of these parts; mimetype parts are stored, as OpenDocument asks. */
export function zip(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) continue;
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    zippable[name] = [bytes, { level: name === "mimetype" ? 0 : level, mtime: "2026-01-05T09:00:00" }];
  }
  return zipSync(zippable);
}

/** A small workbook with one sheet, "Key stage 2", after these parts were put in place of its own. */
export const workbookBytes = (parts: Parts = {}, level: 0 | 6 = 6): Uint8Array => zip({ ...plain, ...parts }, level);

/** The same workbook with this content in its sheet. */
export const withSheet = (data: string, after = "", parts: Parts = {}): Uint8Array =>
  workbookBytes({ "xl/worksheets/sheet1.xml": sheet(data, after), ...parts });
