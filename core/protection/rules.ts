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

/** The rules for an audience. A school reads what is for schools and for anyone, and knows its own figure: two others must then be hidden beside it. */
export const protectionFor = (audience: Audience, threshold: number = usualThreshold): ProtectionRules => ({
  threshold,
  smallCohort: Math.max(10, threshold),
  fewestHidden: audience === "board" ? 2 : 3,
});
