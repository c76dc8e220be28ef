import fc from "fast-check";
import { totalFigure } from "../../../core/comparison/totalFigure";
import type { Entry } from "../../../core/entries/entry";
import { publishedFigure, noFigure } from "../../../core/measures/noFigure";
import { share } from "../../../core/measures/share";
import { answer, comparisonOf, schoolId, totalOf } from "./example";

const counts = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([eligible, rate]) => ({ eligible, reached: Math.round(eligible * rate) }));
const schools = fc.array(counts, { minLength: 1, maxLength: 25 });

describe("totals", () => {
  it("are sums of pupils, as if every pupil were in one school", () => {
    fc.assert(
      fc.property(schools, (list) => {
        const merged = comparisonOf([
          answer({
            eligible: list.reduce((sum, { eligible }) => sum + eligible, 0),
            reached: list.reduce((sum, { reached }) => sum + reached, 0),
          }),
        ]).schools[0]?.values["reached_share.all"];
        const total = totalOf(comparisonOf(list.map((school) => answer(school)))).values["reached_share.all"];
        expect(total?.numerator).toBe(merged?.numerator);
        expect(total?.denominator).toBe(merged?.denominator);
        expect(total?.value).toBe(merged?.value);
        expect([total?.low, total?.high]).toEqual([merged?.low, merged?.high]);
      }),
    );
  });

  it("are never averages of percentages", () => {
    const total = totalOf(comparisonOf([answer({ eligible: 90, reached: 90 }), answer({ eligible: 10, reached: 0 })]));
    expect(total.values["reached_share.all"]?.value).toBe(0.9);
  });

  it("have no interval of what counts one pupil several times, nor refuse more of it than there are pupils", () => {
    const school = (suspensions: number, pupils: number) => share(suspensions, pupils, { severalAPupil: true });
    expect(
      totalFigure("share", [
        ["a", school(130, 110)],
        ["b", school(20, 90)],
      ]),
    ).toMatchObject({
      ...{ numerator: 150, denominator: 200, value: 0.75, low: null, high: null, included: ["a", "b"], excluded: [] },
    });
  });

  it("take a mean by its own n", () => {
    const total = totalOf(
      comparisonOf([
        answer({ eligible: 30, reached: 1, score: 100, score_pupils: 30 }),
        answer({ eligible: 30, reached: 1, score: 110, score_pupils: 10 }),
      ]),
    ).values["mean_score.all"];
    expect(total).toMatchObject({ numerator: null, denominator: 40, value: 102.5, low: null });
  });

  it("give a mean an interval only where every school in it has limits", () => {
    const school = { eligible: 30, reached: 1, score: 0.5, score_pupils: 30, score_lower: 0.1, score_upper: 0.9 };
    const other = { eligible: 30, reached: 1, score: -0.5, score_pupils: 10, score_lower: -1.5, score_upper: 0.5 };
    const both = totalOf(comparisonOf([answer(school), answer(other)])).values["mean_score.all"];
    const half = Math.sqrt((30 * 0.4) ** 2 + (10 * 1) ** 2) / 40;
    expect(both?.value).toBeCloseTo(0.25, 12);
    expect(both?.low).toBeCloseTo(0.25 - half, 12);
    expect(both?.high).toBeCloseTo(0.25 + half, 12);
    const without = { eligible: 30, reached: 1, score: 0, score_pupils: 5 };
    const three = totalOf(comparisonOf([answer(school), answer(other), answer(without)])).values["mean_score.all"];
    expect([three?.denominator, three?.low, three?.high]).toEqual([45, null, null]);
  });

  it("sum a count", () => {
    const total = totalOf(comparisonOf([answer({ eligible: 30, reached: 1 }), answer({ eligible: 12, reached: 1 })]));
    expect(total.values["pupils.all"]).toMatchObject({ numerator: 42, denominator: null, value: 42, low: null });
  });

  it("do not depend on the order the answers come in", () => {
    fc.assert(
      fc.property(schools, fc.integer({ min: 0, max: 24 }), (list, turn) => {
        const answers = list.map(
          (school, index) =>
            [schoolId(index), answer({ ...school, score: 0.1 * index, score_pupils: index + 1 })] as const,
        );
        const turned = [...answers.slice(turn), ...answers.slice(0, turn)].reverse();
        const first = comparisonOf(answers.map(([, each]) => each));
        const second = comparisonOf(
          answers.map(([, each]) => each),
          { answers: new Map(turned) },
        );
        expect(second).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[string, Record<string, number | Entry>, string]>([
    ["not available", { eligible: { kind: "code", code: "x" }, reached: 3 }, "number of pupils not available"],
    [
      "suppressed",
      { eligible: 8, reached: { kind: "code", code: "c", typed: "SUPP" } },
      "confidential: too few pupils to show (published as SUPP)",
    ],
    ["blank", {}, "left blank"],
    [
      "published only",
      { eligible: { kind: "code", code: "x" }, reached: { kind: "published", value: 0.5 } },
      "only the percentage or score is published: no number of pupils to add",
    ],
    ["no pupils", { eligible: 0, reached: 0 }, "no pupils in this group, so nothing to divide by"],
  ])("adding a school that is %s changes only who is left out", (_, cells, reason) => {
    const list = [answer({ eligible: 30, reached: 20 }), answer({ eligible: 25, reached: 10 })];
    const before = totalOf(comparisonOf(list)).values["reached_share.all"];
    const after = totalOf(comparisonOf([...list, answer(cells)])).values["reached_share.all"];
    expect(after).toEqual({ ...before, excluded: [{ schoolId: schoolId(2), reason }] });
  });

  it("say of a school that sent nothing, or nothing that counts, why it is out", () => {
    const waiting = answer({}, { revision: 0, status: "submitted" });
    const total = totalOf(comparisonOf([answer({ eligible: 3, reached: 1 }), null, waiting])).values[
      "reached_share.all"
    ];
    expect(total?.included).toEqual([schoolId(0)]);
    expect(total?.excluded).toEqual([
      { schoolId: schoolId(1), reason: "nothing returned yet" },
      { schoolId: schoolId(2), reason: "returned, not yet approved" },
    ]);
  });

  it("account for every school asked, once, in every scope", () => {
    fc.assert(
      fc.property(fc.array(fc.option(counts), { minLength: 1, maxLength: 20 }), (list) => {
        const comparison = comparisonOf(list.map((school) => (school ? answer(school) : null)));
        for (const { scope, id, values } of comparison.totals) {
          const expected = comparison.schools.filter(
            (school) => scope === "group" || (scope === "trust" ? school.trustId === id : school.familyId === id),
          );
          for (const { included, excluded } of Object.values(values))
            expect([...included, ...excluded.map((each) => each.schoolId)].sort()).toEqual(
              expected.map((school) => school.schoolId).sort(),
            );
        }
      }),
      { numRuns: 25 },
    );
  });

  it("have no figure, and say so, when no school is in", () => {
    expect(
      totalFigure("share", [
        ["a", noFigure("left blank")],
        ["b", publishedFigure(0.5)],
      ]),
    ).toMatchObject({
      value: null,
      denominator: null,
      missing: "no school has a figure that can be added",
    });
    expect(totalFigure("share", []).missing).toBe("no school is asked");
    expect(totalFigure("mean", [["a", share(0, 0)]]).value).toBeNull();
  });
});
