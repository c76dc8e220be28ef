import type { KeyStage2, KeyStage2Row } from "./keyStage2";
import type { SourceRow } from "../../../../../infra/local/demo/hallam/carryOverRegister";
import { wholePupils } from "./wholePupils";

type Code = Extract<KeyStage2Row["rwmExpectedOf"]["dis"], { code: string }>;

const whole = (row: SourceRow, column: string): number => {
  const text = row[column] ?? "";
  if (!/^[0-9]+$/.test(text))
    throw new Error(`${String(row["laestab"])} ${String(row["year"])}: ${column} is "${text}".`);
  return Number(text);
};

function share(row: SourceRow, column: string): { percent: number; pupils: number } {
  const percent = whole(row, column);
  const pupils = wholePupils(percent, whole(row, "eligiblePupils"));
  if (pupils === null)
    throw new Error(`${String(row["laestab"])} ${String(row["year"])}: ${column} fits no one count.`);
  return { percent, pupils };
}

const group = (row: SourceRow, column: string, ifBlank: Code): { percent: number } | Code =>
  row[column] === "" ? ifBlank : { percent: whole(row, column) };

const notes = [
  "Whole pupils are recovered from the published percentage of the eligible pupils: the only count that rounds to it.",
  "Girls, boys and disadvantaged pupils: only the percentage is published, without a cohort.",
  "A blank for disadvantaged pupils was SUPP (5 pupils or fewer) before the carrier of the file blanked it, and stands as c, typed SUPP.",
  "A blank for girls or boys stands as x: the file does not say whether it was suppressed or not published.",
  "The number of pupils with a scaled score is not published.",
];

/** The key stage 2 results from their source, in its order. `schoolIdOf` gives the id of a LAESTAB. Throws where a figure is not whole. */
export function carryOverKeyStage2(rows: readonly SourceRow[], schoolIdOf: (laestab: string) => string): KeyStage2 {
  return {
    source:
      "Department for Education, school-level key stage 2 results 2022/23 to 2024/25, by way of github.com/jamiefuller320/Comparison-tool",
    attribution: "Contains public sector information licensed under the Open Government Licence v3.0.",
    notes,
    rows: rows.map((row) => ({
      schoolId: schoolIdOf(String(row["laestab"])),
      laestab: String(row["laestab"]),
      urn: String(row["URN"]),
      period: String(row["year"]).replace(/^(\d{4})\/\d{2}(\d{2})$/, "$1/$2"),
      eligible: whole(row, "eligiblePupils"),
      shares: {
        rwmExpected: share(row, "rwmExpected"),
        rwmHigher: share(row, "rwmHigher"),
        readingExpected: share(row, "readingExpected"),
        writingExpected: share(row, "writingExpected"),
        mathsExpected: share(row, "mathsExpected"),
        gpsExpected: share(row, "gpsExpected"),
      },
      scaledScores: { reading: whole(row, "readingScaled"), maths: whole(row, "mathsScaled") },
      rwmExpectedOf: {
        girls: group(row, "girlsRwmExpected", { code: "x" }),
        boys: group(row, "boysRwmExpected", { code: "x" }),
        dis: group(row, "disadvantagedRwmExpected", { code: "c", typed: "SUPP" }),
      },
      disadvantagedPercent: whole(row, "disadvantagedPercent"),
    })),
  };
}
