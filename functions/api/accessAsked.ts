import { accessFault, type Access } from "../../core/wire/access";
import { findSchool } from "../../core/register/findSchool";
import type { Register } from "../../core/register/register";
import type { Role } from "../../core/wire/people";
import { refuse, type Refused } from "./answer";

/** The access somebody asked for, its schools by id; a refusal where it names what the register does not hold, or its parts do not go together. */
export function accessAsked(
  register: Register,
  asked: {
    readonly roles: readonly Role[];
    readonly trusts?: readonly string[];
    readonly schools?: readonly string[];
  },
): Access | Refused<"access-has-problems"> {
  const { roles, trusts, schools } = asked;
  const unknownTrust = trusts?.find((id) => !register.trusts.some(({ trustId }) => trustId === id));
  if (unknownTrust !== undefined)
    return refuse(
      "access-has-problems",
      `The register holds no trust "${unknownTrust}". The list of schools names them (GET /v1/schools).`,
    );
  const found = (schools ?? []).map((code) => ({ code, school: findSchool(register, code)?.school }));
  const unknown = found.find(({ school }) => !school);
  if (unknown)
    return refuse(
      "access-has-problems",
      `The register holds no school "${unknown.code}". Use its id, or a LAESTAB or URN it has or had.`,
    );
  const access: Access = {
    roles: [...roles],
    trusts: trusts ? [...new Set(trusts)] : "all",
    schools: schools ? [...new Set(found.flatMap(({ school }) => (school ? [school.schoolId] : [])))] : "all",
  };
  const fault = accessFault(access);
  return fault === null ? access : refuse("access-has-problems", fault);
}
