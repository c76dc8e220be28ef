import type { Comparison } from "../../../core/comparison/comparison";
import { differencesBetween, otherPeriods } from "../../../core/releases/differences";

/** What is read of a comparison: one school's one figure. */
const comparison = (returnId: string, period: string, value: number): Comparison =>
  ({
    ...{ returnId, returnTitle: `Return ${returnId}`, period, totals: [] },
    measures: [{ id: "m", label: "M", unit: "percent", decimals: 0, headline: true }],
    schools: [
      {
        ...{ schoolId: "s", shortName: "St Anne's" },
        values: { "m.all": { numerator: null, denominator: null, value, code: null, published: true } },
      },
    ],
  }) as unknown as Comparison;

it("a figure that moved is told, with the period both are of; one that did not is not", () => {
  const [before, after] = [comparison("a", "2024/25", 0.5), comparison("a", "2024/25", 0.6)];
  expect(differencesBetween([before], [after])).toMatchObject([
    { returnId: "a", period: "2024/25", name: "St Anne's" },
  ]);
  expect(differencesBetween([before], [before])).toEqual([]);
});

it("a return of another period is no change: it is told by its periods, and so is one that only one of the two has", () => {
  const before = [comparison("a", "2023/24", 0.5), comparison("gone", "2022/23", 0.5), comparison("b", "2024/25", 0.5)];
  const after = [comparison("a", "2024/25", 0.6), comparison("new", "2024/25", 0.5), comparison("b", "2024/25", 0.5)];
  expect(differencesBetween(before, after)).toEqual([]);
  expect(otherPeriods(before, after)).toEqual([
    { returnId: "a", returnTitle: "Return a", before: "2023/24", after: "2024/25" },
    { returnId: "new", returnTitle: "Return new", before: null, after: "2024/25" },
    { returnId: "gone", returnTitle: "Return gone", before: "2022/23", after: null },
  ]);
});
