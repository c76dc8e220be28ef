import type { Comparison } from "../../core/comparison/comparison";
import type { Register } from "../../core/register/register";
import type { Collection } from "../../core/returns/collection";
import type { Person } from "../../core/wire/people";
import { maySee } from "../identity/scope";

/** Which part of a collection is compared: `all` schools in scope, those issued under one trust (null: under none), or totals alone. */
export type Part = "all" | "totals" | { readonly trustId: string | null };

/** The schools of a collection a person may see, of the part asked for. */
export const visibleTo =
  (person: Person, part: Part) =>
  <Kept extends Collection>(collection: Kept): Kept => ({
    ...collection,
    schools: collection.schools.filter(
      (school) => maySee(person, school) && (typeof part === "string" || school.trustId === part.trustId),
    ),
  });

/**
 * What of a comparison a part shows: totals alone name no school, and a trust's part has no total of the group, which it is not.
 */
export function shownPart(comparison: Comparison, part: Part, seesWholeGroup: boolean): Comparison {
  const totals = comparison.totals.filter(
    ({ scope }) => scope !== "group" || (seesWholeGroup && typeof part === "string"),
  );
  const gaps = comparison.gaps.filter(({ scope }) => scope !== "group" || (seesWholeGroup && typeof part === "string"));
  if (part !== "totals") return { ...comparison, totals, gaps };
  return { ...comparison, totals, gaps: gaps.filter(({ scope }) => scope !== "school"), schools: [], standingOut: [] };
}

/** The trusts a collection was issued under, by name, with the ones for schools in none last. */
export function trustsOf(register: Register, collection: Collection): { trustId: string | null; name: string }[] {
  const issued = [...new Set(collection.schools.map(({ trustId }) => trustId))];
  const names = new Map(register.trusts.map(({ trustId, name }) => [trustId, name]));
  return issued
    .map((trustId) => ({ trustId, name: trustId === null ? "In no trust" : (names.get(trustId) ?? trustId) }))
    .sort((a, b) => Number(a.trustId === null) - Number(b.trustId === null) || a.name.localeCompare(b.name, "en-GB"));
}
