import { planFaults } from "../../../../functions/xlsx/write/planFaults";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { emptySheet, type SheetPlan, type WorkbookPlan } from "../../../../core/sheets/sheetPlan";
import { everyFeature } from "./everyFeature";
import { oneSheet } from "./writtenParts";

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const header = (names: readonly string[]) => ({ row: 0, column: 0, style: "columnHeader", cells: [names] }) as const;
const table = (columns: readonly string[], change: object = {}): Partial<SheetPlan> => ({
  blocks: [header(columns)],
  tables: [{ name: "T", range: at(0, 0, 2, columns.length), columns, ...change }],
});
const named = (name: string, reference = "'Sheet'!$A$1"): Partial<WorkbookPlan> => ({ names: [{ name, reference }] });

it("finds nothing in a plan that can be drawn", () => {
  expect(planFaults(everyFeature)).toEqual([]);
});

it.each<[string, Partial<SheetPlan>]>([
  ['table T has two columns named "b"', table(["B", "b"])],
  ["table T has a column without a name", table(["A", " "])],
  ["table T has no row under its header", table(["A"], { range: at(0, 0, 1, 1) })],
  ["table T has 1 names for 2 columns", table(["A"], { range: at(0, 0, 2, 2) })],
  ['a table is named "two words"', table(["A"], { name: "two words" })],
  ['table T has a column named "A" where A1 shows "B"', { ...table(["A"]), blocks: [header(["B"])] }],
  ["A1:B2 and B2:C3 lie over one another", { merges: [at(0, 0, 2, 2), at(1, 1, 2, 2)] }],
  ["A1 is merged, and is a single cell", { merges: [at(0, 0)] }],
  [
    'a range lies outside the sheet: {"row":1048575,"column":0,"rows":2,"columns":1}',
    { merges: [at(1_048_575, 0, 2, 1)] },
  ],
  [
    'a range lies outside the sheet: {"row":0,"column":16384,"rows":1,"columns":1}',
    { notes: [{ row: 0, column: 16_384, text: "n" }] },
  ],
])("%s", (fault, sheet) => {
  expect(planFaults(oneSheet(sheet))).toEqual([`Sheet: ${fault}`]);
});

it.each(["A1", "XFD1048576", "ks2", "r1", "R1C1", "c", "rc", "a b", "1a", "a-b", "", "a_x0041_b"])(
  "%j is no name Excel takes",
  (name) => {
    expect(planFaults(oneSheet({}, named(name)))).toEqual([`"${name}" is no name Excel takes`]);
  },
);

it.each(["ks2_rwm_exp_n", "ks2_rwm_exp_n.dis", "note.ks2_01.all", "key_stage_2", "_x", "c_1", "ABCD1"])(
  "%s is a name",
  (name) => {
    expect(planFaults(oneSheet({}, named(name)))).toEqual([]);
  },
);

it.each(["Sheet!$A$1", "'Sheet'!A1", "'Other'!$A$1", "'Sheet'!$A$1+1", "#REF!"])(
  "a name may not point at %s",
  (reference) => {
    expect(planFaults(oneSheet({}, named("a_name", reference)))).toEqual([`name a_name points at ${reference}`]);
  },
);

it("names and tables share one list, whatever their case", () => {
  const plan = oneSheet(table(["A"], { name: "schools" }), named("Schools"));
  expect(planFaults(plan)).toEqual(['two names or tables are called "schools"']);
});

it("some sheet must be visible, and a hidden one cannot be the open one", () => {
  const hidden = { ...emptySheet, name: "Hidden", visibility: "hidden" } as const;
  expect(planFaults({ ...oneSheet({}), sheets: [hidden] })).toEqual(["no sheet is visible"]);
  const plan = { ...oneSheet({}), sheets: [{ ...emptySheet, name: "Seen" }, hidden], activeSheet: "Hidden" };
  expect(planFaults(plan)).toEqual(['"Hidden" cannot be the open sheet']);
});

it("a plan with a fault is not written, and the bug says why", async () => {
  await expect(writeWorkbook(oneSheet({ merges: [at(0, 0)] }))).rejects.toThrow(
    "This workbook cannot be drawn. Sheet: A1 is merged, and is a single cell",
  );
});

it.each([
  [
    "two sheets of one name",
    [
      { ...emptySheet, name: "A" },
      { ...emptySheet, name: "a" },
    ],
  ],
  ["a name over 31 characters", [{ ...emptySheet, name: "a".repeat(32) }]],
  ["a name with a colon", [{ ...emptySheet, name: "a:b" }]],
])("%s is refused", async (_, sheets) => {
  await expect(writeWorkbook({ ...oneSheet({}), sheets })).rejects.toThrow(/[Ss]heet name/);
});
