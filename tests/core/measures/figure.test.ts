import fc from "fast-check";
import type { Entry } from "../../../core/entries/entry";
import { derivedGroups } from "../../../core/measures/derivedFigure";
import { figureOf } from "../../../core/measures/figure";
import { attendanceAndExclusion } from "../../../core/returns/catalogue/attendanceAndExclusion";
import { answer, measureOf } from "../comparison/example";

const reached = measureOf("reached_share");
const score = measureOf("mean_score");
const pupils = measureOf("pupils");
const code = (of: "x" | "z" | "c" | "low", typed?: string): Entry => ({
  kind: "code",
  code: of,
  ...(typed === undefined ? {} : { typed }),
});
const published = (value: number): Entry => ({ kind: "published", value });
const blank: Entry = { kind: "blank" };
const figure = (cells: Record<string, number | Entry>) => figureOf(reached, "all", answer(cells).entries);
const mean = (cells: Record<string, number | Entry>) => figureOf(score, "all", answer(cells).entries);

describe("a share", () => {
  it("is the numerator over the denominator, with its interval", () => {
    const found = figure({ eligible: 29, reached: 1 });
    expect(found).toMatchObject({
      numerator: 1,
      denominator: 29,
      value: 1 / 29,
      code: null,
      published: false,
      missing: null,
    });
    expect([found.low?.toFixed(4), found.high?.toFixed(4)]).toEqual(["0.0061", "0.1718"]);
  });

  it.each([
    ["none of them", 0, 30, 0],
    ["all of them", 30, 30, 1],
    ["one of one", 1, 1, 1],
  ])("reads %s as a figure", (_, numerator, denominator, value) =>
    expect(figure({ eligible: denominator, reached: numerator }).value).toBe(value),
  );

  it.each<[string, Record<string, number | Entry>, object]>([
    [
      "no pupils",
      { eligible: 0, reached: 0 },
      { denominator: 0, missing: "no pupils in this group, so nothing to divide by" },
    ],
    [
      "no pupils, the count not applicable",
      { eligible: 0, reached: code("z") },
      { denominator: 0, missing: "no pupils in this group, so nothing to divide by" },
    ],
    ["both blank", {}, { missing: "left blank" }],
    ["the count blank", { eligible: 30, reached: blank }, { denominator: 30, missing: "left blank" }],
    ["the cohort blank", { eligible: blank, reached: 20 }, { missing: "number of pupils left blank" }],
    [
      "the cohort not available",
      { eligible: code("x"), reached: 20 },
      { code: "x", missing: "number of pupils not available" },
    ],
    [
      "the count not applicable",
      { eligible: 30, reached: code("z") },
      { code: "z", denominator: 30, missing: "not applicable" },
    ],
    ["rounds to zero", { eligible: 300, reached: code("low") }, { code: "low", missing: "rounds to 0 but is not 0" }],
    [
      "suppressed as published",
      { eligible: 8, reached: code("c", "SUPP") },
      { code: "c", typedCode: "SUPP", missing: "confidential: too few pupils to show (published as SUPP)" },
    ],
    [
      "more than there are",
      { eligible: 30, reached: 31 },
      { denominator: 30, missing: "31 pupils counted out of 30, which cannot be" },
    ],
    ["fewer than none", { eligible: 30, reached: -1 }, { missing: "-1 pupils counted out of 30, which cannot be" }],
    [
      "a percentage for a cohort",
      { eligible: published(0.3), reached: 3 },
      { missing: "number of pupils given as a percentage" },
    ],
    ["a text", { eligible: 30, reached: { kind: "text", value: "most" } }, { missing: "not a number" }],
  ])("has no figure and says why: %s", (_, cells, expected) => {
    const found = figure(cells);
    expect(found).toMatchObject({ value: null, published: false, low: null, high: null, ...expected });
    expect(found.missing).not.toBeNull();
  });

  it("shows a published percentage without n where the cohort is not available", () => {
    expect(figure({ eligible: code("x"), reached: published(0.85) })).toEqual({
      numerator: null,
      denominator: null,
      value: 0.85,
      code: null,
      published: true,
      low: null,
      high: null,
      missing: null,
    });
  });

  it("never makes a number of a code or a blank", () => {
    const entry = fc.oneof(
      fc.constantFrom<Entry>(blank, code("x"), code("z"), code("c"), code("low")),
      fc.nat(60).map((value): Entry => ({ kind: "number", value })),
    );
    fc.assert(
      fc.property(entry, entry, (eligible, count) => {
        const found = figure({ eligible, reached: count });
        const bothNumbers = eligible.kind === "number" && count.kind === "number";
        expect(found.value !== null).toBe(bothNumbers && eligible.value > 0 && count.value <= eligible.value);
        if (count.kind === "code" && !(eligible.kind === "number" && eligible.value === 0))
          expect(found.code).toBe(count.code);
      }),
    );
  });
});

describe("a mean", () => {
  it("carries its n and its published interval", () => {
    expect(mean({ score: 0.4, score_pupils: 28, score_lower: -0.2, score_upper: 1 })).toMatchObject({
      numerator: null,
      denominator: 28,
      value: 0.4,
      low: -0.2,
      high: 1,
      published: false,
    });
  });

  it("is a published figure where its n is not available", () => {
    expect(mean({ score: 104, score_pupils: code("x") })).toMatchObject({
      value: 104,
      denominator: null,
      published: true,
      low: null,
    });
  });

  it.each<[string, Record<string, number | Entry>, object]>([
    ["n left blank", { score: 104, score_pupils: blank }, { missing: "number of pupils left blank" }],
    [
      "nobody took it",
      { score: 0, score_pupils: 0 },
      { denominator: 0, missing: "no pupils in this group, so nothing to divide by" },
    ],
    ["the mean not available", { score: code("x"), score_pupils: 28 }, { code: "x", denominator: 28 }],
    ["both blank", {}, { missing: "left blank" }],
    ["n below none", { score: 104, score_pupils: -3 }, { missing: "a mean over -3 pupils, which cannot be" }],
  ])("has no figure and says why: %s", (_, cells, expected) =>
    expect(mean(cells)).toMatchObject({ value: null, ...expected }),
  );

  it("has no interval where only one limit is given", () =>
    expect(mean({ score: 0.4, score_pupils: 28, score_lower: 0 })).toMatchObject({ low: null, high: null }));
});

