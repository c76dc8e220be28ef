import type { PupilGroup } from "../returns/pupilGroups";
import type { Comparison, FigureKey } from "./comparison";

/** A measure as a comparison carries it. */
export type ComparedMeasure = Comparison["measures"][number];

/** The key of a figure in a school's or a total's values. */
export const figureKey = (measure: string, group: PupilGroup = "all"): FigureKey => `${measure}.${group}`;

const hasValue = ({ schools }: Comparison, key: FigureKey): boolean =>
  schools.some(({ values }) => (values[key]?.value ?? null) !== null);

/** The measures at least one school has a figure of for all pupils. */
export const measuresWithFigures = (comparison: Comparison): ComparedMeasure[] =>
  comparison.measures.filter(({ id }) => hasValue(comparison, figureKey(id)));

/** The measures no school has a figure of for all pupils. */
export const measuresWithoutFigures = (comparison: Comparison): ComparedMeasure[] =>
  comparison.measures.filter(({ id }) => !hasValue(comparison, figureKey(id)));

/** The headline measures that have figures; the first with figures where none of them is a headline. */
export function headlineMeasures(comparison: Comparison): ComparedMeasure[] {
  const measures = measuresWithFigures(comparison);
  const headlines = measures.filter(({ headline }) => headline);
  return headlines.length > 0 ? headlines : measures.slice(0, 1);
}

/** The groups of a measure, other than all pupils, that at least one school has a figure of. */
export const groupsWithFigures = (comparison: Comparison, measure: ComparedMeasure): PupilGroup[] =>
  measure.groups.filter((group) => group !== "all" && hasValue(comparison, figureKey(measure.id, group)));
