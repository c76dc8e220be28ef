import { leftInWords } from "../../../../addin/taskpane/school/leftInWords";
import { viewOf } from "../../../../addin/taskpane/school/returnView";
import { recognise } from "../../../../addin/taskpane/school/template";
import { english } from "../../../../addin/words/english";
import type { Entries } from "../../../../core/entries/entry";
import { confirmation } from "../../../../core/returns/importedCells";
import { templateSheets } from "../../../../core/returns/layout";
import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { valueAt } from "../../../../core/sheets/workbookValues";
import { valuesOfPlan } from "../../../../core/sheets/valuesOfPlan";
import { workbookOfPlan } from "../../../../infra/local/workbench/files/fromPlan";
import { openFile } from "../../../../infra/local/workbench/files/openFile";
import { newModel } from "../../../../infra/local/workbench/node/loadOffice";
import { entriesOf } from "../../../core/returns/entriesOf";
import { request } from "../../../core/sheets/template/request";

const parts = { newModel, onEvent: () => undefined, now: () => new Date("2026-11-25T12:00:00Z"), openFile };
const prefilled = entriesOf({ ks2_eligible: 30, ks2_rwm_exp_n: 18, phonics_y1_eligible: 28, phonics_y1_met_n: 22 });
const confirmed: Entries = new Map([["confirm.key_stage_2", { kind: "choice", value: confirmation }]]);

/** What is left of a return, as the pane says it, as its sheet computes it, and as a program that computes nothing shows it. */
function said(answers: Entries) {
  const plan = templatePlan({ ...request, prefilled, answers });
  const values = valuesOfPlan(plan);
  const recognised = recognise(values);
  if (recognised.kind !== "template") throw new Error(recognised.kind);
  const workbook = workbookOfPlan(plan, parts);
  const live = workbook.sheet(templateSheets.left);
  const shown = values.sheets.find(({ name }) => name === templateSheets.left);
  return {
    pane: leftInWords(viewOf(recognised.template, values), english),
    live: live && workbook.textAt(live, 2, 0),
    shown: shown && valueAt(shown, 2, 0),
  };
}

it.each([
  ["what came filled in", prefilled, /^\d+ cells to fill in, 2 sheets to confirm$/],
  ["one sheet confirmed", new Map([...prefilled, ...confirmed]), /^\d+ cells to fill in, 1 sheet to confirm$/],
  [
    "a figure made wrong",
    new Map([...prefilled, ...entriesOf({ ks2_rwm_exp_n: 32 })]),
    /^1 error to mend, 1 query to explain, \d+ cells to fill in, 2 sheets to confirm$/,
  ],
])("pane and sheet say the same of what is left: %s", (_, answers, words) => {
  const { pane, live, shown } = said(answers);
  const left = pane.replace(/\.$/, "");
  expect(left).toMatch(words);
  expect(live).toBe(`Left: ${left}`);
  expect(shown).toEqual({ value: `Left: ${left}`, formula: true });
});
