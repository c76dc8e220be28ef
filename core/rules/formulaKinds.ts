import { to15Digits } from "./excelValue";
import { comparisons, type Formula, type Operator, type RuleName } from "./formula";
import type { Kind } from "./excelValue";
import { functionSpec, type FunctionName, type FunctionSpec } from "./functions";
import { kindOfField } from "./resolveName";

/**
 * A part of a formula with the kind it gives and where it stands in the text, from 0. `only`: a bare name that may stand in few places: a whole column within
 * SUM and its like, a choice beside = or <>, since a list's spelling is kept in one place and the cell's in another.
 */
export interface Part {
  readonly formula: Formula;
  readonly kind: Kind;
  readonly at: number;
  readonly only?: "column" | "choice";
}

/** Why a formula is refused, and at which character from 0. Thrown and caught within `parseFormula`. */
export class Refusal extends Error {
  constructor(
    readonly at: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

const maxArguments = 255;

const kindWords: Readonly<Record<Kind, string>> = {
  number: "a number",
  text: "a text",
  logical: "something true or false",
};

const onlyWords: Readonly<Record<NonNullable<Part["only"]>, string>> = {
  column: "a column must stand within SUM, MIN, MAX, AVERAGE or COUNT",
  choice: "a choice can only be compared, with = or <>",
};

/** The part, when it is of the kind `user` (an operator or a function) takes; else a refusal at its place. */
export function mustBe(kind: Kind, part: Part, user: string): Part {
  if (part.only) throw new Refusal(part.at, onlyWords[part.only]);
  if (part.kind === kind) return part;
  throw new Refusal(part.at, `${user} takes ${kindWords[kind]}, and this is ${kindWords[part.kind]}`);
}

/** A number to 15 digits, a text or TRUE or FALSE. */
export function literalPart(value: string | number | boolean, at: number): Part {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Refusal(at, "the number is too large");
  const kept = typeof value === "number" ? to15Digits(value) : value;
  const kind = typeof kept === "number" ? "number" : typeof kept === "string" ? "text" : "logical";
  return { formula: { type: "literal", value: kept }, kind, at };
}

/** A name, of the kind of its field. */
export const namePart = (name: RuleName, at: number): Part => ({
  formula: { type: "name", name },
  kind: kindOfField(name.field),
  at,
  ...(name.kind === "column" ? { only: "column" } : name.field.type === "choice" ? { only: "choice" } : {}),
});

const isEquality = (operator: Operator): boolean => operator === "=" || operator === "<>";
const isComparison = (operator: Operator): boolean => comparisons.some((comparison) => comparison === operator);

/** Two parts joined by an operator: + - * / ^ and < <= > >= take numbers, & texts, = and <> two of one kind. */
export function binaryPart(operator: Operator, left: Part, right: Part): Part {
  const kind = isEquality(operator) ? left.kind : operator === "&" ? "text" : "number";
  mustBe(kind, isEquality(operator) ? compared(left) : left, operator);
  if (isEquality(operator) && right.kind !== kind)
    throw new Refusal(
      right.at,
      `${operator} compares ${kindWords[kind]} with ${kindWords[right.kind]}, which are never equal`,
    );
  mustBe(kind, isEquality(operator) ? compared(right) : right, operator);
  if (isEquality(operator))
    [
      [left, right],
      [right, left],
    ].forEach(([name, literal]) => name && literal && mustBeAChoice(name, literal));
  return {
    formula: { type: "binary", operator, left: left.formula, right: right.formula },
    kind: isComparison(operator) ? "logical" : kind,
    at: left.at,
  };
}

/** A part beside = or <>, where a choice may stand. */
const compared = ({ formula, kind, at, only }: Part): Part =>
  only === "column" ? { formula, kind, at, only } : { formula, kind, at };

function mustBeAChoice({ formula }: Part, literal: Part): void {
  if (formula.type !== "name" || literal.formula.type !== "literal") return;
  const { field } = formula.name;
  const text = String(literal.formula.value).toLowerCase();
  if (field.type === "choice" && !field.choices?.some((choice) => choice.toLowerCase() === text))
    throw new Refusal(literal.at, `${field.id} has no choice ${String(literal.formula.value)}`);
}

/** A call whose arguments are as many and of the kinds the function takes. */
export function callPart(name: FunctionName, parts: readonly Part[], at: number): Part {
  const spec = functionSpec(name);
  const least = spec.takes.length - (spec.optional ?? 0);
  const most = spec.repeats ? maxArguments : spec.takes.length;
  if (parts.length < least || parts.length > most)
    throw new Refusal(at, `${name} takes ${argumentsInWords(least, most)}, not ${parts.length}`);
  const same = parts[spec.takes.indexOf("same")];
  parts.forEach((part, index) => {
    if (part.only === "column" && spec.columns) return;
    const kind = spec.takes[Math.min(index, spec.takes.length - 1)];
    mustBe(kind === "same" || kind === undefined ? (same ?? part).kind : kind, part, name);
  });
  return {
    formula: { type: "call", function: name, arguments: parts.map(({ formula }) => formula) },
    kind: givenKind(spec, same),
    at,
  };
}

const givenKind = (spec: FunctionSpec, same: Part | undefined): Kind =>
  spec.gives === "same" ? (same?.kind ?? "number") : spec.gives;

function argumentsInWords(least: number, most: number): string {
  if (most === maxArguments) return `${least} to ${most} arguments`;
  if (least === most) return most === 1 ? "1 argument" : `${most} arguments`;
  return `${least} or ${most} arguments`;
}
