/** Who a release is for: the schools, the board, or anyone. */
export const audiences = ["schools", "board", "public"] as const;
export type Audience = (typeof audiences)[number];

/**
 * How small numbers are protected. A cohort of 1 to `threshold` - 1 pupils is hidden, and so is a characteristic, event count or rest of the pupils
 * of that size; all or none of up to `smallCohort` pupils is hidden too. Behind a total that is shown stand none, or at least `fewestHidden`, of the hidden.
 */
export interface ProtectionRules {
  readonly threshold: number;
  readonly smallCohort: number;
  readonly fewestHidden: 2 | 3;
}

/** The threshold unless a group sets another. */
export const usualThreshold = 6;

/**
 * Those who hold releases together: the board's or the schools', and with either the public's. Nobody holds the board's and the schools': one account has one of
 * these roles (`accessFault` in core/wire/access.ts). Officers read live figures, of which nothing is hidden.
 */
export const readers = ["board", "schools"] as const;
export type Reader = (typeof readers)[number];

/** The audiences whose releases a reader holds. */
export const audiencesReadBy: Readonly<Record<Reader, readonly Audience[]>> = {
  board: ["board", "public"],
  schools: ["schools", "public"],
};

/** Who reads a release to an audience. */
export const readersOf = (audience: Audience): readonly Reader[] =>
  readers.filter((reader) => audiencesReadBy[reader].includes(audience));

/** How many of the hidden stand behind a total for a reader, where any do: a school knows its own figure, so that two others must be hidden beside it. */
export const fewestHiddenFrom = (reader: Reader): 2 | 3 => (reader === "board" ? 2 : 3);

/** The rules for an audience: as many are hidden as any of its readers needs. */
export const protectionFor = (audience: Audience, threshold: number = usualThreshold): ProtectionRules => ({
  threshold,
  smallCohort: Math.max(10, threshold),
  fewestHidden: readersOf(audience).some((reader) => fewestHiddenFrom(reader) === 3) ? 3 : 2,
});
