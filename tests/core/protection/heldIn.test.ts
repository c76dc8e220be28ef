import { heldIn } from "../../../core/protection/heldIn";
import { protectionFor } from "../../../core/protection/rules";
import { answer, comparisonOf, schoolId } from "../comparison/example";

const key = "reached_share.all";
const year = (...pupils: number[]) => pupils.map((eligible) => answer({ eligible, reached: Math.ceil(eligible / 2) }));

// Four schools, of which one was small a year before and another two years before.
const comparison = comparisonOf(year(40, 41, 42, 43), {
  earlierYears: [year(4, 31, 32, 33), year(20, 21, 22, 5)],
  protection: protectionFor("board"),
});
const ids = [0, 1, 2, 3].map(schoolId);
const denominators = (period: string) =>
  ids.map((id) => heldIn(comparison, period, {})?.schools.get(id)?.[key]?.denominator);

it("heldIn: of its own period a comparison shows every school's figure by name, and the totals", () => {
  expect(denominators("2024/25")).toEqual([40, 41, 42, 43]);
  const held = heldIn(comparison, "2024/25", {});
  expect(held?.totals.get("group group ")?.[key]?.denominator).toBe(166);
  expect([...(held?.taken.get(key)?.value ?? [])]).toEqual([]);
});

it("heldIn: of the year before it shows them beside what changed, those hidden as such, and the totals of then", () => {
  expect(denominators("2023/24").map((each) => each ?? null)).toEqual([null, 31, 32, null]);
  const held = heldIn(comparison, "2023/24", null);
  expect(held?.totals.get("group group ")?.[key]?.denominator).toBe(100);
  const unknowns = held?.unknowns[key]?.cohort;
  expect(unknowns?.schools).toEqual([ids[0], ids[3]]);
  expect(unknowns?.sums.length).toBeGreaterThan(0);
  expect(unknowns?.sums.every((sum) => sum.length === 2)).toBe(true);
});

it("heldIn: of two years before it shows totals alone; who stands in one, or in a pooled figure, is taken to be known unless hidden", () => {
  const hidden = { schools: [ids[3] ?? "", ids[0] ?? ""], sums: [], secretSums: [], taken: [] };
  const held = heldIn(comparison, "2022/23", { [key]: { cohort: hidden, value: hidden, told: [] } });
  expect(ids.map((id) => held?.schools.get(id)?.[key])).toEqual([undefined, undefined, undefined, undefined]);
  expect(held?.totals.get("group group ")?.[key]?.denominator).toBe(68);
  expect([...(held?.taken.get(key)?.value ?? [])].sort()).toEqual([ids[1], ids[2]]);
  // The two that are small or hidden beside stand in no pooled figure of that year.
  const pooled = heldIn({ ...comparison, totals: [] }, "2022/23", {
    "pupils.all": { cohort: hidden, value: hidden, told: [] },
  });
  expect([...(pooled?.taken.get(key)?.value ?? [])].sort()).toEqual([ids[1], ids[2]]);
});

it("heldIn: of a period it does not show there is nothing, but for what was kept of it", () => {
  expect(heldIn(comparison, "2018/19", {})).toBeNull();
  const hidden = { schools: ids, sums: [], secretSums: [], taken: [] };
  expect(heldIn(comparison, "2018/19", { [key]: { cohort: hidden, value: hidden, told: [] } })?.totals.size).toBe(
    comparison.totals.length,
  );
});
