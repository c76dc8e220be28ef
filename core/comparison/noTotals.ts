import type { Comparison } from "./comparison";
import { figureKey, headlineMeasures } from "./shownMeasures";
import { listInWords } from "./words";

/** Whether a headline measure has a total for the group, a trust or a family. */
export const hasTotals = (comparison: Comparison): boolean =>
  headlineMeasures(comparison).some(({ id }) =>
    comparison.totals.some(({ values }) => typeof values[figureKey(id)]?.value === "number"),
  );

/** What is said of a return none of whose headlines has a total: which they are, and why. */
export const noTotals = (comparison: Comparison): string =>
  `${listInWords(headlineMeasures(comparison).map(({ shortLabel }) => shortLabel))}: no total can be given, because what is published cannot be added up. Each school's own figure stands on its page.`;
