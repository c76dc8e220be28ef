import { keyStage2Comparison } from "../../../../core/entries/imports/profiles/keyStage2Comparison";
import { profileOfFile } from "../../../../core/entries/imports/profiles/profiles";
import { readResults } from "../../../../core/entries/imports/readResults";
import { catalogue } from "../../../../core/returns/catalogue/catalogue";
import { readKeyStage2 } from "../../../infra/local/demo/hallam/keyStage2";
import { readHallamRegister } from "../../../../infra/local/demo/hallam/register";
import { describeWithResultsFiles, resultsTable, shown } from "./reading";

const register = readHallamRegister();

describeWithResultsFiles("the published key stage 2 file of 2022/23 to 2024/25", () => {
  const table = resultsTable("ks2_2023-2025.csv");
  const wanted = { profile: keyStage2Comparison, table, register, definitions: catalogue, stage: "final" as const };
  const reading = readResults(wanted);
  const carried = readKeyStage2().rows;

  it("is told by its headings", () => {
    expect(profileOfFile(table.columns)).toBe(keyStage2Comparison);
  });

  it("is read whole: 123 rows, none unmatched, nothing to mend, and every column used or left out for a reason", () => {
    expect(reading.readings).toHaveLength(123);
    expect({ ...reading, readings: [], notUsed: reading.notUsed.filter(({ why }) => why === null) }).toEqual({
      ...{ readings: [], unmatched: [], otherPeriods: 0, empty: 0, problems: [], notUsed: [] },
    });
  });

  it.each(carried.map((row) => [`${row.laestab} ${row.period}`, row] as const))(
    "%s reads as it was carried over",
    (_, row) => {
      const one = reading.readings.find(({ schoolId, period }) => schoolId === row.schoolId && period === row.period);
      const group = (figure: (typeof row)["rwmExpectedOf"]["girls"]): string =>
        "percent" in figure
          ? `${String(figure.percent)}%`
          : figure.typed
            ? `${figure.code} (${figure.typed})`
            : figure.code;
      const { shares, scaledScores, rwmExpectedOf } = row;
      expect(one && shown(one)).toEqual({
        ks2_eligible: row.eligible,
        ks2_rwm_exp_n: shares.rwmExpected.pupils,
        ks2_rwm_high_n: shares.rwmHigher.pupils,
        ks2_reading_exp_n: shares.readingExpected.pupils,
        ks2_writing_exp_n: shares.writingExpected.pupils,
        ks2_maths_exp_n: shares.mathsExpected.pupils,
        ks2_gps_exp_n: shares.gpsExpected.pupils,
        ks2_reading_score: scaledScores.reading,
        ks2_reading_score_pupils: "x",
        ks2_maths_score: scaledScores.maths,
        ks2_maths_score_pupils: "x",
        "ks2_rwm_exp_n.girls": group(rwmExpectedOf.girls),
        "ks2_eligible.girls": "x",
        "ks2_rwm_exp_n.dis": group(rwmExpectedOf.dis),
        "ks2_eligible.dis": "x",
      });
      const line = table.rows.find(
        ({ cells }) => cells.get("URN") === row.urn && cells.get("year") === row.period.replace("/", "/20"),
      );
      expect(one?.cells.get("ks2_rwm_exp_n.dis")?.origin).toEqual({
        row: line?.row,
        column: "disadvantagedRwmExpected",
      });
      expect(one?.cells.get("ks2_eligible.dis")?.origin).toBeNull();
    },
  );

  it("takes only the rows of a period that is named", () => {
    const one = readResults({ ...wanted, period: "2023/24" });
    expect([one.readings.length, one.otherPeriods]).toEqual([41, 82]);
  });
});
