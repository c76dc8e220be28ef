import type { ColumnFill, ResultsProfile } from "../profile";

const share = (column: string, field: string): ColumnFill => ({ column, field, as: "percentage" });

/**
 * Key stage 2 results in the columns of a school comparison tool that carries the Department's school-level files: a row a school and year, 2022/23 on.
 * The tool blanks what the Department published as SUPP for disadvantaged pupils; of girls it does not say why a cell is empty.
 */
export const keyStage2Comparison: ResultsProfile = {
  id: "ks2-comparison-tool",
  title: "Key stage 2 results as a school comparison tool carries them",
  source: {
    title:
      "Department for Education, school-level key stage 2 results, by way of github.com/jamiefuller320/Comparison-tool",
    dated: "2025",
  },
  schools: { laestab: "laestab", urn: "URN" },
  year: { column: "year", spelled: ["2022/2023"] },
  knownBy: ["year", "rwmExpected", "eligiblePupils", "girlsRwmExpected", "disadvantagedRwmExpected"],
  fills: [
    { column: "eligiblePupils", field: "ks2_eligible", as: "figure" },
    share("rwmExpected", "ks2_rwm_exp_n"),
    share("rwmHigher", "ks2_rwm_high_n"),
    share("readingExpected", "ks2_reading_exp_n"),
    share("writingExpected", "ks2_writing_exp_n"),
    share("mathsExpected", "ks2_maths_exp_n"),
    share("gpsExpected", "ks2_gps_exp_n"),
    { column: "readingScaled", field: "ks2_reading_score", as: "figure" },
    { column: "mathsScaled", field: "ks2_maths_score", as: "figure" },
    { column: "girlsRwmExpected", field: "ks2_rwm_exp_n", group: "girls", as: "percentage", ifBlank: { code: "x" } },
    {
      ...{ column: "disadvantagedRwmExpected", field: "ks2_rwm_exp_n", group: "dis", as: "percentage" },
      ifBlank: { code: "c", typed: "SUPP" },
    },
  ],
  leftOut: {
    brief_code: "A document's own code, which may be another school's.",
    scienceExpected: "No return asks science.",
    boysRwmExpected: "No return asks boys: they follow from all pupils and girls.",
    disadvantagedPercent:
      "A share of the pupils, not the number of disadvantaged pupils the results are published for.",
  },
};
