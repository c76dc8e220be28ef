import { sayCount } from "../../lists/sayCount";
import type { FormulaCell } from "../sheetPlan";
import type { Tally } from "./checksSheet";

/** How a number of things is said: 1 `error to mend`, 2 `errors to mend`. */
type Named = readonly [one: string, many: string];

/** What can be left in a return, in the order it is said, and how: the sheets and the pane say it in the same words. */
export const leftNames = {
  errors: ["error to mend", "errors to mend"],
  queries: ["query to explain", "queries to explain"],
  blanks: ["cell to fill in", "cells to fill in"],
  confirmations: ["sheet to confirm", "sheets to confirm"],
} as const satisfies Readonly<Record<keyof Tally, Named>>;

const order = ["errors", "queries", "blanks", "confirmations"] as const;

const longest = 200;

/**
 * A number of things in words, live: `1 row` or `2 rows`, as Excel computes it.
 * @returns an expression that gives text.
 */
export const countedFormula = (count: string, one: string, many: string): string =>
  `${count}&IF(${count}=1," ${one}"," ${many}")`;

/**
 * What is left in words, live, only of what there is something left: `1 error to mend, 12 cells to fill in`. `opening` stands before it; `done` alone where
 * nothing is left. `names`: how each is said. None holds a quotation mark.
 */
export function leftWords(
  tally: Tally,
  opening: string,
  done: string,
  names: Readonly<Record<keyof Tally, Named>> = leftNames,
): FormulaCell {
  const all = order.map((kind) => ({ count: tally[kind], named: names[kind] }));
  const total = all.map(({ count }) => count.formula).join("+");
  const pieces = all.map(
    ({ count, named }) => `IF(${count.formula}=0,"",", "&${countedFormula(count.formula, ...named)})`,
  );
  const said = all.flatMap(({ count, named }) =>
    Number(count.cached) === 0 ? [] : [sayCount(Number(count.cached), ...named)],
  );
  return {
    formula: `IF(${total}=0,"${done}","${opening}"&MID(${pieces.join("&")},3,${longest}))`,
    cached: said.length === 0 ? done : `${opening}${said.join(", ")}`,
  };
}
