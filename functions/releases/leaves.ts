import type { Comparison, Total } from "../../core/comparison/comparison";
import { sha256 } from "../store/parts";

/** A comparison as what is hashed apart: what is in it, and each figure that a school could be erased from, by a path that stays the same. */
export interface Leaves {
  readonly rest: object;
  readonly hashes: ReadonlyMap<string, string>;
}

/** The figures of a total, each by a path: now, as they changed, and in each earlier period. */
function figuresOf({ values, changes, history }: Total): [path: string, figure: unknown][] {
  return [
    ...Object.entries(values).map(([key, figure]): [string, unknown] => [`value ${key}`, figure]),
    ...Object.entries(changes).map(([key, change]): [string, unknown] => [`change ${key}`, change]),
    ...history.flatMap(({ period, values: then }) =>
      Object.entries(then).map(([key, figure]): [string, unknown] => [`${period} ${key}`, figure]),
    ),
  ];
}

const about = ({ scope, id, membership }: Pick<Total, "id" | "membership"> & { readonly scope: string }): string =>
  `${scope} ${id} ${membership ?? ""}`;

/**
 * Takes a comparison apart: a school's row with all that is of it, and every figure and gap of a total, are leaves; the rest names no figure of a school. So one
 * school can be erased, and the hash of the whole still be worked out from the hashes of what was there.
 */
export function leavesOf({ schools, totals, gaps, standingOut, ...rest }: Comparison, index: number): Leaves {
  const ofSchool = (schoolId: string) => ({
    gaps: gaps.filter(({ scope, id }) => scope === "school" && id === schoolId),
    standingOut: standingOut.filter((each) => each.schoolId === schoolId),
  });
  const leaves = [
    ...schools.map((school): [string, unknown] => [
      `school ${school.schoolId}`,
      { school, ...ofSchool(school.schoolId) },
    ]),
    ...totals.flatMap((total) =>
      figuresOf(total).map(([path, figure]): [string, unknown] => [`${about(total)} ${path}`, figure]),
    ),
    ...gaps
      .filter(({ scope }) => scope !== "school")
      .map((gap): [string, unknown] => [`${about(gap)} gap ${gap.measure}.${gap.group}`, gap]),
  ];
  return {
    rest: {
      ...rest,
      schools: schools.map(({ schoolId }) => schoolId),
      totals: totals.map(({ scope, id, name, membership, stages }) => ({ scope, id, name, membership, stages })),
    },
    hashes: new Map(leaves.map(([path, leaf]) => [`${String(index)} ${path}`, sha256(JSON.stringify(leaf))])),
  };
}
