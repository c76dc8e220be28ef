import type { Change, Comparison, FigureKey, Position } from "../../../core/comparison/comparison";
import type { ComparedMeasure } from "../../../core/comparison/shownMeasures";
import { totalName } from "../../../core/comparison/scopeNames";
import { figureInWords } from "../../../core/comparison/words";
import type { ValueCode } from "../../../core/entries/entry";
import { pupilGroupIds, type PupilGroup } from "../../../core/returns/pupilGroups";
import { figureInCell, type FigureInCell } from "../parts/figureInCell";

/** One measure of a school beside its trust (or, in none, the whole group) and England; null where there is no such figure. */
export interface OwnFigure {
  readonly measure: string;
  readonly label: string;
  readonly own: FigureInCell | null;
  readonly beside: FigureInCell | null;
  readonly england: FigureInCell | null;
  /** How it stands against England, over how many years together; null where that is not judged. */
  readonly verdict: { readonly of: JudgedVerdict; readonly years: number } | null;
  /** How it changed on a period before; null where that is not judged. */
  readonly change: { readonly of: JudgedChange; readonly period: string } | null;
}

export type JudgedVerdict = Exclude<Position["verdict"], "no comparator" | "not judged">;
export type JudgedChange = Exclude<Change["verdict"], "too few to say" | "not judged">;

/** A return's figures of one school. `beside`: what they stand beside. */
export interface OwnReturn {
  readonly key: string;
  readonly title: string;
  readonly beside: { readonly of: "trust" | "group"; readonly name: string };
  readonly figures: readonly OwnFigure[];
  /** The measures of which neither the school nor those beside it have a figure, with why the school has none. */
  readonly without: readonly { readonly label: string; readonly code: ValueCode }[];
}

type School = Comparison["schools"][number];

const ownIn = (comparison: Comparison, schoolId: string): School | null =>
  comparison.schools.find((each) => each.schoolId === schoolId) ?? null;

/** The total a school's figures stand beside: of its trust as it belongs to it, else of everyone asked. */
const besideOf = ({ totals }: Comparison, { trustId, membership }: School) =>
  totals.find((total) => total.scope === "trust" && total.id === trustId && total.membership === membership) ??
  totals.find(({ scope }) => scope === "group");

const hasFigure = (school: School, key: FigureKey): boolean =>
  (school.values[key]?.value ?? null) !== null || (school.values[key]?.code ?? null) !== null;

function verdictOf(position: Position | undefined): OwnFigure["verdict"] {
  if (!position || position.verdict === "no comparator" || position.verdict === "not judged") return null;
  return { of: position.verdict, years: position.pooled?.periods.length ?? 1 };
}

function changeOf(change: Change | undefined): OwnFigure["change"] {
  if (!change || change.verdict === "too few to say" || change.verdict === "not judged") return null;
  return { of: change.verdict, period: change.period };
}

/** The pupil groups of which a school has any figure, all pupils first. */
export const groupsOf = (comparisons: readonly Comparison[], schoolId: string): PupilGroup[] =>
  pupilGroupIds.filter((group) =>
    comparisons.some((comparison) => {
      const school = ownIn(comparison, schoolId);
      return school && comparison.measures.some(({ id }) => hasFigure(school, `${id}.${group}`));
    }),
  );

/** A school's own measures of a pupil group, a return at a time; returns of which it has no figure are left out. */
export function ownFigures(comparisons: readonly Comparison[], schoolId: string, group: PupilGroup): OwnReturn[] {
  return comparisons.flatMap((comparison): OwnReturn[] => {
    const school = ownIn(comparison, schoolId);
    const total = school && besideOf(comparison, school);
    if (!school || !total) return [];
    const isKnown = ({ id, england }: ComparedMeasure): boolean =>
      [school, total].some(({ values }) => (values[`${id}.${group}`]?.value ?? null) !== null) ||
      england[group] !== undefined;
    const asked = comparison.measures.filter(({ id }) => hasFigure(school, `${id}.${group}`));
    const figures = asked.filter(isKnown).map((measure): OwnFigure => {
      const key: FigureKey = `${measure.id}.${group}`;
      const england = measure.england[group];
      return {
        ...{ measure: measure.id, label: measure.label },
        own: figureInCell(school.values[key], measure),
        beside: figureInCell(total.values[key], measure),
        england: england ? { text: figureInWords(england.value, measure), numerator: null, n: null } : null,
        verdict: verdictOf(school.positions[key]),
        change: changeOf(school.changes[key]),
      };
    });
    const without = asked.flatMap((measure) => {
      const code = school.values[`${measure.id}.${group}`]?.code ?? null;
      return isKnown(measure) || code === null ? [] : [{ label: measure.label, code }];
    });
    if (asked.length === 0) return [];
    const { returnId, returnTitle, period } = comparison;
    const beside = { of: total.scope === "trust" ? ("trust" as const) : ("group" as const), name: totalName(total) };
    return [{ key: `${returnId} ${period}`, title: `${returnTitle} ${period}`, beside, figures, without }];
  });
}
