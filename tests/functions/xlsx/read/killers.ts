import { relationships, sharedTexts, sheet, withSheet, workbook, workbookBytes, type Parts } from "./workbookBytes";

const columns = (col: string, count: number): Uint8Array =>
  workbookBytes({
    "xl/worksheets/sheet1.xml": sheet("").replace("<sheetData>", `<cols>${col.repeat(count)}</cols><sheetData>`),
  });

/** A workbook of several sheets with the same content. */
export function sheets(count: number, data: string, level: 0 | 6 = 6): Uint8Array {
  const numbers = Array.from({ length: count }, (_, n) => n + 1);
  const parts: Parts = Object.fromEntries(numbers.map((n) => [`xl/worksheets/sheet${n}.xml`, sheet(data)]));
  const list = numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`).join("");
  const links = numbers.map((n) => [`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`] as const);
  const more: Parts = {
    "xl/workbook.xml": workbook(`<sheets>${list}</sheets>`),
    "xl/_rels/workbook.xml.rels": relationships(...links),
  };
  return workbookBytes({ ...parts, ...more }, level);
}

/** Small files that make spreadsheet libraries run out of memory or time. */
export const killers: readonly (readonly [string, () => Uint8Array])[] = [
  ["a merge over the whole sheet", () => withSheet("", `<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`)],
  [
    "a validation over the whole sheet",
    () =>
      withSheet(
        "",
        `<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>`,
      ),
  ],
  [
    "a column format over the whole sheet",
    () =>
      workbookBytes({
        "xl/worksheets/sheet1.xml": sheet("").replace(
          "<sheetData>",
          `<cols><col min="1" max="16384" width="9"/></cols><sheetData>`,
        ),
      }),
  ],
  ["3 million shared texts", () => workbookBytes({ "xl/sharedStrings.xml": sharedTexts("<si/>".repeat(3_000_000)) })],
  [
    "attributes without end",
    () => withSheet(`<row ${Array.from({ length: 300_000 }, (_, n) => `a${n}=""`).join(" ")}/>`),
  ],
  ["elements without end", () => withSheet("<row/>".repeat(600_000))],
  [
    "entities without end",
    () => withSheet(`<row><c t="inlineStr"><is><t>${"&amp;".repeat(600_000)}</t></is></c></row>`),
  ],
  ["declarations without end", () => withSheet(`<row>${`<c xmlns:a="b"/>`.repeat(49_000)}</row>`)],
  [
    "array formulas over each other",
    () => withSheet(`<row>${`<c><f t="array" ref="A1:A50000"/></c>`.repeat(40_000)}</row>`),
  ],
  ["columns hidden without end", () => columns(`<col min="1" max="16384" hidden="1"/>`, 80_000)],
  [
    "elements that pack badly, on many sheets",
    () =>
      sheets(12, Array.from({ length: 60_000 }, (_, n) => `<row r="${String((n * 7_919) % 1_000_003)}"/>`).join("")),
  ],
  ["errors without end", () => withSheet("&".repeat(1_000_000))],
];
