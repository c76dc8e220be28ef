import { finality } from "../entries/imports/stages";
import type { EnglandFigure } from "../measures/england/englandFigure";
import type { Register } from "../register/register";
import type { Collection, Stage } from "../returns/collection";
import { existsIn, type Measure, type ReturnDefinition } from "../returns/definition";
import { changesOf, comparedSchools, nothingIn, type Years } from "./comparedSchools";
import type { ComparedSchool, Comparison, Total } from "./comparison";
import { gapsOf } from "./gaps";
import { trendBreaks, yearBefore } from "./periods";
import type { Reader } from "./consolidate";
import { schoolsAsked } from "./schoolsAsked";
import { scopesOf, type Scope } from "./scopes";
import {
  answerOf,
  columnsWithFigures,
  comparedGroups,
  totalledColumns,
  yearFigures,
  type Answers,
  type YearFigures,
} from "./yearFigures";
import { cohortOf } from "../protection/cohort";
import type { Reading, UnknownFigures } from "../protection/held";
import { asItIs, protectYear, type ProtectedYear, type ShownYear } from "../protection/protectYear";
import type { ProtectionRules, Reader as ReleaseReader } from "../protection/rules";
import { shownGap } from "../protection/shownGap";

/** The same return in an earlier data period, for last year, trends and pooled years. */
export interface EarlierPeriod {
  readonly period: string;
  readonly answers: Answers;
}

/**
 * What a comparison is made from. `collection` asks the return; `answers` are by schoolId, each by the revision that counts for the reader (a
 * school that is missing has not started); `asOf` is a civil date, yyyy-mm-dd, on which names, codes and membership are read.
 */
export interface CompareInput {
  readonly definition: ReturnDefinition;
  readonly collection: Collection;
  readonly register: Register;
  readonly asOf: string;
  readonly answers: Answers;
  readonly earlier: readonly EarlierPeriod[];
  readonly england: readonly EnglandFigure[];
  /** Who is to read it. Measures for officers alone are left out for everyone else, and when not said. */
  readonly reader?: Reader;
  /** How small numbers are protected; without it nothing is hidden, as officers see it. */
  readonly protection?: ProtectionRules;
  /** Who is to read it beside which other releases of a period, the asked one or an earlier: nothing follows from all of it together. */
  readonly readings?: (period: string) => readonly Reading[];
}

/** What a reader of a release is not to know of one period of it, kept with it for the releases after. */
export interface UnknownInPeriod {
  readonly reader: ReleaseReader;
  readonly returnId: string;
  readonly period: string;
  readonly figures: UnknownFigures;
}

/** England's earlier figures for all pupils by measure, oldest first. */
function earlierEngland(england: readonly EnglandFigure[], before: string) {
  const byMeasure = new Map<string, { period: string; value: number; source: string }[]>();
  const earlier = england.filter(({ group, period }) => group === "all" && period < before);
  for (const { measure, period, value, source } of earlier.sort((a, b) => (a.period < b.period ? -1 : 1)))
    byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), { period, value, source }]);
  return byMeasure;
}

function comparedMeasures({ now }: Years, measures: readonly Measure[], input: CompareInput): Comparison["measures"] {
  const england = new Map(
    input.england
      .filter(({ period }) => period === now.period)
      .map((figure) => [`${figure.measure}.${figure.group}`, figure]),
  );
  const earlier = earlierEngland(input.england, now.period);
  const exists = ({ periods }: Measure): boolean => existsIn(periods, now.period);
  return measures.filter(exists).map((measure) => {
    const { id, label, shortLabel, kind, unit, decimals, higherIs, headline, definition, source } = measure;
    const { inWords, denominatorIs } = measure;
    const groups = comparedGroups(measure);
    const known = groups.flatMap((group) => {
      const figure = england.get(`${id}.${group}`);
      return figure ? [[group, { value: figure.value, source: figure.source }] as const] : [];
    });
    return {
      ...{ id, label, shortLabel, kind, unit, decimals, higherIs, headline, definition, source, groups },
      ...(inWords === undefined ? {} : { inWords }),
      ...(denominatorIs === undefined ? {} : { denominatorIs }),
      breaks: trendBreaks(measure, now.period),
      england: Object.fromEntries(known),
      englandEarlier: earlier.get(id) ?? [],
    };
  });
}

/** The totals that have a value; why the others have none is told by that period's own comparison. */
const withValues = (totals: Total["values"]): Total["values"] =>
  Object.fromEntries(Object.entries(totals).filter(([, { value }]) => value !== null));

/** A year as it may be seen: as it is, where nothing protects it. */
function shownYear(
  year: YearFigures,
  scopes: readonly Scope[],
  answers: Answers,
  { protection, readings }: Pick<CompareInput, "protection" | "readings">,
): ProtectedYear {
  if (!protection) return { ...asItIs(year, scopes), unknowns: new Map() };
  return protectYear(
    year,
    scopes,
    (schoolId, { measure, group }) => cohortOf(measure, group, answerOf(answers, schoolId).entries),
    protection,
    readings?.(year.period),
  );
}

