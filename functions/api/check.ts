import { isAcceptable } from "../../core/rules/check";
import { checkAnswerSchema, checkRequestSchema } from "../../core/wire/findings";
import { judge } from "../../core/rules/judge";
import { isRefused, ok } from "./answer";
import { media } from "./media";
import { readEntries } from "./readEntries";
import { readTemplateBody, templateProblems } from "./readTemplateBody";
import { none, route } from "./route";

/** POST /v1/submissions/check: every finding of entries or a filled template, at once. Nothing is stored. */
export const checkSubmission = route({
  operation: "checkSubmission",
  params: none,
  query: none,
  json: checkRequestSchema,
  files: [media.xlsx, media.bytes],
  gives: checkAnswerSchema,
  given: { 200: "The findings; none means that it can be sent" },
  problems: templateProblems,
  async handle({ deps, person, body }) {
    const read =
      body.kind === "file"
        ? await readTemplateBody(deps, person, body.bytes)
        : await readEntries(deps, person, body.value);
    if (isRefused(read)) return read;
    const findings = judge(read.background, read.sent);
    const errors = findings.filter(({ severity }) => severity === "error").length;
    return ok({
      collection: read.asked.collection.id,
      schoolId: read.asked.school.schoolId,
      ready: isAcceptable(findings),
      ...{ errors, queries: findings.length - errors, findings: [...findings] },
      origin: read.origin,
    });
  },
});
