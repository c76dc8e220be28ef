import { sayCount } from "../../../../core/lists/sayCount";
import { countedFormula, leftWords } from "../../../../core/sheets/template/leftWords";
import { computed, newModel, type } from "../../rules/agreement/ironCalc";

/** A tally whose counts stand in A1 to A4, as the template's stand on its hidden sheet. */
const tally = ([blanks, errors, queries, confirmations]: readonly [number, number, number, number]) => ({
  blanks: { formula: "A1", cached: blanks },
  errors: { formula: "A2", cached: errors },
  queries: { formula: "A3", cached: queries },
  confirmations: { formula: "A4", cached: confirmations },
});

it.each([
  [[0, 0, 0, 0], "Nothing is left"],
  [[1, 0, 0, 0], "Left: 1 cell to fill in"],
  [[2, 0, 0, 0], "Left: 2 cells to fill in"],
  [[0, 1, 0, 0], "Left: 1 error to mend"],
  [[0, 2, 1, 0], "Left: 2 errors to mend, 1 query to explain"],
  [[0, 0, 0, 1], "Left: 1 sheet to confirm"],
  [[12, 1, 2, 3], "Left: 1 error to mend, 2 queries to explain, 12 cells to fill in, 3 sheets to confirm"],
] as const)("leftWords: %j is said as %s, by Excel's formula and as first seen", (counts, said) => {
  const words = leftWords(tally(counts), "Left: ", "Nothing is left");
  const model = newModel();
  counts.forEach((count, index) => {
    type(model, `A${index + 1}`, count);
  });
  expect(words.cached).toBe(said);
  expect(computed(model, "B1", words.formula)).toBe(said);
});

it.each([
  [0, "0 rows"],
  [1, "1 row"],
  [4, "4 rows"],
])("%i is counted as %s", (count, said) => {
  const model = newModel();
  type(model, "A1", count);
  expect(sayCount(count, "row", "rows")).toBe(said);
  expect(computed(model, "B1", countedFormula("A1", "row", "rows"))).toBe(said);
});
