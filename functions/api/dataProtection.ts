import { z } from "zod";
import { schoolAt } from "../../core/register/schoolAt";
import { erasureRequestSchema, erasureSchema, schoolExportSchema } from "../../core/wire/schoolExport";
import { eraseSchool as erase, erasureOf } from "../dataProtection/eraseSchool";
import { exportSchool as gather } from "../dataProtection/exportSchool";
import { maySee } from "../identity/scope";
import { ok } from "./answer";
import { noSuchSchool, schoolByCode } from "./findInScope";
import { none, route } from "./route";

const schoolParam = z.object({ school: z.string().min(1).max(40) });

/** GET /v1/schools/{school}/export: everything held of a school, for itself or for an officer of its group. */
export const exportSchool = route({
  operation: "exportSchool",
  params: schoolParam,
  query: none,
  gives: schoolExportSchema,
  given: { 200: "Everything held of the school" },
  problems: ["no-such-school"],
  async handle({ deps, person, params }) {
    const school = await schoolByCode(deps, person, params.school);
    // Whole or not at all: what it answered under any trust is in it, so only who sees all trusts is given it.
    if (!school || !maySee(person, { schoolId: school.schoolId, trustId: null })) return noSuchSchool(params.school);
    return ok(await gather(deps.store, person.scope.groupId, school, deps.now()));
  },
});

/** POST /v1/schools/{school}/erasure: what erasing a school would erase; with `apply`, erases it. */
export const eraseSchool = route({
  operation: "eraseSchool",
  params: schoolParam,
  query: none,
  json: erasureRequestSchema,
  gives: erasureSchema,
  given: { 200: "What was erased, or would be" },
  problems: ["no-such-school"],
  async handle({ deps, person, params, body }) {
    const school = await schoolByCode(deps, person, params.school);
    if (!school) return noSuchSchool(params.school);
    const { groupId } = person.scope;
    const { schoolId } = school;
    const { apply } = body.value;
    const erasure = apply
      ? await erase(deps.store, groupId, schoolId, deps.now())
      : await erasureOf(deps.store, groupId, schoolId);
    return ok({ schoolId, name: schoolAt(school, null).name, applied: apply, ...erasure });
  },
});
