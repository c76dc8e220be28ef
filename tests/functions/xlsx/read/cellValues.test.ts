import type { CellValue } from "../../../../core/sheets/workbookValues";
import { firstSheet, only } from "./reading";
import { sharedTexts, styles, withSheet, workbook, type Parts } from "./workbookBytes";

const texts = (items: string): Parts => ({ "xl/sharedStrings.xml": sharedTexts(items) });
/** Style 0 is general; style 1 has this format. */
const format = (code: string): Parts => ({
  "xl/styles.xml": styles(`<numFmt numFmtId="164" formatCode="${code}"/>`, [0, 164]),
});
const builtIn = (id: number): Parts => ({ "xl/styles.xml": styles("", [0, id]) });
const from1904 = {
  "xl/workbook.xml": workbook(
    `<workbookPr date1904="1"/><sheets><sheet name="Key stage 2" sheetId="1" r:id="rId1"/></sheets>`,
  ),
};

describe("a cell's value", () => {
  it.each<[string, string, CellValue]>([
    ["a number", `<c r="A1"><v>31</v></c>`, 31],
    ["a number that says so", `<c r="A1" t="n"><v>31</v></c>`, 31],
    ["a number with blanks round it", `<c r="A1"><v> 31\n</v></c>`, 31],
    ["a small number", `<c r="A1"><v>1.5E-3</v></c>`, 0.0015],
    ["a negative number", `<c r="A1"><v>-.5</v></c>`, -0.5],
    ["zero", `<c r="A1"><v>0</v></c>`, 0],
    ["true", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["true as LibreOffice writes it", `<c r="A1" t="b"><v>true</v></c>`, true],
    ["false", `<c r="A1" t="b"><v>0</v></c>`, false],
    ["false in a word", `<c r="A1" t="b"><v>false</v></c>`, false],
    ["an error", `<c r="A1" t="e"><v>#DIV/0!</v></c>`, { error: "#DIV/0!" }],
    ["an error of a formula", `<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, { error: "#DIV/0!" }],
    ["text in its place", `<c r="A1" t="inlineStr"><is><t>z</t></is></c>`, "z"],
    [
      "text in its place, in runs",
      `<c r="A1" t="inlineStr"><is><r><t>St </t></r><r><t>Mary</t></r></is></c>`,
      "St Mary",
    ],
    ["text that looks like a formula", `<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>`, "=1+1"],
    ["text in CDATA", `<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>`, "a<b"],
    ["a formula's number", `<c r="A1"><f>B1+1</f><v>32</v></c>`, { value: 32, formula: true }],
    ["a formula's text", `<c r="A1" t="str"><f>"a"</f><v>a</v></c>`, { value: "a", formula: true }],
    ["a formula's empty text", `<c r="A1" t="str"><f>""</f><v></v></c>`, { value: "", formula: true }],
    ["a formula never computed", `<c r="A1"><f>B1+1</f></c>`, { value: null, formula: true }],
    ["true that was typed, as LibreOffice saves it", `<c r="A1" t="b"><f aca="false">TRUE()</f><v>1</v></c>`, true],
    ["a formula's truth", `<c r="A1" t="b"><f>B1&gt;TRUE()</f><v>1</v></c>`, { value: true, formula: true }],
    ["a shared formula", `<c r="A1"><f t="shared" si="0"/><v>4</v></c>`, { value: 4, formula: true }],
    ["a text result without a formula", `<c r="A1" t="str"><v>a</v></c>`, "a"],
    ["an empty cell with a format", `<c r="A1" s="1"/>`, null],
    ["an empty number", `<c r="A1"><v/></c>`, null],
    ["an empty text", `<c r="A1" t="inlineStr"><is><t/></is></c>`, null],
    ["a style there is not", `<c r="A1" s="99"><v>1</v></c>`, 1],
  ])("%s", (_, cell, value) => expect(only(cell)).toEqual(value));

  it("keeps only cells that hold something", () => {
    const { cells } = firstSheet(withSheet(`<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row>`));
    expect([...cells.values()]).toEqual([1]);
  });
});

describe("shared texts", () => {
  it.each([
    ["plain", "<si><t>attendance</t></si>", "attendance"],
    ["with blanks kept", `<si><t xml:space="preserve"> a </t></si>`, " a "],
    ["in runs", "<si><r><rPr><b/></rPr><t>Key </t></r><r><t>stage 2</t></r></si>", "Key stage 2"],
    [
      "without how it is read aloud",
      `<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/></si>`,
      "課",
    ],
    ["with XML's own entities", "<si><t>a &lt; b &amp; c &#163;</t></si>", "a < b & c £"],
    ["with a carriage return", "<si><t>a_x000D_\nb</t></si>", "a\r\nb"],
    ["with an escape written out", "<si><t>_x005F_x000D_</t></si>", "_x000D_"],
    ["with letters as an escape", "<si><t>caf_x00e9_</t></si>", "café"],
    ["with what is no escape", "<si><t>_x00_ _X000D_ _x000G_</t></si>", "_x00_ _X000D_ _x000G_"],
    ["with a null in it", "<si><t>a_x0000_b</t></si>", "ab"],
    ["with half a letter", "<si><t>a_xD83D_b</t></si>", "ab"],
    ["with both halves", "<si><t>_xD83D__xDE00_</t></si>", "😀"],
  ])("%s", (_, items, value) => expect(only(`<c r="A1" t="s"><v>0</v></c>`, texts(items))).toBe(value));

  it("decodes escapes in a formula's text", () => {
    expect(only(`<c r="A1" t="str"><f>x</f><v>a_x000D_b</v></c>`)).toEqual({ value: "a\rb", formula: true });
  });
});

describe("percentages and dates", () => {
  const cell = `<c r="A1" s="1"><v>45000</v></c>`;

  it.each([9, 10])("format %i is a percentage", (id) =>
    expect(only(cell, builtIn(id))).toEqual({ value: 45_000, percent: true }),
  );
  it.each([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47])("format %i is a date", (id) =>
    expect(only(cell, builtIn(id))).toEqual({ value: 45_000, date: true }),
  );
  it.each([0, 1, 2, 3, 4, 11, 12, 13, 23, 37, 40, 44, 48, 49])("format %i is neither", (id) =>
    expect(only(cell, builtIn(id))).toBe(45_000),
  );
  it.each([
    ["0.0%", { value: 45_000, percent: true }],
    ["0%;[Red]-0%", { value: 45_000, percent: true }],
    ["d mmm yyyy", { value: 45_000, date: true }],
    ["[$-809]dd mmmm yyyy;@", { value: 45_000, date: true }],
    ["h:mm", { value: 45_000, date: true }],
    ["[h]:mm", { value: 45_000, date: true }],
    ["#,##0", 45_000],
    ["General", 45_000],
    ["0 &quot;days&quot;", 45_000],
    ["0 &quot;%&quot;", 45_000],
    ["0\\%", 45_000],
    ["0_%", 45_000],
    ["[Red]0", 45_000],
    ["[$£-809]#,##0.00", 45_000],
    ["@", 45_000],
  ])("format code %s", (code, value) => expect(only(cell, format(code))).toEqual(value));

  it("takes a format's own code before its number", () => {
    const parts = { "xl/styles.xml": styles(`<numFmt numFmtId="9" formatCode="0.00"/>`, [0, 9]) };
    expect(only(cell, parts)).toBe(45_000);
  });
  it("marks a formula's percentage", () => {
    expect(only(`<c r="A1" s="1"><f>1/2</f><v>0.5</v></c>`)).toEqual({ value: 0.5, percent: true, formula: true });
  });
  it("does not mark text", () => {
    expect(only(`<c r="A1" s="1" t="inlineStr"><is><t>x</t></is></c>`)).toBe("x");
  });
  it("moves dates that count from 1904, and nothing else", () => {
    expect(only(`<c r="A1" s="2"><v>0</v></c>`, from1904)).toEqual({ value: 1_462, date: true });
    expect(only(`<c r="A1"><v>0</v></c>`, from1904)).toBe(0);
    expect(only(`<c r="A1" s="1"><v>0.5</v></c>`, { ...from1904, ...format("h:mm") })).toEqual({
      value: 0.5,
      date: true,
    });
  });
});
