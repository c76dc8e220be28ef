import { earlyYearsToYear4Cases } from "./earlyYearsToYear4Cases";
import { keyStageTwoCases } from "./keyStageTwoCases";
import type { RuleCase } from "./ruleCase";

/** Cases for every rule of `primary-outcomes`, by its id. Each has one that is silent and one that says its sentence. */
export const primaryOutcomesCases: Readonly<Record<string, readonly RuleCase[]>> = {
  ...earlyYearsToYear4Cases,
  ...keyStageTwoCases,
};
