import { fittedRowHeights } from "../../../core/sheets/rowHeights";
import { emptySheet, type Block, type SheetPlan } from "../../../core/sheets/sheetPlan";
import { textPixels, wrappedLines } from "../../../core/sheets/textSize";

const sheet = (blocks: readonly Block[], rest: Partial<SheetPlan> = {}): SheetPlan => ({
  ...emptySheet,
  name: "Sheet",
  columnWidthsChars: [20, 20, 20],
  blocks,
  ...rest,
});
const sentence = "A sentence that takes several lines in a column of twenty characters, and fewer in three.";
const block = (style: Block["style"], ...cells: Block["cells"]): Block => ({ row: 0, column: 0, style, cells });

it("a wrapped text makes its row as high as its lines; a text that does not wrap keeps one line", () => {
  const heights = fittedRowHeights(
    sheet([block("text", [sentence], ["short"]), { ...block("plain", [sentence]), row: 2 }]),
  );
  expect(heights.get(0)).toBeGreaterThan(60);
  expect(heights.get(1)).toBeLessThan(20);
  expect(heights.get(2)).toBe(heights.get(1));
});

it("a merged cell wraps to the width of its columns together", () => {
  const merges = [{ row: 0, column: 0, rows: 1, columns: 3 }];
  const alone = fittedRowHeights(sheet([block("text", [sentence])])).get(0) ?? 0;
  expect(fittedRowHeights(sheet([block("text", [sentence])], { merges })).get(0)).toBeLessThan(alone / 2);
});

it("a merged cell has the padding of every column it lies over: a text that just fits takes one line", () => {
  const columns = 8;
  const fits = "0".repeat(columns * 5 + 1);
  const plan = sheet([{ row: 0, column: 0, style: "text", cells: [[fits, ...Array<null>(columns - 1).fill(null)]] }], {
    columnWidthsChars: Array<number>(columns).fill(5),
    merges: [{ row: 0, column: 0, rows: 1, columns }],
  });
  expect(fittedRowHeights(plan).get(0)).toBeLessThan(20);
});

it("a set height stands, and no row is higher than Excel allows", () => {
  const rowHeightsPoints = new Map([[0, 12]]);
  expect(fittedRowHeights(sheet([block("text", [sentence])], { rowHeightsPoints })).get(0)).toBe(12);
  expect(fittedRowHeights(sheet([block("text", [sentence.repeat(40)])])).get(0)).toBe(409);
});

it("a formula counts as the text it is first seen with", () => {
  const formula = (cached: string) =>
    fittedRowHeights(sheet([block("check", [{ formula: "A1", cached }])])).get(0) ?? 0;
  expect(formula(sentence)).toBeGreaterThan(formula("") * 2);
});

it("larger type makes a higher row", () => {
  const height = (style: Block["style"]) => fittedRowHeights(sheet([block(style, ["Title"])])).get(0) ?? 0;
  expect(height("title")).toBeGreaterThan(height("plain"));
});

it("textPixels follows Arial: digits are 556 thousandths of the size", () => {
  expect(textPixels("0000", 10)).toBeCloseTo((4 * 556 * 10 * 96) / (1000 * 72));
  expect(textPixels("iiii", 10)).toBeLessThan(textPixels("WWWW", 10) / 3);
  expect(textPixels("a", 10, true)).toBeGreaterThan(textPixels("a", 10));
});

it.each([
  ["nothing is one line", "", 100, 1],
  ["line breaks count", "a\nb\n", 100, 3],
  ["words move down whole", "aaaa bbbb cccc", textPixels("aaaa bbbb", 10) + 1, 2],
  ["a word too long is broken", "0".repeat(30), textPixels("0".repeat(10), 10) + 1, 3],
])("wrappedLines: %s", (_, text, pixels, lines) => {
  expect(wrappedLines(text, pixels)).toBe(lines);
});
