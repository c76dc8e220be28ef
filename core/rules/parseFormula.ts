import { parse, tokenize, type AstExpression } from "@borgar/fx";
import type { Section } from "../returns/definition";
import type { Formula, FormulaProblem } from "./formula";
import type { Kind } from "./excelValue";
import { isFunctionName, refusedFunctions } from "./functions";
import { binaryPart, callPart, literalPart, mustBe, namePart, Refusal, type Part } from "./formulaKinds";
import { resolveName } from "./resolveName";

const maxLength = 2000;
const maxBrackets = 40;

/** What a formula may name: the sections of every return in the workbook, and whether it is read for each pupil group. */
export interface NameScope {
  readonly sections: readonly Section[];
  readonly eachGroup: boolean;
}

/**
 * Reads a formula over fields: the Excel subset of `functions` with the operators + - * / ^ & % and comparisons, numbers, "texts", TRUE
 * and FALSE. A leading `=` is allowed; names and functions in either case.
 *
 * It is stricter than Excel so that every program gives one answer: nothing is converted between number, text and true or false,
 * and texts are equal or not but never before or after each other. Returns the problem, with its place, when it cannot be read so.
 */
export function parseFormula(text: string, scope: NameScope): { formula: Formula; kind: Kind } | FormulaProblem {
  try {
    const { formula, kind, only } = read(syntaxTree(text), scope);
    if (only === "column") throw new Refusal(0, "a column must stand within SUM, MIN, MAX, AVERAGE or COUNT");
    return { formula, kind };
  } catch (error) {
    if (error instanceof Refusal) return { position: error.at + 1, reason: error.reason };
    throw error;
  }
}

function syntaxTree(text: string): AstExpression {
  if (text.length > maxLength) throw new Refusal(maxLength, `a formula has at most ${maxLength} characters`);
  let brackets = 0;
  for (let index = 0; index < text.length; index++) {
    brackets += text[index] === "(" ? 1 : text[index] === ")" ? -1 : 0;
    if (brackets > maxBrackets) throw new Refusal(index, `more than ${maxBrackets} brackets stand inside each other`);
  }
  try {
    return parse(tokenize(text, { withLocation: true, negativeNumbers: false }));
  } catch (error) {
    const offset = error instanceof Error && "sourceOffset" in error ? Number(error.sourceOffset) : 0;
    throw new Refusal(Math.min(offset, text.length), "cannot be read as a formula from here");
  }
}

function read(node: AstExpression, scope: NameScope): Part {
  const at = node.loc?.[0] ?? 0;
  switch (node.type) {
    case "Literal":
      return literalPart(node.value, at);
    case "ReferenceIdentifier": {
      if (node.kind !== "name") throw new Refusal(at, `${node.value} is a cell or a range; name a field instead`);
      const name = resolveName(node.value, scope.sections, scope.eachGroup);
      if (typeof name === "string") throw new Refusal(at, name);
      return namePart(name, at);
    }
    case "UnaryExpression": {
      const { operator } = node;
      const [operand] = node.arguments;
      if (!operand || operator === "#" || operator === "@")
        throw new Refusal(at, `${operator} cannot be used in a rule`);
      const inner = mustBe("number", read(operand, scope), operator);
      return { formula: { type: "unary", operator, operand: inner.formula }, kind: "number", at };
    }
    case "BinaryExpression": {
      const { operator } = node;
      const [left, right] = node.arguments;
      if (!left || !right || operator === ":" || operator === " " || operator === ",")
        throw new Refusal(at, "a range of cells cannot be used in a rule; name fields instead");
      return binaryPart(operator, read(left, scope), read(right, scope));
    }
    case "CallExpression": {
      const name = functionName(node.callee, at);
      // A left-out argument, IF(a,,b), is null in the tree whatever its type says.
      const parts = (node.arguments as readonly (AstExpression | null)[]).map((argument) => {
        if (argument === null) throw new Refusal(at, `${name} has an argument left empty`);
        return read(argument, scope);
      });
      return callPart(name, parts, at);
    }
    case "ErrorLiteral":
      throw new Refusal(at, `${node.value} cannot be used in a rule`);
    case "ArrayExpression":
      throw new Refusal(at, "a list in braces { } cannot be used in a rule");
    case "LambdaExpression":
    case "LetExpression":
      throw new Refusal(at, "LET and LAMBDA cannot be used in a rule");
  }
}

function functionName(callee: { readonly type: string; readonly name?: string }, at: number) {
  const name = (callee.type === "Identifier" ? (callee.name ?? "") : "").toUpperCase();
  if (isFunctionName(name)) return name;
  throw new Refusal(at, refusedFunctions.get(name) ?? `there is no function ${name || "here"} for rules`);
}
