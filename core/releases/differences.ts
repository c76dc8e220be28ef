import type { Comparison, Figure, FigureKey } from "../comparison/comparison";

/** A figure as it is held against another: what is shown of it. */
export type ShownFigure = Pick<Figure, "numerator" | "denominator" | "value" | "code">;

/** One figure that differs between two releases; null where one of them does not have it. */
export interface FigureDifference {
  readonly returnId: string;
  readonly of: "school" | "family" | "trust" | "group";
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  readonly group: string;
  readonly before: ShownFigure | null;
  readonly after: ShownFigure | null;
}

interface Place extends Pick<FigureDifference, "returnId" | "of" | "id" | "name"> {
  readonly values: Readonly<Record<FigureKey, Figure>>;
}

/** Everything in a comparison that has figures, by what it is. */
function placesOf({ returnId, schools, totals }: Comparison): [string, Place][] {
  return [
    ...totals.map(({ scope, id, name, membership, values }): [string, Place] => [
      `${returnId} ${scope} ${id} ${membership ?? ""}`,
      { returnId, of: scope, id, name, values },
    ]),
    ...schools.map(({ schoolId, name, values }): [string, Place] => [
      `${returnId} school ${schoolId}`,
      { returnId, of: "school", id: schoolId, name, values },
    ]),
  ];
}

const shown = (figure: Figure | undefined): ShownFigure | null =>
  figure
    ? { numerator: figure.numerator, denominator: figure.denominator, value: figure.value, code: figure.code }
    : null;

const isSame = (a: ShownFigure | null, b: ShownFigure | null): boolean =>
  a?.value === b?.value && a?.code === b?.code && a?.numerator === b?.numerator && a?.denominator === b?.denominator;

/** What differs between the figures of two releases: totals first, then schools, in the order of the later one. */
export function differencesBetween(before: readonly Comparison[], after: readonly Comparison[]): FigureDifference[] {
  const [then, now] = [new Map(before.flatMap(placesOf)), new Map(after.flatMap(placesOf))];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((place) => {
    const [earlier, later] = [then.get(place), now.get(place)];
    const known = later ?? earlier;
    if (!known) return [];
    const keys = new Set([...Object.keys(later?.values ?? {}), ...Object.keys(earlier?.values ?? {})] as FigureKey[]);
    return [...keys].flatMap((key): FigureDifference[] => {
      const [a, b] = [shown(earlier?.values[key]), shown(later?.values[key])];
      if (isSame(a, b)) return [];
      const [measure = "", group = ""] = key.split(".");
      const { returnId, of, id, name } = known;
      return [{ returnId, of, id, name, measure, group, before: a, after: b }];
    });
  });
}
