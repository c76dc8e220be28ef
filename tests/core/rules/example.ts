import type { Entries, Entry } from "../../../core/entries/entry";
import { ruleSchema, type ReturnDefinition, type Rule } from "../../../core/returns/definition";
import {
  choice,
  count,
  date,
  defineReturn,
  form,
  grid,
  mean,
  percent,
  pounds,
  rows,
  text,
} from "../../../core/returns/build";
import { compileRule, type CompiledRule } from "../../../core/rules/compileRule";

const source = { title: "An example", dated: "2025" };
const definition = "What it says.";

type RuleInput = Partial<Rule> & Pick<Rule, "holds">;

/** A rule with whatever is not under test filled in. */
export const aRule = (input: RuleInput): Rule =>
  ruleSchema.parse({ id: "EX-01", severity: "error", wrong: "Wrong", mend: "Mend", source: "Own", ...input });

/** A small return with every kind of section and type of field, and the given rules. */
export const example = (...rules: readonly RuleInput[]): ReturnDefinition =>
  defineReturn({
    id: "example",
    version: 1,
    title: "Example",
    summary: "Every kind of field.",
    respondent: "school",
    phases: ["primary"],
    every: "year",
    typedCells: {},
    sections: [
      grid({
        id: "pupils_sheet",
        label: "Pupils",
        role: "Data manager",
        with: { source },
        fields: [
          count("pupils", "Pupils at the end of the year", { definition, groups: ["all", "girls", "dis"] }),
          count("met", "Pupils who met the standard", { definition, groups: ["all", "girls", "dis"], outOf: "pupils" }),
          count("took", "Pupils who took the check", { definition, outOf: "pupils" }),
        ],
      }),
      form({
        id: "answers_sheet",
        label: "Answers",
        role: "Head teacher",
        with: { source },
        fields: [
          mean("score", "Mean score", "took", { definition, min: 80, max: 120 }),
          percent("attended", "Attendance", { definition }),
          pounds("spent", "Pounds spent", { definition, min: 0 }),
          choice("agreed", "Is there a plan?", ["Yes", "No", "Not yet"], { definition }),
          text("reason", "Why", { definition, maxLength: 20, required: false }),
          date("visited", "Day of the visit", { definition, min: 45_000, max: 46_000 }),
        ],
      }),
      rows({
        id: "visits",
        label: "Visits",
        role: "Business manager",
        stockRows: 5,
        with: { source },
        fields: [
          text("visitor", "Visitor", { definition }),
          count("days", "Days", { definition }),
          pounds("cost", "Cost", { definition, required: false }),
        ],
      }),
    ],
    rules: rules.map((input, index) => aRule({ id: `EX-0${index + 1}`, ...input })),
    measures: [],
  });

const withoutRules = example();

/** A rule over the example's fields, compiled; throws with the problems when it is refused. */
export function compiled(input: RuleInput): CompiledRule {
  const rule = compileRule(aRule(input), [withoutRules]);
  if (Array.isArray(rule)) throw new Error(JSON.stringify(rule));
  return rule;
}

const entryOf = (value: Entry | number): Entry => (typeof value === "number" ? { kind: "number", value } : value);

/** Entries from plain numbers and entries. */
export const entriesOf = (values: Readonly<Record<string, Entry | number>>): Entries =>
  new Map(Object.entries(values).map(([cell, value]) => [cell, entryOf(value)]));
