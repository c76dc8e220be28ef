import { parseWorkbook } from "../../../../core/entries/parse";
import { checkEntries } from "../../../../core/rules/check";
import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { valuesOfPlan } from "../../../../core/sheets/valuesOfPlan";
import { entriesOf } from "../../returns/entriesOf";
import { request } from "../../sheets/template/request";
import { edited } from "./edits";
import { contentCases } from "./contentCases";
import { structureCases } from "./structureCases";
import { layout } from "./tokens";

const answers = entriesOf({ ks2_eligible: 31, ks2_rwm_exp_n: 21, roll_total: 210, "visit_hours.2": 3 });
const template = valuesOfPlan(templatePlan({ ...request, answers }, layout));

it.each([...structureCases, ...contentCases])("says what to do about %s", (_, edits, expected) => {
  const { entries, findings, unreadable } = parseWorkbook(edited(template, ...edits), layout, new Map(), {
    laestab: request.school.laestab,
  });
  // The template is filled in only as far as the cases need it.
  const judged = checkEntries(layout, entries, new Map(), { unreadable }).filter(({ rule }) => rule !== "required");
  const all = [...findings, ...judged].map(({ severity, where, wrong, mend }) => [severity, where, wrong, mend]);
  expect(all.sort()).toEqual([...expected].sort());
});
