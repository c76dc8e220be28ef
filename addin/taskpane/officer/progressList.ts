import type { SchoolProgress } from "../../../core/wire/collections";

/** Which schools are shown: by what an officer would do next about them. */
export const filterKeys = ["all", "due", "submitted", "queried", "done"] as const;

export type FilterKey = (typeof filterKeys)[number];

const holds: Record<FilterKey, (school: SchoolProgress) => boolean> = {
  all: () => true,
  due: ({ status }) => status === "not started",
  submitted: ({ status }) => status === "submitted",
  queried: ({ status }) => status === "queried",
  done: ({ status }) => status === "approved" || status === "authorised",
};

/** How many schools each filter would show. */
export const filterCounts = (schools: readonly SchoolProgress[]): Record<FilterKey, number> => ({
  all: schools.length,
  due: schools.filter(holds.due).length,
  submitted: schools.filter(holds.submitted).length,
  queried: schools.filter(holds.queried).length,
  done: schools.filter(holds.done).length,
});

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}|['’.]/gu, "")
    .toLowerCase();

/** The schools a filter and a few typed letters leave: every word typed is in the name, the family or the LAESTAB. */
export function shownSchools(
  schools: readonly SchoolProgress[],
  filter: FilterKey,
  typed: string,
): readonly SchoolProgress[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return schools.filter((school) => {
    const text = plain(`${school.name} ${school.family} ${school.laestab}`);
    return holds[filter](school) && words.every((word) => text.includes(word));
  });
}

/** The schools a reminder goes to: those that have yet to send, or to answer a query. */
export const toChase = (schools: readonly SchoolProgress[]): readonly SchoolProgress[] =>
  schools.filter(({ due }) => due);
