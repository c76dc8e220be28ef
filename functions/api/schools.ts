import { z } from "zod";
import { findSchool } from "../../core/register/findSchool";
import { schoolAnswerSchema, schoolListSchema } from "../../core/wire/schools";
import { maySeeTrust } from "../identity/scope";
import { ok } from "./answer";
import { noSuchSchool, registerOf } from "./findInScope";
import { none, route } from "./route";
import { maySeeSchool, schoolSummary } from "./schoolViews";

/** GET /v1/schools: the schools of the register in the reader's scope, with their trusts and families. */
export const listSchools = route({
  operation: "listSchools",
  params: none,
  query: none,
  gives: schoolListSchema,
  given: { 200: "The register" },
  problems: [],
  async handle({ deps, person }) {
    const register = await registerOf(deps, person);
    const trusts = register.trusts.filter(
      ({ groupTrust, trustId }) => groupTrust && maySeeTrust(person.scope, trustId),
    );
    return ok({
      groupId: register.groupId,
      group: register.name,
      version: register.version,
      trusts: trusts.map(({ trustId, name }) => ({ trustId, name })),
      families: register.families.filter((family) => trusts.some(({ trustId }) => trustId === family.trustId)),
      schools: register.schools
        .filter((school) => maySeeSchool(person, register, school))
        .map((school) => schoolSummary(register, school)),
    });
  },
});

/** GET /v1/schools/{school}: one school with its history, found by its id or any code it ever had. */
export const getSchool = route({
  operation: "getSchool",
  params: z.object({ school: z.string().min(1).max(40) }),
  query: none,
  gives: schoolAnswerSchema,
  given: { 200: "The school" },
  problems: ["no-such-school"],
  async handle({ deps, person, params }) {
    const register = await registerOf(deps, person);
    const found = findSchool(register, params.school);
    if (!found || !maySeeSchool(person, register, found.school)) return noSuchSchool(params.school);
    const { school, by, held, label } = found;
    const { laestabs, urns, names, statuses, trusts, aliases } = school;
    return ok({
      ...schoolSummary(register, school),
      ages: { low: school.ageLow, high: school.ageHigh },
      history: { laestabs, urns, names, statuses, trusts, aliases },
      foundBy: { by, held, label },
    });
  },
});
