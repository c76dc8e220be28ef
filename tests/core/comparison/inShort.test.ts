import { changesInWords } from "../../../core/comparison/boardWords";
import { inShort } from "../../../core/comparison/inShort";
import { leadingTotal } from "../../../core/comparison/leadingTotal";
import { answer, comparisonOf, england } from "./example";

const school = (reached: number, eligible: number) => answer({ eligible, reached });
const said = (comparisons: Parameters<typeof inShort>[0], asked: string) =>
  inShort(comparisons).find((each) => each.asked === asked)?.said;
const named = (title: string, comparison: ReturnType<typeof comparisonOf>) => ({ ...comparison, returnTitle: title });

describe("inShort: results", () => {
  it("says the first headline of every return that has a total", () => {
    const one = comparisonOf([school(20, 30)], { england: [england(0.62)] });
    expect(said([one, one], "Results")).toBe(
      "67% of 30 pupils reached the standard; England 62%. 67% of 30 pupils reached the standard; England 62%.",
    );
  });
  it("says that there is none, and that there are only schools' own figures", () => {
    const published = answer({ eligible: { kind: "code", code: "x" }, reached: { kind: "published", value: 0.5 } });
    expect(said([comparisonOf([null])], "Results")).toBe("No school has a figure yet.");
    expect(said([comparisonOf([published])], "Results")).toBe(
      "Only schools' own figures are known; no total can be given.",
    );
  });
});

describe("inShort: what changed", () => {
  it("names what moved by more than chance, and counts the rest", () =>
    expect(
      said(
        [comparisonOf([school(10, 90), school(20, 90)], { earlierYears: [[school(80, 90), school(70, 90)]] })],
        "What changed",
      ),
    ).toBe("Reached fell from 83% to 17%: more than chance would explain."));
  it("says that nothing did, and that there is no last year", () => {
    const steady = comparisonOf([school(20, 30)], { earlierYears: [[school(19, 30)]] });
    expect(said([steady, steady], "What changed")).toBe(
      "No clear change: none of the 2 headlines with a last year moved by more than chance would explain.",
    );
    expect(said([comparisonOf([school(20, 30)])], "What changed")).toBe(
      "There is no total for last year to compare with.",
    );
  });
});

describe("inShort: what changed without an interval", () => {
  const scored = (score: number) => answer({ score, score_pupils: 90 });
  it("is not said to be no clear change", () => {
    const unjudged = comparisonOf([scored(110)], { earlierYears: [[scored(90)]] });
    expect(said([unjudged], "What changed")).toBe("No change is judged: the figures known have no interval.");
    expect(changesInWords(unjudged)).toEqual(["No change is judged: the figures known have no interval."]);
    const steady = comparisonOf([school(20, 30)], { earlierYears: [[school(19, 30)]] });
    expect(said([unjudged, steady], "What changed")).toBe(
      "No clear change: the one headline with a last year did not move by more than chance would explain.",
    );
  });
});

describe("inShort: who stands out", () => {
  it("counts each school once each way", () => {
    const two = comparisonOf([school(58, 60), school(5, 60), school(6, 60)], { england: [england(0.62)] });
    expect(said([two, two], "Who stands out")).toBe(
      "2 schools do clearly worse than England, and may need help; 1 does clearly better, and may give it.",
    );
  });
  it("says so of none either way", () =>
    expect(said([comparisonOf([school(58, 60)], { england: [england(0.62)] })], "Who stands out")).toBe(
      "No school does clearly worse than England; 1 does clearly better, and may give help.",
    ));
});

describe("inShort: what is missing", () => {
  it("names schools by return and reason", () =>
    expect(
      said([named("A", comparisonOf([school(20, 30), null])), named("B", comparisonOf([null]))], "What is missing"),
    ).toBe("A 2024/25: School 1 (nothing returned yet). B 2024/25: School 0 (nothing returned yet)."));
  it("says that nothing is, and which returns no school has confirmed", () => {
    const whole = named("A", comparisonOf([school(20, 30)]));
    const imported = (count: number) => ({ ...whole, progress: { ...whole.progress, imported: count } });
    expect(said([whole], "What is missing")).toBe("Nothing: every school asked has figures in this summary.");
    expect(said([imported(1), { ...imported(1), returnTitle: "B" }], "What is missing")).toBe(
      "No school is without figures. Shown as published, confirmed by no school: A 2024/25 (was due on 31 October 2025) and B 2024/25 (was due on 31 October 2025).",
    );
  });
});

it("leadingTotal is the group's, or a trust's where the group's is not shown", () => {
  const comparison = comparisonOf([school(20, 30)]);
  expect(leadingTotal(comparison)?.scope).toBe("group");
  expect(
    leadingTotal({ ...comparison, totals: comparison.totals.filter(({ scope }) => scope !== "group") })?.scope,
  ).toBe("trust");
});
