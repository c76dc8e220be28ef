import fc from "fast-check";
import { comparisonWorkbook } from "../../../../core/sheets/comparison/comparisonWorkbook";
import type { Comparison } from "../../../../core/comparison/comparison";
import type { Entry } from "../../../../core/entries/entry";
import { parseReference } from "../../../../core/sheets/parseReference";
import { valuesOfPlan } from "../../../../core/sheets/valuesOfPlan";
import { valueAt } from "../../../../core/sheets/workbookValues";
import { planFaults } from "../../../../functions/xlsx/write/planFaults";
import { answer, comparisonOf, england } from "../../comparison/example";
import { anyComparison, asAnotherReturn } from "../anyComparison";
import { planProblems, rowTexts } from "../planRules";

const workbook = (...comparisons: [Comparison, ...Comparison[]]) =>
  comparisonWorkbook({ comparisons, attribution: ["Contains figures under a licence."] });

const x: Entry = { kind: "code", code: "x" };
const comparison = comparisonOf(
  [
    answer({ eligible: 30, reached: 20, "eligible.dis": 8, "reached.dis": 2, score: 104.2, score_pupils: 30 }),
    answer({ eligible: x, reached: { kind: "published", value: 0.5 }, score: 101, score_pupils: x }),
    answer({ eligible: 9, reached: { kind: "code", code: "c", typed: "SUPP" } }, { status: "queried" }),
    null,
  ],
  {
    earlierYears: [[answer({ eligible: 30, reached: 15 }), null, null, null]],
    england: [england(0.62)],
  },
);

