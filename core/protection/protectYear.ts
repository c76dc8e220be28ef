import type { Figure, FigureKey, TotalFigure } from "../comparison/comparison";
import type { Scope } from "../comparison/scopes";
import { totalsIn, totalledColumns, type Column, type YearFigures } from "../comparison/yearFigures";
import { groupedBy } from "../lists/groupedBy";
import { codedFigure } from "../measures/noFigure";
import type { PupilGroup } from "../returns/pupilGroups";
import { cohortField } from "./cohort";
import { hideMore, type ShownTotal, type Sums } from "./hideMore";
import { hiddenWith } from "./relatedGroups";
import type { ProtectionRules } from "./rules";
import { secretIn, type Secret } from "./smallNumbers";

/** One period as an audience may see it: the schools' figures, and the totals of each scope by its place in the list. */
export interface ShownYear {
  readonly schools: YearFigures;
  readonly totals: readonly Readonly<Record<FigureKey, TotalFigure>>[];
}

/** What the same audience was shown of the same year before, by school: its newest release. */
export type ShownBefore = ReadonlyMap<string, Readonly<Record<FigureKey, Figure>>>;

/** Pupils behind a school's figure; null where they are not known. */
export type CohortsOf = (schoolId: string, column: Column) => number | null;

/** What is hidden so far, by what it is of (a school, or `total <place of the scope>`) and by figure. */
type Hidden = Map<string, Map<FigureKey, Secret>>;

const ofTotal = (scope: number): string => `total ${String(scope)}`;

/** A year without protection: everything as it is. */
export const asItIs = (year: YearFigures, scopes: readonly Scope[]): ShownYear => ({
  schools: year,
  totals: scopes.map((scope) => totalsIn(year, scope)),
});

/**
 * A year with its small numbers protected: what is too small is `c`, and so is as much beside it as is needed so that it follows from no
 * total, no other pupil group and no other measure of the same pupils. The same year gives the same result.
 *
 * With `before` nothing follows from the two together: what was hidden then stays hidden, since beside the totals of then it would give away what it was
 * hidden for; and what was shown then, and has not changed, is known and hides nothing.
 */
export function protectYear(
  year: YearFigures,
  scopes: readonly Scope[],
  cohortsOf: CohortsOf,
  rules: ProtectionRules,
  before: ShownBefore = new Map(),
): ShownYear {
  const columns = totalledColumns(year.columns);
  const { schools: shown, totals } = asItIs(year, scopes);
  const work: Work = { columns, year, scopes, totals, cohortsOf, rules, before, hidden: new Map() };
  hideSmall(work);
  hideAsBefore(work);
  do hideRelated(work);
  while (hideBeside(work));
  const isHidden = (of: string, key: FigureKey, { value, denominator }: Figure): boolean =>
    (value !== null || denominator !== null) && (work.hidden.get(of)?.has(key) ?? false);
  const masked = codedFigure("c", undefined);
  return {
    schools: {
      ...shown,
      schools: new Map(
        [...shown.schools].map(([schoolId, values]) => [
          schoolId,
          mapValues(values, (figure, key) => (isHidden(schoolId, key, figure) ? masked : figure)),
        ]),
      ),
    },
    totals: totals.map((values, scope) =>
      mapValues(values, (figure, key) => (isHidden(ofTotal(scope), key, figure) ? { ...figure, ...masked } : figure)),
    ),
  };
}

function mapValues<Value>(
  values: Readonly<Record<FigureKey, Value>>,
  to: (value: Value, key: FigureKey) => Value,
): Record<FigureKey, Value> {
  const mapped: Record<FigureKey, Value> = {};
  for (const key of Object.keys(values) as FigureKey[]) {
    const value = values[key];
    if (value !== undefined) mapped[key] = to(value, key);
  }
  return mapped;
}

interface Work {
  readonly columns: readonly Column[];
  readonly year: YearFigures;
  readonly scopes: readonly Scope[];
  readonly totals: readonly Readonly<Record<FigureKey, TotalFigure>>[];
  readonly cohortsOf: CohortsOf;
  readonly rules: ProtectionRules;
  readonly before: ShownBefore;
  readonly hidden: Hidden;
}

/** Hides a figure; gives whether that is news. `cohort` says more than `value`. */
function hide({ hidden }: Work, of: string, key: FigureKey, secret: Secret): boolean {
  const mine = hidden.get(of) ?? new Map<FigureKey, Secret>();
  hidden.set(of, mine);
  const before = mine.get(key);
  if (before === "cohort" || before === secret) return false;
  mine.set(key, secret);
  return true;
}

const allOf = (column: Column): Column => ({ ...column, group: "all", key: `${column.measure.id}.all` });

