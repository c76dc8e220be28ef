import { layoutOf } from "../../../core/returns/layout";
import { readStamp, stampText } from "../../../core/returns/stamp";
import { stampOf } from "../../../core/sheets/template/stampOf";
import { templatePlan } from "../../../core/sheets/template/templatePlan";
import type { TemplateRequest } from "../../../core/sheets/template/templateRequest";
import { valuesOfPlan } from "../../../core/sheets/valuesOfPlan";
import { cellKey, type CellValue, type WorkbookValues } from "../../../core/sheets/workbookValues";
import { request } from "../sheets/template/request";
import { entriesOf } from "./entriesOf";

const full: TemplateRequest = {
  ...request,
  base: 4,
  last: entriesOf({ ks2_eligible: 30, statement_words: "Fluency — and joy 🎈", "ks2_rwm_exp_n.dis": "29%" }),
  prefilled: entriesOf({ ks2_eligible: 31, ks2_gps_exp_n: "c" }),
  seal: { keyId: "2025-1", hmac: "ab".repeat(32) },
};
const layout = layoutOf(full.asks);
const workbook = valuesOfPlan(templatePlan(full, layout));

function changed(row: number, value: CellValue, name = "_trustwide"): WorkbookValues {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, cells: new Map(sheet.cells).set(cellKey(row, row === 0 ? 0 : 1), value) } : sheet,
  );
  return { ...workbook, sheets };
}

it("comes back as it was made, definitions and last period included", () => {
  const read = readStamp(workbook);
  expect(read).toEqual({ kind: "stamp", stamp: stampOf(full), seal: full.seal, text: stampText(stampOf(full)) });
});

it("lays out and judges a template by itself", () => {
  const read = readStamp(workbook);
  expect(read.kind === "stamp" && [...layoutOf(read.stamp.asks).cells.keys()]).toEqual([...layout.cells.keys()]);
});

it("is found by its first cell where the sheet was renamed or is shown", () => {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === "_trustwide" ? { ...sheet, name: "Sheet7", visibility: "visible" as const } : sheet,
  );
  expect(readStamp({ ...workbook, sheets }).kind).toBe("stamp");
});

it.each<[string, WorkbookValues, string]>([
  ["no stamp", { sheets: workbook.sheets.slice(0, 2), names: new Map() }, "not a template"],
  ["another first cell", changed(0, "something"), "not a template"],
  ["content that is not JSON", changed(8, "{"), "damaged"],
  ["content that is no definition", changed(8, '{"asks":[]}'), "damaged"],
  ["no number of chunks", changed(7, "many"), "damaged"],
  ["a base that is no number", changed(4, "x"), "damaged"],
])("with %s is told apart", (_, values, kind) => expect(readStamp(values).kind).toBe(kind));

it("made to a later contract is told apart", () => {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === "_trustwide" ? { ...sheet, cells: new Map(sheet.cells).set(cellKey(0, 1), 2) } : sheet,
  );
  expect(readStamp({ ...workbook, sheets }).kind).toBe("newer");
});

it("gives another text to be sealed where anything in it was altered", () => {
  const text = stampText(stampOf(full));
  for (const [row, value] of [
    [1, "spring-2026"],
    [2, "sch_other000"],
    [3, "9990002"],
    [4, 5],
  ] as const) {
    const read = readStamp(changed(row, value));
    expect(read.kind === "stamp" && read.text).not.toBe(text);
  }
});

it("holds no character outside ASCII, and no chunk over 30,000", () => {
  const sheet = workbook.sheets.find(({ name }) => name === "_trustwide");
  const chunks = Array.from({ length: 8 }, (_, index) => sheet?.cells.get(cellKey(8 + index, 1))).filter(
    (each) => typeof each === "string",
  );
  expect(chunks.length).toBeGreaterThan(1);
  for (const chunk of chunks) {
    expect(chunk.length).toBeLessThanOrEqual(30_000);
    expect(chunk).toMatch(/^[ -~]*$/);
  }
});
