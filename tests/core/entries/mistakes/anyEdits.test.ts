import fc from "fast-check";
import type { CellId, Entry } from "../../../../core/entries/entry";
import { parseWorkbook } from "../../../../core/entries/parse";
import { serialOfDate } from "../../../../core/rules/excelDate";
import { anyStep, valuesIn, type Step } from "./anyEdits";
import { answerTokens, filledTemplate, lastTokens, layout, noteTokens } from "./tokens";

const said = (entry: Entry): string | number => ("value" in entry ? entry.value : entry.kind);

/** Where each value of the template stood: the cells (or notes) it was, or that it was last period's. */
const origins = new Map<unknown, ReadonlySet<CellId>>();
for (const [cell, entry] of [...answerTokens, ...noteTokens])
  origins.set(said(entry), new Set([...(origins.get(said(entry)) ?? []), cell]));
for (const entry of lastTokens.values()) origins.set(said(entry), new Set());

/** The column and row of a cell or note in a table, where rows may change places as long as each stays together; null elsewhere. */
function inTable(cell: CellId): { readonly column: string; readonly table: string; readonly row: number } | null {
  const asked = layout.cells.get(cell);
  if (asked) return asked.row === null ? null : { column: asked.field.id, table: asked.section.id, row: asked.row };
  const place = layout.notes.get(cell);
  const laid = layout.sections.find(({ sheet }) => sheet === place?.sheet);
  const line = laid?.lines.find(({ row }) => row === place?.row);
  return laid && line?.kind === "stock" ? { column: "note", table: laid.section.id, row: line.number } : null;
}

/** What is read of a workbook as another cell's than it was, and that no hand put there. */
function mistaken(steps: readonly Step[]): string[] {
  let workbook = filledTemplate;
  const byHand = new Set<unknown>();
  for (const { edit, byHand: moved } of steps) {
    for (const value of valuesIn(workbook, moved)) byHand.add(value);
    workbook = edit(workbook);
  }
  const { entries } = parseWorkbook(workbook, layout, new Map());
  /** Which row of the template each row of a table is read from. */
  const rowsRead = new Map<string, number>();
  return [...entries].flatMap(([cell, entry]) => {
    const value = said(entry);
    const from = origins.get(value);
    const isByHand = byHand.has(value) || (typeof value === "string" && byHand.has(serialOfDate(value)));
    if (!from || isByHand) return [];
    const [origin = ""] = from;
    const [was, now] = [inTable(origin), inTable(cell)];
    if (was && now && was.column === now.column) {
      const key = `${now.table} ${now.row}`;
      const row = rowsRead.get(key) ?? was.row;
      rowsRead.set(key, row);
      return row === was.row ? [] : [`${key} was read from rows ${row} and ${was.row}`];
    }
    return from.has(cell) ? [] : [`${cell} was read as ${String(value)}, which was ${origin || "last period's"}`];
  });
}

it("reads the template that the edits start from", () => {
  const { entries, findings } = parseWorkbook(filledTemplate, layout, new Map());
  expect(findings).toEqual([]);
  expect(entries.size).toBeGreaterThan(100);
});

it("reads no value as another field's, whatever is done to a template", () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 8 }), (steps) => {
      expect(mistaken(steps)).toEqual([]);
    }),
    { numRuns: 800 },
  );
}, 120_000);
