import type { ResultsProfile } from "../../../../core/entries/imports/profile";
import { profileOfFile } from "../../../../core/entries/imports/profiles/profiles";
import { planResultsImport } from "../../../../core/entries/imports/planResultsImport";
import { readResults } from "../../../../core/entries/imports/readResults";
import { standingEntries, type ImportedEdition } from "../../../../core/entries/imports/standing";
import type { Stage } from "../../../../core/returns/collection";
import { findSchool } from "../../../../core/register/findSchool";
import { readHallamRegister } from "../../../../infra/local/demo/hallam/register";
import { definitions, describeWithResultsFiles, hash, resultsTable, short, shown } from "./reading";

const register = readHallamRegister();
const idOf = (code: string): string => findSchool(register, code)?.school.schoolId ?? "";

function load(name: string, stage: Stage = "final", period: string | null = null) {
  const table = resultsTable(name);
  const profile = profileOfFile(table.columns);
  if ("candidates" in profile) throw new Error(`${name} is not told by its headings`);
  const wanted = { profile: profile satisfies ResultsProfile, table, register, definitions, stage, period };
  return { wanted, table, profile, reading: readResults(wanted) };
}

/** The figures of a school in a file, in short. */
function figures(name: string, code: string, period: string, stage?: Stage, named?: string) {
  const of = load(name, stage, named).reading.readings.filter(
    (one) => one.schoolId === idOf(code) && one.period === period,
  );
  return Object.assign({}, ...of.map(shown));
}

