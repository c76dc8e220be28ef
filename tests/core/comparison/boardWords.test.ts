import {
  changesInWords,
  nobodyStandsOut,
  returnedInWords,
  someNames,
  standingOutBasis,
  standingOutSchools,
} from "../../../core/comparison/boardWords";
import { decisionsInWords } from "../../../core/comparison/decisionWords";
import { statusesInWords, statusMeanings } from "../../../core/comparison/progressWords";
import type { ReturnDefinition } from "../../../core/returns/definition";
import { answer, comparisonOf, definition, england } from "./example";

const school = (reached: number, eligible: number) => answer({ eligible, reached });

describe("returnedInWords", () => {
  it("says that everything is in", () =>
    expect(
      returnedInWords(comparisonOf([answer({ eligible: 30, reached: 20, score: 104, score_pupils: 30 })])),
    ).toEqual([
      "Results 2024/25: 1 school asked, due on 31 October 2025: 1 submitted and waiting for approval.",
      "Every school asked has figures in this summary.",
    ]));

  it("says which schools have no figures, by reason, and which measures none", () =>
    expect(
      returnedInWords(comparisonOf([school(20, 30), null, answer({}, { status: "submitted", revision: 0 }), null])),
    ).toEqual([
      "Results 2024/25: 4 schools asked, due on 31 October 2025: 2 submitted and waiting for approval and 2 not started.",
      "1 of 4 have figures in this summary. Missing: School 3 and School 1 (nothing returned yet); School 2 (returned, not yet approved).",
      "No school has a figure for: Score.",
    ]));

  it("names the first dozen and counts the rest", () => {
    const names = Array.from({ length: 14 }, (_, index) => `S${index}`);
    expect(someNames(names)).toBe("S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11 and 2 more");
    expect(someNames(names.slice(0, 2))).toBe("S0 and S1");
  });
});

describe("changesInWords", () => {
  it("says that there is no last year", () =>
    expect(changesInWords(comparisonOf([school(20, 30)]))).toEqual([
      "There are no figures for last year to compare with.",
    ]));

  it("says that nothing changed beyond chance", () =>
    expect(changesInWords(comparisonOf([school(20, 30)], { earlierYears: [[school(19, 30)]] }))).toEqual([
      "No trust, family or school changed by more than chance would explain.",
    ]));

  it("says that a definition broke, and compares nothing", () => {
    const broken: ReturnDefinition = {
      ...definition,
      measures: definition.measures.map((measure) => ({
        ...measure,
        breaks: [{ at: "2024/25", why: "the test changed" }],
      })),
    };
    expect(
      changesInWords(comparisonOf([school(60, 60)], { definition: broken, earlierYears: [[school(1, 60)]] })),
    ).toEqual(["Reached the standard: not comparable with 2023/24: the test changed."]);
  });

  it("says the furthest move first, falls before rises", () => {
    const now = [school(10, 60), school(5, 60), school(55, 60)];
    const before = [school(40, 60), school(50, 60), school(10, 60)];
    expect(changesInWords(comparisonOf(now, { earlierYears: [before] }))[0]).toBe(
      "Reached, trusts and families: fell in Family B (83% to 8%), Trust one (planned) (75% to 13%) and Family A (67% to 17%); rose in Trust two (planned) (17% to 92%) and Family C (17% to 92%).",
    );
  });

  it("is empty where nothing has a figure", () => expect(changesInWords(comparisonOf([null]))).toEqual([]));
});

describe("standing out in words", () => {
  const comparison = comparisonOf([school(58, 60), school(5, 60), school(37, 60)], { england: [england(0.62)] });

  it("puts needs first, with pupils and England", () => {
    expect(standingOutSchools(comparison)).toEqual([
      { school: "School 1", kind: "need", why: "Reached 8% of 60 pupils (England 62%)" },
      { school: "School 0", kind: "strength", why: "Reached 97% of 60 pupils (England 62%)" },
    ]);
    expect(standingOutBasis(comparison)).toBe(
      "Results, 2024/25: schools that differ from England by more than chance explains (99.8% interval).",
    );
  });

  it("says over which years", () => {
    const list = [school(58, 60), school(5, 60), school(37, 60)];
    const two = comparisonOf(list, { earlierYears: [list], england: [england(0.62), england(0.6, "2023/24")] });
    expect(standingOutBasis(two)).toContain("2023/24 to 2024/25 together");
  });

  it("has nothing to say where nobody stands out", () => {
    expect(standingOutSchools(comparisonOf([school(37, 60)], { england: [england(0.62)] }))).toEqual([]);
    expect(standingOutBasis(comparisonOf([school(37, 60)]))).toBeNull();
    expect(nobodyStandsOut).toMatch(/^No school stands out/);
  });
});

