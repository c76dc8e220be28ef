import { OpenAPIHono, z } from "@hono/zod-openapi";
import { media } from "./media";
import { ok } from "./answer";
import { operations } from "./operations";
import { none, route, type Route } from "./route";

/** The description of the API, as the generator makes it. */
export type OpenApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

const info = {
  title: "Trustwide",
  version: "1",
  description:
    "Collects school-improvement returns from every school in a trust and compares them. Every refusal is a problem by RFC 9457 whose `type` is one of GET /v1/problems.",
  license: { name: "MIT", identifier: "MIT" },
};

/** The OpenAPI 3.1 document of a list of routes, from their schemas; each says who may use it. */
export function openApiDocument(routes: readonly Route[]): OpenApiDocument {
  const app = new OpenAPIHono();
  for (const { operation, config } of routes) {
    const { roles } = operations[operation];
    const whom = { anyone: "For anyone.", account: "For any verified account." } as const;
    const description = typeof roles === "string" ? whom[roles] : `For ${roles.join(", ")}.`;
    app.openAPIRegistry.registerPath({ ...config, description });
  }
  return app.getOpenAPI31Document(
    { openapi: "3.1.0", info, servers: [{ url: "/" }] },
    { sortComponents: "alphabetically" },
  );
}

/** The route that gives the description of the API, of these routes and itself; the document is made when it is first asked for. */
export function openApiRoute(others: readonly Route[]): Route {
  let made: OpenApiDocument | undefined;
  const own: Route = route({
    operation: "getOpenApi",
    params: none,
    query: none,
    gives: z.record(z.string(), z.unknown()),
    given: { 200: "The OpenAPI 3.1 document" },
    problems: [],
    handle: () => ok({ ...(made ??= openApiDocument([...others, own])) }, { "Content-Type": media.json }),
  });
  return own;
}
