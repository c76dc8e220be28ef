import type { Comparison } from "../../../core/comparison/comparison";

/** What changed about one school between two comparisons: where it stands now, from which revision. */
export interface SchoolChange {
  readonly schoolId: string;
  readonly name: string;
  readonly status: Comparison["schools"][number]["status"];
  readonly revision: number;
}

const byId = (comparisons: readonly Comparison[]) =>
  new Map(comparisons.flatMap(({ schools }) => schools.map((school) => [school.schoolId, school] as const)));

/** The schools whose status or revision changed, each once, in the order they are compared in. A school that was not compared before counts as changed. */
export function changesBetween(before: readonly Comparison[], after: readonly Comparison[]): SchoolChange[] {
  const earlier = byId(before);
  return [...byId(after).values()].flatMap(({ schoolId, shortName, status, revision }) => {
    const was = earlier.get(schoolId);
    return was?.status === status && was.revision === revision ? [] : [{ schoolId, name: shortName, status, revision }];
  });
}
