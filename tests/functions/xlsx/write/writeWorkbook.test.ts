import { unzipSync } from "fflate";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { openXmlProblems } from "../../../interop/support/openXmlProblems";
import { itWith } from "../../../interop/support/programs";
import { everyFeature } from "./everyFeature";
import { oneSheet, writtenPart, writtenParts } from "./writtenParts";

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const text = (value: string) => oneSheet({ blocks: [{ row: 0, column: 0, style: "plain", cells: [[value]] }] });
const sheetXml = "xl/worksheets/sheet1.xml";

itWith("openXml")(
  "every feature of a plan: Microsoft's validator finds nothing",
  async () => {
    expect(await openXmlProblems(await writeWorkbook(everyFeature))).toEqual([]);
  },
  60_000,
);

itWith("openXml")(
  "the validator does find a font out of order, so that its silence means something",
  async () => {
    const { strToU8, zipSync } = await import("fflate");
    const parts = unzipSync(await writeWorkbook(everyFeature));
    const styles = new TextDecoder().decode(parts["xl/styles.xml"]);
    parts["xl/styles.xml"] = strToU8(styles.replace(/(<sz [^>]*>)(<color [^>]*>)/, "$2$1"));
    expect((await openXmlProblems(zipSync(parts))).join()).toContain("unexpected child element");
  },
  60_000,
);

it("one plan gives the same bytes each time, with no moment of writing in them", async () => {
  const first = await writeWorkbook(everyFeature);
  expect(Buffer.compare(first, await writeWorkbook(everyFeature))).toBe(0);
  expect(await writtenPart(everyFeature, "docProps/core.xml")).not.toMatch(/modified|created/);
});

it("title and author stand in the document's properties", async () => {
  const core = await writtenPart(everyFeature, "docProps/core.xml");
  expect(core).toContain("<dc:title>Every feature &lt;of a plan&gt;</dc:title>");
  expect(core).toContain("<dc:creator>Trustwide &amp; friends</dc:creator>");
});

