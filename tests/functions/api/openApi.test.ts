import { z } from "zod";
import { problemSlugs } from "../../../core/wire/problems";
import { openApiDocument } from "../../../functions/api/openApi";
import { operationIds, operations, type OperationId } from "../../../functions/api/operations";
import { readRoutes, routes } from "../../../functions/api/routes";
import { accessPatterns } from "../../../functions/store/accessPatterns";
import { startService } from "./runningService";

const schemaSchema = z.looseObject({});
const mediaSchema = z.record(z.string(), z.object({ schema: schemaSchema }));
const operationSchema = z
  .object({
    operationId: z.string(),
    summary: z.string().min(5),
    description: z.string().min(5),
    tags: z.array(z.string()).nonempty(),
    parameters: z
      .array(z.object({ name: z.string(), in: z.enum(["path", "query", "header"]), schema: schemaSchema }).loose())
      .optional(),
    requestBody: z.object({ required: z.literal(true), content: mediaSchema }).optional(),
    responses: z.record(
      z.string().regex(/^[2345]\d\d$/),
      z.object({ description: z.string().min(3), content: mediaSchema.optional() }),
    ),
  })
  .loose();
type Described = z.infer<typeof operationSchema>;
const documentSchema = z.object({
  openapi: z.literal("3.1.0"),
  info: z.object({ title: z.string(), version: z.string() }).loose(),
  servers: z.array(z.object({ url: z.string() })),
  components: z.object({ schemas: z.record(z.string(), schemaSchema), parameters: z.looseObject({}) }),
  paths: z.record(
    z.string().startsWith("/v1/"),
    z.record(z.enum(["get", "put", "post", "patch"]), operationSchema.optional()),
  ),
  webhooks: z.looseObject({}).optional(),
});

/** Every `$ref` in a value, however deep. */
function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "$ref" ? [String(inner)] : references(inner)));
}

let document: z.infer<typeof documentSchema>;
let described: { readonly path: string; readonly operation: Described }[];
beforeAll(async () => {
  document = documentSchema.parse(JSON.parse(JSON.stringify(openApiDocument(await readRoutes()))));
  described = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.values(item).flatMap((operation) => (operation ? [{ path, operation }] : [])),
  );
});

describe("the description of the API", () => {
  it("is what the service serves, with itself in it", async () => {
    const service = await startService();
    try {
      const { json, headers } = await service.ask("GET", "/v1/openapi.json");
      expect(headers.get("content-type")).toBe("application/json");
      const served = documentSchema.parse(json);
      expect(Object.keys(served.paths)).toContain("/v1/openapi.json");
      for (const [path, item] of Object.entries(document.paths)) expect(served.paths[path]).toEqual(item);
    } finally {
      await service.stop();
    }
  });

  it("resolves every reference, and uses every schema it names", () => {
    const named = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    const used = new Set(references(document));
    expect([...used].filter((reference) => !named.includes(reference))).toEqual([]);
    expect(named.filter((reference) => !used.has(reference))).toEqual([]);
  });

  it("states each parameter of each path", () => {
    for (const { path, operation } of described) {
      const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
      expect([path, (operation.parameters ?? []).filter((each) => each.in === "path").map(({ name }) => name)]).toEqual(
        [path, inPath],
      );
    }
  });

  it("states for each operation what goes well, and a problem for each status that does not", () => {
    for (const { operation } of described) {
      const statuses = Object.keys(operation.responses);
      expect([operation.operationId, statuses.some((status) => /^20[01]$/.test(status))]).toEqual([
        operation.operationId,
        true,
      ]);
      expect(statuses).toContain("500");
      for (const [status, { content = {}, description }] of Object.entries(operation.responses)) {
        if (Number(status) >= 400) {
          expect(content).toEqual({ "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } });
          for (const [, slug] of description.matchAll(/`\/v1\/problems\/([^`]+)`/g))
            expect(problemSlugs).toContain(slug);
        } else if (status !== "304") expect(Object.keys(content)).toHaveLength(1);
      }
    }
  });

  it("has one route for each operation, and an operation for each route", () => {
    const ids = operationIds.filter((id) => id !== "getOpenApi");
    expect(Object.keys(routes).sort()).toEqual([...ids].sort());
    expect(described.map(({ operation }) => operation.operationId).sort()).toEqual([...ids].sort());
  });
});

describe("access patterns", () => {
  const readsNothing: OperationId[] = ["getOpenApi", "listProblems", "getProblem"];
  const rows = accessPatterns.map(({ method, path }) => `${method} ${path}`);

  it("there is one row for each route that reads or writes, and none for a route that is not there", () => {
    const needed = (Object.keys(operations) as OperationId[])
      .filter((id) => !readsNothing.includes(id))
      .map((id) => `${operations[id].method} ${operations[id].path}`);
    expect([...rows].sort()).toEqual([...needed].sort());
  });

  it("a route that only reads writes at most a head it found behind", () => {
    const writers = new Set(["post", "put", "patch"]);
    for (const { method, path, writes } of accessPatterns)
      if (!writers.has(method))
        expect([path, writes.map(({ name }) => name).filter((name) => name !== "headKey")]).toEqual([path, []]);
  });
});
