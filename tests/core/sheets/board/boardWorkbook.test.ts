import fc from "fast-check";
import { boardWorkbook } from "../../../../core/sheets/board/boardWorkbook";
import { byPage } from "../../../../core/sheets/board/pages";
import type { Comparison } from "../../../../core/comparison/comparison";
import { attendanceReturn, nobodyStandsOut } from "../../../../core/comparison/boardWords";
import { trendBreaks } from "../../../../core/comparison/periods";
import { noTotals } from "../../../../core/comparison/noTotals";
import { fitsOnPage } from "../../../../core/sheets/pagination";
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
    expect(rows.slice(2, 7)).toEqual([
      "In short",
      "Results | 58% of 110 pupils reached the standard, 11 points below last year (no clear change); England 62%.",
      "What changed | No clear change: the one headline with a last year did not move by more than chance would explain.",
      "Who stands out | 1 school does clearly worse than England, and may need help; 1 does clearly better, and may give it.",
      "What is missing | Results 2024/25: School 3 (nothing returned yet).",
    ]);
    expect(rows).toContain("This summary holds no figures of attendance.");
    expect(next("What changed clearly since last year, by trust, family and school")).toBe(
      "Reached, trusts and families: fell in Family B (50% to 20%) and Trust one (planned) (70% to 55%).",
    );
    expect(rows).toContain(
      "Reached, schools: fell in School 1 (50% to 20%). By chance alone about 1 of 3 schools would move as clearly.",
    );
    expect(rows).toContain("School 1 | need | Reached 35% of 80 pupils (England 62%)");
    expect(rows).toContain("School 0 | strength | Reached 90% of 80 pupils (England 62%)");
    expect(rows.slice(rows.indexOf("The board is asked to | Decided; who; by when") + 1, -1)).toEqual([
      "1. Authorise the figures of 2 schools that an officer has approved (Results 2024/25).",
      "2. Ask School 3 to send Results 2024/25, which was due on 31 October 2025, and say by when.",
      "3. Agree who works with School 1 to find the cause of its need (Results 2024/25), and when they report.",
      "4. Ask School 0 what they can offer other schools, and within what capacity.",
      "5. Agree the dates of the next meetings.",
    ]);
  });

  it("tables the headline measures with pupils, last year, change, England and each trust", () => {
    const rows = rowTexts(board(comparison), "Board summary");
    const from = rows.indexOf("Headlines");
    expect(rows.slice(from, rows.indexOf("Attendance"))).toEqual([
      "Headlines",
      "Headline measure | The group | England | Trust one (planned) | Trust two (planned)",
      "Pupils | This year | Last year | Change | This year | This year | Change | This year | Change",
      "Primary: Results 2024/25, provisional figures. 4 schools asked, due on 31 October 2025: 1 authorised by the trust, 2 approved by an officer and 1 not started",
      `Reached | 110 | ${64 / 110} | ${76 / 110} | -11 points, no clear change | 0.62 | ${44 / 80} | -15 | ${20 / 30} | 0`,
      "Score | 40 | 104 | – | – | – | 104 | – | – | –",
    ]);
  });

  it("keeps each trust's figures under its own name where another return was asked of fewer trusts", () => {
    const ofTwo = asAnotherReturn(comparison, "ks4", ["secondary"]);
    const ofOne = { ...ofTwo, totals: ofTwo.totals.filter(({ id }) => id !== "one") };
    const rows = rowTexts(board(comparison, ofOne), "Board summary").filter((row) => row.startsWith("Reached | 110"));
    expect(rows.map((row) => row.split(" | ").slice(6))).toEqual([
      [`${44 / 80}`, "-15", `${20 / 30}`, "0"],
      ["–", "–", `${20 / 30}`, "0"],
    ]);
    const otherFirst = rowTexts(board(ofOne, comparison), "Board summary");
    expect(otherFirst).toContain("Headline measure | The group | England | Trust two (planned) | Trust one (planned)");
  });

  it("says from what to what schools' own figures run where no total can be given, and why once", () => {
    const published = comparisonOf(
      [40, 55, 70].map((percent) =>
        answer({ eligible: { kind: "code", code: "x" }, reached: { kind: "published", value: percent / 100 } }),
      ),
      { england: [england(0.62)] },
    );
    const rows = rowTexts(board(published, asAnotherReturn(published, "other", ["secondary"])), "Board summary");
    expect(rows.filter((row) => row.startsWith("Lowest to highest"))).toEqual([
      "Lowest to highest school | Reached 40% to 70% (3 schools; England 62%). No total *",
      "Lowest to highest school | Reached 40% to 70% (3 schools; England 62%). No total *",
    ]);
    expect(rows.filter((row) => row.startsWith("* No total"))).toHaveLength(1);
  });

  it("says attendance where it is collected, and then not that it is not", () => {
    const attendance = asAnotherReturn(comparison, attendanceReturn, ["primary"]);
    const rows = rowTexts(board(comparison, attendance), "Board summary");
    expect(rows.filter((row) => row.startsWith("Reached | 110"))).toHaveLength(2);
    expect(rows).not.toContain("Attendance");
  });

  it("fills its first page: as wide as it is tall, so that none of it is made smaller than it need be", () => {
    const few = board(comparison).sheets[0];
    const many = board(
      comparison,
      ...Array.from({ length: 9 }, (_, index) => asAnotherReturn(comparison, `r${index}`, ["primary"])),
    ).sheets[0];
    const width = (sheet: typeof few) => sheet?.columnWidthsChars.reduce((sum, chars) => sum + chars, 0) ?? 0;
    expect(width(many)).toBeGreaterThan(width(few));
    expect(few && fitsOnPage(few)).toBe(true);
    expect(few?.print.fitToHeight).toBe(1);
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

  it("draws no trend over years without figures, nor from one term to another", () => {
    const lineOf = (earlier: string, now: string, breaks: Comparison["measures"][number]["breaks"] = []) => {
      const told: Comparison = {
        ...comparison,
        period: now,
        measures: comparison.measures.map((measure) => ({ ...measure, breaks })),
        totals: comparison.totals.map((total) => ({
          ...total,
          history: total.history.map((each) => ({ ...each, period: earlier })),
        })),
      };
      return board(told).sheets[1]?.charts.find(({ kind }) => kind === "line")?.title;
    };
    expect(lineOf("2023/24 summer", "2024/25 summer")).toBe("Reached the standard, 2023/24 summer to 2024/25 summer");
    expect(lineOf("2024/25 spring", "2024/25 summer")).toBeUndefined();
    expect(
      lineOf("2018/19", "2021/22", trendBreaks({ breaks: [], periods: { except: ["2019/20", "2020/21"] } }, "2021/22")),
    ).toBeUndefined();
  });

  it("tables the schools that stand out on the page of their phase: years together, pupils, England, apart, this year", () => {
    const rows = rowTexts(board(comparison), "Primary");
    const after = (text: string) => rows.slice(rows.indexOf(text) + 1);
    expect(after("Schools that may need help").slice(1, 3)).toEqual([
      "School | Measure | Years together | Pupils | England | Apart | 2024/25 | Pupils",
      "School 1 | Reached | 0.35 | 80 | 0.615 | -27 | 0.2 | 40",
    ]);
    expect(after("Schools that may give help").slice(0, 2)).toEqual([
      "School | Measure | Years together | Pupils | England | Apart | 2024/25 | Pupils",
      "School 0 | Reached | 0.9 | 80 | 0.615 | 29 | 0.9 | 40",
    ]);
  });

  describe("of a return of which only percentages are published", () => {
    const published = comparisonOf(
      [40, 70, 55].map((percent) =>
        answer({
          eligible: { kind: "code", code: "x" },
          reached: { kind: "published", value: percent / 100 },
          score: 104,
          score_pupils: { kind: "code", code: "x" },
        }),
      ),
      { england: [england(0.62)] },
    );
    const rows = rowTexts(board(published), "Primary");

    it("shows every headline of every school side by side, England among them, with a chart each", () => {
      expect(rows.slice(rows.indexOf("School | Reached | Score") + 1)).toEqual([
        "School 1 | 0.7 | 104",
        "ENGLAND | 0.62 | –",
        "School 2 | 0.55 | 104",
        "School 0 | 0.4 | 104",
      ]);
      expect(board(published).sheets[1]?.charts.map(({ title }) => title)).toEqual([
        "Reached, 2024/25",
        "Score, 2024/25",
      ]);
    });

    it("says once why nothing is added, judged or set apart, and has no heading over nothing", () => {
      expect(rows.filter((row) => row === noTotals)).toHaveLength(1);
      expect(rows).not.toContain(nobodyStandsOut);
      expect(rows.filter((row) => /pupil groups/i.test(row))).toEqual([noTotals]);
    });
  });

  it("stands with nothing returned", () => {
    const plan = board(comparisonOf([null, null]));
    expect(planFaults(plan)).toEqual([]);
    expect(rowTexts(plan, "Board summary")).toContain("No school has a figure yet.");
  });
});
