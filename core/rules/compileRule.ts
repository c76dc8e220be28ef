import type { ReturnDefinition, Rule, Section } from "../returns/definition";
import { pupilGroupIds, type PupilGroup } from "../returns/pupilGroups";
import { namesIn, type CellName, type Formula, type FormulaProblem, type RuleName } from "./formula";
import { misses, type JudgedScope } from "./judgedScope";
import { parseFormula, type NameScope } from "./parseFormula";
import { resolveName } from "./resolveName";
import { compileSentence, type Sentence } from "./sentence";

/** Why a rule cannot be published: the part of the rule, the character in it (from 1), and the reason. */
export interface RuleProblem extends FormulaProblem {
  readonly part: "holds" | "at" | "wrong" | "mend";
}

/**
 * A rule ready to be judged. `names`: every name in its formula, each once. `groups`: the pupil groups it is judged for, once each; `all` alone when
 * the rule is not for each group. `rowsOf`: the rows section it is judged in, once for each row, else null. `at`: the cell a finding stands at.
 */
export interface CompiledRule {
  readonly rule: Rule;
  readonly formula: Formula;
  readonly names: readonly RuleName[];
  readonly groups: readonly PupilGroup[];
  readonly rowsOf: Section | null;
  readonly at: RuleName;
  readonly wrong: Sentence;
  readonly mend: Sentence;
}

/**
 * Compiles a rule against the definitions of every return in the workbook. Refused, with place and reason: what cannot be read as a formula of
 * the subset, an unknown function or field, a field not asked for a group, cell addresses, sheets and braces, a formula that is not true or
 * false, rows of two sections in one rule, and a sentence that quotes what does not exist.
 */
export function compileRule(rule: Rule, definitions: readonly ReturnDefinition[]): CompiledRule | RuleProblem[] {
  const scope: NameScope = {
    sections: definitions.flatMap(({ sections }) => sections),
    eachGroup: rule.eachGroup,
  };
  const parsed = parseFormula(rule.holds, scope);
  if ("reason" in parsed) return [{ part: "holds", ...parsed }];
  const { formula, kind } = parsed;
  const names = namesIn(formula);
  const cells = names.filter((name) => name.kind === "cell");
  const [first] = names;
  if (kind !== "logical") return [inHolds("the rule is not something that is true or false")];
  if (!first) return [inHolds("the rule names no field")];

  const rowSections = [...new Set(cells.flatMap(({ section }) => (section.kind === "rows" ? [section] : [])))];
  if (rowSections.length > 1) return [inHolds("the rule names rows of two sections")];
  const rowsOf = rowSections[0] ?? null;
  const groups = rule.eachGroup ? groupsOfAll(cells) : (["all"] as const);
  if (groups.length === 0)
    return [inHolds("a rule for each pupil group needs a field named without a group, and a group they all have")];

  const judged = { ...scope, groups, rowsOf };
  const wrong = compileSentence(rule.wrong, judged);
  const mend = compileSentence(rule.mend, judged);
  const at = rule.at === undefined ? currentOf(first) : placeOf(rule.at, judged);
  const problems: RuleProblem[] = [];
  if (typeof at === "string") problems.push({ part: "at", position: 1, reason: at });
  if ("reason" in wrong) problems.push({ part: "wrong", ...wrong });
  if ("reason" in mend) problems.push({ part: "mend", ...mend });
  if (typeof at === "string" || "reason" in wrong || "reason" in mend) return problems;
  return { rule, formula, names, groups, rowsOf, at, wrong, mend };
}

const inHolds = (reason: string): RuleProblem => ({ part: "holds", position: 1, reason });

/** The groups, in the usual order, that every cell named without a group is asked for; none when no cell is. */
function groupsOfAll(cells: readonly CellName[]): readonly PupilGroup[] {
  const bare = cells.filter(({ group }) => group === null);
  return bare.length === 0
    ? []
    : pupilGroupIds.filter((group) => bare.every(({ field }) => field.groups.includes(group)));
}

const currentOf = (name: RuleName): RuleName => (name.kind === "cell" ? { ...name, last: false } : name);

function placeOf(field: string, scope: JudgedScope): RuleName | string {
  const each = resolveName(field, scope.sections, scope.eachGroup);
  const name = typeof each === "string" || !misses(each, scope) ? each : resolveName(field, scope.sections, false);
  if (typeof name === "string") return name;
  if (name.section.kind === "rows" && !scope.rowsOf)
    return { kind: "column", section: name.section, field: name.field };
  return misses(name, scope) ?? name;
}
