import type { z } from "zod";
import { operationIds, operations } from "../../../functions/api/operations";
import type { Route } from "../../../functions/api/route";
import { routes } from "../../../functions/api/routes";
import { problemSchema, type Problem } from "../../../core/wire/problems";

/** An answer of the service, read whole. `json` is null where the body is not JSON. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly json: unknown;
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.]/g, "\\.").replaceAll(/\{[^}]+\}/g, "[^/]+")}$`);

/** The route a request goes to; null for an address or method the API does not have. */
async function routeOf(method: string, path: string): Promise<Route | null> {
  const id = operationIds.find((each) => {
    const { method: own, path: pattern } = operations[each];
    return own === method.toLowerCase() && patternOf(pattern).test(path);
  });
  return id === undefined || id === "getOpenApi" ? null : routes[id]();
}

/**
 * Reads an answer and holds it against the API's own description: the status is one the route states, and the body says all of what its
 * schema says and nothing else.
 */
export async function readAnswer(method: string, path: string, response: Response): Promise<Answered> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get("content-type") ?? "";
  const json: unknown = type.includes("json") && bytes.length > 0 ? JSON.parse(new TextDecoder().decode(bytes)) : null;
  const route = await routeOf(method, path.split("?")[0] ?? path);
  if (route) {
    const stated = route.config.responses[response.status];
    if (!stated || "$ref" in stated)
      throw new Error(
        `${route.operation} answered ${String(response.status)}, which it does not state: ${JSON.stringify(json)}`,
      );
    const content = stated.content?.[type];
    const schema = content && !("$ref" in content) ? (content.schema as z.ZodType) : undefined;
    if (response.status !== 304 && !schema)
      throw new Error(`${route.operation} answered ${type}, which it does not state`);
    if (json !== null && schema) expect(schema.parse(json)).toEqual(json);
    if (response.status >= 400) expect(stated.description).toContain(`\`${problemSchema.parse(json).type}\``);
  }
  return { status: response.status, headers: response.headers, bytes, json };
}

/** The problem in an answer: sent as one, of the status it says. */
export function problemIn({ status, headers, json }: Answered): Problem {
  expect(headers.get("content-type")).toBe("application/problem+json");
  const problem = problemSchema.parse(json);
  expect(problem.status).toBe(status);
  return problem;
}

/** The last part of a problem's type. */
export const slugOf = (answered: Answered): string => problemIn(answered).type.replace("/v1/problems/", "");
