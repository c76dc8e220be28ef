import { dateOfSerial, serialOfParts } from "./excelDate";
import { roundedBy } from "./excelRound";
import { divisionByZero, finite, noNumber, noValue, trimmed, type ExcelError, type RuleValue } from "./excelValue";
import type { Kind } from "./excelValue";

/**
 * A function a rule may use. `takes`: the kind of each argument ("same": any one kind, the same for all that say so). `optional`: how many of
 * the last may be left out. `repeats`: the last may be given again, up to 255 in all. `columns`: a column of a rows section may stand
 * as an argument. `run` is given values of those kinds, none of them an error; null for the three that look at errors or leave an argument unread.
 */
export interface FunctionSpec {
  readonly takes: readonly (Kind | "same")[];
  readonly optional?: number;
  readonly repeats?: true;
  readonly columns?: true;
  readonly gives: Kind | "same";
  readonly run: ((values: Values) => RuleValue) | null;
}

/** The values of a call's arguments, asked for by the kind that was checked when the rule was compiled. */
export class Values {
  constructor(private readonly values: readonly RuleValue[]) {}

  number(index: number, leftOut?: number): number {
    const value = this.values[index] ?? leftOut;
    if (typeof value === "number") return value;
    throw new TypeError(`Argument ${index + 1} was compiled as a number`);
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value === "string") return value;
    throw new TypeError(`Argument ${index + 1} was compiled as text`);
  }

  numbers(): number[] {
    return this.values.map((_, index) => this.number(index));
  }

  logicals(): boolean[] {
    return this.values.map((value) => value === true);
  }
}

/** Excel's MOD: the remainder has the sign of the divisor. */
const remainder = (value: number, divisor: number): number | ExcelError =>
  divisor === 0 ? divisionByZero : value - divisor * Math.floor(value / divisor);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0);

const overNumbers = (run: (numbers: number[]) => number | ExcelError): FunctionSpec => ({
  takes: ["number"],
  repeats: true,
  columns: true,
  gives: "number",
  run: (values) => run(values.numbers()),
});

const ofNumber = (run: (value: number) => number | ExcelError): FunctionSpec => ({
  takes: ["number"],
  gives: "number",
  run: (values) => run(values.number(0)),
});

const rounding = (how: (value: number) => number): FunctionSpec => ({
  takes: ["number", "number"],
  gives: "number",
  run: (values) => finite(roundedBy(how, values.number(0), values.number(1))),
});

const ofText = (run: (text: string) => string): FunctionSpec => ({
  takes: ["text"],
  gives: "text",
  run: (values) => run(values.text(0)),
});

const partOfDate = (part: "year" | "month" | "day"): FunctionSpec =>
  ofNumber((serial) => dateOfSerial(serial)?.[part] ?? noNumber);

const startOf = (text: string, length: number): string | ExcelError =>
  length < 0 ? noValue : text.slice(0, Math.trunc(length));

const endOf = (text: string, length: number): string | ExcelError =>
  length < 0 ? noValue : text.slice(Math.max(0, text.length - Math.trunc(length)));

function middleOf(text: string, start: number, length: number): string | ExcelError {
  const from = Math.trunc(start) - 1;
  return from < 0 || length < 0 ? noValue : text.slice(from, from + Math.trunc(length));
}

function placeOf(looked: string, text: string, start: number): number | ExcelError {
  const from = Math.trunc(start) - 1;
  const found = from < 0 || from > text.length ? -1 : text.indexOf(looked, from);
  return found < 0 ? noValue : found + 1;
}

/** Each letter by itself, as Excel does: what would become two letters (ß) stays. */
const eachLetter = (text: string, change: (letter: string) => string): string =>
  Array.from(text, (letter) => (change(letter).length === letter.length ? change(letter) : letter)).join("");

/**
 * Every function a rule may use, by name. Left out with reason: what reads a clock, chance or another cell (TODAY, RAND, INDIRECT), what
 * programs answer differently (VALUE, TEXT, SEARCH's wildcards), and ISBLANK (see `refusedFunctions`).
 *
 * @source Microsoft, "Excel functions (alphabetical)".
 */
export const functions = {
  SUM: overNumbers((numbers) => finite(sum(numbers))),
  MIN: overNumbers((numbers) => Math.min(...numbers)),
  MAX: overNumbers((numbers) => Math.max(...numbers)),
  AVERAGE: overNumbers((numbers) => finite(sum(numbers) / numbers.length)),
  COUNT: overNumbers((numbers) => numbers.length),
  ABS: ofNumber(Math.abs),
  INT: ofNumber(Math.floor),
  SQRT: ofNumber((value) => (value < 0 ? noNumber : Math.sqrt(value))),
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  MOD: {
    takes: ["number", "number"],
    gives: "number",
    run: (values) => remainder(values.number(0), values.number(1)),
  },
  IF: { takes: ["logical", "same", "same"], gives: "same", run: null },
  IFERROR: { takes: ["same", "same"], gives: "same", run: null },
  ISERROR: { takes: ["same"], gives: "logical", run: null },
  AND: { takes: ["logical"], repeats: true, gives: "logical", run: (values) => values.logicals().every(Boolean) },
  OR: { takes: ["logical"], repeats: true, gives: "logical", run: (values) => values.logicals().some(Boolean) },
  NOT: { takes: ["logical"], gives: "logical", run: (values) => !values.logicals()[0] },
  LEN: { takes: ["text"], gives: "number", run: (values) => values.text(0).length },
  TRIM: ofText(trimmed),
  UPPER: ofText((text) => eachLetter(text, (letter) => letter.toUpperCase())),
  LOWER: ofText((text) => eachLetter(text, (letter) => letter.toLowerCase())),
  LEFT: {
    takes: ["text", "number"],
    optional: 1,
    gives: "text",
    run: (values) => startOf(values.text(0), values.number(1, 1)),
  },
  RIGHT: {
    takes: ["text", "number"],
    optional: 1,
    gives: "text",
    run: (values) => endOf(values.text(0), values.number(1, 1)),
  },
  MID: {
    takes: ["text", "number", "number"],
    gives: "text",
    run: (values) => middleOf(values.text(0), values.number(1), values.number(2)),
  },
  FIND: {
    takes: ["text", "text", "number"],
    optional: 1,
    gives: "number",
    run: (values) => placeOf(values.text(0), values.text(1), values.number(2, 1)),
  },
  EXACT: { takes: ["text", "text"], gives: "logical", run: (values) => values.text(0) === values.text(1) },
  DATE: {
    takes: ["number", "number", "number"],
    gives: "number",
    run: (values) => serialOfParts(values.number(0), values.number(1), values.number(2)),
  },
  YEAR: partOfDate("year"),
  MONTH: partOfDate("month"),
  DAY: partOfDate("day"),
} as const satisfies Readonly<Record<string, FunctionSpec>>;

export type FunctionName = keyof typeof functions;

/** What a function takes and gives. */
export const functionSpec = (name: FunctionName): FunctionSpec => functions[name];

/** Whether a rule may use a function of this name, written in capitals. */
export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(functions, name);

/** Functions a rule's author may well try, each with why it is refused. */
export const refusedFunctions: ReadonlyMap<string, string> = new Map([
  ["ISBLANK", "a rule is judged only when every field it names is filled in, so ISBLANK would never be true"],
  [
    "ISNUMBER",
    "a rule is judged only when every field it names holds a value of its type, so ISNUMBER has nothing to tell",
  ],
  ["TODAY", "a rule must say the same on every day; compare with DATE(year, month, day)"],
  ["NOW", "a rule must say the same on every day; compare with DATE(year, month, day)"],
]);
