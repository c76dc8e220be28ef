import { attendanceAndExclusion } from "../../../../core/returns/catalogue/attendanceAndExclusion";
import { post16Outcomes } from "../../../../core/returns/catalogue/post16Outcomes";
import { schoolContext } from "../../../../core/returns/catalogue/schoolContext";
import { secondaryOutcomes } from "../../../../core/returns/catalogue/secondaryOutcomes";
import { layoutOf } from "../../../../core/returns/layout";
import { checkEntries } from "../../../../core/rules/check";
import { entriesOf } from "../entriesOf";
import { returnCases } from "./returnCases";

const asked = [
  { definition: schoolContext, period: "2024/25" },
  { definition: secondaryOutcomes, period: "2024/25" },
  { definition: post16Outcomes, period: "2024/25" },
  { definition: attendanceAndExclusion, period: "2024/25 spring" },
];

describe.each(asked.map((ask) => [ask.definition.id, ask] as const))("%s", (id, ask) => {
  const layout = layoutOf([ask]);
  describe.each(Object.entries(returnCases[id] ?? {}))("%s", (ruleId, cases) => {
    it.each(cases)("$name", ({ now, last = {}, at, wrong }) => {
      const found = checkEntries(layout, entriesOf(now), entriesOf(last)).filter(({ rule }) => rule === ruleId);
      expect(found.map((finding) => [finding.cell, finding.wrong])).toEqual(wrong === null ? [] : [[at, wrong]]);
    });
  });
});
