import { comparisonLines } from "../../../core/comparison/asText";
import { answer, comparisonOf, england } from "./example";

const comparison = comparisonOf(
  [
    answer({ eligible: 30, reached: 20, score: 104.26, score_pupils: 28 }),
    answer({ eligible: { kind: "code", code: "x" }, reached: { kind: "published", value: 0.5 } }),
    answer({ eligible: 1200, reached: 900 }, { status: "approved" }),
    null,
    answer({ eligible: 9, reached: { kind: "code", code: "c", typed: "SUPP" } }, { status: "queried" }),
  ],
  { england: [england(0.62)] },
);

describe("comparisonLines", () => {
  it("lays every school under its trust and family, with totals of pupils and England", () => {
    expect(comparisonLines(comparison, 100)).toEqual([
      "Results 2024/25 (provisional figures), Autumn 2025, as at 30 November 2025",
      "5 schools asked: 1 approved by an officer, 2 submitted and waiting for approval, 1 queried and sent",
      "back and 1 not started.",
      "",
      "                                                      Reached",
      "                     Pupils:                          against",
      "School               Reached  Reached  Score  Pupils  England",
      "--------------------------------------------------------------------------",
      "TRUST ONE (PLANNED)       30      67%  104.3      39",
      " Family A                 30      67%  104.3      30",
      "   School 0               30      67%  104.3      30  in line with England",
      "   School 3                -        -      -       -  not started",
      " Family B                  -        -      -       9",
      "   School 1                -     50%*      -       x  not judged",
      "   School 4                9        c      -       9  not judged",
      "",
      "TRUST TWO (PLANNED)    1,200      75%      -   1,200",
      " Family C              1,200      75%      -   1,200",
      "   School 2            1,200      75%      -   1,200  above England",
      "",
      "THE GROUP              1,230      75%  104.3   1,239",
      "England                           62%      -       -",
      "",
      "Totals are of pupils: those who reached it in the schools that gave both counts, out of all in those",
      "schools. The last column compares up to three years together with England by the 95% interval; too",
      "few to say is a result.",
      "* only the percentage or score is published: without n and in no total. x not available, z not",
      "applicable, c confidential, low rounds to 0 but is not 0, - no figure.",
      "",
    ]);
  });

  it.each([80, 100, 160])("never runs over %d characters", (width) => {
    for (const line of comparisonLines(comparison, width)) expect(line.length).toBeLessThanOrEqual(width);
  });

  it("shows codes, published figures and schools with nothing as what they are", () => {
    const lines = comparisonLines(comparison, 120).map((line) => line.trim().split(/\s{2,}/));
    expect(lines).toContainEqual(["School 0", "30", "67%", "104.3", "30", "in line with England"]);
    expect(lines).toContainEqual(["School 1", "-", "50%*", "-", "x", "not judged"]);
    expect(lines).toContainEqual(["School 2", "1,200", "75%", "-", "1,200", "above England"]);
    expect(lines).toContainEqual(["School 3", "-", "-", "-", "-", "not started"]);
    expect(lines).toContainEqual(["School 4", "9", "c", "-", "9", "not judged"]);
    expect(lines).toContainEqual(["THE GROUP", "1,230", "75%", "104.3", "1,239"]);
    expect(lines).toContainEqual(["England", "62%", "-", "-"]);
  });

  it("says so when no school has a figure", () => {
    expect(comparisonLines(comparisonOf([null, null]), 80)).toContain("No school has a figure yet.");
  });
});
