import { attendanceAndExclusionCases } from "./attendanceAndExclusionCases";
import { post16OutcomesCases } from "./post16OutcomesCases";
import { primaryOutcomesCases } from "./primaryOutcomesCases";
import type { RuleCase } from "./ruleCase";
import { schoolContextCases } from "./schoolContextCases";
import { secondaryOutcomesCases } from "./secondaryOutcomesCases";

/** The rule cases of every return in the catalogue, by the return's id. */
export const returnCases: Readonly<Record<string, Readonly<Record<string, readonly RuleCase[]>>>> = {
  "school-context": schoolContextCases,
  "primary-outcomes": primaryOutcomesCases,
  "secondary-outcomes": secondaryOutcomesCases,
  "post-16-outcomes": post16OutcomesCases,
  "attendance-and-exclusion": attendanceAndExclusionCases,
};
