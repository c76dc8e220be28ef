import { parse } from "csv-parse/sync";
import { findSchool } from "../../../../../core/register/findSchool";
import { schoolsOfPhase } from "../../../../../core/register/schoolsOfPhase";
import { carryOverKeyStage2 } from "./carryOverKeyStage2";
import { readKeyStage2 } from "./keyStage2";
import { publishedFiles } from "../../../../../infra/local/demo/hallam/publishedFiles";
import { readHallamRegister } from "../../../../../infra/local/demo/hallam/register";
import { describeWithSharedData, sharedRows } from "./sharedData";

const register = readHallamRegister();
const { rows, attribution } = readKeyStage2();

describe("Hallam's key stage 2 results", () => {
  it("are of the 41 schools with primary pupils for three years, each once, attributed", () => {
    const expected = schoolsOfPhase(register, "primary").flatMap(({ schoolId }) =>
      ["2022/23", "2023/24", "2024/25"].map((period) => `${schoolId} ${period}`),
    );
    expect(rows.map((row) => `${row.schoolId} ${row.period}`).sort()).toEqual(expected.sort());
    expect(attribution).toContain("Open Government Licence v3.0");
  });

  it("stand under the school that holds the row's LAESTAB and URN", () => {
    for (const row of rows)
      for (const code of [row.laestab, row.urn]) expect(findSchool(register, code)?.school.schoolId).toBe(row.schoolId);
  });

  it("hold together: all three subjects within each, at least what the three force, higher within expected", () => {
    const broken = rows.filter(({ eligible, shares }) => {
      const subjects = [shares.readingExpected, shares.writingExpected, shares.mathsExpected].map(
        ({ pupils }) => pupils,
      );
      const least = subjects.reduce((sum, pupils) => sum + pupils, -2 * eligible);
      const together = shares.rwmExpected.pupils;
      return together > Math.min(...subjects) || together < least || shares.rwmHigher.pupils > together;
    });
    expect(broken).toEqual([]);
  });

  it("round back to the published percentage, a half upwards", () => {
    for (const { eligible, shares } of rows)
      for (const { percent, pupils } of Object.values(shares))
        expect(Math.floor((200 * pupils + eligible) / (2 * eligible))).toBe(percent);
  });

  it("leave the disadvantaged figure out where fewer than 6 were, or were not, disadvantaged", () => {
    for (const { eligible, disadvantagedPercent, rwmExpectedOf } of rows) {
      const about = Math.round((disadvantagedPercent * eligible) / 100);
      expect("code" in rwmExpectedOf.dis).toBe(about < 6 || eligible - about < 6);
    }
  });
});

it("are what the file that is imported says, cell by cell", () => {
  const file = publishedFiles().find(({ name }) => name === "ks2-2022-25.csv");
  const imported: Record<string, string>[] = parse(Buffer.from(file?.bytes ?? []), { columns: true });
  const said = (figure: { percent: number } | { code: string; typed?: string | undefined }): string =>
    "percent" in figure ? `${String(figure.percent)}%` : (figure.typed ?? figure.code);
  const ours = rows.map(({ laestab, period, eligible, shares, scaledScores, rwmExpectedOf }) => ({
    ...{ laestab, period, ks2_eligible: String(eligible) },
    ks2_rwm_exp_n: String(shares.rwmExpected.pupils),
    "ks2_rwm_exp_n.girls": said(rwmExpectedOf.girls),
    "ks2_rwm_exp_n.dis": said(rwmExpectedOf.dis),
    ks2_rwm_high_n: String(shares.rwmHigher.pupils),
    ks2_reading_exp_n: String(shares.readingExpected.pupils),
    ks2_writing_exp_n: String(shares.writingExpected.pupils),
    ks2_maths_exp_n: String(shares.mathsExpected.pupils),
    ks2_gps_exp_n: String(shares.gpsExpected.pupils),
    ks2_reading_score: String(scaledScores.reading),
    ks2_maths_score: String(scaledScores.maths),
  }));
  const inOrder = (all: readonly Record<string, string>[]) =>
    [...all].sort((a, b) => `${a["laestab"]} ${a["period"]}`.localeCompare(`${b["laestab"]} ${b["period"]}`));
  expect(inOrder(imported)).toEqual(inOrder(ours));
});

describeWithSharedData("Hallam's key stage 2 results beside their source", () => {
  const source = sharedRows("dfe/ks2_2023-2025.csv");

  it("are what carrying the source over gives", () => {
    const idOf = (laestab: string): string => findSchool(register, laestab)?.school.schoolId ?? "";
    expect(carryOverKeyStage2(source, idOf)).toEqual(readKeyStage2());
  });

  it("have every published figure, and a code for every blank", () => {
    const asPublished = (figure: { percent: number } | { code: string; typed?: string | undefined }): string =>
      "percent" in figure ? String(figure.percent) : "";
    const ours = rows.map((row) => ({
      laestab: row.laestab,
      URN: row.urn,
      year: row.period.replace("/", "/20"),
      rwmExpected: asPublished(row.shares.rwmExpected),
      rwmHigher: asPublished(row.shares.rwmHigher),
      readingExpected: asPublished(row.shares.readingExpected),
      writingExpected: asPublished(row.shares.writingExpected),
      mathsExpected: asPublished(row.shares.mathsExpected),
      gpsExpected: asPublished(row.shares.gpsExpected),
      readingScaled: String(row.scaledScores.reading),
      mathsScaled: String(row.scaledScores.maths),
      eligiblePupils: String(row.eligible),
      disadvantagedPercent: String(row.disadvantagedPercent),
      boysRwmExpected: asPublished(row.rwmExpectedOf.boys),
      girlsRwmExpected: asPublished(row.rwmExpectedOf.girls),
      disadvantagedRwmExpected: asPublished(row.rwmExpectedOf.dis),
    }));
    const carried = Object.keys(ours[0] ?? {});
    const theirs = source.map((row) => Object.fromEntries(carried.map((column) => [column, row[column]])));
    const left = Object.keys(source[0] ?? {}).filter((column) => !carried.includes(column));
    expect(left).toEqual(["brief_code", "scienceExpected"]);
    expect(ours).toEqual(theirs);
    expect(
      rows.filter((row) => "code" in row.rwmExpectedOf.dis && row.rwmExpectedOf.dis.typed === "SUPP"),
    ).toHaveLength(source.filter((row) => row["disadvantagedRwmExpected"] === "").length);
  });
});
