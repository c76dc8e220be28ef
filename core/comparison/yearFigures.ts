import { derivedGroups } from "../measures/derivedFigure";
import { figureOf } from "../measures/figure";
import { noFigure } from "../measures/noFigure";
import { existsIn, type Measure, type ReturnDefinition } from "../returns/definition";
import { pupilGroupIds, type PupilGroup } from "../returns/pupilGroups";
import type { Figure, FigureKey, TotalFigure } from "./comparison";
import { whyNothing, type Answer } from "./consolidate";
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

/** The columns of a return in a period: its measures that exist in it, each for its pupil groups. */
export const columnsIn = (definition: ReturnDefinition, period: string): Column[] =>
  definition.measures
    .filter(({ periods }) => existsIn(periods, period))
    .flatMap((measure) =>
      comparedGroups(measure).map((group): Column => ({ key: `${measure.id}.${group}`, measure, group })),
    );

function valuesOf(columns: readonly Column[], answer: Answer): Record<FigureKey, Figure> {
  const nothing = whyNothing(answer);
  const unanswered = nothing === null ? null : noFigure(nothing);
  const values: Record<FigureKey, Figure> = {};
  for (const { key, measure, group } of columns) values[key] = unanswered ?? figureOf(measure, group, answer.entries);
  return values;
}

/** The figures of the schools given in one period, from their answers in it. */
export function yearFigures(
  definition: ReturnDefinition,
  period: string,
  schoolIds: readonly string[],
  answers: Answers,
): YearFigures {
  const columns = columnsIn(definition, period);
  return {
    period,
    columns,
    schools: new Map(schoolIds.map((schoolId) => [schoolId, valuesOf(columns, answerOf(answers, schoolId))])),
  };
}

/** A school's figure of a period; one that does not exist in the period says so. */
export const figureIn = ({ schools, period }: YearFigures, schoolId: string, key: FigureKey): Figure =>
  schools.get(schoolId)?.[key] ?? noFigure(`no such figure exists for ${period}`);

/** The totals of a scope in a period, by figure. */
export function totalsIn(year: YearFigures, { schoolIds }: Scope): Record<FigureKey, TotalFigure> {
  const totals: Record<FigureKey, TotalFigure> = {};
  for (const { key, measure } of year.columns)
    totals[key] = totalFigure(
      measure.kind,
      schoolIds.map((schoolId) => [schoolId, figureIn(year, schoolId, key)] as const),
    );
  return totals;
}
