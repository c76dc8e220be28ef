import type { FormulaCell } from "../sheetPlan";
import type { Tally } from "./checksSheet";

/** How a number of things is said: 1 `error to mend`, 2 `errors to mend`. */
interface Counted {
  readonly count: FormulaCell;
  readonly one: string;
  readonly many: string;
}

const longest = 200;

/**
 * A number of things in words, live: `1 row` or `2 rows`, as Excel computes it.
 * @returns an expression that gives text.
 */
export const countedFormula = (count: string, one: string, many: string): string =>
  `${count}&IF(${count}=1," ${one}"," ${many}")`;

/** A number of things in words: `1 row`, `2 rows`, `0 rows`. */
export const countedWords = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const counted = ({ blanks, errors, queries }: Tally): readonly Counted[] => [
  { count: errors, one: "error to mend", many: "errors to mend" },
  { count: queries, one: "query to answer", many: "queries to answer" },
  { count: blanks, one: "cell to fill in", many: "cells to fill in" },
];

/**
 * What is left in words, live, only of what there is something left: `1 error to mend, 12 cells to fill in`. `opening` stands before it; `done` alone where
 * nothing is left. Neither holds a quotation mark.
 */
export function leftWords(tally: Tally, opening: string, done: string): FormulaCell {
  const all = counted(tally);
  const total = all.map(({ count }) => count.formula).join("+");
  const pieces = all.map(
    ({ count, one, many }) => `IF(${count.formula}=0,"",", "&${countedFormula(count.formula, one, many)})`,
  );
  const said = all.flatMap(({ count, one, many }) =>
    Number(count.cached) === 0 ? [] : [countedWords(Number(count.cached), one, many)],
  );
  return {
    formula: `IF(${total}=0,"${done}","${opening}"&MID(${pieces.join("&")},3,${longest}))`,
    cached: said.length === 0 ? done : `${opening}${said.join(", ")}`,
  };
}
