import { nameKey, type Formula, type Operator } from "./formula";
import { kindOfField } from "./resolveName";

/** The most characters Excel allows in one text within a formula. */
const longestText = 255;

const strength: Readonly<Record<Operator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
const unaryStrength = 6;
const whole = 7;

/** A text as formulas write it: in quotes, doubled inside, joined from pieces of at most 255 characters. */
export function writtenText(text: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    if (piece.length + character.length > longestText) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  pieces.push(piece);
  const quoted = pieces.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
  return pieces.length > 1 ? `(${quoted})` : quoted;
}

/** A cell of texts as a formula reads it: a number typed there is text too, and spaces around it are not part of it. */
export const writtenTextCell = (reference: string): string => `TRIM(${reference}&"")`;

/**
 * A formula as text for a cell, with brackets wherever programs might bind operators differently. `references` gives the reference of each name, by `nameKey`.
 */
export function writeFormula(formula: Formula, references: ReadonlyMap<string, string>): string {
  return written(formula, references).text;
}

interface Written {
  readonly text: string;
  readonly strength: number;
}

function written(formula: Formula, references: ReadonlyMap<string, string>): Written {
  switch (formula.type) {
    case "literal":
      return { text: writtenLiteral(formula.value), strength: whole };
    case "name": {
      const reference = references.get(nameKey(formula.name));
      if (reference === undefined) throw new TypeError(`No reference was given for ${nameKey(formula.name)}`);
      const isText = kindOfField(formula.name.field) === "text";
      return { text: isText ? writtenTextCell(reference) : reference, strength: whole };
    }
    case "unary": {
      const operand = bracketed(written(formula.operand, references), whole);
      const text = formula.operator === "%" ? `${operand}%` : `${formula.operator}${operand}`;
      return { text, strength: unaryStrength };
    }
    case "binary": {
      const own = strength[formula.operator];
      const least = formula.operator === "^" ? whole : own;
      const left = bracketed(written(formula.left, references), least);
      const right = bracketed(written(formula.right, references), formula.operator === "^" ? whole : own + 1);
      return { text: `${left}${formula.operator}${right}`, strength: own };
    }
    case "call": {
      const given = formula.arguments.map((argument) => written(argument, references).text);
      return { text: `${formula.function}(${given.join(",")})`, strength: whole };
    }
  }
}

const bracketed = ({ text, strength: has }: Written, needed: number): string => (has < needed ? `(${text})` : text);

function writtenLiteral(value: number | string | boolean): string {
  if (typeof value === "string") return writtenText(value);
  return String(value).toUpperCase();
}
