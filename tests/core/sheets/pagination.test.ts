import { pageBreaks, spillsLittle } from "../../../core/sheets/pagination";
import { emptySheet, type SheetPlan } from "../../../core/sheets/sheetPlan";

/** A sheet as wide as A4 upright with `rows` rows of 20 points: some 37 fit on a page. */
const tall = (rows: number): SheetPlan => ({
  ...emptySheet,
  name: "Sheet",
  columnWidthsChars: [95],
  blocks: [{ row: 0, column: 0, style: "label", cells: Array.from({ length: rows }, () => ["text"]) }],
  rowHeightsPoints: new Map(Array.from({ length: rows }, (_, row) => [row, 20])),
});

it.each([
  ["one page", 36, false],
  ["a line more than a page", 38, true],
  ["a page and a quarter", 46, true],
  ["a page and a half", 56, false],
  ["three pages", 110, false],
])("spillsLittle: %s", (_, rows, spills) => {
  expect(spillsLittle(tall(rows))).toBe(spills);
});

it("pageBreaks: a block that does not fit on what is left of a page starts the next one", () => {
  expect(pageBreaks(tall(60), [0, 30], 60)).toEqual([30]);
  expect(pageBreaks(tall(36), [0, 30], 36)).toEqual([]);
  expect(pageBreaks(tall(36), [0, 30], 36, [30])).toEqual([30]);
});
