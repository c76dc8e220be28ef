import { pushWorkbook } from "../../../../addin/excel/push/pushWorkbook";
import { seriesLooks } from "../../../../core/sheets/chartLooks";
import { emptySheet, type ChartPlan } from "../../../../core/sheets/sheetPlan";
import { excels, inExcel, openExcel } from "../../support/inExcel";

const chart = (kind: ChartPlan["kind"]): ChartPlan => ({
  ...{ kind, title: `As a ${kind}`, altText: "", place: { row: 5, column: 0, rows: 10, columns: 5 } },
  categories: "Charts!$A$1:$A$3",
  series: [
    { name: "Group", values: "Charts!$B$1:$B$3", standOut: [1] },
    { name: "England", values: "Charts!$C$1:$C$3", isEngland: true },
  ],
  axisTitles: { category: "Measure", value: "Percentage" },
});

describe.each(excels)("drawChart in %s", (_, settings) => {
  it("draws England in its own colour with an edge, as a bar among others and as a series, and dotted as a line", async () => {
    const host = await openExcel(settings);
    const kinds = ["bar", "column", "line"] as const;
    const cells = [0, 1, 2].map((row) => [`Measure ${String(row)}`, 0.5, 0.6]);
    const sheet = {
      ...{ ...emptySheet, name: "Charts" },
      blocks: [{ row: 0, column: 0, style: "plain" as const, cells }],
      charts: kinds.map(chart),
    };
    const plan = { title: "Charts", author: "Trustwide", sheets: [sheet], names: [] };
    await inExcel((context) =>
      pushWorkbook(
        context,
        { kind: "board", plan, collection: "c", title: "Charts", asOf: "2026-10-05", etag: null },
        { hasNotes: false },
      ),
    );
    const drawn = await inExcel(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Charts");
      const found = kinds.map((_kind, index) => {
        const { series } = charts.getItemAt(index);
        const line = series.getItemAt(1).format.line.load("color,lineStyle,weight");
        const england = series.getItemAt(1).load("markerStyle");
        const border = series.getItemAt(0).points.getItemAt(1).format.border.load("color,weight");
        return { line, england, border };
      });
      await context.sync();
      return found.map(({ line: { color, lineStyle, weight }, england: { markerStyle }, border }) => ({
        ...{ color, lineStyle, weight, markerStyle, bar: border.color },
      }));
    });
    const bar = { color: "#1F2A37", weight: 1.25, bar: "#1F2A37" };
    expect(drawn).toMatchObject([bar, bar, { color: "#E0A030", lineStyle: "RoundDot", markerStyle: "Diamond" }]);
    expect(seriesLooks(chart("line").series).map(({ color }) => color)).toEqual(["1D4E79", "E0A030"]);
    expect(host.bugs).toEqual([]);
    host.close();
  });
});