describeWithResultsFiles("the Department's other files, as carried", () => {
  it.each([
    ["ks4_2019_provisional.csv", "provisional", null, 7, 7],
    ["ks4_2019_final.csv", "final", null, 7, 7],
    ["ks4_2023.csv", "final", null, 7, 7],
    ["ks4_2024-2025.csv", "final", null, 14, 14],
    ["ks5_2023.csv", "final", null, 4, 4],
    ["census_2019.csv", "final", null, 47, 47],
    ["census_2023.csv", "final", null, 47, 47],
    ["absence_2019.csv", "final", null, 47, 47],
    ["workforce_2024.csv", "final", null, 76, 76],
    ["destinations_2023.csv", "final", "2022/23", 7, 11],
  ] as const)("%s is read whole, every row a school's and no error", (name, stage, period, rows, readings) => {
    const { table, reading } = load(name, stage, period);
    expect([table.rows.length, reading.readings.length, reading.unmatched.length, reading.empty]).toEqual([
      rows,
      readings,
      0,
      0,
    ]);
    expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("key stage 4 with a cohort gives whole pupils; Progress 8 its own number and limits", () => {
    expect(figures("ks4_2019_provisional.csv", "3735401", "2018/19", "provisional")).toEqual({
      ...{ ks4_pupils: 202, attainment_8_score: 50, ks4_em_four_n: 137, ks4_em_five_n: 90, ebacc_entered_n: 150 },
      ...{
        ebacc_points: 4.6,
        progress_8_pupils: 197,
        progress_8_score: 0.15,
        progress_8_lower: -0.03,
        progress_8_upper: 0.33,
      },
    });
  });

  it("every percentage of the provisional file comes back from its whole pupils", () => {
    const { table, reading } = load("ks4_2019_provisional.csv", "provisional");
    const columns = {
      PTL2BASICS_94: "ks4_em_four_n",
      PTL2BASICS_95: "ks4_em_five_n",
      PTEBACC_E_PTQ_EE: "ebacc_entered_n",
    };
    for (const { row, cells } of table.rows)
      for (const [column, cell] of Object.entries(columns)) {
        const one = reading.readings.find((each) => each.row === row);
        const pupils = one?.cells.get(cell)?.entry;
        const percent = pupils?.kind === "number" ? (100 * pupils.value) / Number(cells.get("TPUP")) : NaN;
        expect(`${percent.toFixed(1)}%`).toBe(cells.get(column));
      }
  });

  it("key stage 4 without a cohort gives published figures, and x for who they are of", () => {
    expect(figures("ks4_2023.csv", "3735401", "2022/23")).toEqual({
      ...{
        attainment_8_score: 47.8,
        ks4_em_five_n: "45%",
        ks4_em_four_n: "68%",
        ebacc_entered_n: "74%",
        ks4_pupils: "x",
      },
      ...{ progress_8_score: 0.19, progress_8_lower: "x", progress_8_upper: "x", progress_8_pupils: "x" },
      ...{
        "progress_8_score.dis": -0.35,
        "progress_8_lower.dis": "x",
        "progress_8_upper.dis": "x",
        "progress_8_pupils.dis": "x",
      },
    });
    expect(figures("ks4_2024-2025.csv", "3735401", "2024/25")).toEqual({
      ...{
        attainment_8_score: 49.9,
        ks4_em_five_n: "53.7%",
        ebacc_points: 4.61,
        ebacc_entered_n: "68.8%",
        ks4_pupils: "x",
      },
    });
  });

  it("the final edition of 2018/19 supersedes the provisional, both stay, and no limit of the one stands by the score of the other", () => {
    const collection = { id: "autumn-2019", title: "Autumn 2019" };
    const onRecord = new Map<string, ImportedEdition[]>();
    const importOne = (name: string, stage: Stage) => {
      const { wanted, reading } = load(name, stage);
      const plan = planResultsImport(
        {
          ...{ ...wanted, file: name, source: "DfE", edition: stage, hash },
          destinations: reading.readings.map(({ schoolId, returnId, period }) => ({
            ...{ schoolId, returnId, period, collection, imported: onRecord.get(schoolId) ?? [] },
          })),
        },
        reading,
      );
      for (const { schoolId, returnId, entries, origins } of plan.items)
        onRecord.set(schoolId, [
          ...(onRecord.get(schoolId) ?? []),
          { returnId, stage, edition: stage, file: name, entries, origins, at: name },
        ]);
      return plan.returns[0]?.counts;
    };
    expect(importOne("ks4_2019_provisional.csv", "provisional")).toMatchObject({ new: 70, superseding: 0 });
    // Seven schools: score, limits (withdrawn with it), Attainment 8, English and maths 5+, EBacc entries and points.
    expect(importOne("ks4_2019_final.csv", "final")).toEqual({
      new: 0,
      same: 0,
      superseding: 49,
      differing: 0,
      behind: 0,
    });

    const editions = onRecord.get(idOf("3735401")) ?? [];
    const standing = standingEntries(editions);
    const told = (cell: string) => {
      const one = standing.get(cell);
      return one && `${short(one.entry)} ${one.origin.stage}`;
    };
    expect(told("progress_8_score")).toBe("0.14 final");
    expect(told("progress_8_lower")).toBe("x final");
    expect(told("progress_8_pupils")).toBe("197 provisional");
    expect(told("ks4_pupils")).toBe("202 provisional");
    expect(told("ks4_em_four_n")).toBe("137 provisional");
    expect(told("ks4_em_five_n")).toBe("45% final");
    const provisional = editions.find(({ stage }) => stage === "provisional");
    expect(provisional?.entries.get("progress_8_score")).toEqual({ kind: "number", value: 0.15 });
    const differing = [...onRecord.values()].filter(([first, second]) => {
      const of = (edition: ImportedEdition | undefined) => JSON.stringify(edition?.entries.get("progress_8_score"));
      return of(first) !== of(second);
    });
    expect(differing).toHaveLength(6);
  });

  it("the census gives a school without nursery pupils its counts, and one with some the published shares", () => {
    expect(figures("census_2019.csv", "3733401", "2018/19")).toEqual({
      ...{ census_roll: 209, "census_roll.girls": 100, fsm_now_n: 21, fsm_six_n: 34, census_sen_support_n: 14 },
      ...{ census_ehcp_n: 4, census_eal_n: 57, language_unknown_n: 0 },
    });
    const { reading, table } = load("census_2019.csv");
    const withNursery = reading.readings.filter(({ cells }) => cells.get("census_roll")?.origin === null);
    // By another road: the file's own percentage is of the pupils without the nursery, so it fits no roll that counts it.
    const byHand = table.rows.filter(({ cells }) => {
      const [part, roll, share] = ["NUMFSMEVER", "NOR", "PNUMFSMEVER"].map((column) => Number(cells.get(column)));
      const hasSixthForm = findSchool(register, cells.get("laestab") ?? "")?.school.phases.includes("post16");
      return !hasSixthForm && Math.abs((100 * (part ?? 0)) / (roll ?? 1) - (share ?? 0)) > 0.051;
    });
    expect(withNursery.map(({ row }) => row).sort()).toEqual(byHand.map(({ row }) => row).sort());
    expect(byHand.length).toBeGreaterThan(20);
    expect(reading.problems.map(({ wrong }) => wrong)).toEqual([
      "NOR counts nursery pupils, whom the return asks apart: of a school that has some, only percentages are taken.",
    ]);
  });

  it("the census of 2022/23 is asked about, since its carrier marks the year", () => {
    expect(load("census_2023.csv").reading.problems.map(({ wrong }) => wrong)).toEqual([
      "The file marks the year 2022/23 with *: whoever made it was not sure of it.",
    ]);
    expect(figures("census_2023.csv", "3735401", "2022/23")).toEqual({
      ...{
        fsm_six_n: "26.7%",
        census_eal_n: "30.4%",
        census_ehcp_n: "2%",
        census_sen_support_n: "6.8%",
        census_roll: "x",
      },
    });
  });

  it("absence is filed under the summer, SUPP kept", () => {
    expect(figures("absence_2019.csv", "3735401", "2018/19 summer")).toEqual({
      ...{ sessions_absent: "4.6%", sessions_possible: "x", persistent_n: "10.9%", absence_enrolments: "x" },
    });
    // The brief's wrong code is Yewlands Academy's; the row is found by the school's own.
    expect(figures("absence_2019.csv", "3733424", "2018/19 summer")).toMatchObject({ persistent_n: "c (SUPP)" });
  });

  it("16 to 18 results give students and points without entries; destinations say that the leavers' year is not stated", () => {
    expect(figures("ks5_2023.csv", "3735401", "2022/23")).toEqual({
      ...{ alevel_students: 138, alevel_points: 27.39, alevel_entries: "x" },
    });
    expect(figures("destinations_2023.csv", "3735401", "2022/23", "final", "2022/23")).toEqual({
      ...{ ks4_leavers_year: "not stated", ks4_sustained_n: "98%", ks4_leavers: "x" },
      ...{
        sixth_form_leavers_year: "not stated",
        sixth_form_sustained_n: "95%",
        higher_education_n: "68%",
        sixth_form_leavers: "x",
      },
    });
    expect(load("destinations_2023.csv").reading.problems.map(({ wrong }) => wrong)).toEqual([
      "The file does not say which year it is of.",
    ]);
  });

  it("the workforce of years long past goes to those years, by each row's own", () => {
    const periods = new Set(load("workforce_2024.csv").reading.readings.map(({ period }) => period));
    expect(periods.has("2023/24") && periods.has("2013/14")).toBe(true);
    expect(load("workforce_2024.csv", "final", "2023/24").reading).toMatchObject({ otherPeriods: 29 });
  });

  it("Ofsted's file is of no layout of results", () => {
    expect(profileOfFile(resultsTable("ofsted_2026.csv").columns)).toEqual({ candidates: [] });
  });
});
