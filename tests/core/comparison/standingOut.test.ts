import fc from "fast-check";
import { share } from "../../../core/measures/share";
import { poolYears } from "../../../core/comparison/position";
import { standsOut } from "../../../core/comparison/standingOut";
import { wilson, z998 } from "../../../core/comparison/intervals";
import { answer, comparisonOf, england, schoolId } from "./example";

const years = (...counts: [number, number][]) => counts.map(([reached, eligible]) => answer({ eligible, reached }));

describe("schools standing out", () => {
  it("are a strength or a need by three years together, with the evidence in words", () => {
    const [now, before, first] = years([26, 32], [25, 32], [24, 32]);
    const comparison = comparisonOf([now ?? null], {
      earlierYears: [[before ?? null], [first ?? null]],
      england: [england(0.62), england(0.61, "2023/24"), england(0.6, "2022/23")],
    });
    expect(comparison.standingOut).toEqual([
      {
        schoolId: schoolId(0),
        kind: "strength",
        measure: "reached_share",
        group: "all",
        because:
          "78% of 96 pupils in 2022/23 to 2024/25; the 99.8% interval, 63% to 88%, is wholly above England's 61%. 81% of 32 in 2024/25.",
      },
    ]);
    expect(comparison.schools[0]?.positions["reached_share.all"]).toMatchObject({
      verdict: "above England",
      rank: null,
    });
  });

  it("name the years one by one where England is not known for one between", () => {
    const [now, before, first] = years([4, 30], [1, 30], [20, 30]);
    const comparison = comparisonOf([now ?? null], {
      earlierYears: [[before ?? null], [first ?? null]],
      england: [england(0.08), england(0.08, "2022/23")],
    });
    expect(comparison.standingOut[0]?.because).toBe(
      "40% of 60 pupils in 2022/23 and 2024/25; the 99.8% interval, 23% to 60%, is wholly above England's 8%. 13% of 30 in 2024/25.",
    );
  });

  it("are none where England is known for earlier years alone", () => {
    const [now, before] = years([29, 30], [8, 30]);
    const found = comparisonOf([now ?? null], {
      earlierYears: [[before ?? null]],
      england: [england(0.62, "2023/24")],
    });
    expect(found.standingOut).toEqual([]);
  });

  it("say one year plainly", () =>
    expect(comparisonOf(years([5, 60]), { england: [england(0.62)] }).standingOut[0]).toMatchObject({
      kind: "need",
      because: "8% of 60 pupils in 2024/25; the 99.8% interval, 2% to 26%, is wholly below England's 62%.",
    }));

  it("are none without England's figure, and none of a few pupils", () => {
    expect(comparisonOf(years([60, 60])).standingOut).toEqual([]);
    expect(comparisonOf(years([0, 5]), { england: [england(0.9)] }).standingOut).toEqual([]);
  });

  it("turn round where less is better, and are none where neither is", () => {
    const pooled = poolYears("share", [{ period: "2024/25", figure: share(90, 100), england: 0.5 }]);
    const kind = (higherIs: "better" | "worse" | "neither") =>
      standsOut(
        { id: "m", kind: "share", unit: "percent", decimals: 0, higherIs },
        { schoolId: "a", group: "all" },
        pooled,
        share(90, 100),
      )?.kind;
    expect([kind("better"), kind("worse"), kind("neither")]).toEqual(["strength", "need", undefined]);
  });

  it("never stand out where England lies within the 99.8% interval, and always where it does not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 200 }),
        fc.nat(200),
        fc.integer({ min: 1, max: 99 }),
        (eligible, any, percent) => {
          const reached = any % (eligible + 1);
          const interval = wilson(reached, eligible, z998) ?? { low: 0, high: 1 };
          const outside = percent / 100 < interval.low || percent / 100 > interval.high;
          const found = comparisonOf(years([reached, eligible]), { england: [england(percent / 100)] }).standingOut;
          expect(found).toHaveLength(outside ? 1 : 0);
        },
      ),
    );
  });

  it("are not made of noise: of schools all as good as England hardly any stand out", () => {
    // A fixed sequence of draws (a linear congruential generator), so that the test is the same each time.
    let state = 12345;
    const draw = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
    const school = () => {
      const eligible = 20 + Math.floor(draw() * 30);
      let reached = 0;
      for (let pupil = 0; pupil < eligible; pupil += 1) if (draw() < 0.62) reached += 1;
      return answer({ eligible, reached });
    };
    const comparison = comparisonOf(Array.from({ length: 1000 }, school), { england: [england(0.62)] });
    expect(comparison.standingOut.length).toBeLessThanOrEqual(8);
    const outside95 = comparison.schools.filter(({ positions }) =>
      /above|below/.test(positions["reached_share.all"]?.verdict ?? ""),
    );
    expect(outside95.length).toBeGreaterThan(20);
    expect(outside95.length).toBeLessThan(80);
  });
});
