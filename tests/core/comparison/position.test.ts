import fc from "fast-check";
import type { Figure } from "../../../core/comparison/comparison";
import { poolYears, positionOf, ranksOf, type PooledYear } from "../../../core/comparison/position";
import { publishedFigure } from "../../../core/measures/noFigure";
import { share } from "../../../core/measures/share";

const measure = { kind: "share", higherIs: "better" } as const;
const year = (period: string, figure: Figure, england: number | null): PooledYear => ({ period, figure, england });
const schools = (count: number, figure: (index: number) => Figure) =>
  Array.from({ length: count }, (_, index) => [`school ${index}`, figure(index)] as const);

describe("ranksOf", () => {
  it("ranks 20 schools with 30 pupils each, the best first, in quarters", () => {
    const ranks = ranksOf(
      measure,
      schools(20, (index) => share(index, 30)),
    );
    expect(ranks.get("school 19")).toEqual({ place: 1, of: 20, quartile: 1 });
    expect(ranks.get("school 15")).toEqual({ place: 5, of: 20, quartile: 1 });
    expect(ranks.get("school 14")).toEqual({ place: 6, of: 20, quartile: 2 });
    expect(ranks.get("school 0")).toEqual({ place: 20, of: 20, quartile: 4 });
  });

  it("gives nobody a rank among 19", () =>
    expect(
      ranksOf(
        measure,
        schools(19, (index) => share(index, 30)),
      ).size,
    ).toBe(0));

  it("neither ranks a school with 29 pupils nor counts it among the 20", () => {
    const withSmall = (large: number) => [
      ...schools(large, (index) => share(index, 40)),
      ["small", share(29, 29)] as const,
    ];
    expect(ranksOf(measure, withSmall(19)).size).toBe(0);
    const ranks = ranksOf(measure, withSmall(20));
    expect(ranks.has("small")).toBe(false);
    expect(ranks.get("school 19")).toEqual({ place: 1, of: 20, quartile: 1 });
  });

  it("does not count published figures, whose cohort is not known", () =>
    expect(
      ranksOf(measure, [...schools(19, (index) => share(index, 30)), ["published", publishedFigure(0.9)]]).size,
    ).toBe(0));

  it("puts the least first where less is better, and ranks nothing where neither is", () => {
    const list = schools(20, (index) => share(index, 30));
    expect(ranksOf({ kind: "share", higherIs: "worse" }, list).get("school 0")?.place).toBe(1);
    expect(ranksOf({ kind: "share", higherIs: "neither" }, list).size).toBe(0);
    expect(ranksOf({ kind: "count", higherIs: "better" }, list).size).toBe(0);
  });

  it("lets equals share the better place", () => {
    const ranks = ranksOf(
      measure,
      schools(20, (index) => share(index < 2 ? 29 : 10, 30)),
    );
    expect([ranks.get("school 0")?.place, ranks.get("school 1")?.place, ranks.get("school 2")?.place]).toEqual([
      1, 1, 3,
    ]);
  });

  it("a place is one more than the schools that did better, whatever the order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 30, max: 60 }), fc.nat(30)), { minLength: 20, maxLength: 60 }),
        (list) => {
          const figures = schools(list.length, (index) => share(list[index]?.[1] ?? 0, list[index]?.[0] ?? 30));
          const ranks = ranksOf(measure, [...figures].reverse());
          for (const [id, { value }] of figures)
            expect(ranks.get(id)?.place).toBe(
              1 + figures.filter(([, other]) => (other.value ?? 0) > (value ?? 0)).length,
            );
        },
      ),
    );
  });
});

describe("poolYears", () => {
  it("sums pupils of the years, and weights England by the school's own", () => {
    const pooled = poolYears("share", [
      year("2024/25", share(20, 30), 0.62),
      year("2023/24", share(10, 20), 0.61),
      year("2022/23", share(5, 10), 0.6),
    ]);
    expect(pooled).toMatchObject({ numerator: 35, n: 60, value: 35 / 60, periods: ["2022/23", "2023/24", "2024/25"] });
    expect(pooled?.england).toBeCloseTo((0.62 * 30 + 0.61 * 20 + 0.6 * 10) / 60, 12);
    expect(pooled?.low).toBe(share(35, 60).low);
  });

  it("pools only the years England is known for, and all of them where it is for none", () => {
    const years = [year("2024/25", share(20, 30), 0.62), year("2023/24", share(10, 20), null)];
    expect(poolYears("share", years)).toMatchObject({ n: 30, periods: ["2024/25"], england: 0.62 });
    const unknown = years.map((each) => ({ ...each, england: null }));
    expect(poolYears("share", unknown)).toMatchObject({ n: 50, england: null });
  });

  it("compares nothing where England is not known for the latest year, whatever it was before", () => {
    const better = [year("2025/26", share(29, 30), null), year("2024/25", share(8, 30), 0.62)];
    expect(poolYears("share", better)).toMatchObject({ n: 60, periods: ["2024/25", "2025/26"], england: null });
    expect(positionOf(poolYears("share", better), null).verdict).toBe("no comparator");
  });

  it("has no interval of what counts one pupil several times", () =>
    expect(poolYears("share", [year("2024/25", share(2600, 45_000, { severalAPupil: true }), 0.07)])).toMatchObject({
      n: 45_000,
      low: null,
      high: null,
    }));

  it("leaves out years without a count, and is null without one for this year", () => {
    expect(
      poolYears("share", [year("2024/25", share(20, 30), 0.6), year("2023/24", publishedFigure(0.4), 0.6)]),
    ).toMatchObject({ n: 30 });
    expect(
      poolYears("share", [year("2024/25", publishedFigure(0.4), 0.6), year("2023/24", share(20, 30), 0.6)]),
    ).toBeNull();
    expect(poolYears("share", [])).toBeNull();
    expect(poolYears("count", [year("2024/25", share(20, 30), 0.6)])).toBeNull();
  });

  it("has no interval for a mean of which a year has none", () => {
    const mean = (value: number, half?: number): Figure => ({
      ...publishedFigure(value, half === undefined ? null : { low: value - half, high: value + half }),
      published: false,
      denominator: 30,
    });
    expect(poolYears("mean", [year("2024/25", mean(1, 0.5), 0), year("2023/24", mean(2), 0)])).toMatchObject({
      value: 1.5,
      low: null,
    });
    expect(poolYears("mean", [year("2024/25", mean(1, 0.5), 0), year("2023/24", mean(2, 0.5), 0)])?.low).toBeCloseTo(
      1.5 - Math.sqrt(0.5) / 2,
      12,
    );
  });
});

describe("positionOf", () => {
  const verdict = (numerator: number, denominator: number, england: number | null) =>
    positionOf(poolYears("share", [year("2024/25", share(numerator, denominator), england)]), null).verdict;
  it.each([
    [80, 96, 0.62, "above England"],
    [30, 96, 0.62, "below England"],
    [60, 96, 0.62, "in line with England"],
    [18, 30, 0.62, "in line with England"],
    [18, 29, 0.62, "too few to say"],
    [0, 5, 0.62, "too few to say"],
    [0, 6, 0.62, "below England"],
    [60, 96, null, "no comparator"],
  ] as const)("%d of %d against %p is %s", (numerator, denominator, england, expected) =>
    expect(verdict(numerator, denominator, england)).toBe(expected),
  );
  it("judges nothing without a count", () =>
    expect(positionOf(null, null)).toEqual({ rank: null, england: null, pooled: null, verdict: "not judged" }));
});
