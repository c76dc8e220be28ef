import type { Register, School } from "../../core/register/register";
import { schoolAt, trustAt } from "../../core/register/schoolAt";
import { leftOn } from "../../core/register/schoolsOfPhase";
import type { Person } from "../../core/wire/people";
import type { SchoolSummary } from "../../core/wire/schools";
import { maySee } from "../identity/scope";

/** A school as the register stands today. */
export function schoolSummary(register: Register, school: School): SchoolSummary {
  const now = schoolAt(school, null);
  const membership = trustAt(register, school, null);
  return {
    schoolId: school.schoolId,
    name: now.name,
    shortName: now.short,
    laestab: now.laestab,
    urn: now.urn,
    status: now.status,
    phases: school.phases,
    trustId: membership?.trust.trustId ?? null,
    trust: membership?.trust.name ?? null,
    membership: membership?.membership ?? null,
    familyId: school.familyId,
    family: register.families.find(({ familyId }) => familyId === school.familyId)?.name ?? school.familyId,
    current: leftOn(school) === null,
  };
}

/** Whether a person may see a school of the register: by the trust it stands in today. */
export const maySeeSchool = (person: Person, register: Register, school: School): boolean =>
  maySee(person, { schoolId: school.schoolId, trustId: trustAt(register, school, null)?.trust.trustId ?? null });
