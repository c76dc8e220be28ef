import { readSealedMark, sealedSheet, type SealedMark } from "../../../../core/sheets/board/sealedMark";
import { valuesOfPlan } from "../../../../core/sheets/valuesOfPlan";
import { cellKey, type CellValue } from "../../../../core/sheets/workbookValues";

const mark: SealedMark = { number: 3, title: "=Board, autumn", meetingOn: "2026-12-08", asOf: "2026-12-06" };
const workbook = valuesOfPlan({ title: "", author: "", sheets: [sealedSheet(mark)], names: [], activeSheet: "" });
const changed = (row: number, column: number, value: CellValue) => ({
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells, [cellKey(row, column), value] as const]),
  })),
});

it("is read as it was drawn, also where another program shows the sheet or writes its name in capitals", () => {
  expect(readSealedMark(workbook)).toEqual(mark);
  const shown = workbook.sheets.map((sheet) => ({ ...sheet, name: "_SEALED", visibility: "visible" as const }));
  expect(readSealedMark({ sheets: shown })).toEqual(mark);
});

it.each([
  ["no such sheet", { sheets: [] }, null],
  ["a sheet of that name that is somebody's own", changed(0, 0, "my notes"), null],
  ["a later version", changed(0, 1, 2), "damaged"],
  ["no number", changed(1, 1, "three"), "damaged"],
  ["a day that is none", changed(3, 1, "soon"), "damaged"],
])("%s", (_, values, expected) => expect(readSealedMark(values)).toBe(expected));
