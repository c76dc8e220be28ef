import fc from "fast-check";
import type { Entries, Entry } from "../../../../core/entries/entry";
import type { Field } from "../../../../core/returns/definition";
import { catalogue } from "../../../../core/returns/catalogue/catalogue";
import { layoutOf } from "../../../../core/returns/layout";
import { judge } from "../../../../core/rules/evaluate";
import { cellOfName, type Judged } from "../../../../core/rules/formula";
import { placesOf, rulesOf } from "../../../../core/rules/judgements";
import type { CompiledRule } from "../../../../core/rules/compileRule";
import { noteCellId } from "../../../../core/rules/noteCell";
import { toCellFormula } from "../../../../core/rules/toCellFormula";
import { computed, newModel, type } from "./ironCalc";

/** Numbers near each other, so that rules hold and are broken about as often; a code now and then. */
const value = (field: Field): fc.Arbitrary<number | "x"> => {
  if (field.type === "count")
    return fc.oneof({ weight: 12, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.constant("x" as const) });
  const { min = 0, max = 120 } = field;
  return fc.integer({ min: Math.ceil(min * 10), max: Math.floor(max * 10) }).map((tenths) => tenths / 10);
};

const entryOf = (typed: number | "x"): Entry =>
  typed === "x" ? { kind: "code", code: "x" } : { kind: "number", value: typed };

/** What our evaluator and IronCalc say of a rule with these values for its cells, in the order of its names. */
function bothSay(rule: CompiledRule, at: Judged, typed: readonly (number | "x")[]): { ours: string; theirs: string } {
  const model = newModel();
  const now = new Map<string, Entry>();
  const last = new Map<string, Entry>();
  const addresses = new Map<string, string>();
  rule.names.forEach((name, index) => {
    if (name.kind === "column") throw new Error("the catalogue has no rules over columns yet");
    const cell = cellOfName(name, at);
    const key = name.last ? `last.${cell}` : cell;
    if (addresses.has(key)) return;
    addresses.set(key, `A${index + 1}`);
    (name.last ? last : now).set(cell, entryOf(typed[index] ?? 0));
    type(model, `A${index + 1}`, typed[index] ?? 0);
  });
  const formula = toCellFormula(rule, at, (name) =>
    name.kind === "column" ? null : (addresses.get(name.last ? `last.${name.cell}` : name.cell) ?? null),
  );
  const theirs = computed(model, "C1", String(formula));
  model.free();
  const entries: readonly [Entries, Entries] = [now, last];
  const verdict = judge(rule, at, ...entries);
  return { ours: verdict === "not judged" ? "" : verdict === "holds" ? "TRUE" : "FALSE", theirs };
}

describe("every rule of the catalogue, in a cell and in our evaluator", () => {
  const rules = catalogue.flatMap((definition) => {
    const layout = layoutOf([{ definition, period: "2024/25" }]);
    return rulesOf(layout).map((rule) => [rule.rule.id, rule, placesOf(rule, layout), layout] as const);
  });

  it.each(rules.filter(([, { rule }]) => rule.severity === "query"))(
    "%s has a cell for its note wherever it is judged",
    (id, _, places, layout) => {
      for (const at of places) expect([...layout.notes.keys()]).toContain(noteCellId(id, at));
    },
  );

  it.each(rules)("%s agrees with IronCalc", (_, rule, places) => {
    expect(places.length).toBeGreaterThan(0);
    for (const at of places)
      fc.assert(
        fc.property(fc.tuple(...rule.names.map(({ field }) => value(field))), (typed) => {
          const { ours, theirs } = bothSay(rule, at, typed);
          expect(theirs).toBe(ours);
        }),
        { numRuns: 8, seed: 3 },
      );
  });

  it("compiles every rule there is", () => {
    expect(rules.map(([id]) => id)).toEqual(catalogue.flatMap((definition) => definition.rules.map(({ id }) => id)));
  });
});
