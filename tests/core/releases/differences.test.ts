import type { Comparison } from "../../../core/comparison/comparison";
import { answer, comparisonOf } from "../comparison/example";
import { differencesBetween, otherPeriods } from "../../../core/releases/differences";

/** A comparison of one school, of which `reached` of 10 pupils reached the standard. */
const comparison = (returnId: string, period: string, reached: number): Comparison => ({
  ...comparisonOf([answer({ eligible: 10, reached })]),
  ...{ returnId, returnTitle: `Return ${returnId}`, period },
});

it("a figure that moved is told, with the period both are of; one that did not is not", () => {
  const [before, after] = [comparison("a", "2024/25", 5), comparison("a", "2024/25", 6)];
  const found = differencesBetween([before], [after]);
  expect(new Set(found.map(({ of }) => of))).toEqual(new Set(["school", "family", "trust", "group"]));
  for (const each of found)
    expect(each).toMatchObject({ returnId: "a", period: "2024/25", before: { value: 0.5 }, after: { value: 0.6 } });
  expect(differencesBetween([before], [before])).toEqual([]);
});

it("a return of another period is no change: it is told by its periods, and so is one that only one of the two has", () => {
  const before = [comparison("a", "2023/24", 5), comparison("gone", "2022/23", 5), comparison("b", "2024/25", 5)];
  const after = [comparison("a", "2024/25", 6), comparison("new", "2024/25", 5), comparison("b", "2024/25", 5)];
  expect(differencesBetween(before, after)).toEqual([]);
  expect(otherPeriods(before, after)).toEqual([
    { returnId: "a", returnTitle: "Return a", before: "2023/24", after: "2024/25" },
    { returnId: "new", returnTitle: "Return new", before: null, after: "2024/25" },
    { returnId: "gone", returnTitle: "Return gone", before: "2022/23", after: null },
  ]);
});
