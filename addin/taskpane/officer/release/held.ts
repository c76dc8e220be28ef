import type { SummaryAnswer } from "../../../../core/wire/summary";

type School = SummaryAnswer["comparisons"][number]["schools"][number];

/** A school of whose answers nothing counts yet, with where it stands. */
export interface WaitingSchool {
  readonly schoolId: string;
  readonly name: string;
  readonly status: School["status"];
}

/** What a release would hold: how many schools' answers count, by who agreed to them last, and who is not in it. */
export interface Held {
  readonly asked: number;
  readonly authorised: number;
  readonly approved: number;
  /** Schools shown by published figures alone, which they have not confirmed. */
  readonly imported: number;
  readonly waiting: readonly WaitingSchool[];
}

/** What a release made now would hold, by the summary it is made of: each school once, however many returns it is asked. */
export function heldOf({ comparisons }: Pick<SummaryAnswer, "comparisons">): Held {
  const shown = new Map<string, School>();
  for (const { schools } of comparisons)
    for (const school of schools) {
      const known = shown.get(school.schoolId);
      if (!known || (known.basis === null && school.basis !== null)) shown.set(school.schoolId, school);
    }
  const schools = [...shown.values()];
  const counted = schools.filter(({ revision }) => revision > 0);
  const waiting = schools.filter(({ revision }) => revision === 0);
  return {
    asked: schools.length,
    authorised: counted.filter(({ status }) => status === "authorised").length,
    approved: counted.filter(({ status }) => status !== "authorised").length,
    imported: waiting.filter(({ basis }) => basis === "imported").length,
    waiting: waiting.map(({ schoolId, shortName, status }) => ({ schoolId, name: shortName, status })),
  };
}
