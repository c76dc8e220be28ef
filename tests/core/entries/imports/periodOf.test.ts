import { periodOf } from "../../../../core/entries/imports/periodOf";

describe("periodOf", () => {
  it.each([
    ["2022/2023", ["2022/2023"], { period: "2022/23", stage: null, marked: false }],
    ["2018/19", ["2018/19"], { period: "2018/19", stage: null, marked: false }],
    ["2023-2024", ["2018/19", "2023-2024"], { period: "2023/24", stage: null, marked: false }],
    ["202425", ["202425"], { period: "2024/25", stage: null, marked: false }],
    ["1999/00", ["2018/19"], { period: "1999/00", stage: null, marked: false }],
    ["2018/19 final", ["2018/19"], { period: "2018/19", stage: "final", marked: false }],
    ["2018/19 Provisional", ["2018/19"], { period: "2018/19", stage: "provisional", marked: false }],
    ["2022/23*", ["2018/19"], { period: "2022/23", stage: null, marked: true }],
    ["2024/25 autumn", ["period"], { period: "2024/25 autumn", stage: null, marked: false }],
  ] as const)("%s", (text, spelled, expected) => {
    expect(periodOf(text, spelled)).toEqual(expected);
  });

  it.each([
    ["a year that does not follow", "2018/20", ["2018/19"]],
    ["a century later", "2018/2119", ["2022/2023"]],
    ["one year alone", "2019", ["2018/19", "2022/2023"]],
    ["another file's spelling", "2018/19", ["2022/2023"]],
    ["words", "latest at 2026-06*", ["2018/19"]],
    ["nothing", "", ["2018/19", "period"]],
  ] as const)("%s is no year", (_, text, spelled) => {
    expect(periodOf(text, spelled)).toBeNull();
  });

  it("files a whole year under the term of its profile, and leaves a named term", () => {
    expect(periodOf("2018/19", ["2018/19"], "summer")?.period).toBe("2018/19 summer");
    expect(periodOf("2018/19 autumn", ["period"], "summer")?.period).toBe("2018/19 autumn");
  });
});
