import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { address } from "../../core/sheets/address";
import { cellOfKey, type CellValue, type WorkbookValues } from "../../core/sheets/workbookValues";
import { isRefusal } from "../../core/wire/refusal";
import { readWorkbook } from "../../functions/xlsx/read/readWorkbook";
import { convertWithLibreOffice } from "../../infra/local/look/libreOffice";
import { inFolder } from "./support/inFolder";
import { recalculateWithLibreOffice } from "./support/libreOffice";
import { openpyxl } from "./support/openpyxl";
import { itWith } from "./support/programs";

function read(bytes: Uint8Array): WorkbookValues {
  const values = readWorkbook(bytes);
  if (isRefusal(values)) throw new Error(`${values.refused}: ${values.wrong} ${values.where ?? ""}`);
  return values;
}

/** A sheet's values by address, in a form that prints well. */
const valuesOf = (values: WorkbookValues, sheet: string): Record<string, CellValue> =>
  Object.fromEntries(
    [...(values.sheets.find(({ name }) => name === sheet)?.cells ?? [])].map(([key, value]) => {
      const { row, column } = cellOfKey(key);
      return [address(row, column), value];
    }),
  );

/** What openpyxl writes, with one cell of each kind. */
const script = `
import datetime
from openpyxl.workbook.defined_name import DefinedName
while book.sheetnames: del book[book.sheetnames[0]]
sheet = book.create_sheet("Key stage 2")
for place, value, form in [
    ("A1", "Pupils £ <&> 課", None), ("A2", 31, None), ("A3", 0.45, "0.0%"), ("A4", 45, "General"),
    ("A5", datetime.date(2026, 1, 31), "dd/mm/yyyy"), ("A6", datetime.datetime(2026, 1, 31, 12, 0), "d mmm yyyy h:mm"),
    ("A7", True, None), ("A8", False, None), ("A9", "=A2*2", None), ("A10", "#N/A", None), ("A11", "two\\nlines", None),
    ("A12", 1234.5, '"£"#,##0.00'), ("A13", "007", "@"), ("A14", 1e-9, None)]:
    sheet[place] = value
    if form: sheet[place].number_format = form
try:
    from openpyxl.worksheet.formula import ArrayFormula
    sheet["A15"] = ArrayFormula("A15:A16", "=A2:A3*2")
except ImportError:
    sheet["A15"] = "=A2:A3*2"
    sheet.formula_attributes["A15"] = {"t": "array", "ref": "A15:A16"}
sheet.merge_cells("C1:D3")
hidden = book.create_sheet("It's hidden"); hidden["A1"] = "z"; hidden.sheet_state = "hidden"
very = book.create_sheet("_trustwide"); very["A1"] = "trustwide"; very.sheet_state = "veryHidden"
for name, text in [("ks2_eligible", "'Key stage 2'!$A$2"), ("codes", "'It''s hidden'!$A$1:$A$3")]:
    try: book.defined_names[name] = DefinedName(name, attr_text=text)
    except AttributeError: book.defined_names.append(DefinedName(name, attr_text=text))
if given: book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
`;

const seed = (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: "Seed", rows: [["x"]] }] });
const writtenByOpenpyxl = async (from1904 = false): Promise<Uint8Array> =>
  (await openpyxl(script, await seed(), from1904)).saved;

/** The cells typed; formulas have no result before something computes them. */
const typed: Record<string, CellValue> = {
  A1: "Pupils £ <&> 課",
  A2: 31,
  A3: { value: 0.45, percent: true },
  A4: 45,
  A5: { value: 46_053, date: true },
  A6: { value: 46_053.5, date: true },
  A7: true,
  A8: false,
  A10: { error: "#N/A" },
  A11: "two\nlines",
  A12: 1_234.5,
  A13: "007",
  A14: 1e-9,
};
const names: WorkbookValues["names"] = new Map([
  ["ks2_eligible", { sheet: "Key stage 2", row: 1, column: 0, rows: 1, columns: 1 }],
  ["codes", { sheet: "It's hidden", row: 0, column: 0, rows: 3, columns: 1 }],
]);

itWith("openpyxl")("reads what openpyxl writes", async () => {
  const values = read(await writtenByOpenpyxl());
  expect(valuesOf(values, "Key stage 2")).toEqual({
    ...typed,
    A9: { value: null, formula: true },
    A15: { value: null, formula: true },
  });
  expect(values.names).toEqual(names);
  expect(values.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Key stage 2", "visible"],
    ["It's hidden", "hidden"],
    ["_trustwide", "veryHidden"],
  ]);
  expect(values.sheets[0]?.merges).toEqual([{ row: 0, column: 2, rows: 3, columns: 2 }]);
});

itWith("openpyxl")("reads dates that openpyxl counts from 1904 as the same days", async () => {
  const values = valuesOf(read(await writtenByOpenpyxl(true)), "Key stage 2");
  expect([values["A2"], values["A5"], values["A6"]]).toEqual([typed["A2"], typed["A5"], typed["A6"]]);
});

itWith("openpyxl", "libreOffice")("reads the same after LibreOffice re-saves it, with formulas computed", async () => {
  const values = read(await recalculateWithLibreOffice(await writtenByOpenpyxl()));
  expect(valuesOf(values, "Key stage 2")).toEqual({
    ...typed,
    A9: { value: 62, formula: true },
    A15: { value: 62, formula: true },
    A16: { value: 0.9, formula: true },
  });
  expect(new Map([...values.names].sort())).toEqual(new Map([...names].sort()));
  expect(values.sheets.map(({ name, visibility }) => [name, visibility !== "visible"])).toEqual([
    ["Key stage 2", false],
    ["It's hidden", true],
    ["_trustwide", true],
  ]);
  expect(values.sheets[0]?.merges).toEqual([{ row: 0, column: 2, rows: 3, columns: 2 }]);
});

itWith("openpyxl", "libreOffice").each([
  ["xls", "xls", "file-old-excel"],
  ["ods", "ods", "file-opendocument"],
  ["fods", "fods", "file-web-page"],
  ["pdf", "pdf", "file-pdf"],
  ["csv", "csv", "file-text"],
  ["html", "html", "file-web-page"],
  ["xlsm", "xlsm:Calc MS Excel 2007 VBA XML", "file-macros"],
])("refuses the .%s that LibreOffice makes of it", async (_, format, refused) => {
  const bytes = await writtenByOpenpyxl();
  await inFolder(async (folder) => {
    const file = join(folder, "workbook.xlsx");
    const made = join(folder, "made");
    await mkdir(made);
    await writeFile(file, bytes);
    const other = new Uint8Array(await readFile(await convertWithLibreOffice(file, format, made)));
    expect(readWorkbook(other)).toMatchObject({ refused });
  });
});
