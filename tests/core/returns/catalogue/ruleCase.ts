export type Values = Readonly<Record<string, number | string | null>>;

/**
 * A rule's case: what stands in the cells this period (and last), at which cell a finding stands, and what it says; null where the rule is silent.
 */
export interface RuleCase {
  readonly name: string;
  readonly now: Values;
  readonly last?: Values;
  readonly at?: string;
  readonly wrong: string | null;
}

/** A part and its whole: below, equal, above, nothing in one, a code in one. */
export function partOf(part: string, whole: string, wrong: string, at = part, more: Values = {}): RuleCase[] {
  const pair = (first: number | string | null, second: number | string | null): Values => ({
    ...more,
    [part]: first,
    [whole]: second,
  });
  return [
    { name: "fewer", now: pair(20, 31), wrong: null },
    { name: "all of them", now: pair(31, 31), wrong: null },
    { name: "one more", now: pair(32, 31), at, wrong },
    { name: "the part blank", now: pair(null, 31), wrong: null },
    { name: "the whole not available", now: pair(32, "x"), wrong: null },
    { name: "only a percentage published", now: pair("67%", "x"), wrong: null },
  ];
}
