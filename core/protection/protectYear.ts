import type { Figure, FigureKey, TotalFigure } from "../comparison/comparison";
import type { Scope } from "../comparison/scopes";
import { totalsIn, totalledColumns, type Column, type YearFigures } from "../comparison/yearFigures";
import { groupedBy } from "../lists/groupedBy";
import { codedFigure } from "../measures/noFigure";
import type { PupilGroup } from "../returns/pupilGroups";
import type { Reading, UnknownFigures } from "./held";
import { hideBeside, unknownFigures } from "./hideBeside";
import { hiddenWith } from "./relatedGroups";
import { readers, fewestHiddenFrom, type ProtectionRules, type Reader } from "./rules";
import { secretIn, type Secret } from "./smallNumbers";
import { hide, isKnownTo, ofTotal, type CohortsOf, type Work } from "./work";

/** One period as an audience may see it: the schools' figures, and the totals of each scope by its place in the list. */
export interface ShownYear {
  readonly schools: YearFigures;
  readonly totals: readonly Readonly<Record<FigureKey, TotalFigure>>[];
}

/** A year as it was protected, and what each reader is not to know of it: kept for the releases that come after. */
export interface ProtectedYear extends ShownYear {
  readonly unknowns: ReadonlyMap<Reader, UnknownFigures>;
}

/** A year without protection: everything as it is. */
export const asItIs = (year: YearFigures, scopes: readonly Scope[]): ShownYear => ({
  schools: year,
  totals: scopes.map((scope) => totalsIn(year, scope)),
});

/**
 * A year with its small numbers protected: what is too small is `c`, and so is as much beside it as is needed so that it follows from no
 * total, no other pupil group and no other measure of the same pupils. The same year gives the same result. `readings` are those who read it with what they
 * hold of the year from other releases: nothing follows from all of it together. Without any, it is read by itself.
 *
 * Why that holds: give each unknown school one amount and add it to every version of its figure that was never shown. No total of any release changes where the amounts of
 * the unknown schools in it come to 0, so what does not follow from those sums over schools follows from no releases together, whichever figures were corrected between them.
 * It needs that what was hidden stays hidden, but from whom just that figure was shown; a figure that was shown with another value and is hidden now is unknown like any other.
 */
export function protectYear(
  year: YearFigures,
  scopes: readonly Scope[],
  cohortsOf: CohortsOf,
  rules: ProtectionRules,
  readings: readonly Reading[] = readingNothing(rules),
): ProtectedYear {
  const columns = totalledColumns(year.columns);
  const { schools: shown, totals } = asItIs(year, scopes);
  const work: Work = { columns, year, scopes, totals, cohortsOf, rules, readings, hidden: new Map(), small: new Map() };
  hideSmall(work);
  for (const [of, figures] of work.hidden) work.small.set(of, new Map(figures));
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
    unknowns: new Map(readings.map((reading) => [reading.reader, unknownFigures(work, reading)])),
  };
}

/** Who reads by these rules, where nobody holds anything else. */
const readingNothing = ({ fewestHidden }: ProtectionRules): Reading[] =>
  readers
    .filter((reader) => fewestHiddenFrom(reader) === fewestHidden)
    .map((reader) => ({ reader, fewestHidden, held: [] }));

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

/** Hides what a reader was not shown before, unless they know just this figure from elsewhere. */
function hideAsBefore(work: Work): void {
  const levels = ["cohort", "value"] as const;
  for (const reading of work.readings)
    for (const { unknowns } of reading.held)
      for (const { key } of work.columns)
        for (const level of levels)
          for (const schoolId of unknowns[key]?.[level].schools ?? [])
            if (!levels.every((each) => isKnownTo(work, reading, schoolId, key, each)))
              hide(work, schoolId, key, level);
}

/** Hides the pupil groups from which a hidden one would follow within one school or one total. */
function hideRelated(work: Work): void {
  const byMeasure = groupedBy(work.columns, ({ measure }) => measure.id);
  for (const [of, figures] of work.hidden)
    for (const [measure, columns] of byMeasure) {
      const groups = columns.map(({ group }) => group);
      const isKnown = (group: PupilGroup, level: Secret): boolean =>
        work.readings.some((reading) => isKnownTo(work, reading, of, `${measure}.${group}`, level));
      for (let news = true; news;) {
        const hidden = new Map<PupilGroup, Secret>();
        for (const { key, group } of columns) {
          const secret = figures.get(key);
          if (secret) hidden.set(group, secret);
        }
        if (hidden.size === 0) break;
        const also = hiddenWith(groups, hidden, isKnown);
        news = false;
        for (const { key, group } of columns) {
          const secret = also.get(group);
          if (secret && hide(work, of, key, secret)) news = true;
        }
      }
    }
}
