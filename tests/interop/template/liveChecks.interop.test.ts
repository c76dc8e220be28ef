import fc from "fast-check";
import type { Entries, Entry } from "../../../core/entries/entry";
import { layoutOf } from "../../../core/returns/layout";
import { checkEntries } from "../../../core/rules/check";
import { noteCellId } from "../../../core/rules/noteCell";
import { judgements } from "../../../core/rules/judgements";
import type { WorkbookPlan } from "../../../core/sheets/sheetPlan";
import { templatePlan } from "../../../core/sheets/template/templatePlan";
import { valueAt, type CellValue } from "../../../core/sheets/workbookValues";
import { isRefusal } from "../../../core/wire/refusal";
import { readWorkbook } from "../../../functions/xlsx/read/readWorkbook";
import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";
import { anyEntries } from "../../core/returns/anyEntries";
import { request } from "../../core/sheets/template/request";
import { recalculateWithLibreOffice } from "../support/libreOffice";
import { itWith } from "../support/programs";

const layout = layoutOf(request.asks);

/** The plan without the results we computed, so that what is read afterwards is LibreOffice's own. */
const withoutResults = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) =>
        row.map((cell) => (cell !== null && typeof cell === "object" ? { formula: cell.formula } : cell)),
      ),
    })),
  })),
});

/** Entries near the limits of the rules, wrong ones among them: small numbers, so that parts exceed wholes, decimals and numbers below 0. */
const nearLimits = (entries: Entries, numbers: readonly number[]): Entries =>
  new Map(
    Array.from(entries, ([cell, entry], index): [string, Entry] => {
      const value = numbers[index % numbers.length] ?? 0;
      return [cell, entry.kind === "number" ? { kind: "number", value } : entry];
    }),
  );

const anyNumbers = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }) },
    { weight: 2, arbitrary: fc.integer({ min: 80, max: 120 }) },
    fc.constantFrom(-1, 0.5, 12.5, 1e6),
  ),
  { minLength: 60, maxLength: 60 },
);

const bare = (value: CellValue): unknown =>
  value !== null && typeof value === "object" && "value" in value ? value.value : value;

/** What LibreOffice computed on the hidden sheet of checks: state by check, and what it says where it fails. */
async function computed(answers: Entries, last: Entries) {
  const plan = withoutResults(templatePlan({ ...request, answers, last }, layout));
  const values = readWorkbook(await recalculateWithLibreOffice(await writeWorkbook(plan)));
  if (isRefusal(values)) throw new Error(values.wrong);
  const sheet = values.sheets.find(({ name }) => name === "_checks");
  const found = new Map<string, { state: unknown; message: string }>();
  for (let row = 1; sheet && valueAt(sheet, row, 0) !== null; row += 1)
    found.set(String(valueAt(sheet, row, 0)), {
      state: bare(valueAt(sheet, row, 5)),
      message: String(bare(valueAt(sheet, row, 6)) ?? ""),
    });
  return found;
}

const idOf = (rule: string, { group, row }: { group: string; row: number | null }): string =>
  row !== null ? `${rule}.${row}` : group === "all" ? rule : `${rule}.${group}`;

/** The same as `checkEntries` has it: 1 to fill in, 2 an error, 3 a query, 4 a query with its note; nothing where all is well. */
function expected(answers: Entries, last: Entries) {
  const findings = checkEntries(layout, answers, last);
  const told = new Map<string, { state: number; message: string }>();
  for (const { rule, cell } of findings)
    if (["required", "type", "code", "range"].includes(rule) && cell !== null)
      told.set(cell, { state: rule === "required" ? 1 : 2, message: "" });
  for (const { rule, at, verdict } of judgements(layout, answers, last)) {
    if (verdict !== "broken") continue;
    const { id, severity } = rule.rule;
    const noted = answers.has(noteCellId(id, at));
    const finding = findings.find(
      (each) => each.rule === id && (severity === "error" || each.note?.cell === noteCellId(id, at)),
    );
    const state = severity === "error" ? 2 : noted ? 4 : 3;
    told.set(idOf(id, at), { state, message: state === 4 ? "" : (finding?.wrong ?? "") });
  }
  return told;
}

itWith("libreOffice")(
  "the live checks LibreOffice computes are those of checkEntries",
  async () => {
    const cases = fc.sample(fc.tuple(anyEntries(layout), anyEntries(layout), anyNumbers, anyNumbers), {
      numRuns: 6,
      seed: 20251017,
    });
    let failing = 0;
    for (const [now, before, numbers, earlier] of cases) {
      const [answers, last] = [nearLimits(now, numbers), nearLimits(before, earlier)];
      const [live, core] = [await computed(answers, last), expected(answers, last)];
      const states = (checks: ReadonlyMap<string, { state: unknown }>) =>
        Object.fromEntries(
          Array.from(checks, ([id, { state }]) => [id, state] as const)
            .filter(([, state]) => state !== 0)
            .sort(),
        );
      expect(live.size).toBeGreaterThan(150);
      expect(states(live)).toEqual(states(core));
      failing += core.size;
      for (const [id, { message }] of core)
        if (message !== "" && !id.includes(".")) expect(live.get(id)?.message).toContain(message);
    }
    expect(failing).toBeGreaterThan(100);
  },
  600_000,
);
