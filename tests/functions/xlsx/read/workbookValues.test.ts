import { valueAt } from "../../../../core/sheets/workbookValues";
import { firstSheet, read } from "./reading";
import { contentTypes, relationships, sheet, withSheet, workbook, workbookBytes, type Parts } from "./workbookBytes";

describe("where cells stand", () => {
  const places = (data: string): string[] =>
    [...firstSheet(withSheet(data)).cells].map(
      ([key, value]) => `${Math.floor(key / 16_384)},${key % 16_384}=${String(value)}`,
    );

  it("counts on where rows and cells have no address", () => {
    const data = `<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`;
    expect(places(data)).toEqual(["0,0=1", "0,1=2", "4,2=3", "4,3=4", "5,0=5"]);
  });
  it.each(["a1", "$A$1", "A0", "A01", "R1C1", "AAAA1", "XFE1", "A1048577", "A1:B2", "1", ""])(
    "leaves out a cell at %p",
    (r) => expect(places(`<row r="1"><c r="${r}"><v>1</v></c><c r="B1"><v>2</v></c></row>`)).toEqual(["0,1=2"]),
  );
  it("leaves out cells without an address in a row that has none", () => {
    expect(places(`<row r="0"><c><v>1</v></c><c r="A7"><v>2</v></c></row>`)).toEqual(["6,0=2"]);
  });
  it("reads the last cell of a sheet", () => {
    expect(places(`<row r="1048576"><c r="XFD1048576"><v>1</v></c><c><v>2</v></c></row>`)).toEqual(["1048575,16383=1"]);
  });
  it("marks what an array formula fills", () => {
    const data = `<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c><c r="C1"><v>1</v></c></row>`;
    expect([...firstSheet(withSheet(data)).cells.values()]).toEqual([
      { value: 2, formula: true },
      { value: 4, formula: true },
      1,
    ]);
  });
  it("ignores cells of another namespace and outside the rows", () => {
    const data = `<row r="1"><x:c xmlns:x="urn:other" r="A1"><x:v>1</x:v></x:c><c xmlns="urn:other" r="B1"><v>1</v></c><c r="C1"><v>2</v></c></row><c r="D1"><v>3</v></c>`;
    expect(places(data)).toEqual(["0,2=2"]);
  });
});

describe("merged areas", () => {
  const merges = (refs: string) => firstSheet(withSheet("", `<mergeCells>${refs}</mergeCells>`)).merges;

  it("are ranges, whichever corners they name", () => {
    const range = { row: 1, column: 1, rows: 2, columns: 3 };
    expect(merges(`<mergeCell ref="B2:D3"/><mergeCell ref="D3:B2"/>`)).toEqual([range, range]);
  });
  it("over a whole sheet cost nothing", () => {
    expect(merges(`<mergeCell ref="A1:XFD1048576"/>`)).toEqual([
      { row: 0, column: 0, rows: 1_048_576, columns: 16_384 },
    ]);
  });
  it("are left out when they are no range", () => {
    expect(merges(`<mergeCell ref="A1:XFE9"/><mergeCell ref="B"/><mergeCell/>`)).toEqual([]);
  });
});

describe("hidden rows and columns", () => {
  it("are told where rows have cells; columns as spans", () => {
    const data = `<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c></row><row r="4" hidden="true"/><row r="5" hidden="0"><c r="A5"><v>3</v></c></row>`;
    const cols = `<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/><col min="9" max="99999" hidden="true"/><col min="0" max="1" hidden="1"/></cols>`;
    const { hiddenRows, hiddenColumns } = firstSheet(
      workbookBytes({ "xl/worksheets/sheet1.xml": sheet(data).replace("<sheetData>", `${cols}<sheetData>`) }),
    );
    expect([...(hiddenRows ?? [])]).toEqual([2]);
    expect(hiddenColumns).toEqual([
      { column: 1, columns: 2 },
      { column: 8, columns: 16_376 },
    ]);
  });
});

