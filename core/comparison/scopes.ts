import type { Register } from "../register/register";
import type { Total } from "./comparison";
import type { AskedSchool } from "./schoolsAsked";

/** What is totalled: a family, a trust (its planned and its joined schools apart), or the whole group, with the schools asked in it. */
export interface Scope {
  readonly scope: Total["scope"];
  readonly id: string;
  readonly name: string;
  readonly membership: Total["membership"];
  readonly schoolIds: readonly string[];
}

/** The scopes with at least one school asked: the group, then each trust (joined, then planned), then each family, in the register's order. */
export function scopesOf(register: Register, schools: readonly AskedSchool[]): Scope[] {
  const byTrust = new Map<string, string[]>();
  const byFamily = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, schoolId: string): void => {
    const found = map.get(key);
    if (found) found.push(schoolId);
    else map.set(key, [schoolId]);
  };
  for (const { schoolId, trustId, membership, familyId } of schools) {
    if (trustId !== null) add(byTrust, `${membership ?? ""} ${trustId}`, schoolId);
    add(byFamily, familyId, schoolId);
  }
  const trusts = register.trusts.flatMap(({ trustId, name }) =>
    (["joined", "planned"] as const).flatMap((membership): Scope[] => {
      const schoolIds = byTrust.get(`${membership} ${trustId}`);
      return schoolIds ? [{ scope: "trust", id: trustId, name, membership, schoolIds }] : [];
    }),
  );
  const families = register.families.flatMap(({ familyId, name }): Scope[] => {
    const schoolIds = byFamily.get(familyId);
    return schoolIds ? [{ scope: "family", id: familyId, name, membership: null, schoolIds }] : [];
  });
  const all = schools.map(({ schoolId }) => schoolId);
  return [
    { scope: "group", id: register.groupId, name: register.name, membership: null, schoolIds: all },
    ...trusts,
    ...families,
  ];
}
