import type { CellId } from "../entries/entry";
import { cellIdOf, rowCellId, type Field, type Section } from "../returns/definition";
import type { PupilGroup } from "../returns/pupilGroups";
import type { FunctionName } from "./functions";

/**
 * A name in a formula. `cell`: one cell, `group` null for "this pupil group" (in a rows section: this row), `last` for the last
 * period. `column`: every row of one field of a rows section.
 */
export type RuleName =
  | {
      readonly kind: "cell";
      readonly section: Section;
      readonly field: Field;
      readonly group: PupilGroup | null;
      readonly last: boolean;
    }
  | { readonly kind: "column"; readonly section: Section; readonly field: Field };

export type CellName = Extract<RuleName, { kind: "cell" }>;

export const comparisons = ["=", "<>", "<", "<=", ">", ">="] as const;
export type Comparison = (typeof comparisons)[number];
export type Operator = Comparison | "+" | "-" | "*" | "/" | "^" | "&";

/** A formula as a tree whose kinds fit together: made by `parseFormula`, walked by `evaluate` and `toCellFormula`. */
export type Formula =
  | { readonly type: "literal"; readonly value: number | string | boolean }
  | { readonly type: "name"; readonly name: RuleName }
  | { readonly type: "unary"; readonly operator: "+" | "-" | "%"; readonly operand: Formula }
  | { readonly type: "binary"; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly type: "call"; readonly function: FunctionName; readonly arguments: readonly Formula[] };

/** Where a rule is judged: for one pupil group, or in one row (from 1) of a rows section. */
export interface Judged {
  readonly group: PupilGroup;
  readonly row: number | null;
}

/** Why a text cannot be read as a formula: `position` is the character it stands at, from 1. */
export interface FormulaProblem {
  readonly position: number;
  readonly reason: string;
}

/** The cell a name stands for where the rule is judged. */
export function cellOfName(name: CellName, at: Judged): CellId {
  if (name.section.kind === "rows") return rowCellId(name.field.id, at.row ?? 1);
  return cellIdOf(name.field.id, name.group ?? at.group);
}

/** Every name in a formula, each once, in the order they stand. */
export function namesIn(formula: Formula): readonly RuleName[] {
  const names = new Map<string, RuleName>();
  const walk = (node: Formula): void => {
    if (node.type === "name") {
      if (!names.has(nameKey(node.name))) names.set(nameKey(node.name), node.name);
    } else if (node.type === "unary") walk(node.operand);
    else if (node.type === "binary") [node.left, node.right].forEach(walk);
    else if (node.type === "call") node.arguments.forEach(walk);
  };
  walk(formula);
  return [...names.values()];
}

/** One text for each different name. */
export const nameKey = (name: RuleName): string =>
  name.kind === "column"
    ? `${name.section.id}.${name.field.id}`
    : `${name.field.id}.${name.group ?? ""}.${name.last ? "last" : ""}`;
