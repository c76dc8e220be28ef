import type { Register, School } from "../../../core/register/register";
import { schoolAt } from "../../../core/register/schoolAt";
import { currentSchools } from "../../../core/register/schoolsOfPhase";
import type { Person, Role, Scope } from "../../../core/wire/people";

/** Who the command line is: it keeps the register and definitions too, since whoever runs it has the data folder itself. */
export const localOfficer = (groupId: string): Person => ({
  id: "local-officer",
  name: "Officer at this computer",
  roles: ["groupOfficer", "administrator"],
  scope: { groupId, trusts: "all", schools: "all" },
});

/** The people of one machine by kind, each made from its register, so that none has to be invited. */
export interface LocalPeople {
  readonly officer: Person;
  readonly director: Person;
  readonly administrator: Person;
  readonly trustOfficers: readonly Person[];
  readonly heads: readonly Person[];
}

const local = (id: string, name: string, role: Role, scope: Scope): Person => ({
  id: `local-${id}`,
  name,
  roles: [role],
  scope,
});

const trustOfficerOf = (groupId: string, trust: Register["trusts"][number]): Person =>
  local(trust.trustId, trust.name, "trustOfficer", { groupId, trusts: [trust.trustId], schools: "all" });

const headOf = (groupId: string, school: School): Person =>
  local(school.schoolId, `Head of ${schoolAt(school, null).short}`, "school", {
    ...{ groupId, trusts: "all" },
    schools: [school.schoolId],
  });

function ofTheGroup(groupId: string): Pick<LocalPeople, "officer" | "director" | "administrator"> {
  const everything = { groupId, trusts: "all", schools: "all" } as const;
  return {
    officer: localOfficer(groupId),
    director: local("director", "Director", "director", everything),
    administrator: local("administrator", "Administrator", "administrator", everything),
  };
}

/** Everyone there is to be on one machine; before there is a register, nobody of a trust or a school. */
export const localPeople = (groupId: string, register: Register | null): LocalPeople => ({
  ...ofTheGroup(groupId),
  trustOfficers: (register?.trusts ?? [])
    .filter(({ groupTrust }) => groupTrust)
    .map((trust) => trustOfficerOf(groupId, trust)),
  heads: (register ? currentSchools(register) : []).map((school) => headOf(groupId, school)),
});

/** The one of them with an id (`local-officer`, `local-<trustId>`, `local-<schoolId>`); null where there is none. */
export function localPerson(groupId: string, register: Register | null, id: string): Person | null {
  const found = Object.values(ofTheGroup(groupId)).find((person) => person.id === id);
  if (found || !register) return found ?? null;
  const trust = register.trusts.find(({ trustId, groupTrust }) => groupTrust && id === `local-${trustId}`);
  if (trust) return trustOfficerOf(groupId, trust);
  const school = register.schools.find(({ schoolId }) => id === `local-${schoolId}`);
  return school ? headOf(groupId, school) : null;
}
