import type { Entries } from "../entries/entry";
import type { CompiledRule } from "./compileRule";
import { areEqual, compareNumbers, divisionByZero, finite, isError, noNumber, type RuleValue } from "./excelValue";
import { nameKey, type Formula, type Judged, type Operator } from "./formula";
import { functionSpec, Values } from "./functions";
import { valuesOfNames, type NamedValues } from "./guard";

/** What a rule says where it is judged. `not judged`: a name holds no value of its type, or the formula has no answer (nothing to divide by). */
export type Verdict = "holds" | "broken" | "not judged";

/** Judges a rule for one pupil group or row. `last` holds the entries of the last period; empty when there is none. */
export function judge(rule: CompiledRule, at: Judged, entries: Entries, last: Entries): Verdict {
  const values = valuesOfNames(rule.names, at, entries, last);
  if (!values) return "not judged";
  const answer = evaluate(rule.formula, values);
  if (typeof answer !== "boolean") return "not judged";
  return answer ? "holds" : "broken";
}

/** The value of a formula as Excel gives it, errors among them, from the values of its names. */
export function evaluate(formula: Formula, values: NamedValues): RuleValue {
  switch (formula.type) {
    case "literal":
      return formula.value;
    case "name":
      return nameValue(formula, values);
    case "unary": {
      const value = evaluate(formula.operand, values);
      if (typeof value !== "number") return value;
      return formula.operator === "-" ? -value : formula.operator === "%" ? value / 100 : value;
    }
    case "binary": {
      const left = evaluate(formula.left, values);
      if (isError(left)) return left;
      const right = evaluate(formula.right, values);
      return isError(right) ? right : operate(formula.operator, left, right);
    }
    case "call":
      return callFunction(formula, values);
  }
}

function nameValue({ name }: Extract<Formula, { type: "name" }>, values: NamedValues): RuleValue {
  const value = values.get(nameKey(name));
  if (typeof value === "number" || typeof value === "string") return value;
  throw new TypeError(`No value was given for ${nameKey(name)}`);
}

type Plain = number | string | boolean;

function operate(operator: Operator, left: Plain, right: Plain): RuleValue {
  if (operator === "=") return areEqual(left, right);
  if (operator === "<>") return !areEqual(left, right);
  if (operator === "&") return `${left}${right}`;
  if (typeof left !== "number" || typeof right !== "number")
    throw new TypeError(`${operator} was compiled for numbers`);
  switch (operator) {
    case "+":
      return finite(left + right);
    case "-":
      return finite(left - right);
    case "*":
      return finite(left * right);
    case "/":
      return right === 0 ? divisionByZero : finite(left / right);
    case "^":
      return power(left, right);
    case "<":
      return compareNumbers(left, right) < 0;
    case "<=":
      return compareNumbers(left, right) <= 0;
    case ">":
      return compareNumbers(left, right) > 0;
    case ">=":
      return compareNumbers(left, right) >= 0;
  }
}

/** As Excel: 0^0 has no answer, 0 to a power below 0 divides by 0, and a root of a negative number has no answer. */
function power(base: number, exponent: number): RuleValue {
  if (base === 0 && exponent === 0) return noNumber;
  if (base === 0 && exponent < 0) return divisionByZero;
  return finite(base ** exponent);
}

function callFunction(call: Extract<Formula, { type: "call" }>, values: NamedValues): RuleValue {
  const [first, second, third] = call.arguments;
  const of = (formula: Formula | undefined): RuleValue => {
    if (!formula) throw new TypeError(`${call.function} was compiled with too few arguments`);
    return evaluate(formula, values);
  };
  const { run } = functionSpec(call.function);
  if (run) {
    const given = call.arguments.flatMap((argument) => spread(argument, values));
    return given.find(isError) ?? run(new Values(given));
  }
  const value = of(first);
  if (call.function === "ISERROR") return isError(value);
  if (call.function === "IFERROR") return isError(value) ? of(second) : value;
  return isError(value) ? value : of(value === true ? second : third);
}

/** A column gives the values of its rows, anything else one value. */
function spread(argument: Formula, values: NamedValues): readonly RuleValue[] {
  if (argument.type !== "name" || argument.name.kind !== "column") return [evaluate(argument, values)];
  const column = values.get(nameKey(argument.name));
  return typeof column === "object" ? column : [];
}
