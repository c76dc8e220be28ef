import type { Entries } from "../entries/entry";
import { existsIn } from "../returns/definition";
import type { WorkbookLayout } from "../returns/layout";
import { compileRule, type CompiledRule } from "./compileRule";
import { judge, type Verdict } from "./evaluate";
import { cellOfName, type Judged } from "./formula";

/** One judging of one rule: for a pupil group, or in a row. */
export interface Judgement {
  readonly rule: CompiledRule;
  readonly at: Judged;
  readonly verdict: Verdict;
}

const compiledRules = new WeakMap<WorkbookLayout, readonly CompiledRule[]>();

/**
 * The rules of every return in a workbook that hold in its data period, compiled against all of them. A rule that names a return which is not asked together with its own is left out: it has nothing to judge.
 * Any other problem was refused when the definition was published (`checkDefinitions`).
 */
export function rulesOf(layout: WorkbookLayout): readonly CompiledRule[] {
  const known = compiledRules.get(layout);
  if (known) return known;
  const definitions = layout.asks.map(({ definition }) => definition);
  const rules = layout.asks
    .flatMap(({ definition, period }) => definition.rules.filter((rule) => existsIn(rule.periods, period)))
    .flatMap((rule) => {
      const compiled = compileRule(rule, definitions);
      return Array.isArray(compiled) ? [] : [compiled];
    });
  compiledRules.set(layout, rules);
  return rules;
}

/** Everywhere a rule is judged in a workbook: where every cell it names is asked. In a rows section, once for each row of the template. */
export function placesOf(rule: CompiledRule, layout: WorkbookLayout): readonly Judged[] {
  const { rowsOf } = rule;
  const everywhere: readonly Judged[] = rowsOf
    ? rowsAsked(layout, rowsOf.id).map((row) => ({ group: "all", row }))
    : rule.groups.map((group) => ({ group, row: null }));
  return everywhere.filter((at) =>
    rule.names.every((name) => name.kind === "column" || name.last || layout.cells.has(cellOfName(name, at))),
  );
}

function rowsAsked(layout: WorkbookLayout, sectionId: string): readonly number[] {
  const rows = new Set<number>();
  for (const { section, row } of layout.cells.values()) if (section.id === sectionId && row !== null) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

/** Judges every rule everywhere it applies. */
export const judgements = (layout: WorkbookLayout, entries: Entries, last: Entries): readonly Judgement[] =>
  rulesOf(layout).flatMap((rule) =>
    placesOf(rule, layout).map((at) => ({ rule, at, verdict: judge(rule, at, entries, last) })),
  );
