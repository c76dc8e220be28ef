import type { Stage } from "../returns/collection";
import { groupedBy } from "../lists/groupedBy";
import { noFigure } from "../measures/noFigure";
import { changeOf } from "./change";
import type { Change, ComparedSchool, Figure, FigureKey, StrengthOrNeed } from "./comparison";
import { pooledPeriods, yearBefore } from "./periods";
import { poolYears, positionOf, ranksOf, type PooledFigure } from "./position";
import type { AskedSchool } from "./schoolsAsked";
import { standsOut } from "./standingOut";
import { basisOf } from "./consolidate";
import { answerOf, columnsWithFigures, figureIn, type Answers, type Column, type YearFigures } from "./yearFigures";

/** The figures of every period a comparison is made from, and England's; `england` is null where no figure is known. */
export interface Years {
  readonly now: YearFigures;
  readonly byPeriod: ReadonlyMap<string, YearFigures>;
  /** The answers of the earlier periods, oldest first. */
  readonly before: readonly { readonly period: string; readonly answers: Answers }[];
  readonly england: (key: FigureKey, period: string) => number | null;
}

/** The figure of a period that was not given. */
export const nothingIn = (period: string): Figure => noFigure(`no figures for ${period}`);

/** What changed in every figure since the year before. */
export function changesOf(
  columns: readonly Column[],
  now: (key: FigureKey) => Figure,
  before: (key: FigureKey) => Figure,
  periods: { now: string; before: string },
) {
  const found: Record<FigureKey, Change> = {};
  for (const { key, measure } of columns) found[key] = changeOf(measure, now(key), before(key), periods);
  return found;
}

function pooledOf({ now, byPeriod, england }: Years, { key, measure }: Column, schoolId: string): PooledFigure | null {
  const years = pooledPeriods(measure, now.period).flatMap((period) => {
    const year = byPeriod.get(period);
    return year ? [{ period, figure: figureIn(year, schoolId, key), england: england(key, period) }] : [];
  });
  return poolYears(measure.kind, years);
}

/**
 * Every school asked with its figures, positions and changes, and those of them that stand out. `phasesOf`: the phases a school is asked about, as one text;
 * schools are ranked among those of the same, since a primary's absence has no place among secondaries'.
 */
export function comparedSchools(
  years: Years,
  schools: readonly AskedSchool[],
  answers: Answers,
  { stage, phasesOf }: { readonly stage: Stage; readonly phasesOf: (schoolId: string) => string },
): { compared: ComparedSchool[]; standingOut: StrengthOrNeed[] } {
  const { now } = years;
  const before = yearBefore(now.period);
  const lastYear = years.byPeriod.get(before);
  const ofPhases = [...groupedBy(schools, ({ schoolId }) => phasesOf(schoolId)).values()];
  const ranks = new Map(
    now.columns.map(({ key, measure }) => [
      key,
      new Map(
        ofPhases.flatMap((among) => [
          ...ranksOf(
            measure,
            among.map(({ schoolId }) => [schoolId, figureIn(now, schoolId, key)] as const),
          ),
        ]),
      ),
    ]),
  );
  const comparable = columnsWithFigures(now.columns, [...years.byPeriod.values()]);
  const standingOut: StrengthOrNeed[] = [];
  const compared = schools.map((school): ComparedSchool => {
    const { schoolId } = school;
    const answer = answerOf(answers, schoolId);
    const positions: ComparedSchool["positions"] = Object.fromEntries(
      comparable.map((column) => {
        const pooled = pooledOf(years, column, schoolId);
        const found = standsOut(
          column.measure,
          { schoolId, group: column.group },
          pooled,
          figureIn(now, schoolId, column.key),
        );
        if (found) standingOut.push(found);
        return [column.key, positionOf(pooled, ranks.get(column.key)?.get(schoolId) ?? null)];
      }),
    );
    return {
      ...school,
      status: answer.status,
      revision: answer.revision,
      basis: basisOf(answer),
      stage: answer.stages?.[0] ?? stage,
      stages: answer.stages?.length ? answer.stages : [stage],
      values: now.schools.get(schoolId) ?? {},
      positions,
      changes: changesOf(
        comparable,
        (key) => figureIn(now, schoolId, key),
        (key) => (lastYear ? figureIn(lastYear, schoolId, key) : nothingIn(before)),
        { now: now.period, before },
      ),
      beforeJoining: years.before.flatMap(({ period, answers: then }) =>
        then.get(schoolId)?.beforeJoining ? [period] : [],
      ),
    };
  });
  return { compared, standingOut };
}
