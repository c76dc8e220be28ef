import { defineReturn } from "../build";
import { fundingPlacesAndStaff } from "./schoolContext/fundingPlacesAndStaff";
import { measures } from "./schoolContext/measures";
import { rules } from "./schoolContext/rules";
import { schoolCensus } from "./schoolContext/schoolCensus";

/**
 * `school-context`: who is on roll, with which needs, funding and staff, asked of every school each year once the January census is in.
 * Three cells are typed (looked after, Catholic pupils, Catholic teachers); the rest is imported and confirmed.
 */
export const schoolContext = defineReturn({
  id: "school-context",
  version: 1,
  title: "School context",
  summary: "Pupils on roll and their needs, pupil premium, places and staff, as at the January census.",
  respondent: "school",
  phases: ["primary", "secondary", "post16"],
  every: "year",
  typedCells: { primary: 3, secondary: 3, post16: 3 },
  sections: [schoolCensus, fundingPlacesAndStaff],
  rules,
  measures,
});