describe("decisionsInWords", () => {
  it("asks for what the returns and the figures ask for, then what officers ask", () => {
    const list = [
      answer({ eligible: 60, reached: 58 }, { status: "approved" }),
      answer({ eligible: 60, reached: 5 }, { status: "queried" }),
      null,
    ];
    expect(decisionsInWords([comparisonOf(list, { england: [england(0.62)] })], ["Agree the dates."])).toEqual([
      "Authorise the figures of 1 school that an officer has approved (Results 2024/25).",
      "Note that the figures of 1 school are not yet approved (Results 2024/25).",
      "Ask School 2 to send Results 2024/25, which was due on 31 October 2025, and say by when.",
      "Agree who works with School 1 to find the cause of its need (Results 2024/25), and when they report.",
      "Ask School 0 what they can offer other schools, and within what capacity.",
      "Agree the dates.",
    ]);
  });

  it("chases nobody before the due date, and after it nobody for whom published figures stand in", () => {
    const late = comparisonOf([answer({ eligible: 60, reached: 37 }, { status: "authorised" }), null, null]);
    const due = { ...late, asOf: "2025-10-31" };
    const nothing = ["Receive this summary. Nothing in it asks for a decision."];
    expect(decisionsInWords([due])).toEqual(["Note that Results 2024/25 is due from 2 schools by 31 October 2025."]);
    const shown = (basis: "imported" | null) =>
      late.schools.map((each) => (each.revision > 0 ? each : { ...each, basis }));
    expect(decisionsInWords([{ ...late, schools: shown(null) }])).toEqual([
      "Ask School 1 and School 2 to send Results 2024/25, which was due on 31 October 2025, and say by when.",
    ]);
    expect(decisionsInWords([{ ...late, schools: shown("imported") }])).toEqual(nothing);
    const { id, title } = late.collection;
    expect(decisionsInWords([{ ...late, collection: { id, title } }])).toEqual([
      "Ask School 1 and School 2 to send Results 2024/25, and say by when.",
    ]);
  });

  it("asks once for all returns whose figures wait to be authorised, or for approval", () => {
    const list = [answer({ eligible: 60, reached: 37 }, { status: "approved" }), answer({}, { status: "queried" })];
    const one = comparisonOf(list);
    expect(decisionsInWords([one, { ...one, returnTitle: "Attendance" }])).toEqual([
      "Authorise the figures that an officer has approved: Results 2024/25 (1 school) and Attendance 2024/25 (1 school).",
      "Note that the figures are not yet approved: Results 2024/25 (1 school) and Attendance 2024/25 (1 school).",
    ]);
  });

  it("counts the schools beyond five", () => {
    const list = Array.from({ length: 6 }, () => answer({ eligible: 60, reached: 5 }, { status: "authorised" }));
    expect(decisionsInWords([comparisonOf(list, { england: [england(0.62)] })])).toEqual([
      "Agree who works with the 6 schools that stand out to find the cause of their needs (Results 2024/25), and when they report.",
    ]);
  });

  it("says that nothing is asked", () =>
    expect(decisionsInWords([comparisonOf([answer({ eligible: 60, reached: 37 }, { status: "authorised" })])])).toEqual(
      ["Receive this summary. Nothing in it asks for a decision."],
    ));
});

describe("statuses in words", () => {
  it("are said furthest first, leaving out those at none", () =>
    expect(statusesInWords(comparisonOf([null, school(1, 2), answer({}, { status: "authorised" })]).progress)).toBe(
      "1 authorised by the trust, 1 submitted and waiting for approval and 1 not started",
    ));
  it("say when nobody is asked", () =>
    expect(
      statusesInWords({
        asked: 0,
        returned: 0,
        imported: 0,
        byStatus: { "not started": 0, submitted: 0, queried: 0, approved: 0, authorised: 0 },
      }),
    ).toBe("none asked"));
  it("each have a meaning", () =>
    expect(statusMeanings.map(({ status }) => status)).toEqual([
      "authorised",
      "approved",
      "submitted",
      "queried",
      "not started",
    ]));
});
