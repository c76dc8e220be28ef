import { defineReturn } from "../build";
import { destinations } from "./secondaryOutcomes/destinations";
import { keyStageFour } from "./secondaryOutcomes/keyStageFour";
import { measures } from "./secondaryOutcomes/measures";
import { rules } from "./secondaryOutcomes/rules";

/**
 * `secondary-outcomes`: the end of key stage 4, asked each autumn of schools with secondary pupils about the results year before. Three cells
 * are typed (GCSE religious studies); the rest is imported and confirmed, Progress 8 and destinations only ever imported.
 */
export const secondaryOutcomes = defineReturn({
  id: "secondary-outcomes",
  version: 1,
  title: "Secondary outcomes",
  summary:
    "Results at the end of key stage 4: Attainment 8, English and maths, EBacc, religious studies, Progress 8 and destinations.",
  respondent: "school",
  phases: ["secondary"],
  every: "year",
  typedCells: { secondary: 3 },
  sections: [keyStageFour, destinations],
  rules,
  measures,
});
