import { changeOf } from "../../../core/comparison/change";
import type { Figure } from "../../../core/comparison/comparison";
import { judge } from "../../../core/comparison/judge";
import { breakBetween, pooledPeriods, trendBreaks, yearBefore } from "../../../core/comparison/periods";
import { codedFigure, noFigure, publishedFigure } from "../../../core/measures/noFigure";
import { share } from "../../../core/measures/share";
import { answer, comparisonOf, totalOf } from "./example";

const periods = { now: "2024/25", before: "2023/24" };
const change = (
  now: Figure,
  before: Figure,
  breaks: { at: string; why: string }[] = [],
  kind: "share" | "mean" | "count" = "share",
) => changeOf({ kind, breaks }, now, before, periods);
const mean = (value: number, n: number, half?: number): Figure => ({
  ...publishedFigure(value, half === undefined ? null : { low: value - half, high: value + half }),
  published: false,
  denominator: n,
});

describe("changeOf", () => {
  it.each<[string, Figure, Figure, string]>([
    ["a rise beyond chance", share(90, 100), share(60, 100), "up"],
    ["a fall beyond chance", share(60, 100), share(90, 100), "down"],
    ["the same", share(60, 100), share(60, 100), "no clear change"],
    ["a few pupils of many", share(62, 100), share(60, 100), "no clear change"],
    ["a few pupils of few", share(12, 20), share(10, 20), "too few to say"],
    ["29 pupils on one side", share(15, 29), share(30, 60), "too few to say"],
    ["30 pupils on one side", share(15, 30), share(30, 60), "no clear change"],
    ["a clear rise of few", share(12, 12), share(2, 12), "up"],
    ["5 pupils, whatever they did", share(5, 5), share(0, 80), "too few to say"],
    ["6 pupils, all of them", share(6, 6), share(0, 80), "up"],
  ])("%s: %s", (_, now, before, verdict) => expect(change(now, before).verdict).toBe(verdict));

  it("is this year less last year, with the interval of the difference", () => {
    const found = change(share(56, 70), share(48, 80));
    expect(found.difference).toBeCloseTo(0.2, 12);
    expect(found.low).toBeCloseTo(0.0524, 4);
    expect(found.high).toBeCloseTo(0.3339, 4);
    expect(found.period).toBe("2023/24");
    expect(found.before).toEqual(share(48, 80));
  });

  it.each<[string, Figure, Figure, string]>([
    ["this year", codedFigure("c", "SUPP"), share(3, 9), "confidential: too few pupils to show (published as SUPP)"],
    ["last year", share(3, 9), noFigure("left blank"), "2023/24: left blank"],
  ])("has no difference and says why where %s has no figure", (_, now, before, missing) =>
    expect(change(now, before)).toMatchObject({ difference: null, verdict: "not judged", missing }),
  );

  it("shows the difference of published percentages and judges none", () =>
    expect(change(publishedFigure(0.75), share(1, 2))).toMatchObject({
      difference: 0.25,
      low: null,
      verdict: "not judged",
      missing: null,
    }));

  it("is not made across a break in definition", () => {
    const why = "Who counts in year 2 changed in 2024/25";
    expect(change(share(3, 9), share(2, 9), [{ at: "2024/25", why }])).toMatchObject({
      difference: null,
      missing: `not comparable with 2023/24: ${why}`,
      before: { value: 2 / 9 },
    });
    expect(change(share(3, 9), share(2, 9), [{ at: "2023/24", why }]).difference).toBeCloseTo(1 / 9, 12);
  });

  it("judges means by their published intervals, and only by them", () => {
    expect(change(mean(1, 30, 0.3), mean(0, 30, 0.4), [], "mean").verdict).toBe("up");
    expect(change(mean(0.4, 30, 0.3), mean(0, 30, 0.4), [], "mean").verdict).toBe("no clear change");
    expect(change(mean(104, 30), mean(100, 30), [], "mean")).toMatchObject({
      difference: 4,
      verdict: "not judged",
      low: null,
    });
  });
});

