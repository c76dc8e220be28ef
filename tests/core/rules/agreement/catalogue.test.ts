import fc from "fast-check";
import type { Entry } from "../../../../core/entries/entry";
import { rowCellId, type Field } from "../../../../core/returns/definition";
import { catalogue } from "../../../../core/returns/catalogue/catalogue";
import { layoutOf } from "../../../../core/returns/layout";
import type { CompiledRule } from "../../../../core/rules/compileRule";
import { judge } from "../../../../core/rules/evaluate";
import { cellOfName, type Judged } from "../../../../core/rules/formula";
import { placesOf, rulesOf } from "../../../../core/rules/judgements";
import { noteCellId } from "../../../../core/rules/noteCell";
import { toCellFormula, type Referred } from "../../../../core/rules/toCellFormula";
import { computed, newModel, type } from "./ironCalc";

type Typed = number | string;

/** Numbers near each other, so that rules hold and are broken about as often; a code now and then. */
function value(field: Field): fc.Arbitrary<Typed> {
  const fitting = (): fc.Arbitrary<Typed> => {
    if (field.type === "text") return fc.constantFrom("a", "Some words", "  spaced ");
    if (field.type === "choice") return fc.constantFrom(...(field.choices ?? ["none"]));
    if (field.type === "date") return fc.integer({ min: 45_000, max: 46_000 });
    if (field.type === "count") return fc.nat(40);
    const { min = 0, max = field.type === "percent" ? 1 : 120 } = field;
    return fc.integer({ min: Math.ceil(min * 10), max: Math.floor(max * 10) }).map((tenths) => tenths / 10);
  };
  return fc.oneof({ weight: 12, arbitrary: fitting() }, { weight: 1, arbitrary: fc.constant("x") });
}

const dayZero = Date.UTC(1899, 11, 30);

function entryOf(field: Field, typed: Typed): Entry {
  if (typed === "x") return { kind: "code", code: "x" };
  if (typeof typed === "string") return { kind: field.type === "choice" ? "choice" : "text", value: typed };
  return field.type === "date"
    ? { kind: "date", value: new Date(dayZero + typed * 86_400_000).toISOString().slice(0, 10) }
    : { kind: "number", value: typed };
}

const keyOf = (name: Referred): string =>
  name.kind === "column" ? `column ${name.field.id}` : `${name.last ? "last." : ""}${name.cell}`;

/** What our evaluator and IronCalc say of a rule with these values for its names, in order; a column holds its value in two rows. */
function bothSay(rule: CompiledRule, at: Judged, typed: readonly Typed[]): { ours: string; theirs: string } {
  const model = newModel();
  const now = new Map<string, Entry>();
  const last = new Map<string, Entry>();
  const references = new Map<string, string>();
  rule.names.forEach((name, index) => {
    const given = typed[index] ?? 0;
    const letter = String.fromCharCode(66 + index);
    if (name.kind === "column") {
      for (const row of [1, 2]) {
        now.set(rowCellId(name.field.id, row), entryOf(name.field, given));
        type(model, `${letter}${row}`, given);
      }
      references.set(keyOf(name), `${letter}1:${letter}9`);
      return;
    }
    const cell = cellOfName(name, at);
    const key = keyOf({ ...name, cell });
    if (references.has(key)) return;
    references.set(key, `${letter}1`);
    (name.last ? last : now).set(cell, entryOf(name.field, given));
    type(model, `${letter}1`, given);
  });
  const theirs = computed(model, "A1", String(toCellFormula(rule, at, (name) => references.get(keyOf(name)) ?? null)));
  model.free();
  const verdict = judge(rule, at, now, last);
  return { ours: verdict === "not judged" ? "" : verdict === "holds" ? "TRUE" : "FALSE", theirs };
}

/** Periods that between them have every field of the catalogue. */
const periods = ["2024/25", "2022/23", "2023/24", "2025/26", "2026/27", "2018/19"];

/** Every rule where it is judged, in the first of the periods in which it is judged at all. */
const rules = catalogue.flatMap((definition) => {
  const judged = periods.flatMap((period) => {
    const layout = layoutOf([{ definition, period }]);
    return rulesOf(layout).map((rule) => ({ rule, layout, places: placesOf(rule, layout) }));
  });
  return definition.rules.map(({ id, severity }) => {
    const found = judged.find(({ rule, places }) => rule.rule.id === id && places.length > 0);
    return [id, severity, found] as const;
  });
});

describe("every rule of the catalogue, in a cell and in our evaluator", () => {
  it.each(rules)("%s agrees with IronCalc wherever it is judged", (_, __, found) => {
    if (!found) throw new Error("the rule is judged in none of the periods");
    const { rule, places } = found;
    for (const at of places.slice(0, 12))
      fc.assert(
        fc.property(fc.tuple(...rule.names.map(({ field }) => value(field))), (typed) => {
          const { ours, theirs } = bothSay(rule, at, typed);
          expect(theirs).toBe(ours);
        }),
        { numRuns: 8, seed: 3 },
      );
  });

  it.each(rules.filter(([, severity]) => severity === "query"))("%s has a cell for its note there", (id, _, found) => {
    for (const at of found?.places ?? []) expect([...(found?.layout.notes.keys() ?? [])]).toContain(noteCellId(id, at));
  });
});