/** Hides every figure that is too small by itself, of a school and of a total. */
function hideSmall(work: Work): void {
  const { columns, year, totals, cohortsOf, rules } = work;
  for (const column of columns) {
    const { key, measure, group } = column;
    const isGroup = group !== "all";
    for (const [schoolId, values] of year.schools) {
      const figure = values[key];
      const counted = { cohort: cohortsOf(schoolId, column), ofAll: cohortsOf(schoolId, allOf(column)), isGroup };
      const secret = figure && secretIn(measure, { figure, ...counted }, rules);
      if (secret) hide(work, schoolId, key, secret);
    }
    totals.forEach((values, scope) => {
      const figure = values[key];
      if (!figure || figure.value === null) return;
      const sum = (of: Column): number | null =>
        figure.included.reduce<number | null>((before, schoolId) => {
          const pupils = cohortsOf(schoolId, of);
          return before === null || pupils === null ? null : before + pupils;
        }, 0);
      const secret = secretIn(measure, { figure, cohort: sum(column), ofAll: sum(allOf(column)), isGroup }, rules);
      if (secret) hide(work, ofTotal(scope), key, secret);
    });
  }
}

/** Hides what the audience was not shown before. */
function hideAsBefore(work: Work): void {
  for (const [schoolId, values] of work.before)
    for (const { key } of work.columns) if (values[key]?.code === "c") hide(work, schoolId, key, "cohort");
}

/** Whether a reader knows a school's figure from what was shown before. */
function isKnown({ before, year }: Work, schoolId: string, key: FigureKey): boolean {
  const [then, now] = [before.get(schoolId)?.[key], year.schools.get(schoolId)?.[key]];
  if (!then || !now || then.code === "c") return false;
  return then.value === now.value && then.numerator === now.numerator && then.denominator === now.denominator;
}

/** Hides the pupil groups from which a hidden one would follow within one school or one total. */
function hideRelated(work: Work): void {
  const byMeasure = groupedBy(work.columns, ({ measure }) => measure.id);
  for (const [of, figures] of work.hidden)
    for (const columns of byMeasure.values()) {
      for (let news = true; news;) {
        const hidden = new Map<PupilGroup, Secret>();
        for (const { key, group } of columns) {
          const secret = figures.get(key);
          if (secret) hidden.set(group, secret);
        }
        if (hidden.size === 0) break;
        const also = hiddenWith(
          columns.map(({ group }) => group),
          hidden,
        );
        news = false;
        for (const { key, group } of columns) {
          const secret = also.get(group);
          if (secret && hide(work, of, key, secret)) news = true;
        }
      }
    }
}

/** Hides what stands beside a hidden figure where it would follow from totals; whether anything was. */
function hideBeside(work: Work): boolean {
  let any = false;
  const families = groupedBy(work.columns, ({ measure, group }) => `${cohortField(measure) ?? measure.id} ${group}`);
  // How many pupils there are is the same number in every measure of those pupils; how many of them is each measure's own.
  for (const columns of families.values()) any = settle(work, columns, "cohort") || any;
  for (const column of work.columns) any = settle(work, [column], "value") || any;
  return any;
}

function settle(work: Work, columns: readonly Column[], level: Secret): boolean {
  for (let any = false; ; any = true) {
    const sums = sumsOf(work, columns, level);
    const more = sums.hidden.size === 0 && sums.secretTotals.length === 0 ? null : hideMore(sums);
    if (!more) return any;
    for (const { key } of columns)
      if ("school" in more) hide(work, more.school, key, level);
      else hide(work, ofTotal(Number(more.total.split(" ")[0])), key, level);
  }
}

/** The totals over the schools of some columns of the same pupils, and what of them is hidden at a level or above it. */
function sumsOf(work: Work, columns: readonly Column[], level: Secret): Sums {
  const { hidden, totals, cohortsOf, rules } = work;
  const schools = new Map<string, Secret>();
  const shown: ShownTotal[] = [];
  const secretTotals: ShownTotal[] = [];
  for (const { key } of columns) {
    for (const [of, figures] of hidden) {
      const secret = figures.get(key);
      if (secret && !of.startsWith("total ") && (level === "value" || secret === "cohort")) schools.set(of, secret);
    }
    totals.forEach((values, scope) => {
      const figure = values[key];
      if (!figure || figure.value === null) return;
      const total = { id: `${String(scope)} ${key}`, included: figure.included };
      const secret = hidden.get(ofTotal(scope))?.get(key);
      if (!secret) shown.push(total);
      else if (level === "value" || secret === "cohort") secretTotals.push(total);
    });
  }
  const [first] = columns;
  return {
    totals: shown,
    hidden: new Set(schools.keys()),
    secretTotals,
    fewestHidden: rules.fewestHidden,
    isKnown: (schoolId) => columns.some(({ key }) => isKnown(work, schoolId, key)),
    pupils: (schoolId) => (first ? cohortsOf(schoolId, first) : null) ?? Number.MAX_SAFE_INTEGER,
  };
}