describe("changes of a comparison", () => {
  const now = [answer({ eligible: 40, reached: 30 }), answer({ eligible: 20, reached: 10 })];
  const before = [answer({ eligible: 40, reached: 10 }), null];

  it("say how many schools stand in one year's total and not in the other's", () => {
    const comparison = comparisonOf(now, { earlierYears: [before] });
    expect(totalOf(comparison).changes["reached_share.all"]).toMatchObject({ schoolsDiffer: 1, period: "2023/24" });
    expect(totalOf(comparison, "a").changes["reached_share.all"]).toMatchObject({
      schoolsDiffer: 0,
      verdict: "up",
      difference: 0.5,
    });
    expect(comparison.schools[0]?.changes["reached_share.all"]?.schoolsDiffer).toBe(0);
  });

  it("say that there is no last year, though there be a year before it", () => {
    const comparison = comparisonOf(now, { earlierYears: [] });
    expect(totalOf(comparison).changes["reached_share.all"]).toMatchObject({
      difference: null,
      missing: "no figures for 2023/24",
    });
  });

  it("keep the totals of every earlier year, oldest first", () => {
    const history = totalOf(comparisonOf(now, { earlierYears: [before, now] })).history;
    expect(history.map(({ period, values }) => [period, values["reached_share.all"]?.value])).toEqual([
      ["2022/23", 40 / 60],
      ["2023/24", 0.25],
    ]);
  });
});

describe("judge", () => {
  it.each([
    [0.01, 0.2, 30, "above"],
    [0, 0.2, 30, "no difference"],
    [-0.2, 0, 30, "no difference"],
    [-0.2, -0.01, 30, "below"],
    [-0.2, 0.1, 29, "too few"],
    [0.01, 0.2, 5, "too few"],
  ])("%d to %d of %d pupils is %s", (low, high, pupils, verdict) => expect(judge({ low, high }, pupils)).toBe(verdict));
});

describe("periods", () => {
  it.each([
    ["2024/25", "2023/24"],
    ["2000/01", "1999/00"],
    ["2025/26 autumn", "2024/25 autumn"],
  ])("before %s is %s", (period, before) => expect(yearBefore(period)).toBe(before));

  it("pool up to three years, not across a break", () => {
    expect(pooledPeriods({ breaks: [] }, "2024/25")).toEqual(["2024/25", "2023/24", "2022/23"]);
    expect(pooledPeriods({ breaks: [{ at: "2023/24", why: "" }] }, "2024/25")).toEqual(["2024/25", "2023/24"]);
    expect(pooledPeriods({ breaks: [{ at: "2022/23", why: "" }] }, "2024/25")).toHaveLength(3);
    expect(breakBetween({ breaks: [{ at: "2026/27", why: "" }] }, "2023/24", "2024/25")).toBeNull();
  });
});

describe("trendBreaks", () => {
  const ofYears = (except: string[], breaks: { at: string; why: string }[] = []) =>
    trendBreaks({ breaks, periods: { except } }, "2024/25");
  it("puts one after years without figures, beside those of the definition", () => {
    expect(ofYears(["2019/20", "2020/21"])).toEqual([
      { at: "2021/22", why: "There are no figures for 2019/20 to 2020/21" },
    ]);
    const changed = { at: "2017/18", why: "Writing changed" };
    expect(ofYears(["2024/25", "2020/21", "2019/20"], [changed]).map(({ at }) => at)).toEqual([
      "2017/18",
      "2021/22",
      "2025/26",
    ]);
    expect(ofYears(["2023/24"])[0]?.why).toBe("There are no figures for 2023/24");
    expect(ofYears([], [changed])).toEqual([changed]);
  });
});

describe("changes of what counts one pupil several times", () => {
  const several = (absent: number) => share(absent, 45_000, { severalAPupil: true });
  it("are shown and not judged", () =>
    expect(change(several(2800), several(2600))).toMatchObject({
      difference: 2800 / 45_000 - 2600 / 45_000,
      low: null,
      verdict: "not judged",
      missing: null,
    }));
});

describe("a measure without a trend", () => {
  const destinations = { breaks: [], noTrend: "Nobody says when they left" };
  it("is set beside no other period, neither as a change nor pooled nor drawn", () => {
    expect(changeOf({ kind: "share", ...destinations }, share(50, 60), share(40, 60), periods)).toMatchObject({
      ...{
        difference: null,
        verdict: "not judged",
        missing: "not comparable with 2023/24: Nobody says when they left",
      },
    });
    expect(pooledPeriods(destinations, "2024/25")).toEqual(["2024/25"]);
    expect(trendBreaks({ ...destinations, periods: { except: [] } }, "2024/25")).toEqual([
      { at: "2024/25", why: "Nobody says when they left" },
    ]);
  });
});