describe("comparisonWorkbook", () => {
  it("can be drawn whatever the figures are, for one return or several", () => {
    fc.assert(
      fc.property(anyComparison, fc.boolean(), (any, two) => {
        const plan = two ? workbook(any, asAnotherReturn(any, "other", ["secondary"])) : workbook(any);
        expect(planFaults(plan)).toEqual([]);
        expect(planProblems(plan)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("has its sheets in order, Comparison open", () => {
    const plan = workbook(comparison);
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      "Comparison",
      "Pupil groups",
      "Totals",
      "Progress",
      "Charts",
      "About",
    ]);
    expect(plan.activeSheet).toBe("Comparison");
  });

  it("has the Excel table Comparison with one row for each school, its header frozen and repeated in print", () => {
    const [sheet] = workbook(comparison).sheets;
    const [table] = sheet?.tables ?? [];
    expect(table?.name).toBe("Comparison");
    expect(table?.range.rows).toBe(5);
    expect(sheet?.freeze).toEqual({ rows: (table?.range.row ?? 0) + 1, columns: 1 });
    expect(sheet?.print.titleRows).toEqual({ first: 3, count: 2 });
    expect(table?.columns.slice(0, 12)).toEqual([
      "School",
      "LAESTAB",
      "Trust",
      "Family",
      "Status",
      "Revision",
      "Figures are",
      "Reached: pupils",
      "Reached",
      "Reached: last year",
      "Reached: change (points)",
      "Reached: against England",
    ]);
  });

  it("shows figures, published figures, codes and schools with nothing as what they are", () => {
    const rows = rowTexts(workbook(comparison), "Comparison");
    const of = (school: string) => rows.find((row) => row.startsWith(`${school} |`))?.split(" | ");
    expect(of("School 0")?.slice(1, 12)).toEqual([
      "3730000",
      "Trust one (planned)",
      "Family A",
      "submitted",
      "1",
      "provisional",
      "30",
      String(20 / 30),
      "0.5",
      "17",
      "in line with England",
    ]);
    expect(of("School 1")?.slice(4, 12)).toEqual(["submitted", "1", "provisional", "–", "0.5", "–", "–", "not judged"]);
    expect(of("School 2")?.slice(4, 10)).toEqual(["queried", "1", "provisional", "9", "c", "–"]);
    expect(of("School 3")?.slice(4, 9)).toEqual(["not started", "–", "no figures", "–", "–"]);
  });

  it("marks a published figure by its style, and it stays a number", () => {
    const [sheet] = workbook(comparison).sheets;
    const published = sheet?.blocks
      .filter(({ style }) => style === "percentPublished")
      .flatMap(({ cells }) => cells.flat());
    expect(published).toEqual([0.5]);
  });

  it("lists the schools in a total and out of it, by reason", () => {
    expect(rowTexts(workbook(comparison), "Totals")).toContain(
      `The group | Group | Reached, 2024/25 | All | ${20 / 30} | 20 | 30 | ${comparison.totals[0]?.values["reached_share.all"]?.low ?? ""} | ${comparison.totals[0]?.values["reached_share.all"]?.high ?? ""} | 0.5 | 17 | 0.62 | 1: School 0 | ` +
        "1 (nothing returned yet): School 3. 1 (only the percentage or score is published: no number of pupils to add): School 1. 1 (confidential: too few pupils to show (published as SUPP)): School 2",
    );
  });

  it("says a gap in points, in pupils, and whether it means anything", () => {
    const row = rowTexts(workbook(comparison), "Pupil groups").find((each) => each.startsWith("School 0 |"));
    expect(row?.split(" | ").slice(-2)).toEqual(["-57", "5 of 8 pupils; lower"]);
  });

  it("names the schools without figures, and why, under Progress", () => {
    const rows = rowTexts(workbook(comparison), "Progress");
    expect(rows).toContain(
      "4 schools asked: 2 submitted and waiting for approval, 1 queried and sent back and 1 not started.",
    );
    expect(rows).toContain("The group | 4 | 0 | 0 | 2 | 1 | 1");
    expect(rows).toContain("1 without figures in this comparison");
    expect(rows).toContain("School 3 | 3730003 | Trust one (planned) | Family A | not started | –");
  });

  it("draws England's bar, and no other, apart", () => {
    const plan = workbook(comparison);
    const { sheets } = valuesOfPlan(plan);
    const apart = plan.sheets.flatMap(({ charts }) =>
      charts.map(({ categories, series }) => {
        const at = parseReference(categories);
        const values = sheets.find(({ name }) => name === at?.sheet);
        return series[0]?.standOut?.map((index) => values && valueAt(values, (at?.row ?? 0) + index, 0));
      }),
    );
    expect(apart).toEqual([["ENGLAND"], ["ENGLAND"], [], []]);
  });

  it("draws England among the schools, with the values beside the chart", () => {
    const charts = workbook(comparison).sheets.find(({ name }) => name === "Charts");
    expect(charts?.charts.map(({ title }) => title)).toEqual([
      "Reached: totals of pupils, 2024/25",
      "Reached: Trust one (planned), 2024/25",
      "Score: totals of pupils, 2024/25",
      "Score: Trust one (planned), 2024/25",
    ]);
    expect(charts?.charts[1]?.altText).toBe(
      "Reached: Trust one (planned), 2024/25. 3 bars, from School 0 67% to School 1 50%. The values stand in the table beside it.",
    );
  });

  it("says where everything comes from", () => {
    const rows = rowTexts(workbook(comparison), "About");
    expect(rows).toContain("Reached the standard | As the guide says. | [1] | [2]");
    expect(rows.slice(rows.indexOf("Sources"), rows.indexOf("Sources") + 3)).toEqual([
      "Sources",
      "[1]  A guide, 2025",
      "[2]  A release, 2025",
    ]);
    expect(rows).toContain("Contains figures under a licence.");
  });

  it("stands with no figure at all", () => {
    const empty = workbook(comparisonOf([null, null]));
    expect(planFaults(empty)).toEqual([]);
    expect(rowTexts(empty, "Charts")).toContain("No school has a figure yet.");
  });

  it("gives a school of two phases one row, with each return's figures", () => {
    const two = workbook(comparison, asAnotherReturn(comparison, "other", ["secondary"]));
    const [table] = two.sheets[0]?.tables ?? [];
    expect(table?.range.rows).toBe(5);
    expect(new Set(table?.columns.map((name) => name.toLowerCase())).size).toBe(table?.columns.length);
  });
});
