import fc from "fast-check";
import { boardWorkbook } from "../../../../core/sheets/board/boardWorkbook";
import { byPage } from "../../../../core/sheets/board/pages";
import type { Comparison } from "../../../../core/comparison/comparison";
import { attendanceReturn } from "../../../../core/comparison/boardWords";
import { planFaults } from "../../../../functions/xlsx/write/planFaults";
import { answer, comparisonOf, england } from "../../comparison/example";
import { anyComparison, asAnotherReturn } from "../anyComparison";
import { planProblems, rowTexts } from "../planRules";

const board = (...comparisons: [Comparison, ...Comparison[]]) =>
  boardWorkbook({
    groupName: "The group",
    comparisons,
    attribution: [],
    decisions: ["Agree the dates of the next meetings."],
  });

const comparison = comparisonOf(
  [
    answer({ eligible: 40, reached: 36, score: 104, score_pupils: 40 }, { status: "approved" }),
    answer({ eligible: 40, reached: 8 }, { status: "approved" }),
    answer({ eligible: 30, reached: 20 }, { status: "authorised" }),
    null,
  ],
  {
    earlierYears: [
      [
        answer({ eligible: 40, reached: 36 }),
        answer({ eligible: 40, reached: 20 }),
        answer({ eligible: 30, reached: 20 }),
        null,
      ],
    ],
    england: [england(0.62), england(0.61, "2023/24")],
  },
);

describe("boardWorkbook", () => {
  it("can be drawn whatever the figures are, over any number of returns", () => {
    fc.assert(
      fc.property(anyComparison, fc.nat(4), (any, more) => {
        const others = (["secondary", "post16", "primary", "secondary"] as const)
          .slice(0, more)
          .map((phase, index) => asAnotherReturn(any, `other-${index}`, [phase]));
        const plan = board(any, ...others);
        expect(planFaults(plan)).toEqual([]);
        expect(planProblems(plan)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("begins with one A4 page, then has a page for each phase", () => {
    const all = asAnotherReturn(comparison, attendanceReturn, ["primary", "secondary"]);
    const plan = board(comparison, asAnotherReturn(comparison, "ks4", ["secondary"]), all);
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      "Board summary",
      "Primary",
      "Secondary",
      "All phases",
      "About",
    ]);
    expect(plan.sheets[0]?.print).toMatchObject({ orientation: "portrait", fitToWidth: true, fitToHeight: 1 });
    expect([...byPage([comparison, all]).keys()]).toEqual(["Primary", "All phases"]);
  });

  it("says on the first page everything the board asked for, in words", () => {
    const rows = rowTexts(board(comparison), "Board summary");
    const next = (text: string) => rows[rows.indexOf(text) + 1];
    expect(rows.slice(0, 2)).toEqual([
      "The group: board summary",
      "As at 30 November 2025. Autumn 2025: Results 2024/25, provisional figures.",
    ]);
    expect(next("What is in, and what is missing")).toBe(
      "Results 2024/25: 4 schools asked; 1 authorised by the trust, 2 approved by an officer and 1 not started. 3 of 4 have figures in this summary. Missing: School 3 (nothing returned yet).",
    );
    expect(next("Primary: headline measures, 2024/25")).toBe(
      "58% of 110 pupils reached the standard, 11 points below last year (no clear change); England 62%.",
    );
    expect(next("Attendance")).toBe("Attendance is not collected yet, so nothing is said of it here.");
    expect(next("What changed since last year")).toBe(
      "Reached, trusts and families: fell in Family B (50% to 20%) and Trust one (planned) (70% to 55%).",
    );
    expect(rows).toContain(
      "Reached, schools: fell in School 1 (50% to 20%). By chance alone about 1 of 3 schools would move as clearly.",
    );
    expect(rows).toContain("School 1 | need | Reached 35% of 80 pupils (England 62%)");
    expect(rows).toContain("School 0 | strength | Reached 90% of 80 pupils (England 62%)");
    expect(rows.slice(rows.indexOf("The board is asked to | Decided; who; by when") + 1, -1)).toEqual([
      "1. Authorise the figures of 2 schools that an officer has approved (Results 2024/25).",
      "2. Ask School 3 to send Results 2024/25, and say by when.",
      "3. Agree who works with School 1 to find the cause of its need (Results 2024/25), and when they report.",
      "4. Ask School 0 what they can offer other schools, and within what capacity.",
      "5. Agree the dates of the next meetings.",
    ]);
  });

  it("tables the headline measures by trust and family with pupils, last year and England", () => {
    const rows = rowTexts(board(comparison), "Board summary");
    const from = rows.indexOf("Reached | Score");
    expect(rows.slice(from, rows.indexOf("Attendance"))).toEqual([
      "Reached | Score",
      "Pupils | 2024/25 | last year | Pupils | 2024/25 | last year",
      `The group | 110 | ${64 / 110} | ${76 / 110} | 40 | 104 | –`,
      `Trust one (planned) | 80 | ${44 / 80} | ${56 / 80} | 40 | 104 | –`,
      "    Family A | 40 | 0.9 | 0.9 | 40 | 104 | –",
      "    Family B | 40 | 0.2 | 0.5 | – | – | –",
      `Trust two (planned) | 30 | ${20 / 30} | ${20 / 30} | – | – | –`,
      `    Family C | 30 | ${20 / 30} | ${20 / 30} | – | – | –`,
      "England | 0.62 | 0.61 | – | –",
    ]);
  });

  it("says attendance where it is collected", () => {
    const attendance = asAnotherReturn(comparison, attendanceReturn, ["primary"]);
    const rows = rowTexts(board(comparison, attendance), "Board summary");
    expect(rows[rows.indexOf("Attendance") + 1]).toMatch(/^58% of 110 pupils/);
  });

  it("breaks no chart and no table of schools over two pages where they fit on one", () => {
    const page = board(comparison).sheets[1];
    const breaks = page?.print.pageBreaksBefore ?? [];
    for (const { place } of page?.charts ?? [])
      expect(breaks.filter((row) => row > place.row && row < place.row + place.rows)).toEqual([]);
  });

  it("draws headlines, the trend and every school", () => {
    expect(board(comparison).sheets[1]?.charts.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      "column: Headline measures for all pupils, 2024/25",
      "line: Reached the standard, 2023/24 to 2024/25",
      "bar: Reached, 2024/25",
    ]);
  });

  it("stands with nothing returned", () => {
    const plan = board(comparisonOf([null, null]));
    expect(planFaults(plan)).toEqual([]);
    expect(rowTexts(plan, "Board summary")).toContain("No school has a figure yet.");
  });
});
