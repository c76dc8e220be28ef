import { createRoute, z, type RouteConfig } from "@hono/zod-openapi";
import type { Person } from "../../core/wire/people";
import { problems, problemSchema, problemType, type ProblemSlug } from "../../core/wire/problems";
import { isRefused, type Answer } from "./answer";
import { answerResponse } from "./answerResponse";
import type { Account } from "../identity/account";
import type { ApiDeps } from "./deps";
import { media, type MediaType } from "./media";
import { operations, type OperationId } from "./operations";
import type { Operation } from "./operation";
import { parseBody, parsePart, type FileBody, type JsonBody } from "./parseRequest";
import { problemResponse } from "./problemResponse";

/** The body of a request by what its route takes: no value at all where it takes none. */
type Sent<Json, Media extends MediaType> =
  ([Json] extends [never] ? never : JsonBody<Json>) | ([Media] extends [never] ? never : FileBody<Media>);

/** What a handler is given: everything parsed, nothing left to doubt. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly headers: Headers;
  /** The address the request was made to, whole. */
  readonly url: string;
  readonly person: Person;
  /** Whose account asks, where the operation goes by accounts (`operations`); else null. */
  readonly account: Account | null;
  /** The store among them reaches no further than the person's scope. */
  readonly deps: ApiDeps;
}

/** A value of the schema's shape that nobody changes: handlers give the core's own values as they are. */
type Shown<Value> = Value extends object ? { readonly [Key in keyof Value]: Shown<Value[Key]> } : Value;

/** The problems a handler may answer with: its route's own, and that of a request that does not fit. */
type OfAny<Slug extends ProblemSlug> = NoInfer<Slug> | "request-not-understood";

/** A route as its file states it: what it takes and gives, the problems it answers with beside those of any route, and its handler. */
export interface RouteSpec<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Json,
  Media extends MediaType,
  Given,
  Slug extends ProblemSlug,
> {
  readonly operation: OperationId;
  readonly params: Params;
  readonly query: Query;
  /** Headers the handler reads for itself, for the description. */
  readonly headers?: z.ZodObject;
  readonly json?: z.ZodType<Json>;
  /** Files the route takes as the whole body. */
  readonly files?: readonly Media[];
  readonly gives: z.ZodType<Given> | MediaType;
  /** What it gives when all goes well, by status, in words. */
  readonly given: Readonly<Partial<Record<200 | 201 | 304, string>>>;
  readonly problems: readonly Slug[];
  handle(
    asked: Asked<z.output<Params>, z.output<Query>, Sent<Json, Media>>,
  ): Promise<Answer<Shown<NoInfer<Given>>, OfAny<Slug>>> | Answer<Shown<NoInfer<Given>>, OfAny<Slug>>;
}

/** A route ready to be served: its description for OpenAPI, and what answers a request of a person who may ask. */
export interface Route {
  readonly operation: OperationId;
  readonly problems: readonly ProblemSlug[];
  readonly config: RouteConfig;
  readonly serve: (asking: Asking) => Promise<Response>;
}

/** A request that was let in. `path` and `query` are as they came, still to be parsed. */
export interface Asking {
  readonly request: Request;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly person: Person;
  readonly account: Account | null;
  readonly deps: ApiDeps;
}

/** The problems any route of an operation may answer with, beside its own. */
export const usualProblems = ({ roles, maxBytes }: Operation): readonly ProblemSlug[] => [
  "request-not-understood",
  ...(roles === "anyone" ? [] : (["not-signed-in"] as const)),
  ...(typeof roles === "string" ? [] : (["not-invited", "not-allowed"] as const)),
  ...(maxBytes === 0 ? [] : (["too-large", "not-this-media-type"] as const)),
  "our-fault",
];

/** The responses of a list of problems, by status, each naming its types. */
function problemResponses(slugs: readonly ProblemSlug[]): RouteConfig["responses"] {
  const statuses = [...new Set(slugs.map((slug) => problems[slug].status))];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: slugs
          .filter((slug) => problems[slug].status === status)
          .map((slug) => `\`${problemType(slug)}\`: ${problems[slug].when}`)
          .join("\n\n"),
        content: { [media.problem]: { schema: problemSchema } },
      },
    ]),
  );
}

const bytesSchema = z.string().meta({ format: "binary", description: "The bytes of the file" });

/** The parameters of a route that has none in its path or query. */
export const none = z.object({});

/** A route from what its file states; its address and who may ask come from `operations` alone. */
export function route<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Given,
  const Slug extends ProblemSlug,
  Json = never,
  const Media extends MediaType = never,
>(spec: RouteSpec<Params, Query, Json, Media, Given, Slug>): Route {
  const { method, path, tag, summary } = operations[spec.operation];
  const all = [...usualProblems(operations[spec.operation]), ...spec.problems];
  const { gives, files = [] } = spec;
  const content =
    typeof gives === "string" ? { [gives]: { schema: bytesSchema } } : { [media.json]: { schema: gives } };
  const given = Object.entries(spec.given).map(([status, description]) => [
    status,
    status === "304" ? { description } : { description, content },
  ]);
  const body = {
    ...(spec.json ? { [media.json]: { schema: spec.json } } : {}),
    ...Object.fromEntries(files.map((type) => [type, { schema: bytesSchema }])),
  };
  const config = createRoute({
    method,
    path,
    operationId: spec.operation,
    tags: [tag],
    summary,
    request: {
      params: spec.params,
      query: spec.query,
      ...(spec.headers ? { headers: spec.headers } : {}),
      ...(Object.keys(body).length === 0 ? {} : { body: { content: body, required: true } }),
    },
    responses: { ...Object.fromEntries(given), ...problemResponses(all) },
  });

  const serve: Route["serve"] = async ({ request, path: rawPath, query: rawQuery, person, account, deps }) => {
    const params = parsePart(spec.params, rawPath, "path");
    if (isRefused(params)) return problemResponse(params);
    const query = parsePart(spec.query, rawQuery, "query");
    if (isRefused(query)) return problemResponse(query);
    const takesNone = !spec.json && files.length === 0;
    const sent = takesNone ? null : await parseBody(request, { json: spec.json ?? null, files });
    if (sent && isRefused(sent)) return problemResponse(sent);
    const answer = await spec.handle({
      params: params.value,
      query: query.value,
      // parseBody gives what the spec takes and nothing else; that the two types are one is beyond the compiler.
      body: sent as Sent<Json, Media>,
      headers: request.headers,
      url: request.url,
      person,
      account,
      deps,
    });
    return answerResponse(answer, typeof gives === "string" ? gives : media.bytes);
  };
  return { operation: spec.operation, problems: all, config, serve };
}
