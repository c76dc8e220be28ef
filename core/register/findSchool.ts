import { plainCode } from "./code";
import type { Register, School } from "./register";

/**
 * A school and how it was found. `held`: `now` when it is the school's code today, `before` when it was once, `never` for an alias, whose
 * `label` ("as in the brief") is shown with it. `label` is null otherwise.
 */
export interface FoundSchool {
  readonly school: School;
  readonly by: "schoolId" | "laestab" | "urn" | "alias";
  readonly held: "now" | "before" | "never";
  readonly label: string | null;
}

// A register is a value: it is indexed once, and forgotten with it.
const indexes = new WeakMap<Register, ReadonlyMap<string, FoundSchool>>();

function indexOf(register: Register): ReadonlyMap<string, FoundSchool> {
  const known = indexes.get(register);
  if (known) return known;
  const index = new Map<string, FoundSchool>();
  // A code a school holds now goes before one that another held once; checkRegister reports both.
  const add = (code: string, found: FoundSchool): void => {
    const before = index.get(code);
    if (!before || (before.held === "before" && found.held === "now")) index.set(code, found);
  };
  const held = (fact: { to: string | null }): "now" | "before" => (fact.to === null ? "now" : "before");
  for (const school of register.schools) {
    add(school.schoolId, { school, by: "schoolId", held: "now", label: null });
    for (const fact of school.laestabs) add(fact.laestab, { school, by: "laestab", held: held(fact), label: null });
    for (const fact of school.urns) add(fact.urn, { school, by: "urn", held: held(fact), label: null });
  }
  for (const school of register.schools)
    for (const { code, label } of school.aliases) {
      if (!index.has(code)) index.set(code, { school, by: "alias", held: "never", label });
    }
  indexes.set(register, index);
  return index;
}

/**
 * The school with a schoolId, or with any LAESTAB or URN it ever had, or (only where no school ever held that code) with an alias. A
 * name finds nothing. Null where the register has no such code.
 */
export const findSchool = (register: Register, code: string): FoundSchool | null =>
  indexOf(register).get(plainCode(code)) ?? null;
