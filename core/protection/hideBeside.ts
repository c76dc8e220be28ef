import type { FigureKey } from "../comparison/comparison";
import type { Column } from "../comparison/yearFigures";
import { groupedBy } from "../lists/groupedBy";
import { cohortField } from "./cohort";
import type { Reading, UnknownFigures, Unknowns } from "./held";
import { hideMore, type ShownTotal, type Sums } from "./hideMore";
import type { Secret } from "./smallNumbers";
import { hide, isKnownTo, ofTotal, scopeOfTotal, type Work } from "./work";

/** The columns whose number of pupils is one number: how many there are is the same in every measure of those pupils. */
const families = (columns: readonly Column[]): Iterable<readonly Column[]> =>
  groupedBy(columns, ({ measure, group }) => `${cohortField(measure) ?? measure.id} ${group}`).values();

/** Hides what stands beside a hidden figure where it would follow from totals; whether anything was. */
export function hideBeside(work: Work): boolean {
  let any = false;
  for (const columns of families(work.columns)) any = settle(work, columns, "cohort") || any;
  for (const column of work.columns) any = settle(work, [column], "value") || any;
  return any;
}

function settle(work: Work, columns: readonly Column[], level: Secret): boolean {
  let any = false;
  for (const reading of work.readings)
    for (;;) {
      const sums = sumsOf(work, reading, columns, level);
      const more = sums.hidden.size === 0 && sums.secretTotals.length === 0 ? null : hideMore(sums);
      if (!more) break;
      any = true;
      for (const { key } of columns)
        if ("school" in more) hide(work, more.school, key, level);
        else hide(work, ofTotal(Number(more.total.split(" ")[0])), key, level);
    }
  return any;
}

/** The totals over the schools of some columns of the same pupils, and what of them a reader is not to know at a level or above it. */
function sumsOf(work: Work, reading: Reading, columns: readonly Column[], level: Secret): Sums {
  const { hidden, totals, cohortsOf } = work;
  const knows = (schoolId: string): boolean =>
    columns.some(({ key }) => isKnownTo(work, reading, schoolId, key, level));
  // Whom the sums held take to be known cannot be unknown in the sums of now alone, unless it is another figure: one that is small.
  const isTaken = (schoolId: string): boolean =>
    reading.held.some(({ taken }) => columns.some(({ key }) => taken.get(key)?.[level].has(schoolId)));
  const isSmall = (schoolId: string): boolean =>
    columns.some(({ key }) => {
      const secret = work.small.get(schoolId)?.get(key);
      return secret === "cohort" || (level === "value" && secret !== undefined);
    });
  const schools = new Set<string>();
  const shown: ShownTotal[] = [];
  const secretTotals: ShownTotal[] = [];
  for (const { key } of columns) {
    for (const [of, figures] of hidden) {
      const secret = figures.get(key);
      if (secret && scopeOfTotal(of) === null && (level === "value" || secret === "cohort")) schools.add(of);
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
  const held = reading.held.flatMap(({ unknowns }) => columns.flatMap(({ key }) => unknowns[key]?.[level] ?? []));
  const [first] = columns;
  return {
    totals: shown,
    hidden: new Set([...schools].filter((schoolId) => !knows(schoolId) && (isSmall(schoolId) || !isTaken(schoolId)))),
    secretTotals,
    held: held.flatMap(({ sums }) => sums),
    heldSecret: held.flatMap(({ secretSums }) => secretSums),
    fewestHidden: reading.fewestHidden,
    isKnown: (schoolId) => knows(schoolId) || isTaken(schoolId),
    pupils: (schoolId) => (first ? cohortsOf(schoolId, first) : null) ?? Number.MAX_SAFE_INTEGER,
  };
}

const nothing: Unknowns = { schools: [], sums: [], secretSums: [], taken: [] };

/** What a reader is not to know of the year, and the sums over it that the totals tell. */
export function unknownFigures(work: Work, reading: Reading): UnknownFigures {
  const found = new Map<FigureKey, UnknownFigures[FigureKey]>();
  const note = (columns: readonly Column[], level: Secret): void => {
    const { hidden, totals, secretTotals } = sumsOf(work, reading, columns, level);
    if (hidden.size === 0) return;
    for (const { key } of columns) {
      const of = (each: readonly ShownTotal[]): string[][] =>
        each
          .filter(({ id }) => id.endsWith(` ${key}`))
          .map(({ included }) => included.filter((schoolId) => hidden.has(schoolId)).sort())
          .filter(({ length }) => length > 0);
      const both = found.get(key) ?? { cohort: nothing, value: nothing, told: [] };
      const unknowns = { schools: [...hidden].sort(), sums: of(totals), secretSums: of(secretTotals), taken: [] };
      found.set(key, { ...both, [level]: unknowns });
    }
  };
  for (const columns of families(work.columns)) note(columns, "cohort");
  for (const column of work.columns) note([column], "value");
  return Object.fromEntries(found);
}
