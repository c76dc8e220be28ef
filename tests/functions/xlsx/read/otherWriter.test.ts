import fc from "fast-check";
import { writeXlsx, type WriteOptions } from "hucre";
import { cellKey, cellOfKey, type CellValue } from "../../../../core/sheets/workbookValues";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import { firstSheet, read } from "./reading";

/** Text that may stand in XML as it is: this writer does not escape the rest. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((letters) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/u.test(letters));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const rows = fc.array(
  fc.array(fc.oneof(number, fc.integer(), text, fc.boolean(), fc.constant(null)), { maxLength: 6 }),
  { minLength: 1, maxLength: 12 },
);

it.each(["shared", "inline"] as const)("reads what another writer wrote, with %s texts", async (stringMode) => {
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const { cells } = firstSheet(await writeXlsx({ sheets: [{ name: "Any", rows: written }], stringMode }));
      const expected = new Map<number, CellValue>();
      written.forEach((row, r) => row.forEach((value, c) => value !== null && expected.set(cellKey(r, c), value)));
      expect(cells).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

const book: WriteOptions = {
  sheets: [
    {
      name: "Key stage 2",
      rows: [["Eligible", 31]],
      cells: new Map([
        ["0,2", { value: 0.45, style: { numFmt: "0.0%" } }],
        ["0,3", { value: 46_053, style: { numFmt: "d mmm yyyy" } }],
        ["0,4", { value: 1_234, style: { numFmt: '"£"#,##0' } }],
        ["1,0", { formula: "B1*2", formulaResult: 62 }],
        ["1,1", { formula: "1/0", formulaResult: null }],
        ["2,0", { value: null, richText: [{ text: "half " }, { text: "bold", font: { bold: true } }] }],
      ]),
      merges: [{ startRow: 4, startCol: 0, endRow: 5, endCol: 3 }],
    },
    { name: "It's hidden", rows: [["z"]], hidden: true },
    { name: "_trustwide", rows: [["trustwide", true]], veryHidden: true },
  ],
  namedRanges: [
    { name: "ks2_eligible", range: "'Key stage 2'!$B$1" },
    { name: "lists.codes", range: "'It''s hidden'!$A$1:$A$3" },
    { name: "of_one_sheet", range: "'Key stage 2'!$A$1", scope: "Key stage 2" },
  ],
};

it("reads another writer's formats, formulas, sheets, names and merges", async () => {
  const values = read(await writeXlsx(book));
  expect(values.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Key stage 2", "visible"],
    ["It's hidden", "hidden"],
    ["_trustwide", "veryHidden"],
  ]);
  const found = [...(values.sheets[0]?.cells ?? [])].map(([key, value]) => [cellOfKey(key), value]);
  expect(found).toEqual([
    [{ row: 0, column: 0 }, "Eligible"],
    [{ row: 0, column: 1 }, 31],
    [
      { row: 0, column: 2 },
      { value: 0.45, percent: true },
    ],
    [
      { row: 0, column: 3 },
      { value: 46_053, date: true },
    ],
    [{ row: 0, column: 4 }, 1_234],
    [
      { row: 1, column: 0 },
      { value: 62, formula: true },
    ],
    [
      { row: 1, column: 1 },
      { value: null, formula: true },
    ],
    [{ row: 2, column: 0 }, "half bold"],
  ]);
  expect(values.sheets[0]?.merges).toEqual([{ row: 4, column: 0, rows: 2, columns: 4 }]);
  expect(values.names).toEqual(
    new Map([
      ["ks2_eligible", { sheet: "Key stage 2", row: 0, column: 1, rows: 1, columns: 1 }],
      ["lists.codes", { sheet: "It's hidden", row: 0, column: 0, rows: 3, columns: 1 }],
    ]),
  );
});

it("refuses another writer's workbook with a password, and one with macros", async () => {
  const locked = await writeXlsx({ ...book, encryption: { password: "hallmark", spinCount: 1 } });
  expect(readWorkbook(locked)).toMatchObject({ refused: "file-password" });
  const macros = await writeXlsx({ ...book, vbaProject: new Uint8Array([1, 2, 3]) });
  expect(readWorkbook(macros)).toMatchObject({ refused: "file-macros" });
});