describe("the workbook", () => {
  const twoSheets = (content: string, more: Parts = {}): Uint8Array =>
    workbookBytes({
      "xl/workbook.xml": workbook(content),
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "/xl/worksheets/b.xml"],
        ["rId2", "worksheet", "./worksheets/../worksheets/a.xml"],
        ["rId3", "chartsheet", "chartsheets/c.xml"],
      ),
      "xl/worksheets/sheet1.xml": null,
      "xl/worksheets/a.xml": sheet(`<row><c><v>1</v></c></row>`),
      "xl/worksheets/b.xml": sheet(`<row><c><v>2</v></c></row>`),
      ...more,
    });

  it("has its sheets in tab order, found by their links and not their file names", () => {
    const { sheets } = read(
      twoSheets(
        `<sheets><sheet name="First" sheetId="9" r:id="rId2"/><sheet name="Chart" sheetId="3" r:id="rId3"/><sheet name="_trustwide" sheetId="1" state="veryHidden" r:id="rId1"/></sheets>`,
      ),
    );
    expect(sheets.map((one) => [one.name, one.visibility, valueAt(one, 0, 0)])).toEqual([
      ["First", "visible", 1],
      ["_trustwide", "veryHidden", 2],
    ]);
  });

  it("has its names that stand for one cell or range", () => {
    const names: readonly (readonly [string, string])[] = [
      ["ks2_eligible", `'Key stage 2'!$D$14`],
      ["ks2_rwm_exp_n.dis", `'KEY STAGE 2'!D14`],
      ["visits", "Lists!$A$2:$B$9"],
      ["backwards", "Lists!$B$9:Lists!$A$2"],
      ["apostrophe", "'It''s'!A1"],
      ["formula", "SUM(Lists!$A$1:$A$2)"],
      ["constant", "42"],
      ["broken", "#REF!"],
      ["areas", "Lists!$A$1,Lists!$A$3"],
      ["column", "Lists!$A:$A"],
      ["other", "Elsewhere!$A$1"],
      ["file", "[1]Lists!$A$1"],
      ["_xlnm.Print_Area", "Lists!$A$1:$B$2"],
    ];
    const values = read(
      workbookBytes({
        "xl/workbook.xml": workbook(
          `<sheets><sheet name="Key stage 2" sheetId="1" r:id="rId1"/><sheet name="Lists" sheetId="2" r:id="rId2"/><sheet name="It's" sheetId="3" r:id="rId3"/></sheets><definedNames>${names
            .map(([name, text]) => `<definedName name="${name}">${text}</definedName>`)
            .join("")}<definedName name="local" localSheetId="0">Lists!$A$1</definedName></definedNames>`,
        ),
        "xl/_rels/workbook.xml.rels": relationships(
          ...[1, 2, 3].map((n) => [`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`] as const),
        ),
        "xl/worksheets/sheet1.xml": sheet(""),
        "xl/worksheets/sheet2.xml": sheet(""),
        "xl/worksheets/sheet3.xml": sheet(""),
      }),
    );
    expect(values.names).toEqual(
      new Map([
        ["ks2_eligible", { sheet: "Key stage 2", row: 13, column: 3, rows: 1, columns: 1 }],
        ["ks2_rwm_exp_n.dis", { sheet: "Key stage 2", row: 13, column: 3, rows: 1, columns: 1 }],
        ["visits", { sheet: "Lists", row: 1, column: 0, rows: 8, columns: 2 }],
        ["backwards", { sheet: "Lists", row: 1, column: 0, rows: 8, columns: 2 }],
        ["apostrophe", { sheet: "It's", row: 0, column: 0, rows: 1, columns: 1 }],
      ]),
    );
  });

  it("may name things that any object has", () => {
    const values = read(
      workbookBytes({
        "xl/workbook.xml": workbook(
          `<sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="__proto__">__proto__!A1</definedName><definedName name="constructor">__proto__!A2</definedName></definedNames>`,
        ),
      }),
    );
    expect([...values.names.keys()]).toEqual(["__proto__", "constructor"]);
    expect(values.sheets[0]?.name).toBe("__proto__");
  });

  it("may have elements with a prefix and namespaces declared anywhere", () => {
    const prefixed = sheet(
      `<row r="1"><c r="A1"><f>1</f><v>7</v></c></row>`,
      `<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    )
      .replaceAll(/<(\/?)(?=[a-z])/gi, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    const deeper = sheet(
      `<q:row xmlns:q="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="1"><q:c r="A1"><q:v>7</q:v></q:c></q:row>`,
    );
    expect(firstSheet(workbookBytes({ "xl/worksheets/sheet1.xml": prefixed }))).toMatchObject({
      cells: new Map([[0, { value: 7, formula: true }]]),
      merges: [{ columns: 2 }],
    });
    expect(firstSheet(workbookBytes({ "xl/worksheets/sheet1.xml": deeper })).cells).toEqual(new Map([[0, 7]]));
  });

  it("may be in UTF-16", () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${sheet(`<row><c t="inlineStr"><is><t>Ą</t></is></c></row>`)}`;
    const bytes = new Uint8Array(new Uint16Array([0xfeff, ...[...xml].map((letter) => letter.charCodeAt(0))]).buffer);
    expect(firstSheet(workbookBytes({ "xl/worksheets/sheet1.xml": bytes })).cells).toEqual(new Map([[0, "Ą"]]));
  });

  it("may be strict, with dates as ISO 8601", () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    const bytes = workbookBytes({
      "_rels/.rels": strict(relationships(["rId1", "officeDocument", "xl/workbook.xml"])),
      "xl/workbook.xml": strict(workbook(`<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>`)),
      "xl/_rels/workbook.xml.rels": strict(relationships(["rId1", "worksheet", "worksheets/sheet1.xml"])),
      "xl/worksheets/sheet1.xml": strict(
        sheet(
          `<row r="1"><c r="A1" t="d"><v>2026-01-31</v></c><c r="B1" t="d"><v>2026-01-31T12:00:00</v></c><c r="C1" t="d"><v>2026-02-30</v></c></row>`,
        ),
      ),
    });
    expect([...firstSheet(bytes).cells.values()]).toEqual([
      { value: 46_053, date: true },
      { value: 46_053.5, date: true },
      "2026-02-30",
    ]);
  });

  it("needs neither styles nor shared texts", () => {
    const bytes = workbookBytes({
      "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]),
      "xl/worksheets/sheet1.xml": sheet(`<row><c><v>1</v></c></row>`),
      "xl/styles.xml": null,
      "xl/sharedStrings.xml": null,
    });
    expect(firstSheet(bytes).cells).toEqual(new Map([[0, 1]]));
  });

  it("may be an Excel template (.xltx), stored unpacked, or lie inside a larger buffer", () => {
    const template = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml";
    const bytes = workbookBytes({ "[Content_Types].xml": contentTypes(template) }, 0);
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    expect(read(larger.subarray(10, 10 + bytes.length))).toEqual(read(workbookBytes()));
  });
});
