import fc from "fast-check";
import { prepare } from "./bothWays";
import { cases, type Case } from "./generate";
import { computed, newModel, type } from "./ironCalc";

function inIronCalc(given: Case): { ours: string; theirs: string; formula: string } {
  const { typed, formula, expected } = prepare(given);
  const model = newModel();
  for (const [address, value] of typed) type(model, address, value);
  const theirs = computed(model, "F1", formula);
  model.free();
  return { ours: expected, theirs, formula };
}

describe("a rule's formula in a cell, computed by IronCalc, and our evaluator", () => {
  it("agree on generated rules and cells", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(cases, (given) => {
        const { ours, theirs, formula } = inIronCalc(given);
        seen.set(ours, (seen.get(ours) ?? 0) + 1);
        expect({ comesTo: theirs, formula }).toEqual({ comesTo: ours, formula });
      }),
      { numRuns: 2000, seed: 2 },
    );
    // The property says nothing unless rules hold, are broken, and are not judged, all of them often.
    expect([...seen.keys()].sort()).toEqual(["", "FALSE", "TRUE"]);
    expect(Math.min(...seen.values())).toBeGreaterThan(400);
  });

  it.each<[string, Case["cells"], string]>([
    ["a blank is not judged", new Map([["met", 3]]), ""],
    [
      "a code is not judged",
      new Map<string, string | number>([
        ["met", 3],
        ["pupils", "x"],
      ]),
      "",
    ],
    [
      "67% as text is not judged",
      new Map<string, string | number>([
        ["met", "67%"],
        ["pupils", "x"],
      ]),
      "",
    ],
    ["67% as a number is not judged", new Map([["met", { value: 0.67, percent: true as const }]]), ""],
    [
      "12.5 pupils are not judged",
      new Map([
        ["met", 12.5],
        ["pupils", 1],
      ]),
      "",
    ],
    [
      "-3 pupils are not judged",
      new Map([
        ["met", -3],
        ["pupils", -4],
      ]),
      "",
    ],
    [
      "TRUE is not judged",
      new Map<string, boolean | number>([
        ["met", true],
        ["pupils", 0],
      ]),
      "",
    ],
    [
      "0 of 0 holds",
      new Map([
        ["met", 0],
        ["pupils", 0],
      ]),
      "TRUE",
    ],
    [
      "as many holds",
      new Map([
        ["met", 31],
        ["pupils", 31],
      ]),
      "TRUE",
    ],
    [
      "one more is broken",
      new Map([
        ["met", 32],
        ["pupils", 31],
      ]),
      "FALSE",
    ],
  ])("agree that %s", (_, cells, verdict) => {
    const { ours, theirs } = inIronCalc({ holds: "met <= pupils", cells });
    expect([ours, theirs]).toEqual([verdict, verdict]);
  });
});

/** Known oddities: what a program gives otherwise than Excel and our evaluator, pinned so that a new edition shows when it changes. */
describe("IronCalc differs from Excel", () => {
  it.each([
    ["AND stops at a FALSE, Excel finds the error beyond it", "AND(FALSE,1/0>1)", "FALSE"],
    ["OR stops at a TRUE", "OR(TRUE,1/0>1)", "TRUE"],
    ["rounds the binary number, Excel the decimal one", "ROUND(1.005,2)=1.01", "FALSE"],
    ["what nearly cancels is 0, in Excel only as a cell's last step", "(0.1+0.2-0.3)=0", "TRUE"],
    ["0^0 is 1", "0^0", "1"],
    ["counts letters, Excel UTF-16 units", 'LEN("😀")', "1"],
    ["makes two letters of one", 'UPPER("ß")', "SS"],
    ["does not find an empty text in an empty text", 'IFERROR(FIND("",""),"none")', "none"],
    ["does not count years below 1900 from 1900", 'IFERROR(DATE(108,1,2),"none")', "none"],
    ["days before 1 March 1900 are one earlier", "DAY(1)", "31"],
  ])("%s", (_, formula, value) => {
    expect(computed(newModel(), "A1", formula)).toBe(value);
  });
});

/** Known oddities of the template itself: a formula cannot see how a cell is shown, and takes no text for a number. */
describe("the template's cell differs from the pane and the server", () => {
  it.each<[string, string, Case["cells"], string, string]>([
    ["is silent on a number kept as text", "met > 1", new Map([["met", "12"]]), "TRUE", ""],
    ["is silent on a date kept as text", "visited > 1", new Map([["visited", "14/03/2025"]]), "TRUE", ""],
    [
      "is silent on a date with a time",
      "visited > 1",
      new Map([["visited", { value: 45_900.5, date: true as const }]]),
      "TRUE",
      "",
    ],
    ["is silent on a percentage without its sign", "attended > 50%", new Map([["attended", 94]]), "TRUE", ""],
    ["takes 100% in a count for 1", "met > 0", new Map([["met", { value: 1, percent: true as const }]]), "", "TRUE"],
    [
      "takes a date in a count for a number",
      "met > 0",
      new Map([["met", { value: 45_900, date: true as const }]]),
      "",
      "TRUE",
    ],
  ])("%s", (_, holds, cells, ours, theirs) => {
    expect(inIronCalc({ holds, cells })).toMatchObject({ ours, theirs });
  });
});
