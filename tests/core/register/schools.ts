import type { Register, School } from "../../../core/register/register";

const dated = { from: "unknown", to: null, source: "a test" };

/** A school made for a test: a primary in the family "north" of the trust "one", planned, unless said otherwise. */
export function schoolMade(schoolId: string, laestab: string, more: Partial<School> = {}): School {
  return {
    schoolId,
    phases: ["primary"],
    ageLow: 4,
    ageHigh: 11,
    familyId: "north",
    laestabs: [{ laestab, ...dated }],
    urns: [],
    names: [{ name: `School ${laestab}`, short: laestab, ...dated }],
    statuses: [{ status: "VA", ...dated }],
    trusts: [{ trustId: "one", membership: "planned", ...dated }],
    aliases: [],
    ...more,
  };
}

/** A register made for a test: trusts "One" and "Two", family "North" of "One", family "South" of "Two". */
export const registerMade = (...schools: School[]): Register => ({
  groupId: "group",
  name: "Group",
  version: 3,
  trusts: [
    { trustId: "one", name: "One", groupTrust: true },
    { trustId: "two", name: "Two", groupTrust: true },
    { trustId: "legal", name: "A Legal Trust", groupTrust: false },
  ],
  families: [
    { familyId: "north", name: "North", trustId: "one" },
    { familyId: "south", name: "South", trustId: "two" },
  ],
  schools,
});
