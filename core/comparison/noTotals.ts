import type { Comparison } from "./comparison";
import { figureKey, headlineMeasures } from "./shownMeasures";

/** Whether a headline measure has a total for the group, a trust or a family. */
export const hasTotals = (comparison: Comparison): boolean =>
  headlineMeasures(comparison).some(({ id }) =>
    comparison.totals.some(({ values }) => typeof values[figureKey(id)]?.value === "number"),
  );

/** What is said, once, of a return none of whose headlines has a total: why, and what else follows from it. */
export const noTotals =
  "Only percentages or scores are known, without the number of pupils. So no total is given, no school is judged against England, and no gap between pupil groups is drawn.";
