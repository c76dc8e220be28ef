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
  [0.1251, "0.00", "0.13"],
  [0.12451, "0.0%", "12.5%"],
  [0.1249, "0.00", "0.12"],
  [0.1251, "0.00%", "12.51%"],
  [-1.2251, "0.00;(0.00)", "(1.23)"],
  [1234.5251, '"£"#,##0.00', "£1,234.53"],
  [0.1251, '0.00 "of 1"', "0.13 of 1"],
  [0.005, "0.00", "0.01"],
  [0.5, "0", "1"],
  [46000.25, "d mmm yyyy", "9 Dec 2025"],
])("shows %d as Excel does in the format %s: rounded once, a half away from zero", async (value, format, expected) => {
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
