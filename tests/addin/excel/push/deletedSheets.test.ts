import { deletedSheets, readPushed, type Pushed } from "../../../../addin/excel/push/pushed";
import type { OpenHost } from "../../../../infra/local/workbench/node/openHost";
import { comparisonOf } from "../../../core/comparison/example";
import { inExcel, openExcel, valuesOf } from "../../support/inExcel";
import { push, returned } from "./pushExample";

jest.setTimeout(60_000);

describe("a sheet of ours that somebody deleted", () => {
  let host: OpenHost;
  const tabs = () => host.workbook.sheets.map(({ name }) => name).filter((name) => name !== "Sheet1");
  const remove = (...names: string[]) =>
    inExcel(async (context) => {
      for (const name of names) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
  beforeAll(async () => {
    host = await openExcel({ minimum: "1.13" });
    await push(comparisonOf([returned(20), returned(24)]));
    await inExcel(async (context) => {
      context.workbook.worksheets.add("Ours").getRange("A1").values = [["mine"]];
      context.workbook.worksheets.getItem("Ours").activate();
      await context.sync();
    });
  });
  afterAll(() => {
    expect(host.bugs).toEqual([]);
    host.close();
  });

  it("is drawn again where it was, and nothing else is moved, shown or written over", async () => {
    const before = tabs();
    const whole = await valuesOf("Comparison");
    await remove("Comparison", "Totals");
    const { restored, isFirst } = await push(comparisonOf([returned(20), returned(24)]));
    expect([restored, isFirst]).toEqual([["Comparison", "Totals"], false]);
    expect(tabs()).toEqual(before);
    expect(await valuesOf("Comparison")).toEqual(whole);
    expect(await valuesOf("Ours")).toEqual([["mine"]]);
    expect(host.workbook.active.name).toBe("Ours");
    expect((await push(comparisonOf([returned(20), returned(24)]))).restored).toEqual([]);
  });

  it("is drawn again with all the others where all were deleted, without coming to the front", async () => {
    const names = tabs().filter((name) => name !== "Ours");
    await remove(...names);
    const { restored } = await push(comparisonOf([returned(20), returned(24)]));
    expect(restored).toEqual(names);
    expect(tabs()).toEqual(["Ours", ...names]);
    expect(host.workbook.active.name).toBe("Ours");
  });

  it("is forgotten where it is planned no more", async () => {
    await remove("Charts");
    await push(comparisonOf([returned(20)]), ["Charts"]);
    const pushed = await inExcel((context) => readPushed(context, "comparison"));
    expect(Object.keys(pushed?.sheets ?? {})).not.toContain("Charts");
    await expect(inExcel((context) => deletedSheets(context, pushed as Pushed))).resolves.toEqual([]);
  });
});
