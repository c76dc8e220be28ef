import { isLaestab, isUrn } from "./code";
import { byLaestab, foreignCodes, type NationalCode } from "./nationalCodes";
import { historyProblems } from "./historyProblems";
import type { Register, School } from "./register";
import type { RegisterProblem } from "./registerProblem";
import { schoolAt } from "./schoolAt";
import { currentSchools } from "./schoolsOfPhase";

const nameOf = (school: School): string => schoolAt(school, null).short;

function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}

const codesOf = (school: School): Set<string> =>
  new Set([...school.laestabs.map((fact) => fact.laestab), ...school.urns.map((fact) => fact.urn)]);

function shapeProblems(school: School): RegisterProblem[] {
  const wrong = [
    ...school.laestabs.flatMap(({ laestab }) =>
      isLaestab(laestab) ? [] : [`${nameOf(school)} has the LAESTAB "${laestab}", which is not 7 digits.`],
    ),
    ...school.urns.flatMap(({ urn }) =>
      isUrn(urn) ? [] : [`${nameOf(school)} has the URN "${urn}", which is not 5 to 7 digits.`],
    ),
  ];
  const mend = "Copy the code from Get Information about Schools: a LAESTAB is 3 digits and 4 digits, a URN up to 7.";
  return wrong.map((sentence) => ({ kind: "shape", schoolIds: [school.schoolId], wrong: sentence, mend }));
}

function codeProblems(register: Register): RegisterProblem[] {
  const claims = register.schools.flatMap((school) => [...codesOf(school)].map((code) => ({ code, school })));
  const twice = repeated(claims, ({ code }) => code).map(([code, found]): RegisterProblem => {
    const names = found.map(({ school }) => nameOf(school)).join(" and ");
    return {
      kind: "twice",
      schoolIds: found.map(({ school }) => school.schoolId),
      wrong: `${names} both have the code ${code}.`,
      mend: "Find out which school it belongs to, and take it from the other's history.",
    };
  });
  const aliases = register.schools.flatMap((school) => school.aliases.map((alias) => ({ ...alias, school })));
  const held = new Map(claims.map(({ code, school }) => [code, school]));
  const hidden = aliases.flatMap(({ code, label, school }): RegisterProblem[] => {
    const holder = held.get(code);
    if (!holder) return [];
    return [
      {
        kind: "alias",
        schoolIds: [school.schoolId, holder.schoolId],
        wrong: `${nameOf(school)} has the alias ${code} (${label}), but that is the code of ${nameOf(holder)}.`,
        mend: "Take the alias away: a lookup finds the school that holds the code.",
      },
    ];
  });
  const shared = repeated(aliases, ({ code }) => code).map(([code, found]): RegisterProblem => ({
    kind: "alias",
    schoolIds: found.map(({ school }) => school.schoolId),
    wrong: `${found.map(({ school }) => nameOf(school)).join(" and ")} both have the alias ${code}.`,
    mend: "Keep the alias at the school the document meant.",
  }));
  return [...twice, ...hidden, ...shared];
}

type Indexed<Item> = ReadonlyMap<string, Item>;

function placeProblems(
  trusts: Indexed<Register["trusts"][number]>,
  families: Indexed<Register["families"][number]>,
  school: School,
): RegisterProblem[] {
  const problem = (kind: RegisterProblem["kind"], wrong: string, mend: string): RegisterProblem => ({
    kind,
    schoolIds: [school.schoolId],
    wrong: `${nameOf(school)} ${wrong}.`,
    mend,
  });
  const family = families.get(school.familyId);
  const unknown = school.trusts.filter((fact) => !trusts.has(fact.trustId));
  const elsewhere = school.trusts.find(
    (fact) => fact.to === null && trusts.get(fact.trustId)?.groupTrust && family && fact.trustId !== family.trustId,
  );
  return [
    ...unknown.map((fact) =>
      problem(
        "unknown trust",
        `is in the trust "${fact.trustId}", which the register does not have`,
        "Add the trust to the register, or correct the school's trust.",
      ),
    ),
    ...(family
      ? []
      : [
          problem(
            "unknown family",
            `is in the family "${school.familyId}", which the register does not have`,
            "Add the family to the register, or correct the school's family.",
          ),
        ]),
    ...(elsewhere && family
      ? [
          problem(
            "family and trust",
            `is in ${trusts.get(elsewhere.trustId)?.name ?? elsewhere.trustId}, but its family ${family.name} belongs to ${trusts.get(family.trustId)?.name ?? family.trustId}`,
            "Correct the school's trust or its family, so that the two agree.",
          ),
        ]
      : []),
  ];
}

/**
 * Everything wrong in a register, school by school. `national` are codes known from the national register: a school that holds one which
 * belongs to another is reported. An empty list means nothing was found.
 */
export function checkRegister(register: Register, national: readonly NationalCode[] = []): RegisterProblem[] {
  const { schools, trusts, families } = register;
  const trustsById = new Map(trusts.map((trust) => [trust.trustId, trust]));
  const familiesById = new Map(families.map((family) => [family.familyId, family]));
  const owners = byLaestab(national);
  const ids = [
    ...schools.map((school) => school.schoolId),
    ...trusts.map((trust) => trust.trustId),
    ...families.map((family) => family.familyId),
  ];
  const sameIds = repeated(ids, (id) => id).map(([id]): RegisterProblem => ({
    kind: "twice",
    schoolIds: schools.filter((school) => school.schoolId === id).map((school) => school.schoolId),
    wrong: `The id ${id} stands twice in the register.`,
    mend: "Keep one of the two; ids are minted once and never used again.",
  }));
  const lostFamilies = families
    .filter((family) => !trustsById.has(family.trustId))
    .map((family): RegisterProblem => ({
      kind: "unknown trust",
      schoolIds: [],
      wrong: `The family ${family.name} belongs to the trust "${family.trustId}", which the register does not have.`,
      mend: "Add the trust to the register, or correct the family's trust.",
    }));
  const sameNames = repeated(currentSchools(register), nameOf).map(([name, found]): RegisterProblem => ({
    kind: "name",
    schoolIds: found.map((school) => school.schoolId),
    wrong: `${String(found.length)} schools are shown as "${name}".`,
    mend: "Add the place to the short name of each, so that a reader can tell them apart.",
  }));
  return [
    ...sameIds,
    ...codeProblems(register),
    ...lostFamilies,
    ...sameNames,
    ...schools.flatMap((school) => [
      ...shapeProblems(school),
      ...historyProblems(school),
      ...placeProblems(trustsById, familiesById, school),
      ...foreignCodes(school, owners),
    ]),
  ];
}
