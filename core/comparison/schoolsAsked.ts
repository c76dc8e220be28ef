import type { Register, School } from "../register/register";
import type { Collection } from "../returns/collection";
import type { ReturnDefinition } from "../returns/definition";
import type { ComparedSchool } from "./comparison";

/** Who a school is on a given day, as a comparison shows it. */
export type AskedSchool = Pick<
  ComparedSchool,
  "schoolId" | "laestab" | "urn" | "name" | "shortName" | "trustId" | "trust" | "membership" | "familyId" | "family"
>;

interface Dated {
  readonly from: string | null;
  readonly to: string | null;
}

const startedBy = (day: string) => (fact: Dated) => fact.from === null || fact.from === "unknown" || fact.from <= day;
const notEndedBy = (day: string) => (fact: Dated) => fact.to === null || fact.to === "unknown" || fact.to >= day;

/** The fact of a history that holds on a day: the latest that has started and is not known to have ended, else the latest started, else the first. */
function heldOn<Fact extends Dated>(history: readonly Fact[], day: string): Fact | undefined {
  const started = history.filter(startedBy(day));
  return started.filter(notEndedBy(day)).at(-1) ?? started.at(-1) ?? history[0];
}

/** The group's trust a school is in on a day: one it has joined before one it is planned for. */
function trustOn(school: School, trusts: ReadonlyMap<string, string>, day: string) {
  const held = school.trusts.filter(
    (fact) =>
      trusts.has(fact.trustId) && startedBy(day)(fact) && (fact.to === null || fact.to >= day) && fact.to !== "unknown",
  );
  const found = held.filter(({ membership }) => membership === "joined").at(-1) ?? held.at(-1);
  return {
    trustId: found?.trustId ?? null,
    trust: found ? (trusts.get(found.trustId) ?? null) : null,
    membership: found?.membership ?? null,
  };
}

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
  const trusts = new Map(
    register.trusts.filter(({ groupTrust }) => groupTrust).map((trust) => [trust.trustId, trust.name]),
  );
  const families = new Map(register.families.map((family, index) => [family.familyId, { name: family.name, index }]));
  const trustOrder = new Map([...trusts.keys()].map((trustId, index) => [trustId, index]));
  const asked = collection.schools.flatMap(({ schoolId }): AskedSchool[] => {
    const school = schools.get(schoolId);
    if (!school) throw new Error(`Collection ${collection.id} was issued to ${schoolId}, which is not in the register`);
    if (!school.phases.some((phase) => definition.phases.includes(phase))) return [];
    const name = heldOn(school.names, day);
    return [
      {
        schoolId,
        laestab: heldOn(school.laestabs, day)?.laestab ?? "",
        urn: heldOn(school.urns, day)?.urn ?? null,
        name: name?.name ?? "",
        shortName: name?.short ?? name?.name ?? "",
        ...trustOn(school, trusts, day),
        familyId: school.familyId,
        family: families.get(school.familyId)?.name ?? "",
      },
    ];
  });
  const place = (school: AskedSchool) => [
    trustOrder.get(school.trustId ?? "") ?? trusts.size,
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
