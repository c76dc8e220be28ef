import type { FigureKey, TotalFigure } from "../comparison/comparison";
import type { Scope } from "../comparison/scopes";
import type { Column, YearFigures } from "../comparison/yearFigures";
import { knowsSchool, knowsTotal, scopeName, type Reading } from "./held";
import type { ProtectionRules } from "./rules";
import type { Secret } from "./smallNumbers";

/** Pupils behind a school's figure; null where they are not known. */
export type CohortsOf = (schoolId: string, column: Column) => number | null;

/** A year while it is being protected: what it is of, and what is hidden so far, by what it is of (a school, or `ofTotal`) and by figure. */
export interface Work {
  readonly columns: readonly Column[];
  readonly year: YearFigures;
  readonly scopes: readonly Scope[];
  readonly totals: readonly Readonly<Record<FigureKey, TotalFigure>>[];
  readonly cohortsOf: CohortsOf;
  readonly rules: ProtectionRules;
  readonly readings: readonly Reading[];
  readonly hidden: Map<string, Map<FigureKey, Secret>>;
  /** What of it is too small by itself. */
  readonly small: Map<string, Map<FigureKey, Secret>>;
}

const totalPrefix = "total ";

/** What the total of a scope is hidden as, by its place in the list. */
export const ofTotal = (scope: number): string => `${totalPrefix}${String(scope)}`;

/** The place of the scope whose total this is; null where it is a school. */
export const scopeOfTotal = (of: string): number | null =>
  of.startsWith(totalPrefix) ? Number(of.slice(totalPrefix.length)) : null;

/** Hides a figure; gives whether that is news. `cohort` says more than `value`. */
export function hide({ hidden }: Work, of: string, key: FigureKey, secret: Secret): boolean {
  const mine = hidden.get(of) ?? new Map<FigureKey, Secret>();
  hidden.set(of, mine);
  const before = mine.get(key);
  if (before === "cohort" || before === secret) return false;
  mine.set(key, secret);
  return true;
}

/** Whether a reader knows a figure of this year, of a school or a total, from what they hold of it. */
export function isKnownTo({ year, totals, scopes }: Work, reading: Reading, of: string, key: FigureKey, level: Secret) {
  if (reading.held.length === 0) return false;
  const place = scopeOfTotal(of);
  if (place === null) return knowsSchool(reading, { schoolId: of, key, now: year.schools.get(of)?.[key], level });
  const scope = scopes[place];
  return scope !== undefined && knowsTotal(reading, { name: scopeName(scope), key, now: totals[place]?.[key], level });
}
