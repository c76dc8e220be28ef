import type { Register } from "../register/register";
import { schoolAt, trustAt } from "../register/schoolAt";
import type { Collection } from "../returns/collection";
import type { ReturnDefinition } from "../returns/definition";
import type { ComparedSchool } from "./comparison";

/** Who a school is on a given day, as a comparison shows it. */
export type AskedSchool = Pick<
  ComparedSchool,
  "schoolId" | "laestab" | "urn" | "name" | "shortName" | "trustId" | "trust" | "membership" | "familyId" | "family"
>;

const inOrder = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? "";
    if (left < right) return -1;
    if (left > right) return 1;
  }
  return 0;
};

/**
 * The schools a collection asks for a return, as they stand on a day (yyyy-mm-dd): those issued that have pupils of the return's phases, in
 * the order of trust, family and name. Throws when a school was issued that the register does not hold.
 */
export function schoolsAsked(
  register: Register,
  collection: Collection,
  definition: ReturnDefinition,
  day: string,
): AskedSchool[] {
  const schools = new Map(register.schools.map((school) => [school.schoolId, school]));
  const families = new Map(register.families.map((family, index) => [family.familyId, { name: family.name, index }]));
  const trustOrder = new Map(register.trusts.map(({ trustId }, index) => [trustId, index]));
  const asked = collection.schools.flatMap(({ schoolId }): AskedSchool[] => {
    const school = schools.get(schoolId);
    if (!school) throw new Error(`Collection ${collection.id} was issued to ${schoolId}, which is not in the register`);
    if (!school.phases.some((phase) => definition.phases.includes(phase))) return [];
    const known = schoolAt(school, day);
    const membership = trustAt(register, school, day);
    return [
      {
        schoolId,
        laestab: known.laestab ?? school.laestabs.at(-1)?.laestab ?? "",
        urn: known.urn,
        name: known.name,
        shortName: known.short,
        trustId: membership?.trust.trustId ?? null,
        trust: membership?.trust.name ?? null,
        membership: membership?.membership ?? null,
        familyId: school.familyId,
        family: families.get(school.familyId)?.name ?? "",
      },
    ];
  });
  const place = (school: AskedSchool) => [
    trustOrder.get(school.trustId ?? "") ?? trustOrder.size,
    families.get(school.familyId)?.index ?? families.size,
    school.shortName,
    school.schoolId,
  ];
  return withUniqueNames(asked)
    .map((school) => ({ school, place: place(school) }))
    .sort((a, b) => inOrder(a.place, b.place))
    .map(({ school }) => school);
}

function withUniqueNames(schools: readonly AskedSchool[]): AskedSchool[] {
  const uses = new Map<string, number>();
  for (const { shortName } of schools) uses.set(shortName, (uses.get(shortName) ?? 0) + 1);
  return schools.map((school) =>
    (uses.get(school.shortName) ?? 0) > 1
      ? { ...school, shortName: `${school.shortName} (${school.laestab})` }
      : school,
  );
}
