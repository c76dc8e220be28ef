import { importTable, tableOfSheet } from "../../../core/register/importTable";
import { cellKey, type CellValue, type SheetValues } from "../../../core/sheets/workbookValues";

const sheetOf = (grid: CellValue[][]): SheetValues => ({
  name: "Schools",
  visibility: "visible",
  merges: [],
  cells: new Map(
    grid.flatMap((cells, row) =>
      cells.flatMap((cell, column): [number, CellValue][] => (cell === null ? [] : [[cellKey(row, column), cell]])),
    ),
  ),
});

describe("importTable", () => {
  it("keeps Excel's row numbers over empty rows, and takes off spaces around a cell", () => {
    expect(importTable([[" laestab ", "name"], ["3733001", " First "], ["", " "], ["3733002"]])).toEqual({
      refused: false,
      columns: ["laestab", "name"],
      rows: [
        {
          row: 2,
          cells: new Map([
            ["laestab", "3733001"],
            ["name", "First"],
          ]),
        },
        {
          row: 4,
          cells: new Map([
            ["laestab", "3733002"],
            ["name", ""],
          ]),
        },
      ],
    });
  });

  it.each([
    ["no heading", [[], ["3733001"]], "The file has no heading row."],
    ["nothing at all", [], "The file has no heading row."],
    ["one heading twice", [["laestab", "laestab"]], 'The heading "laestab" stands twice.'],
    [
      "more cells than headings",
      [
        ["laestab", "name"],
        ["3733001", "St Alban's", "Denaby"],
      ],
      'Row 2 has "Denaby" under no heading.',
    ],
    [
      "text under an empty heading",
      [
        ["laestab", "", "name"],
        ["3733001", "x", "First"],
      ],
      'Row 2 has "x" under no heading.',
    ],
  ])("refuses %s", (_, grid, wrong) => {
    expect(importTable(grid)).toMatchObject({ refused: true, wrong });
  });

  it("reads a heading that is the name of a property of every object as any other", () => {
    const table = importTable([
      ["__proto__", "constructor"],
      ["a", "b"],
    ]);
    expect(table.refused ? null : table.rows[0]?.cells.get("__proto__")).toBe("a");
  });
});

describe("tableOfSheet", () => {
  it("reads numbers as their digits, dates as civil dates, formulas as their results, errors as their text", () => {
    const table = tableOfSheet(
      sheetOf([
        ["laestab", "from", "name", "status", "phase"],
        [
          3733001,
          { value: 45901, date: true },
          { value: "First", formula: true },
          { error: "#REF!" },
          { value: null, formula: true },
        ],
        [null, null, null, null, null],
        [{ value: 3733002, formula: true }, "1 May 2025", true, null, { value: 0.5, percent: true }],
      ]),
    );
    expect(table.refused ? null : table.rows.map(({ row, cells }) => [row, ...cells.values()])).toEqual([
      [2, "3733001", "2025-09-01", "First", "#REF!", ""],
      [4, "3733002", "1 May 2025", "true", "", "0.5"],
    ]);
  });

  it("refuses a sheet whose cells lie too far apart to be a table", () => {
    const far: SheetValues = {
      ...sheetOf([["laestab"]]),
      cells: new Map([
        [cellKey(0, 0), "laestab"],
        [cellKey(1_048_575, 16_383), "x"],
      ]),
    };
    expect(tableOfSheet(far)).toMatchObject({ refused: true, wrong: "The sheet's cells lie too far apart." });
  });

  it("refuses an empty sheet", () => {
    expect(tableOfSheet(sheetOf([]))).toMatchObject({ refused: true, wrong: "The file has no heading row." });
  });
});
