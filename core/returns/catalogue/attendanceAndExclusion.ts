import { defineReturn } from "../build";
import { attendance } from "./attendanceAndExclusion/attendance";
import { attendanceRules } from "./attendanceAndExclusion/attendanceRules";
import { measures } from "./attendanceAndExclusion/measures";
import { notFullTime } from "./attendanceAndExclusion/notFullTime";
import { otherRules } from "./attendanceAndExclusion/otherRules";
import { suspensions } from "./attendanceAndExclusion/suspensions";

/**
 * `attendance-and-exclusion`: asked each term of schools with pupils aged 5 to 15, every figure a total from 1 September. A primary types ten cells (the
 * report's last day; suspensions and exclusions), a secondary thirteen (those not in school full time too); attendance is imported and confirmed.
 */
export const attendanceAndExclusion = defineReturn({
  id: "attendance-and-exclusion",
  version: 1,
  title: "Attendance and exclusion",
  summary: "Absence, suspensions and permanent exclusions from 1 September to the end of the term.",
  respondent: "school",
  phases: ["primary", "secondary"],
  every: "term",
  typedCells: { primary: 10, secondary: 13 },
  sections: [attendance, suspensions, notFullTime],
  rules: [...attendanceRules, ...otherRules],
  measures,
});
