import type { ComparedSchool } from "../comparison/comparison";
import { figureKey, type ComparedMeasure } from "../comparison/shownMeasures";

/** One bar of a chart of schools. */
export interface SchoolBar {
  readonly name: string;
  readonly value: number;
  readonly published: boolean;
  readonly school: ComparedSchool | null;
  readonly isEngland: boolean;
}

/**
 * The schools with a figure for all pupils, the best first (or the highest, where neither more nor less is better), with England among them in capitals where
 * it is known.
 */
export function schoolBars(schools: readonly ComparedSchool[], measure: ComparedMeasure): SchoolBar[] {
  const bars = schools.flatMap((school): SchoolBar[] => {
    const figure = school.values[figureKey(measure.id)];
    return figure && figure.value !== null
      ? [{ name: school.shortName, value: figure.value, published: figure.published, school, isEngland: false }]
      : [];
  });
  const england = measure.england.all;
  const all: SchoolBar[] = england
    ? [...bars, { name: "ENGLAND", value: england.value, published: false, school: null, isEngland: true }]
    : bars;
  const sign = measure.higherIs === "worse" ? -1 : 1;
  return all.sort((a, b) => (b.value - a.value) * sign || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
