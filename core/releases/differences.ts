import type { Comparison, Figure, FigureKey } from "../comparison/comparison";
import { totalName } from "../comparison/scopeNames";
import type { PupilGroup } from "../returns/pupilGroups";

/** A figure as it is held against another: what is shown of it. */
export type ShownFigure = Pick<Figure, "numerator" | "denominator" | "value" | "code" | "published">;

type Measure = Comparison["measures"][number];

/**
 * One figure that differs between two releases, with what it takes to say it in words: the measure's label, unit and decimals, and the return and period
 * of the later of the two that has it. Null where one of them does not have it.
 */
export interface FigureDifference extends Pick<Measure, "label" | "unit" | "decimals" | "headline"> {
  readonly returnId: string;
  readonly returnTitle: string;
  readonly period: string;
  readonly of: "school" | "family" | "trust" | "group";
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  readonly group: PupilGroup;
  readonly before: ShownFigure | null;
  readonly after: ShownFigure | null;
}

interface Place extends Pick<FigureDifference, "of" | "id" | "name"> {
  readonly comparison: Comparison;
  readonly values: Readonly<Record<FigureKey, Figure>>;
}

/** Everything in a comparison that has figures, by what it is. */
function placesOf(comparison: Comparison): [string, Place][] {
  const { returnId, schools, totals } = comparison;
  return [
    ...totals.map(({ scope, id, name, membership, values }): [string, Place] => [
      `${returnId} ${scope} ${id} ${membership ?? ""}`,
      { comparison, of: scope, id, name: totalName({ scope, name, membership }), values },
    ]),
    ...schools.map(({ schoolId, shortName, values }): [string, Place] => [
      `${returnId} school ${schoolId}`,
      { comparison, of: "school", id: schoolId, name: shortName, values },
    ]),
  ];
}

function shown(figure: Figure | undefined): ShownFigure | null {
  if (!figure) return null;
  const { numerator, denominator, value, code, published } = figure;
  return { numerator, denominator, value, code, published };
}

const isSame = (a: ShownFigure | null, b: ShownFigure | null): boolean =>
  a?.value === b?.value && a?.code === b?.code && a?.numerator === b?.numerator && a?.denominator === b?.denominator;

/** The figures of one place that differ, in the order of the later one's. */
function differencesAt(earlier: Place | undefined, later: Place | undefined): FigureDifference[] {
  const keys = new Set([...Object.keys(later?.values ?? {}), ...Object.keys(earlier?.values ?? {})] as FigureKey[]);
  return [...keys].flatMap((key): FigureDifference[] => {
    const [before, after] = [shown(earlier?.values[key]), shown(later?.values[key])];
    const known = after ? later : earlier;
    if (!known || isSame(before, after)) return [];
    const [measureId = "", group] = key.split(".") as [string, PupilGroup];
    const { of, id, name, comparison } = known;
    const { returnId, returnTitle, period, measures } = comparison;
    const measure = measures.find((each) => each.id === measureId);
    if (!measure) return [];
    const { label, unit, decimals, headline } = measure;
    return [
      {
        ...{ returnId, returnTitle, period, of, id, name },
        ...{ measure: measureId, group, label, unit, decimals, headline, before, after },
      },
    ];
  });
}

const isOfTheSame = (a: Comparison) => (b: Comparison) => a.returnId === b.returnId && a.period === b.period;

/**
 * What differs between the figures of two summaries: totals first, then schools, in the order of the later one. Returns are held against one another where both
 * have them of the same period: one year is no change of another.
 */
export function differencesBetween(before: readonly Comparison[], after: readonly Comparison[]): FigureDifference[] {
  const then = new Map(before.filter((each) => after.some(isOfTheSame(each))).flatMap(placesOf));
  const now = new Map(after.filter((each) => before.some(isOfTheSame(each))).flatMap(placesOf));
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((place) =>
    differencesAt(then.get(place), now.get(place)),
  );
}

/** A return that two summaries do not have of the same period: the newest period each has of it, null where it has none. */
export interface OtherPeriod extends Pick<Comparison, "returnId" | "returnTitle"> {
  readonly before: string | null;
  readonly after: string | null;
}

/** The returns of which two summaries have other periods, or only one has any; in the order of the later one. */
export function otherPeriods(before: readonly Comparison[], after: readonly Comparison[]): OtherPeriod[] {
  const period = (of: readonly Comparison[], returnId: string): string | null =>
    of
      .filter((each) => each.returnId === returnId)
      .map((each) => each.period)
      .sort()
      .at(-1) ?? null;
  const titles = new Map([...after, ...before].map(({ returnId, returnTitle }) => [returnId, returnTitle]));
  return [...titles]
    .map(([returnId, returnTitle]) => ({
      ...{ returnId, returnTitle },
      ...{ before: period(before, returnId), after: period(after, returnId) },
    }))
    .filter((each) => each.before !== each.after);
}
