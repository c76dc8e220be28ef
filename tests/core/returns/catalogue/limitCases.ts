import type { RuleCase, Values } from "./ruleCase";

/** What a limit is tested with: the cell that moves, three values of it, and everything that stands still. */
interface Limit {
  readonly cell: string;
  /** Well within the limit, just at it, and just past it. */
  readonly values: readonly [within: number | string, at: number | string, past: number | string];
  readonly rest?: Values;
  readonly last?: Values;
  /** Where the finding stands; the moving cell when not given. */
  readonly at?: string;
  readonly wrong: string;
}

/** Silent within a limit, at it, with nothing in the cell, with a code in it and (where it looks back) with no last period; past it, the sentence. */
export function limitCases({ cell, values, rest = {}, last = {}, at = cell, wrong }: Limit): RuleCase[] {
  const now = (value: number | string | null): Values => ({ ...rest, [cell]: value });
  const [within, limit, past] = values;
  return [
    { name: "within the limit", now: now(within), last, wrong: null },
    { name: "at the limit", now: now(limit), last, wrong: null },
    { name: "past the limit", now: now(past), last, at, wrong },
    { name: "blank", now: now(null), last, wrong: null },
    { name: "not available", now: now("x"), last, wrong: null },
    ...(Object.keys(last).length > 0 ? [{ name: "no last period", now: now(past), wrong: null }] : []),
  ];
}
