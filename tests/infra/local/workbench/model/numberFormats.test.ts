import { openHost, type OpenHost } from "../../../../../infra/local/workbench/node/openHost";

let host: OpenHost;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

it.each([
  [0.625, "0%", "63%"],
  [0.615, "0%", "62%"],
  [0.6249, "0%", "62%"],
  [-0.625, "0%", "-63%"],
  [2.5, "0", "3"],
  [3, "0", "3"],
  [0.1, "0.0%", "10.0%"],
  [1234.5, "#,##0", "1,235"],
])("shows %d as Excel does in the format %s: a half goes away from zero", async (value, format, expected) => {
  const text = await host.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.values = [[value]];
    cell.numberFormat = [[format]];
    cell.load("text");
    await context.sync();
    return cell.text[0]?.[0];
  });
  expect(text).toBe(expected);
});
