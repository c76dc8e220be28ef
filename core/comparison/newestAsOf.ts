import type { Comparison } from "./comparison";

/** The civil date that comparisons, of which there is at least one, are as at together: the newest of theirs. */
export const newestAsOf = (comparisons: readonly Pick<Comparison, "asOf">[]): string =>
  comparisons.map(({ asOf }) => asOf).reduce((a, b) => (a > b ? a : b));
