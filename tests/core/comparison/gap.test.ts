import fc from "fast-check";
import type { Answer } from "../../../core/comparison/consolidate";
import type { Gap } from "../../../core/comparison/comparison";
import { gapOf, groupsWithGaps } from "../../../core/comparison/gap";
import { newcombe } from "../../../core/comparison/intervals";
import { share } from "../../../core/measures/share";
import type { Entry } from "../../../core/entries/entry";
import { answer, comparisonOf, schoolId } from "./example";

const gapIn = (answers: readonly (Answer | null)[], group: string, id = "group"): Gap => {
  const found = comparisonOf(answers).gaps.find(
    (gap) => gap.measure === "reached_share" && gap.group === group && gap.id === id,
  );
  if (!found) throw new Error(`${group} ${id}`);
  return found;
};
const withDis = (eligible: number, reached: number, dis: number, disReached: number) =>
  answer({ eligible, reached, "eligible.dis": dis, "reached.dis": disReached });
const x: Entry = { kind: "code", code: "x" };

describe("gaps", () => {
  it("are the group less its other pupils, and how many pupils of the group that is", () => {
    const gap = gapIn([withDis(100, 60, 40, 10)], "dis", schoolId(0));
    const expected = newcombe({ numerator: 10, denominator: 40 }, { numerator: 50, denominator: 60 });
    expect(gap).toMatchObject({
      groupValue: 0.25,
      otherValue: 50 / 60,
      groupPupils: 40,
      pupils: 23,
      verdict: "lower",
      missing: null,
    });
    expect(gap.difference).toBeCloseTo(0.25 - 50 / 60, 12);
    expect([gap.low, gap.high]).toEqual([expected?.low, expected?.high]);
  });

  it.each<[string, Answer, string]>([
    ["higher", withDis(100, 60, 40, 38), "higher"],
    ["no difference to see", withDis(100, 60, 40, 24), "no clear gap"],
    ["29 in the group", withDis(100, 60, 29, 17), "too few to say"],
    ["5 in the group, none of whom reached it", withDis(100, 95, 5, 0), "too few to say"],
  ])("%s", (_, of, verdict) => expect(gapIn([of], "dis", schoolId(0)).verdict).toBe(verdict));

  it("of a total are of the schools that have both sides", () => {
    const suppressed = answer({
      eligible: 50,
      reached: 50,
      "eligible.dis": 3,
      "reached.dis": { kind: "code", code: "c" },
    });
    const both = [withDis(100, 60, 40, 10), withDis(30, 20, 10, 5)];
    expect(gapIn([...both, suppressed], "dis")).toEqual(gapIn(both, "dis"));
    expect(gapIn(both, "dis")).toMatchObject({ groupPupils: 50, groupValue: 15 / 50, otherValue: 65 / 80 });
  });

  it("of a total are as if its pupils were in one school", () => {
    const school = fc
      .tuple(fc.nat(30), fc.nat(30), fc.nat(100), fc.nat(100))
      .map(([dis, rest, a, b]) => ({
        dis,
        rest: rest + 1,
        disReached: Math.round((dis * a) / 100),
        restReached: Math.round(((rest + 1) * b) / 100),
      }))
      .filter(({ dis }) => dis > 0);
    fc.assert(
      fc.property(fc.array(school, { minLength: 1, maxLength: 8 }), (list) => {
        const sum = (of: (each: (typeof list)[number]) => number) => list.reduce((total, each) => total + of(each), 0);
        const one = withDis(
          sum((each) => each.dis + each.rest),
          sum((each) => each.disReached + each.restReached),
          sum((each) => each.dis),
          sum((each) => each.disReached),
        );
        const many = list.map((each) =>
          withDis(each.dis + each.rest, each.disReached + each.restReached, each.dis, each.disReached),
        );
        expect(gapIn(many, "dis")).toEqual(gapIn([one], "dis"));
      }),
      { numRuns: 40 },
    );
  });

  it("of a total leave out a school whose other pupils are only a published percentage", () => {
    const published = answer({
      eligible: x,
      reached: { kind: "published", value: 0.6 },
      "eligible.dis": 10,
      "reached.dis": 9,
      "eligible.not_dis": x,
      "reached.not_dis": { kind: "published", value: 0.5 },
    });
    const counted = withDis(100, 60, 40, 10);
    expect(gapIn([counted, published], "dis")).toEqual(gapIn([counted], "dis"));
  });

  it("are shown but not judged where only percentages are published", () => {
    const published = answer({
      eligible: 30,
      reached: 20,
      "eligible.girls": x,
      "reached.girls": { kind: "published", value: 0.8 },
      "eligible.boys": x,
      "reached.boys": { kind: "published", value: 0.5 },
    });
    expect(gapIn([published], "girls", schoolId(0))).toMatchObject({
      groupPupils: null,
      pupils: null,
      verdict: "not judged",
      low: null,
    });
    expect(gapIn([published], "girls", schoolId(0)).difference).toBeCloseTo(0.3, 12);
  });

  it.each<[string, Record<string, number | Entry>, string]>([
    ["the group is blank", { eligible: 30, reached: 20 }, "left blank"],
    [
      "the others are not known",
      { eligible: x, reached: x, "eligible.dis": 10, "reached.dis": 4 },
      "pupils not in the group: worked out from all pupils: not available",
    ],
    [
      "everyone is in the group",
      { eligible: 10, reached: 4, "eligible.dis": 10, "reached.dis": 4 },
      "pupils not in the group: no pupils in this group, so nothing to divide by",
    ],
  ])("have no difference and say why: %s", (_, cells, missing) =>
    expect(gapIn([answer(cells)], "dis", schoolId(0))).toMatchObject({
      difference: null,
      verdict: "not judged",
      missing,
    }),
  );

  it("are not told in pupils, nor judged, where one pupil is counted several times", () => {
    const several = (missed: number, possible: number) =>
      share(missed, possible, { severalAPupil: true, denominatorIs: "sessions" });
    const found = gapOf(
      "share",
      { group: several(900, 9000), others: several(1900, 36_000) },
      { measure: "m", group: "dis", scope: "school", id: "a", membership: null },
    );
    expect(found).toMatchObject({ pupils: null, low: null, verdict: "not judged", missing: null });
    expect(found.difference).toBeCloseTo(0.1 - 19 / 360, 12);
  });

  it("are shown once for a pair of complements", () =>
    expect(groupsWithGaps(["all", "girls", "boys", "dis", "not_dis", "ehcp"])).toEqual(["girls", "dis", "ehcp"]));
  it("are shown for boys where girls are not asked", () => expect(groupsWithGaps(["all", "boys"])).toEqual(["boys"]));
});
