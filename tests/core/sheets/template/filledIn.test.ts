import type { Entries } from "../../../../core/entries/entry";
import { parseWorkbook } from "../../../../core/entries/parse";
import { confirmation } from "../../../../core/returns/importedCells";
import { layoutOf } from "../../../../core/returns/layout";
import { checkEntries } from "../../../../core/rules/check";
import { address } from "../../../../core/sheets/address";
import { checkLines } from "../../../../core/sheets/template/checkLines";
import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { valuesOfPlan } from "../../../../core/sheets/valuesOfPlan";
import { entriesOf } from "../../returns/entriesOf";
import { computed, newModel, type } from "../../rules/agreement/ironCalc";
import { request } from "./request";

const layout = layoutOf(request.asks);
/** A cohort from one edition, a percentage of it from another, and a code of the Department's. */
const prefilled: Entries = new Map([
  ...entriesOf({ ks2_eligible: 30 }),
  ["ks2_rwm_exp_n", { kind: "published", value: 0.57 }],
  ["ks2_rwm_exp_n.dis", { kind: "code", code: "c", typed: "SUPP" }],
]);
const plan = templatePlan({ ...request, prefilled }, layout);

it("what came filled in is read back as it is, a percentage beside a cohort and a code among it", () => {
  const { entries, findings } = parseWorkbook(valuesOfPlan(plan), layout, prefilled);
  expect(findings).toEqual([]);
  expect(entries).toEqual(prefilled);
});

it("and is found no fault with once it is confirmed; another percentage is", () => {
  const wrong = (entries: Entries) =>
    checkEntries(layout, entries, new Map(), { imported: prefilled }).flatMap(({ rule, cell }) =>
      rule !== "required" && prefilled.has(cell ?? "") ? [`${rule} ${cell ?? ""}`] : [],
    );
  const confirmed: Entries = new Map([...prefilled, ["confirm.key_stage_2", { kind: "choice", value: confirmation }]]);
  expect(wrong(confirmed)).toEqual([]);
  expect(wrong(new Map([...confirmed, ["ks2_rwm_exp_n", { kind: "published", value: 0.6 }]]))).toEqual([
    "type ks2_rwm_exp_n",
  ]);
});

it.each([
  ["ks2_rwm_exp_n", "57%", "0"],
  ["ks2_rwm_exp_n", "58%", "2"],
  ["ks2_rwm_exp_n", 17, "0"],
  ["ks2_rwm_exp_n.dis", "SUPP", "0"],
  ["ks2_rwm_exp_n.girls", "SUPP", "2"],
])("the live check of %s with %s comes to %s", (cell, value, state) => {
  const line = checkLines(layout, prefilled).find(({ id, kind }) => id === cell && kind === "cell");
  const model = newModel();
  type(model, "A1", value);
  type(model, "B1", 30);
  const cohort = cell.replace("ks2_rwm_exp_n", "ks2_eligible");
  const formula = (line?.result ?? "").replaceAll(cohort, "B1").replaceAll(cell, "A1");
  expect(computed(model, "C1", formula)).toBe(state);
});

/** What the mark of wrong values in the line of "reached the standard" comes to for a value in one of its columns. */
function marked(column: number, value: string): string {
  const place = layout.cells.get("ks2_rwm_exp_n.dis")?.place;
  const row = place?.row ?? 0;
  const found = plan.sheets
    .find(({ name }) => name === place?.sheet)
    ?.conditionalFormats.find(({ range, when }) => range.row === row && "style" in when && when.style === "error");
  const first = address(row, found?.range.column ?? 0);
  const at = address(row, column);
  const model = newModel();
  type(model, at, value);
  const formula = found && "formula" in found.when ? found.when.formula : "";
  expect(formula).toContain(first);
  return computed(model, "A1", formula.replaceAll(first, at));
}

it.each([
  ["SUPP", "FALSE"],
  ["CAKE", "TRUE"],
  ["x", "FALSE"],
  ["57%", "FALSE"],
])("a cell that came filled in as a code is marked for %s: %s", (value, isMarked) => {
  expect(marked(layout.cells.get("ks2_rwm_exp_n.dis")?.place.column ?? 0, value)).toBe(isMarked);
});

it("last period's figure beside an input is never marked, whatever code it holds", () => {
  const { place, last } = layout.cells.get("ks2_rwm_exp_n.girls") ?? {};
  expect(last?.column).toBe((place?.column ?? 0) + 1);
  expect(marked(last?.column ?? 0, "CAKE")).toBe("FALSE");
});

it("the checks of a sheet stand together, so that what is left on it is counted over its own lines alone", () => {
  const everySheet = new Map([...layout.cells.keys()].map((cell) => [cell, { kind: "number", value: 1 } as const]));
  const sheets = checkLines(layout, everySheet).map(({ asked }) => asked.check.sheet);
  const runs = sheets.filter((sheet, at) => sheet !== sheets[at - 1]);
  expect(runs).toEqual([...new Set(sheets)]);
  expect(runs.length).toBeGreaterThan(2);
});
