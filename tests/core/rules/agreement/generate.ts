import fc from "fast-check";
import type { CellValue } from "../../../../core/sheets/workbookValues";

/** A rule over the example's fields and what stands in each cell it may name, as a person might have typed it. */
export interface Case {
  readonly holds: string;
  readonly cells: ReadonlyMap<string, CellValue>;
}

type Text = fc.Arbitrary<string>;

/** Joins the texts of some formulas into one. */
const join = (write: (...parts: string[]) => string, ...parts: Text[]): Text =>
  fc.tuple(...parts).map((given) => write(...given));

const counts = ["pupils", "met", "took", "pupils.girls", "met.dis", "pupils.last", "met.girls.last"];
const literalText: Text = fc
  .constantFrom("a", "AB", "Yes", "no", "São", "two words", 'q"', "")
  .map((text) => JSON.stringify(text).replace('\\"', '""'));
const comparison: Text = fc.constantFrom("=", "<>", "<", "<=", ">", ">=");

/**
 * Formulas by kind, four levels deep. Left out is what the known oddities are about: sums of fractions that all but cancel, rounding of decimal
 * halves, 0^0, an empty text looked for, and an error beside a FALSE in AND or a TRUE in OR (`sure` statements have no error in them).
 */
const formulas = fc.letrec<{ whole: string; number: string; text: string; sure: string; logical: string }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom(...counts),
    fc.nat(60).map(String),
    fc.constantFrom("visited", "SUM(visits.days)", "COUNT(visits.days)", "MAX(visits.days,3)"),
    join((a, b) => `${a}+${b}`, tie("whole"), tie("whole")),
    join((a, b) => `${a}-(${b})`, tie("whole"), tie("whole")),
    join((a, b) => `${b}*(${a})`, tie("whole"), fc.nat(5).map(String)),
    join((a) => `-(${a})`, tie("whole")),
    join((name, a, b) => `${name}(${a},${b})`, fc.constantFrom("SUM", "MIN", "max"), tie("whole"), tie("whole")),
    join((a) => `ABS(${a})`, tie("whole")),
    join((a) => `INT((${a})/4)`, tie("whole")),
    join((a, b) => `MOD(${a},${b})`, tie("whole"), fc.integer({ min: 1, max: 9 }).map(String)),
    join((a) => `ROUNDUP((${a})/8,0)`, tie("whole")),
    join((name, a) => `${name}(visited+MOD(${a},900))`, fc.constantFrom("YEAR", "MONTH", "DAY"), tie("whole")),
    join((a) => `DATE(2025,MOD(${a},30)-3,ABS(MOD(${a},60)))`, tie("whole")),
    join((a) => `LEN(${a})`, tie("text")),
    join((a, b, c) => `IF(${a},${b},${c})`, tie("sure"), tie("whole"), tie("whole")),
  ),
  number: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    tie("whole"),
    fc.constantFrom("score", "attended", "spent", "SUM(visits.cost)", "AVERAGE(visits.cost)"),
    join((a, k) => `${k}*(${a})`, tie("whole"), fc.constantFrom("0.1", "0.3", "5%", "1.5", "2^-2")),
    join((a, b) => `(${a})/(${b})`, tie("whole"), tie("whole")),
    join((a) => `SQRT(${a})`, tie("whole")),
    join((a, b) => `IFERROR(${a},${b})`, tie("number"), tie("whole")),
    join((a, b, c) => `IF(${a},${b},${c})`, tie("logical"), tie("number"), tie("whole")),
  ),
  text: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom("reason", "reason.last"),
    literalText,
    join((name, a) => `${name}(${a})`, fc.constantFrom("UPPER", "LOWER", "TRIM"), tie("text")),
    join((name, a, n) => `${name}(${a},${n})`, fc.constantFrom("LEFT", "RIGHT"), tie("text"), fc.nat(4).map(String)),
    join((a, n) => `MID(${a},${n},2)`, tie("text"), fc.integer({ min: 1, max: 4 }).map(String)),
    join((a, b) => `${a}&${b}`, tie("text"), tie("text")),
    join((a, b, c) => `IF(${a},${b},${c})`, tie("sure"), tie("text"), tie("text")),
  ),
  sure: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    join((a, is, b) => `${a}${is}${b}`, tie("whole"), comparison, tie("whole")),
    join((a, is, b) => `${a}${is}${b}`, tie("text"), fc.constantFrom("=", "<>"), tie("text")),
    join((a) => `agreed=${a}`, fc.constantFrom('"Yes"', '"NOT YET"', "agreed")),
    join((a, b) => `EXACT(${a},${b})`, tie("text"), tie("text")),
    join((a) => `ISERROR(${a})`, tie("number")),
    join((name, a, b) => `${name}(${a},${b})`, fc.constantFrom("AND", "OR"), tie("sure"), tie("sure")),
    join((a) => `NOT(${a})`, tie("sure")),
  ),
  logical: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    tie("sure"),
    join((a, is, b) => `${a}${is}${b}`, tie("number"), comparison, tie("number")),
    join((a, b) => `FIND(LEFT(${a}&".",1),"."&${b})>1`, tie("text"), tie("text")),
    join((a, b, c) => `IF(${a},${b},${c})`, tie("sure"), tie("logical"), tie("logical")),
  ),
}));

/** Most cells hold a fitting value, so that most rules are judged. */
const mostly = (fitting: fc.Arbitrary<CellValue>, others: readonly CellValue[]): fc.Arbitrary<CellValue> =>
  fc.oneof({ weight: 20, arbitrary: fitting }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const odd: readonly CellValue[] = [null, "z", "x", "SUPP", "low", "abc"];
const count = mostly(fc.nat(60), [...odd, -3, 12.5, 0, "67%"]);
const tenths = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from * 10, max: to * 10 }).map((value) => value / 10);
const words = mostly(fc.constantFrom("a", "ab", "AB", "São Paulo", "  two   words ", "no", 'say "q"', "7b"), [
  ...odd,
  " ",
  "X ",
  12,
  12.5,
]);
const day = mostly(
  fc.integer({ min: 44_000, max: 47_000 }).map((value) => ({ value, date: true as const })),
  [null, "x", "soon"],
);
const choice = mostly(fc.constantFrom("Yes", "No", "Not yet", "yes", " No "), [null, "Maybe", "z", 3]);

const cells = fc
  .record({
    pupils: count,
    met: count,
    took: count,
    "pupils.girls": count,
    "met.dis": count,
    "last.pupils": count,
    "last.met.girls": count,
    score: mostly(tenths(80, 120), odd),
    attended: mostly(
      tenths(0, 100).map((percent) => ({ value: percent / 100, percent: true as const })),
      odd,
    ),
    spent: mostly(tenths(0, 5000), odd),
    agreed: choice,
    reason: words,
    "last.reason": words,
    visited: day,
    "days.1": count,
    "days.2": fc.oneof(count, fc.constant(null)),
    "days.3": fc.constantFrom<CellValue>(null, null, 4),
    "cost.1": fc.constantFrom<CellValue>(10, 2.5, null),
    "cost.2": fc.constantFrom<CellValue>(null, null, 7.5, "x"),
  })
  .map((record) => new Map<string, CellValue>(Object.entries(record)));

const namesAField = /[a-z]{3}/;

/** Rules and cells, for properties and samples. */
export const cases: fc.Arbitrary<Case> = fc.record({
  holds: formulas.logical.filter(
    (holds) => namesAField.test(holds.replaceAll(/"[^"]*"|max/g, "")) && holds.length < 400,
  ),
  cells,
});
