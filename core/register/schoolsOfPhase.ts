import type { Phase, Register, School } from "./register";

/** The day a school left the register (its last status ended), `unknown` where no source dates it, null while it stands in it. */
export function leftOn(school: School): string | null {
  return school.statuses.some((fact) => fact.to === null) ? null : (school.statuses.at(-1)?.to ?? null);
}

/** The schools that stand in the register today, in its order: not those that closed or left. */
export const currentSchools = (register: Register): School[] =>
  register.schools.filter((school) => leftOn(school) === null);

/** The schools of today with pupils in a phase, in the register's order. A 3-16 school is among both the primaries and the secondaries. */
export const schoolsOfPhase = (register: Register, phase: Phase): School[] =>
  currentSchools(register).filter((school) => school.phases.includes(phase));
