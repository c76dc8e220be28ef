import { pushWorkbook } from "../../../../addin/excel/push/pushWorkbook";
import type { OpenHost } from "../../../../infra/local/workbench/node/openHost";
import { answer, comparisonOf, register } from "../../../core/comparison/example";
import { chaseListOfMany } from "./manySchools";
import { push, returned } from "./pushExample";
import { excels, inExcel, openExcel, valuesOf } from "../../support/inExcel";

/** The comparison's table as rows by column name. */
async function tableRows(): Promise<Record<string, unknown>[]> {
  const [, , , , header = [], ...body] = await valuesOf("Comparison");
  return body.map((cells) => Object.fromEntries(header.map((name, index) => [String(name), cells[index]])));
}

const column = (rows: readonly Record<string, unknown>[], name: string) =>
  Object.fromEntries(rows.map((row) => [String(row["School"]), row[name]]));

jest.setTimeout(60_000);

describe.each(excels)("pushWorkbook in %s", (_, settings) => {
  let host: OpenHost;
  beforeAll(async () => {
    host = await openExcel(settings);
  });
  afterAll(() => {
    expect(host.bugs).toEqual([]);
    host.close();
  });

  it("draws every sheet of the plan in one request, with the figures as numbers and codes as text", async () => {
    const { cost, sheets } = await push(comparisonOf([returned(20), returned(24), null]));
    expect(sheets).toEqual(["Comparison", "Pupil groups", "Totals", "Progress", "Charts", "About"]);
    expect(cost.syncs).toBeLessThan(12);
    const rows = await tableRows();
    expect(rows.map((row) => row["School"])).toEqual(["School 0", "School 1", "School 2"]);
    expect(rows[0]?.["LAESTAB"]).toBe("3730000");
    expect(rows[0]?.["Reached"]).toBeCloseTo(20 / 30);
    expect(rows[2]?.["Reached"]).toBe("–");
  });

  it("keeps notes, a formula and a sort with each school through three pushes: new figures, a new school, a new column", async () => {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Comparison");
      const table = sheet.tables.getItem("Comparison");
      const range = table.getRange().load("columnCount,rowIndex");
      await context.sync();
      const own = sheet.getRangeByIndexes(range.rowIndex, range.columnCount, 4, 2);
      own.values = [
        ["Our note", "Twice"],
        ["note of 0", ""],
        ["note of 1", ""],
        ["note of 2", ""],
      ];
      table.resize(sheet.getRangeByIndexes(range.rowIndex, 0, 4, range.columnCount + 2));
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      const reached = (header.values[0] ?? []).indexOf("Reached");
      const letter = String.fromCharCode(65 + reached);
      table.sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
      for (let row = 1; row <= 3; row += 1)
        sheet.getCell(range.rowIndex + row, range.columnCount + 1).formulas = [
          [`=${letter}${range.rowIndex + row + 1}`],
        ];
      await context.sync();
    });
    const noted = (rows: Record<string, unknown>[]) => column(rows, "Our note");
    const expected = { "School 0": "note of 0", "School 1": "note of 1", "School 2": "note of 2" };
    expect(noted(await tableRows())).toEqual(expected);

    await push(comparisonOf([returned(21), returned(25), returned(9)]));
    const second = await tableRows();
    expect(second.map((row) => row["School"])).toEqual(["School 2", "School 1", "School 0"]);
    expect(noted(second)).toEqual(expected);
    expect(column(second, "Twice")).toEqual(column(second, "Reached"));
    expect(second[0]?.["Reached"]).toBeCloseTo(9 / 30);

    await push(comparisonOf([returned(21), returned(25), returned(9), returned(12)]));
    const third = await tableRows();
    expect(noted(third)).toEqual({ ...expected, "School 3": "" });
    expect(third).toHaveLength(4);

    const lastYear = [answer({ eligible: 30, reached: 15 }), null, null, null];
    await push(comparisonOf([returned(22), returned(25), returned(9), returned(12)], { earlierYears: [lastYear] }));
    const fourth = await tableRows();
    expect(noted(fourth)).toEqual({ ...expected, "School 3": "" });
    expect(column(fourth, "Reached: last year")["School 0"]).toBeCloseTo(0.5);
    const reached = column(fourth, "Reached");
    expect(column(fourth, "Twice")).toEqual({ ...reached, "School 3": "" });
  });

  it("takes out a school that is no longer compared, and keeps its row where somebody wrote on it", async () => {
    const schools = register(4);
    const left = { ...schools, schools: schools.schools.filter((_, index) => index === 0 || index === 1) };
    const { kept } = await push(comparisonOf([returned(22), returned(25)], { register: left }));
    const rows = await tableRows();
    expect(kept).toBe(1);
    expect(rows.map((row) => row["School"])).toEqual(["School 2", "School 1", "School 0"]);
    expect(rows[0]).toMatchObject({ "Our note": "note of 2", Reached: "" });
  });

  it("knows its sheets under another name, and never writes over people's own", async () => {
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem("Progress").name = "Who has sent";
      context.workbook.worksheets.add("Progress").getRange("A1").values = [["mine"]];
      await context.sync();
    });
    const { sheets } = await push(comparisonOf([returned(20), returned(24)]));
    expect(sheets[3]).toBe("Who has sent");
    expect(await valuesOf("Progress")).toEqual([["mine"]]);
  });
});

it("of every school in England stays under the 5 MB Excel takes in one request, and gives in one answer, also when it is refreshed", async () => {
  const host = await openExcel({});
  for (const status of ["not started", "submitted"] as const)
    await inExcel((context) => pushWorkbook(context, chaseListOfMany(status), { hasNotes: false }));
  const sizes = host.batches.flatMap(({ requestBytes, answerBytes }) => [requestBytes, answerBytes]);
  expect(Math.max(...sizes)).toBeLessThan(5_000_000);
  expect(Math.max(...sizes)).toBeGreaterThan(4_000_000);
  expect(host.bugs).toEqual([]);
  host.close();
});