describe("text", () => {
  it.each(["=1+1", "+44 114", "-5", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'])(
    "%j is text, never a formula",
    async (value) => {
      const parts = await writtenParts(text(value));
      expect(parts.get(sheetXml)).toContain('<c r="A1" t="s" s="1"><v>0</v></c>');
      expect(parts.get(sheetXml)).not.toContain("<f>");
      expect(parts.get("xl/sharedStrings.xml")).toContain(value.slice(2).replaceAll('"', '"'));
    },
  );

  it.each([
    ["a literal escape stays literal", "a_x000D_b", "a_x005F_x000D_b"],
    ["two literal escapes that share an underscore", "_x000D_x000A_", "_x005F_x000D_x005F_x000A_"],
    ["control characters go", "a\u0000\u0007\u0085b", "ab"],
    ["non-characters go", "a\uFFFE\uFFFFb", "ab"],
    ["a lone surrogate becomes U+FFFD", "a\uD800b", "a\uFFFDb"],
    ["a whole pair stays", "a😀b", "a😀b"],
    ["Windows line breaks become the cell's own", "a\r\nb\rc", "a\nb\nc"],
    ["markup is escaped", "<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"],
  ])("%s", async (_, value, expected) => {
    expect(await writtenPart(text(value), "xl/sharedStrings.xml")).toContain(`>${expected}</t>`);
  });

  it("is cut at 32,767 characters, and says so with an ellipsis", async () => {
    const strings = await writtenPart(text("a".repeat(32_768)), "xl/sharedStrings.xml");
    expect(strings).toContain(`<t>${"a".repeat(32_766)}…</t>`);
    expect(await writtenPart(text("a".repeat(32_767)), "xl/sharedStrings.xml")).toContain(
      `<t>${"a".repeat(32_767)}</t>`,
    );
  });

  it("that reads like an error value stays text", async () => {
    expect(await writtenPart(text("#N/A"), sheetXml)).toContain('t="inlineStr" s="1"><is><r><t>#N/A</t></r></is>');
  });

  it("that is empty is an empty cell", async () => {
    expect(await writtenPart(text(""), sheetXml)).toContain('<c r="A1" s="1"/>');
  });
});

describe("formulas", () => {
  const formula = (value: string, cached?: string | number | boolean) =>
    oneSheet({
      blocks: [
        { row: 0, column: 0, style: "plain", cells: [[{ formula: value, ...(cached !== undefined && { cached }) }]] },
      ],
    });

  it.each([
    ["a number", 2.5, '<c r="A1" s="1"><f>B1*2</f><v>2.5</v></c>'],
    ["a text", "a<b", '<c r="A1" s="1" t="str"><f>B1*2</f><v>a&lt;b</v></c>'],
    ["a truth", true, '<c r="A1" s="1" t="b"><f>B1*2</f><v>1</v></c>'],
  ])("show %s until they are computed", async (_, cached, expected) => {
    expect(await writtenPart(formula("B1*2", cached), sheetXml)).toContain(expected);
  });

  it("are all computed when the workbook opens", async () => {
    expect(await writtenPart(formula("1"), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("have younger functions prefixed, outside texts and sheet names", async () => {
    const xml = await writtenPart(formula(`IF(A2="IFS(",TEXTJOIN(",",TRUE,'IFS(1)'!A1),MYIFS(1))`), sheetXml);
    expect(xml).toContain(`<f>IF(A2="IFS(",_xlfn.TEXTJOIN(",",TRUE,'IFS(1)'!A1),MYIFS(1))</f>`);
  });

  it.each([
    ["begin with =", "=1"],
    ["are empty", ""],
    ["hold a text of 256 characters", `"${"a".repeat(256)}"`],
    ["are over 8,192 characters", `1${"+1".repeat(4_096)}`],
    ["hold what a file reads as an escape", "a_x0041_b+1"],
  ])("are refused as a bug when they %s", async (_, value) => {
    await expect(writeWorkbook(formula(value))).rejects.toThrow("A planned formula");
  });

  it.each([255, 256])("may hold a text of 255 characters, not more: %d", async (length) => {
    const written = writeWorkbook(formula(`"${"a".repeat(length)}"`));
    if (length === 255) await expect(written).resolves.toBeDefined();
    else await expect(written).rejects.toThrow("over 255");
  });
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d is refused as a bug", async (value) => {
  const block = (cell: number | { formula: string; cached: number }) =>
    writeWorkbook(oneSheet({ blocks: [{ row: 0, column: 0, style: "count", cells: [[cell]] }] }));
  await expect(block(value)).rejects.toThrow("no number a workbook can hold");
  await expect(block({ formula: "1", cached: value })).rejects.toThrow("no number a workbook can hold");
});

it("a later block lies over an earlier one, and merged cells share their first cell's look", async () => {
  const xml = await writtenPart(
    oneSheet({
      blocks: [
        { row: 0, column: 0, style: "plain", cells: [[1, 2, 3]] },
        { row: 0, column: 1, style: "callout", cells: [[9]] },
      ],
      merges: [at(0, 1, 1, 2)],
    }),
    sheetXml,
  );
  expect(xml).toContain('<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>9</v></c><c r="C1" s="2"/>');
  expect(xml).toContain('<mergeCell ref="B1:C1"/>');
});

it("print titles and areas are names of their sheet, with its name quoted", async () => {
  const workbook = await writtenPart(everyFeature, "xl/workbook.xml");
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Board''s summary'!$A:$A,'Board''s summary'!$4:$4</definedName>`,
  );
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'Board''s summary'!$A$1:$E$50</definedName>`,
  );
});

it("a sheet prints on A4, fitted to its width, with footer and page breaks", async () => {
  const parts = await writtenParts(everyFeature);
  const summary = parts.get("xl/worksheets/sheet2.xml");
  expect(summary).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="2"/>');
  expect(summary).toContain(`&amp;8 2 trusts &amp;&amp; 47 schools&amp;R`);
  const questions = parts.get("xl/worksheets/sheet3.xml");
  expect(questions).toContain('fitToWidth="1" fitToHeight="0"');
  expect(questions).toContain('<brk id="7" max="16383" man="1"/>');
});

it("a protected sheet has no password, lets cells be selected and columns widened, and unlocks inputs only", async () => {
  const parts = await writtenParts(everyFeature);
  const protection = /<sheetProtection[^>]*>/.exec(parts.get("xl/worksheets/sheet3.xml") ?? "")?.[0];
  expect(protection).not.toContain("password");
  for (const allowed of ["selectLockedCells", "selectUnlockedCells", "formatColumns"])
    expect(protection).toContain(`${allowed}="0"`);
  expect(protection).toContain('sheet="1" objects="1" scenarios="1"');
  expect(parts.get("xl/worksheets/sheet2.xml")).not.toContain("sheetProtection");
});

it("the planned sheet is open, or else the first that can be seen; hidden sheets are hidden", async () => {
  const workbook = await writtenPart(everyFeature, "xl/workbook.xml");
  expect(workbook).toContain('activeTab="2"');
  expect(workbook).toMatch(/name="Lists" [^>]*state="hidden"/);
  expect(workbook).toMatch(/name="_trustwide" [^>]*state="veryHidden"/);
  const { title, author, sheets, names } = everyFeature;
  const parts = await writtenParts({ title, author, sheets, names });
  expect(parts.get("xl/workbook.xml")).toContain('activeTab="1"');
  expect(parts.get("xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
});

it("a validation's messages keep to Excel's limits, and its list points at a range", async () => {
  const xml = await writtenPart(everyFeature, "xl/worksheets/sheet3.xml");
  expect(/ promptTitle="([^"]*)"/.exec(xml)?.[1]).toBe("Number of pupils, in a title of…");
  expect(/ prompt="([^"]*)"/.exec(xml)?.[1]).toHaveLength(255);
  expect(xml).toContain("<formula1>'Lists'!$A$1:$A$3</formula1>");
  const inline = { range: at(0, 0), kind: { list: '"z,x"' }, allowBlank: true } as const;
  const error = { title: "t", text: "t", style: "stop" } as const;
  await expect(writeWorkbook(oneSheet({ validations: [{ ...inline, error }] }))).rejects.toThrow("point at a range");
  const long = (length: number) => ({
    range: at(0, 0),
    kind: { formula: "A1".padEnd(length, "+1") },
    allowBlank: true,
    error,
  });
  await expect(writeWorkbook(oneSheet({ validations: [long(256)] }))).rejects.toThrow("256 characters, over 255");
  await expect(writeWorkbook(oneSheet({ validations: [long(254)] }))).resolves.toBeDefined();
});

it("a note's box is as large as its text, and its text is written whole", async () => {
  const parts = await writtenParts(everyFeature);
  const heights = [...(parts.get("xl/drawings/vmlDrawing2.vml") ?? "").matchAll(/height:([\d.]+)pt/g)].map(([, h]) =>
    Number(h),
  );
  expect(heights[1]).toBeGreaterThan((heights[0] ?? 0) * 2);
  expect(parts.get("xl/comments2.xml")).toContain("Pupils at the end of the key stage.\nSource: the published tables.");
});

it("England's series has one colour in every chart, its bars an edge and its line dots and diamonds", async () => {
  const parts = await writtenParts(everyFeature);
  const england = [1, 2, 3].map(
    (chart) =>
      /<c:ser>(?:(?!<c:ser>).)*England.*?<\/c:ser>/s.exec(parts.get(`xl/charts/chart${String(chart)}.xml`) ?? "")?.[0],
  );
  for (const series of england) expect(series).toContain('<a:srgbClr val="E0A030"/>');
  const edge = '<a:ln w="15875"><a:solidFill><a:srgbClr val="1F2A37"/>';
  expect(england.map((series) => series?.includes(edge))).toEqual([true, true, false]);
  expect(england[2]).toContain('<a:prstDash val="sysDot"/>');
  expect(england[2]).toContain('<c:symbol val="diamond"/>');
});

it("charts carry alternative text, axis titles and the points they draw", async () => {
  const parts = await writtenParts(everyFeature);
  expect(parts.get("xl/drawings/drawing2.xml")).toContain('descr="A bar chart of three schools over two years"');
  const chart = parts.get("xl/charts/chart1.xml") ?? "";
  for (const title of ["Reached the standard, as a bar", "School", "Share of pupils"])
    expect(chart).toContain(`<a:t>${title}</a:t>`);
  expect(chart).toContain('<c:pt idx="1"><c:v>All Saints &amp; All Souls</c:v></c:pt>');
  const apart =
    '<c:idx val="1"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="E0A030"/></a:solidFill><a:ln w="15875"><a:solidFill><a:srgbClr val="1F2A37"/>';
  expect(chart).toContain(`<c:invertIfNegative val="0"/><c:dPt>${apart}`);
  expect(chart).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>0.7</c:v></c:pt>');
});
