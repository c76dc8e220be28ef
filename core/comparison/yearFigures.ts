import { derivedGroups } from "../measures/derivedFigure";
import { figureOf } from "../measures/figure";
import { noFigure } from "../measures/noFigure";
import { existsIn, type Measure } from "../returns/definition";
import { pupilGroupIds, type PupilGroup } from "../returns/pupilGroups";
import type { Figure, FigureKey, TotalFigure } from "./comparison";
import { basisOf, whyNothing, type Answer } from "./consolidate";
import type { Scope } from "./scopes";
import { totalFigure } from "./totalFigure";

/** Answers by schoolId, each by the revision that counts for the reader. A school that is missing has not started. */
export type Answers = ReadonlyMap<string, Answer>;

/** One measure for one pupil group: a column of the comparison. */
export interface Column {
  readonly key: FigureKey;
  readonly measure: Measure;
  readonly group: PupilGroup;
}

/** Every school's figures in one period. */
export interface YearFigures {
  readonly period: string;
  readonly columns: readonly Column[];
  readonly schools: ReadonlyMap<string, Readonly<Record<FigureKey, Figure>>>;
}

const notStarted: Answer = { status: "not started", revision: 0, entries: new Map() };

/** The answer of a school; one that is missing has not started. */
export const answerOf = (answers: Answers, schoolId: string): Answer => answers.get(schoolId) ?? notStarted;

/** The pupil groups a measure is compared for: those asked, and those that follow from them, in the one order of pupil groups. */
export function comparedGroups(measure: Pick<Measure, "groups">): PupilGroup[] {
  const groups = new Set([...measure.groups, ...derivedGroups(measure.groups)]);
  return pupilGroupIds.filter((group) => groups.has(group));
}

/** The columns of some measures in a period: those that exist in it, each for its pupil groups. */
export const columnsIn = (measures: readonly Measure[], period: string): Column[] =>
  measures
    .filter(({ periods }) => existsIn(periods, period))
    .flatMap((measure) =>
      comparedGroups(measure).map((group): Column => ({ key: `${measure.id}.${group}`, measure, group })),
    );

function valuesOf(columns: readonly Column[], answer: Answer): Record<FigureKey, Figure> {
  const nothing = whyNothing({ ...answer, basis: basisOf(answer) });
  const unanswered = nothing === null ? null : noFigure(nothing);
  const values: Record<FigureKey, Figure> = {};
  for (const { key, measure, group } of columns) values[key] = unanswered ?? figureOf(measure, group, answer.entries);
  return values;
}

/** The figures of the schools given in one period, from their answers in it. */
export function yearFigures(
  measures: readonly Measure[],
  period: string,
  schoolIds: readonly string[],
  answers: Answers,
): YearFigures {
  const columns = columnsIn(measures, period);
  return {
    period,
    columns,
    schools: new Map(schoolIds.map((schoolId) => [schoolId, valuesOf(columns, answerOf(answers, schoolId))])),
  };
}

/** A school's figure of a period; one that does not exist in the period says so. */
export const figureIn = ({ schools, period }: YearFigures, schoolId: string, key: FigureKey): Figure =>
  schools.get(schoolId)?.[key] ?? noFigure(`no such figure exists for ${period}`);

/** The columns that are totalled: all but those of measures for officers alone. */
export const totalledColumns = (columns: readonly Column[]): Column[] =>
  columns.filter(({ measure }) => measure.seenBy === "everyone");

/** The columns in which any school has a value in one of the periods: of the rest there is nothing to compare. */
export const columnsWithFigures = (columns: readonly Column[], years: readonly YearFigures[]): Column[] =>
  columns.filter(({ key }) =>
    years.some(({ schools }) => [...schools.values()].some((values) => (values[key]?.value ?? null) !== null)),
  );

/** The totals of a scope in a period, by figure. Measures for officers alone are seen school by school and never totalled. */
export function totalsIn(year: YearFigures, { schoolIds }: Scope): Record<FigureKey, TotalFigure> {
  const totals: Record<FigureKey, TotalFigure> = {};
  for (const { key, measure } of totalledColumns(year.columns))
    totals[key] = totalFigure(
      measure.kind,
      schoolIds.map((schoolId) => [schoolId, figureIn(year, schoolId, key)] as const),
    );
  return totals;
}
