import type { Gap } from "./comparison";
import { gapOf, groupsWithGaps, othersFigure, type GapCounts } from "./gap";
import type { Scope } from "./scopes";
import { totalFigure } from "./totalFigure";
import { comparedGroups, type YearFigures } from "./yearFigures";

/**
 * The gaps of every school and every scope, for each measure and each group that has one. A scope's gap is summed from the schools that have true counts
 * both for the group and for its other pupils, so that the two sides are of the same schools.
 */
export function gapsOf(year: YearFigures, scopes: readonly Scope[]): Gap[] {
  const measures = new Map(year.columns.map(({ measure }) => [measure.id, measure]));
  return [...measures.values()].flatMap((measure) =>
    groupsWithGaps(comparedGroups(measure)).flatMap((group) => {
      const about = { measure: measure.id, group };
      const counts = new Map<string, GapCounts>();
      for (const [schoolId, values] of year.schools) {
        const figure = values[`${measure.id}.${group}`];
        if (figure) counts.set(schoolId, { group: figure, others: othersFigure(measure, group, values) });
      }
      const ofSchools = [...counts].map(([id, both]) =>
        gapOf(measure.kind, both, { ...about, scope: "school", id, membership: null }),
      );
      const totalled = measure.seenBy === "everyone" ? scopes : [];
      const ofScopes = totalled.map(({ scope, id, membership, schoolIds }) => {
        const both = schoolIds.flatMap((schoolId) => {
          const found = counts.get(schoolId);
          return found && found.group.denominator !== null && found.others.value !== null && !found.others.published
            ? [[schoolId, found] as const]
            : [];
        });
        return gapOf(
          measure.kind,
          {
            group: totalFigure(
              measure.kind,
              both.map(([schoolId, { group: figure }]) => [schoolId, figure] as const),
            ),
            others: totalFigure(
              measure.kind,
              both.map(([schoolId, { others }]) => [schoolId, others] as const),
            ),
          },
          { ...about, scope, id, membership },
        );
      });
      return [...ofScopes, ...ofSchools];
    }),
  );
}
