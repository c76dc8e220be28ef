import { fitPlan } from "../../../../addin/excel/push/fitPlan";
import { emptySheet, type SheetPlan, type TablePlan } from "../../../../core/sheets/sheetPlan";

const table: TablePlan = {
  name: "T",
  range: { row: 1, column: 0, rows: 3, columns: 3 },
  columns: ["School", "Share", "Verdict"],
  identity: {
    keyColumns: ["School"],
    rowIds: ["a", "b"],
    rowFigures: [{ schoolId: "a" }, { schoolId: "b" }],
    columnFigures: [null, { measure: "m" }, null],
  },
};

const plan: SheetPlan = {
  ...emptySheet,
  name: "T",
  blocks: [
    { row: 0, column: 0, style: "title", cells: [["All", null, null]] },
    { row: 1, column: 0, style: "columnHeader", cells: [["School", "Share", "Verdict"]] },
    { row: 2, column: 0, style: "label", cells: [["A"], ["B"]] },
    { row: 2, column: 1, style: "percent", cells: [[0.5], [0.6]] },
    { row: 2, column: 2, style: "label", cells: [["up"], ["down"]] },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  tables: [table],
  conditionalFormats: [
    {
      range: { row: 2, column: 2, rows: 2, columns: 1 },
      when: { formula: 'AND($C3="up",LEN("C3")>1,$A3<>"")', style: "strength" },
    },
  ],
  freeze: { rows: 2, columns: 1 },
};

const at = (fitted: SheetPlan, row: number, column: number) =>
  fitted.blocks.flatMap((block) => {
    const cell = block.cells[row - block.row]?.[column - block.column];
    return cell === undefined ? [] : [cell];
  });

it("fitPlan writes each school into the row and each column into the place people have put it", () => {
  const fit = { row: 1, column: 0, rows: [1, 0], columns: [0, null, 1, 2] };
  const fitted = fitPlan(plan, table, fit, new Set());
  expect([at(fitted, 2, 0), at(fitted, 2, 1), at(fitted, 2, 2), at(fitted, 2, 3)]).toEqual([
    ["B"],
    [],
    [0.6],
    ["down"],
  ]);
  expect(at(fitted, 3, 2)).toEqual([0.5]);
  expect(fitted.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
  expect(fitted.tables[0]?.range).toEqual({ row: 1, column: 0, rows: 3, columns: 4 });
});

it("fitPlan moves the references of a conditional format with its columns, and no text between quotes", () => {
  const fit = { row: 1, column: 0, rows: [0, 1], columns: [0, null, 1, 2] };
  expect(fitPlan(plan, table, fit, new Set()).conditionalFormats).toEqual([
    {
      range: { row: 2, column: 3, rows: 2, columns: 1 },
      when: { formula: 'AND($D3="up",LEN("C3")>1,$A3<>"")', style: "strength" },
    },
  ]);
});

it("fitPlan empties the figures of a row that is no longer compared, and leaves its name and people's own cells", () => {
  const fit = { row: 1, column: 0, rows: [0, null, 1], columns: [0, 1, 2, null] };
  const fitted = fitPlan(plan, table, fit, new Set([1]));
  expect([at(fitted, 3, 0), at(fitted, 3, 1), at(fitted, 3, 2), at(fitted, 3, 3)]).toEqual([[], [null], [null], []]);
  expect(at(fitted, 4, 0)).toEqual(["B"]);
});
