import { defineReturn } from "../build";
import { destinations } from "./post16Outcomes/destinations";
import { measures } from "./post16Outcomes/measures";
import { results } from "./post16Outcomes/results";
import { rules } from "./post16Outcomes/rules";
import { studyAndResits } from "./post16Outcomes/studyAndResits";

/**
 * `post-16-outcomes`: the end of 16 to 18 study, asked each autumn of schools with a sixth form about the results year before. Ten cells are
 * typed (entries, retention, resits); the rest is imported and confirmed, value added and destinations only ever imported.
 */
export const post16Outcomes = defineReturn({
  id: "post-16-outcomes",
  version: 1,
  title: "Post-16 outcomes",
  summary:
    "Results at the end of the sixth form: A levels, applied general, retention, resits, value added and destinations.",
  respondent: "school",
  phases: ["post16"],
  every: "year",
  typedCells: { post16: 10 },
  sections: [results, studyAndResits, destinations],
  rules,
  measures,
});
