import fc from "fast-check";
import { gridBlocks, gridPart, spacePart, stacked, styled, textPart } from "../../../core/sheets/sheetParts";
import { pageBreaks } from "../../../core/sheets/pagination";
import { emptySheet, type SheetPlan } from "../../../core/sheets/sheetPlan";
import { lineAxis, sharedAxis, valueAxis } from "../../../core/sheets/valueAxis";
import { changeCell, differenceCell, figureCell } from "../../../core/sheets/figureCell";
import { codedFigure, noFigure, publishedFigure } from "../../../core/measures/noFigure";
import { share } from "../../../core/measures/share";
import { comparisonOf } from "../comparison/example";

const percent = { unit: "percent", decimals: 0 } as const;

describe("gridBlocks", () => {
  it("put every cell where the grid has it, in its style, once", () => {
    const cell = fc.record({
      value: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
      style: fc.constantFrom("percent" as const, "code" as const, "label" as const),
    });
    const grid = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(grid, (cells) => {
        const placed = gridBlocks(3, 2, cells).flatMap(({ row, column, style, cells: block }) =>
          block.flatMap((line, down) =>
            line.map((value, across) => ({ at: `${row + down},${column + across}`, value, style })),
          ),
        );
        const expected = cells.flatMap((line, down) =>
          line.map(({ value, style }, across) => ({ at: `${3 + down},${2 + across}`, value, style })),
        );
        const inOrder = (list: readonly { at: string }[]) => [...list].sort((a, b) => (a.at < b.at ? -1 : 1));
        expect(inOrder(placed)).toEqual(inOrder(expected));
      }),
    );
  });

  it("refuse a ragged grid", () =>
    expect(() => gridBlocks(0, 0, [[styled(1, "count"), styled(2, "count")], [styled(1, "count")]])).toThrow(
      "fewer cells",
    ));
});

describe("stacked", () => {
  it("puts parts one under another, and tells a part where it stands", () => {
    const seen: number[] = [];
    const { content, starts, rows } = stacked([
      textPart("Title", "title", 3),
      spacePart(2, 6),
      (row) => {
        seen.push(row);
        return gridPart([[styled(1, "count")]]);
      },
    ]);
    expect([starts, rows, seen]).toEqual([[0, 1, 3], 4, [3]]);
    expect(content.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect([...content.rowHeightsPoints]).toEqual([
      [1, 6],
      [2, 6],
    ]);
    expect(content.blocks.at(-1)).toEqual({ row: 3, column: 0, style: "count", cells: [[1]] });
  });
});

describe("pageBreaks", () => {
  const sheet = (rows: number): SheetPlan => ({
    ...emptySheet,
    name: "Page",
    columnWidthsChars: [40],
    rowHeightsPoints: new Map(Array.from({ length: rows }, (_, row) => [row, 100] as const)),
  });
  // 755 points of an A4 page less 3% hold 7 rows of 100 points.
  it.each([
    ["everything fits", 7, [0, 3], [], []],
    ["the second block would be cut", 8, [0, 3], [], [3]],
    ["a block longer than a page is cut where it must be", 20, [0], [], []],
    ["a page begun by a long block goes on", 12, [0, 9], [], []],
    ["a page is started in any case", 5, [0, 3], [3], [3]],
    ["the first row never starts a second page", 5, [0, 3], [0], []],
  ] as const)("%s", (_, rows, starts, always, expected) =>
    expect(pageBreaks(sheet(rows), starts, rows, always)).toEqual(expected),
  );
});

describe("axes", () => {
  const [measure, mean] = comparisonOf([null]).measures;
  it.each([
    [[0.02], 0.1],
    [[0.1], 0.1],
    [[0.26, 0.1], 0.5],
    [[0.62], 1],
    [[], 0.1],
  ])("of %p end at %p", (values, end) =>
    expect(measure && valueAxis(measure, values)).toEqual({ valueFormat: "0%", valueMin: 0, valueMax: end }),
  );

  it("of a line hold every value, a quarter, a half or all of the scale", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }), (values) => {
        const axis = measure ? lineAxis(measure, values) : {};
        const [low, high] = [axis.valueMin ?? NaN, axis.valueMax ?? NaN];
        expect([0.25, 0.5, 1]).toContain(Math.round((high - low) * 100) / 100);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(low - 1e-9);
          expect(value).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });

  it("of several charts of a measure are one, that holds every value and begins below the least", () => {
    const scores = fc.array(
      fc.integer({ min: -12_000, max: 15_000 }).map((hundredths) => hundredths / 100),
      { minLength: 1, maxLength: 9 },
    );
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(scores, shares, (ofMean, ofShare) => {
        for (const [of, values] of [
          [mean, ofMean],
          [measure, ofShare],
        ] as const) {
          const { valueMin = NaN, valueMax = NaN } = of ? sharedAxis(of, values) : {};
          for (const value of values) {
            expect(valueMin).toBeLessThanOrEqual(Math.min(value, valueMin === 0 ? value : value - 1e-6));
            expect(valueMax).toBeGreaterThanOrEqual(value - 1e-4);
          }
        }
      }),
    );
    expect(mean && sharedAxis(mean, [37.5, 59.4])).toEqual({ valueFormat: "#,##0", valueMin: 0, valueMax: 60 });
    expect(mean && sharedAxis(mean, [101, 104])).toEqual({ valueFormat: "0.0", valueMin: 100, valueMax: 104 });
    expect(mean && sharedAxis(mean, [-1.2, 2.3])).toEqual({ valueFormat: "0.0", valueMin: -2, valueMax: 3 });
  });

  it("of a score are left to the program, with decimals only where whole numbers would be told twice", () => {
    expect(mean && valueAxis(mean, [101, 104])).toEqual({ valueFormat: "0.0" });
    expect(mean && valueAxis(mean, [3.1, 4.9])).toEqual({ valueFormat: "0.0" });
    expect(mean && valueAxis(mean, [37.5, 59.4])).toEqual({ valueFormat: "#,##0" });
    expect(mean && valueAxis(mean, [96, 108])).toEqual({ valueFormat: "#,##0" });
  });
});

describe("figureCell", () => {
  it.each([
    ["a share", figureCell(share(1, 4), percent), styled(0.25, "percent")],
    ["a share of a total", figureCell(share(1, 4), percent, "total"), styled(0.25, "totalPercent")],
    ["a published percentage", figureCell(publishedFigure(0.25), percent), styled(0.25, "percentPublished")],
    [
      "a published whole score",
      figureCell(publishedFigure(104), { unit: "score", decimals: 1 }),
      styled(104, "countPublished"),
    ],
    [
      "a published score",
      figureCell(publishedFigure(104.5), { unit: "score", decimals: 1 }),
      styled(104.5, "decimalPublished"),
    ],
    ["a code", figureCell(codedFigure("c", "SUPP"), percent), styled("c", "code")],
    ["no figure", figureCell(noFigure("left blank"), percent), styled("–", "code")],
    ["nothing", figureCell(undefined, percent, "total"), styled("–", "totalCode")],
    ["a difference in points", differenceCell(-0.125, percent), styled(-13, "pointsSigned")],
    ["a difference that rounds to none", differenceCell(0.004, percent), styled(0, "pointsSigned")],
    [
      "a difference of scores",
      differenceCell(1.26, { unit: "score", decimals: 1 }, "total"),
      styled(1.3, "totalSigned"),
    ],
    ["no change", changeCell(undefined, percent), styled("–", "code")],
  ])("%s", (_, found, expected) => expect(found).toEqual(expected));
});
