import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { openHost, type OpenHost } from "../../../../infra/local/workbench/node/openHost";
import { request } from "../../../core/sheets/template/request";

jest.setTimeout(120_000);

let host: OpenHost;

beforeAll(async () => {
  host = await openHost();
});

afterAll(() => {
  host.close();
  expect(host.bugs).toEqual([]);
});

const template = async () => Buffer.from(await writeWorkbook(templatePlan(request))).toString("base64");

it("inserts the sheets of a file, with their protection and hidden state", async () => {
  const file = await template();
  const sheets = await host.Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(file, {
      sheetNamesToInsert: ["Key stage 2"],
      positionType: "End",
    });
    await context.sync();
    const sheet = context.workbook.worksheets.getItem(ids.value[0] ?? "");
    sheet.load("name");
    sheet.protection.load("protected");
    const title = sheet.getRange("A1").load("values,format/font/bold");
    await context.sync();
    return [ids.value.length, sheet.name, sheet.protection.protected, title.values, title.format.font.bold];
  });
  expect(sheets).toEqual([1, "Key stage 2", true, [["Key stage 2"]], true]);
});

it("refuses a file that is none, in words", async () => {
  const refused = host.Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(Buffer.from("no workbook").toString("base64"));
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument", message: expect.stringContaining(".") });
});

it("makes a workbook of a file, to be opened beside this one", async () => {
  const file = await template();
  await host.Excel.createWorkbook(file);
  expect(host.workbook.created).toEqual([file]);
});

it("takes 24,000 rows in one sync", async () => {
  const rows = Array.from({ length: 24_000 }, (_, row) => [`School ${row}`, row, row / 7, "x", true]);
  const before = host.batches.length;
  let syncs = 0;
  const from = performance.now();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Comparison");
    const range = sheet.getRange("A1").getResizedRange(rows.length - 1, 4);
    range.numberFormat = [["@", "0", "0.0", "General", "General"]].concat(
      Array.from({ length: rows.length - 1 }, () => ["@", "0", "0.0", "General", "General"]),
    );
    range.values = rows;
    await context.sync();
    syncs = host.batches.length - before;
  });
  const milliseconds = Math.round(performance.now() - from);
  process.stdout.write(`24,000 rows of 5 cells at the test host: ${syncs} sync, ${milliseconds} ms\n`);
  expect(syncs).toBe(1);
  const sheet = host.workbook.sheet("Comparison");
  expect(sheet && host.workbook.valueAt(sheet, 23_999, 2)).toBe(23_999 / 7);
});

it("keeps no range an add-in has let go of", () => {
  expect(host.references.count).toBe(0);
});
