import { z } from "zod";
import { problemListSchema, problems, problemSlugs, problemType } from "../../core/wire/problems";
import { ok, refuse } from "./answer";
import { none, route } from "./route";

const pageSchema = problemListSchema.shape.problems.element.meta({ id: "ProblemKind" });
const pages = problemSlugs.map((slug) => ({ type: problemType(slug), slug, ...problems[slug] }));

/** GET /v1/problems: every kind of problem. */
export const listProblems = route({
  operation: "listProblems",
  params: none,
  query: none,
  gives: problemListSchema,
  given: { 200: "Every kind of problem" },
  problems: [],
  handle: () => ok({ problems: pages }),
});

/** GET /v1/problems/{slug}: what a problem's type leads to. */
export const getProblem = route({
  operation: "getProblem",
  params: z.object({ slug: z.string().max(60) }),
  query: none,
  gives: pageSchema,
  given: { 200: "The kind of problem" },
  problems: ["no-such-problem"],
  handle({ params }) {
    const page = pages.find(({ slug }) => slug === params.slug);
    return page
      ? ok(page)
      : refuse("no-such-problem", `No problem is called "${params.slug}". GET /v1/problems lists them.`);
  },
});
