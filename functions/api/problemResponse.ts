import { problems, problemType, type Problem } from "../../core/wire/problems";
import type { Refused } from "./answer";
import { media } from "./media";

/** A refusal as the problem that goes over the wire. */
export const problemOf = ({ refused, detail, members }: Refused): Problem => ({
  type: problemType(refused),
  title: problems[refused].title,
  status: problems[refused].status,
  detail,
  ...members,
});

/** A refusal as a response; a problem is never kept by a cache. */
export function problemResponse(refused: Refused, headers: Readonly<Record<string, string>> = {}): Response {
  const problem = problemOf(refused);
  const asksForToken = problem.status === 401 ? { "WWW-Authenticate": "Bearer" } : {};
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "Content-Type": media.problem, "Cache-Control": "no-store", ...asksForToken, ...headers },
  });
}