function totalsOf(
  shown: ReadonlyMap<string, ShownYear>,
  now: YearFigures,
  scopes: readonly Scope[],
  stagesOf: (schoolId: string) => readonly Stage[],
): Total[] {
  const periods = [...shown.keys()].sort();
  const comparable = columnsWithFigures(
    totalledColumns(now.columns),
    [...shown.values()].map(({ schools }) => schools),
  );
  return scopes.map((scope, index) => {
    const values = shown.get(now.period)?.totals[index] ?? {};
    const history = periods.flatMap((period) => {
      const then = shown.get(period)?.totals[index];
      return then && period < now.period ? [{ period, values: withValues(then) }] : [];
    });
    const before = yearBefore(now.period);
    const lastYear = shown.get(before)?.totals[index];
    const stages = new Set(scope.schoolIds.flatMap(stagesOf));
    return {
      scope: scope.scope,
      id: scope.id,
      name: scope.name,
      membership: scope.membership,
      stages: [...stages].sort((a, b) => finality(a) - finality(b)),
      values,
      changes: changesOf(
        comparable,
        (key) => values[key] ?? nothingIn(now.period),
        (key) => lastYear?.[key] ?? nothingIn(before),
        { now: now.period, before },
      ),
      history,
    };
  });
}

function progressOf(schools: readonly Pick<ComparedSchool, "status" | "basis">[]): Comparison["progress"] {
  const byStatus = { "not started": 0, submitted: 0, queried: 0, approved: 0, authorised: 0 };
  for (const { status } of schools) byStatus[status] += 1;
  const imported = schools.filter(({ basis }) => basis === "imported").length;
  return { asked: schools.length, returned: schools.length - byStatus["not started"], imported, byStatus };
}

/**
 * One return for one data period across every school asked: figures, totals of pupils, changes, positions, gaps and the schools that
 * stand out. The same input gives the same comparison, whatever order the answers come in. Throws when the collection does not ask
 * the return, or was issued to a school the register does not hold.
 */
export const compare = (input: CompareInput): Comparison => compareProtected(input).comparison;

/** The same with what its readers are not to know of it, by reader and period. */
export function compareProtected(input: CompareInput): {
  readonly comparison: Comparison;
  readonly unknowns: readonly UnknownInPeriod[];
} {
  const { definition, collection, register, asOf, answers } = input;
  const asked = collection.returns.find(({ returnId }) => returnId === definition.id);
  if (!asked) throw new Error(`Collection ${collection.id} does not ask the return ${definition.id}`);
  const schools = schoolsAsked(register, collection, definition, asOf);
  const schoolIds = schools.map(({ schoolId }) => schoolId);
  const scopes = scopesOf(register, schools);
  const measures = definition.measures.filter(({ seenBy }) => seenBy === "everyone" || input.reader === "officer");
  const now = yearFigures(measures, asked.period, schoolIds, answers);
  const earlier = input.earlier
    .filter(({ period }) => period < asked.period)
    .map(({ period, answers: then }) => yearFigures(measures, period, schoolIds, then));
  const englandByKey = new Map(
    input.england.map((figure) => [`${figure.measure}.${figure.group} ${figure.period}`, figure.value]),
  );
  const answersIn = new Map(input.earlier.map(({ period, answers: then }) => [period, then])).set(
    asked.period,
    answers,
  );
  const shown = new Map(
    [...earlier, now].map((year) => [
      year.period,
      shownYear(year, scopes, answersIn.get(year.period) ?? new Map(), input),
    ]),
  );
  const schoolsIn = new Map([...shown].map(([period, year]) => [period, year.schools]));
  const years: Years = {
    now: schoolsIn.get(now.period) ?? now,
    byPeriod: schoolsIn,
    before: input.earlier
      .filter(({ period }) => period < asked.period)
      .toSorted((a, b) => (a.period < b.period ? -1 : 1)),
    england: (key, period) => englandByKey.get(`${key} ${period}`) ?? null,
  };
  const phases = new Map(register.schools.map((school) => [school.schoolId, school.phases]));
  const { compared, standingOut } = comparedSchools(years, schools, answers, {
    stage: asked.stage,
    phasesOf: (schoolId) => definition.phases.filter((phase) => phases.get(schoolId)?.includes(phase)).join(),
  });
  const stages = new Map(compared.map(({ schoolId, basis, stages: own }) => [schoolId, basis === null ? [] : own]));
  const totals = totalsOf(shown, now, scopes, (schoolId) => stages.get(schoolId) ?? []);
  const scopeGaps = gapsOf(now, scopes).filter(({ scope }) => scope !== "school");
  const comparison: Comparison = {
    returnId: definition.id,
    returnTitle: definition.title,
    period: asked.period,
    stage: asked.stage,
    asOf,
    collection: { id: collection.id, title: collection.title, dueOn: collection.dueOn },
    measures: comparedMeasures(years, measures, input),
    notInPeriod: measures
      .filter(({ periods }) => !existsIn(periods, asked.period))
      .map(({ id, label }) => ({ id, label })),
    phases: definition.phases,
    schools: compared,
    totals,
    gaps: [...(input.protection ? scopeGaps.map((gap) => shownGap(gap, totals)) : scopeGaps), ...gapsOf(years.now, [])],
    standingOut,
    progress: progressOf(compared),
  };
  const unknowns = [...shown].flatMap(([period, year]) =>
    [...year.unknowns].map(([reader, figures]) => ({ reader, returnId: definition.id, period, figures })),
  );
  return { comparison, unknowns };
}