describe("a count", () => {
  it("is the number, with nothing to divide by", () =>
    expect(figureOf(pupils, "all", answer({ eligible: 31 }).entries)).toMatchObject({
      value: 31,
      numerator: 31,
      denominator: null,
    }));
  it("keeps a code", () =>
    expect(figureOf(pupils, "all", answer({ eligible: code("x") }).entries)).toMatchObject({ value: null, code: "x" }));
});

describe("a group that is not asked", () => {
  it("follows from those that are", () => {
    expect(derivedGroups(["all", "girls", "dis"])).toEqual(["boys", "not_dis"]);
    expect(derivedGroups(["all", "girls", "boys"])).toEqual([]);
    expect(derivedGroups(["all", "sen_support", "ehcp"])).toEqual(["sen_any"]);
    expect(derivedGroups(["all"])).toEqual([]);
  });

  const split = fc
    .tuple(
      fc.nat(40),
      fc.nat(40),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([girls, boys, g, b]) => ({
      girls,
      boys,
      girlsReached: Math.round(girls * g),
      boysReached: Math.round(boys * b),
    }));

  it("boys are all pupils less girls: the same as if they had been asked", () => {
    fc.assert(
      fc.property(split, ({ girls, boys, girlsReached, boysReached }) => {
        const asked = {
          eligible: girls + boys,
          reached: girlsReached + boysReached,
          "eligible.girls": girls,
          "reached.girls": girlsReached,
        };
        const derived = figureOf(reached, "boys", answer(asked).entries);
        const direct = figureOf(
          reached,
          "boys",
          answer({ ...asked, "eligible.boys": boys, "reached.boys": boysReached }).entries,
        );
        expect(derived).toEqual(direct);
      }),
    );
  });

  it("any special educational need is SEN support and plans together", () => {
    const cells = { "eligible.sen_support": 5, "reached.sen_support": 2, "eligible.ehcp": 3, "reached.ehcp": 1 };
    expect(figureOf(reached, "sen_any", answer(cells).entries)).toMatchObject({ numerator: 3, denominator: 8 });
  });

  it.each<[string, Record<string, number | Entry>, object]>([
    [
      "published only",
      { eligible: 30, reached: 20, "eligible.girls": code("x"), "reached.girls": published(0.8) },
      { code: null, missing: "worked out from girls: only a percentage is published for them" },
    ],
    [
      "suppressed",
      { eligible: 30, reached: 20, "eligible.girls": 4, "reached.girls": code("c", "SUPP") },
      {
        code: "c",
        typedCode: "SUPP",
        missing: "worked out from girls: confidential: too few pupils to show (published as SUPP)",
      },
    ],
    ["blank", { eligible: 30, reached: 20 }, { code: null, missing: "worked out from girls: left blank" }],
    [
      "more girls than pupils",
      { eligible: 30, reached: 20, "eligible.girls": 31, "reached.girls": 20 },
      { missing: "more pupils in a group than there are in all" },
    ],
  ])("has no figure where girls are %s", (_, cells, expected) =>
    expect(figureOf(reached, "boys", answer(cells).entries)).toMatchObject({ value: null, ...expected }),
  );

  it("reads boys that were given although not asked", () =>
    expect(
      figureOf(reached, "boys", answer({ "eligible.boys": code("x"), "reached.boys": published(0.3) }).entries),
    ).toMatchObject({ value: 0.3, published: true }));
});

describe("what counts one pupil several times", () => {
  const { measures } = attendanceAndExclusion;
  const of = (id: string, group: "all" | "dis" | "not_dis" | "sen_any", cells: Record<string, number>) => {
    const found = measures.find((each) => each.id === id);
    if (!found) throw new Error(id);
    return figureOf(found, group, answer(cells).entries);
  };

  it("may be more than the pupils there are, as suspensions are of pupils suspended again", () =>
    expect(
      of("suspension_rate", "sen_any", { "suspensions_n.sen_any": 130, "january_headcount.sen_any": 110 }),
    ).toEqual({
      ...{ numerator: 130, denominator: 110, value: 130 / 110, code: null, published: false, missing: null },
      ...{ low: null, high: null },
    }));

  it("is no reason to take more pupils than there are, or more missed sessions than possible ones", () => {
    expect(of("suspended_pupils", "all", { suspended_pupils_n: 130, january_headcount: 110 }).missing).toBe(
      "130 pupils counted out of 110, which cannot be",
    );
    expect(of("absence_overall", "all", { sessions_absent: 500, sessions_possible: 400 }).missing).toBe(
      "500 sessions counted out of 400, which cannot be",
    );
  });

  it("has no interval, worked out groups included: 45,000 sessions are of 120 pupils", () => {
    const cells = { ...{ sessions_absent: 2800, sessions_possible: 45_000 } };
    const dis = { "sessions_absent.dis": 900, "sessions_possible.dis": 9000 };
    expect(of("absence_overall", "all", cells)).toMatchObject({ value: 2800 / 45_000, low: null, high: null });
    expect(of("absence_overall", "not_dis", { ...cells, ...dis })).toMatchObject({
      ...{ numerator: 1900, denominator: 36_000, low: null, high: null },
    });
  });
});
