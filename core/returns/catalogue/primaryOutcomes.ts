import { defineReturn } from "../build";
import { earlyYearsToYear4 } from "./primaryOutcomes/earlyYearsToYear4";
import { earlyYearsToYear4Rules } from "./primaryOutcomes/earlyYearsToYear4Rules";
import { keyStageTwo } from "./primaryOutcomes/keyStageTwo";
import { keyStageTwoRules } from "./primaryOutcomes/keyStageTwoRules";
import { measures } from "./primaryOutcomes/measures";

/**
 * `primary-outcomes`: reception to key stage 2, asked each autumn of schools with primary pupils about the results year before.
 * Six cells are typed (phonics by the end of year 2; reading, writing and maths by SEN); the rest is imported and confirmed.
 */
export const primaryOutcomes = defineReturn({
  id: "primary-outcomes",
  version: 1,
  title: "Primary outcomes",
  summary:
    "Results at the end of reception, in phonics, in the multiplication tables check and at the end of key stage 2.",
  respondent: "school",
  phases: ["primary"],
  every: "year",
  typedCells: { primary: 6 },
  sections: [earlyYearsToYear4, keyStageTwo],
  rules: [...earlyYearsToYear4Rules, ...keyStageTwoRules],
  measures,
});
