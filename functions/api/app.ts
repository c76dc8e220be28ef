import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refuse, isRefused } from "./answer";
import type { ApiDeps } from "./deps";
import { within } from "../identity/reach";
import { letIn } from "./letIn";
import { operationIds, operations, type OperationId } from "./operations";
import { ourFault } from "./ourFault";
import { problemResponse } from "./problemResponse";
import type { Route } from "./route";
import { readRoutes, routes } from "./routes";

/** `{school}` as the router writes it: `:school`. */
const routingPath = (path: string): string => path.replaceAll(/\{([^}]+)\}/g, ":$1");

/** What every answer carries unless it says otherwise: nothing of ours runs, is framed, guessed at or kept by a cache. */
const safeHeaders = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
} as const;

/** A size in bytes in words, for a person: whole megabytes, else kilobytes. */
const sizeInWords = (bytes: number): string =>
  bytes >= 1_048_576 ? `${String(bytes / 1_048_576)} MB` : `${String(Math.round(bytes / 1000))} KB`;

/** The route that gives the description of the API, made from all the others. */
async function readOpenApi(): Promise<Route> {
  const { openApiRoute } = await import("./openApi");
  return openApiRoute(await readRoutes());
}

function serve(app: Hono, deps: ApiDeps, operation: OperationId, readRoute: () => Promise<Route>): void {
  let route: Promise<Route> | undefined;
  const { method, path, maxBytes } = operations[operation];
  const limit = bodyLimit({
    maxSize: maxBytes,
    // The rest of the body is never read, so the connection cannot serve another request: its sender is told.
    onError: () =>
      problemResponse(refuse("too-large", `The body is over the limit of ${sizeInWords(maxBytes)}.`), {
        Connection: "close",
      }),
  });
  app.on(method.toUpperCase(), routingPath(path), limit, async (context) => {
    const letting = await letIn(operations[operation], context.req.raw, deps);
    if (isRefused(letting)) {
      if (letting.refused === "not-signed-in") deps.log({ level: "info", code: "sign-in-refused", operation });
      return problemResponse(letting);
    }
    const { person, account, reach } = letting;
    const { serve: answer } = await (route ??= readRoute());
    return answer({
      request: context.req.raw,
      path: context.req.param(),
      query: context.req.query(),
      person,
      account,
      deps: { ...deps, store: within(deps.store, reach) },
    });
  });
}

/** Other methods at an address we have: 405 with the ones it takes. */
function refuseOtherMethods(app: Hono): void {
  for (const path of new Set(Object.values(operations).map((operation) => operation.path))) {
    const taken = Object.values(operations).filter((operation) => operation.path === path);
    const allow = taken.map(({ method }) => method.toUpperCase()).join(", ");
    app.all(routingPath(path), () =>
      problemResponse(refuse("method-not-allowed", `This address takes ${allow}.`), { Allow: allow }),
    );
  }
}

/** The HTTP API: every route, its refusals as problems, and a fault of ours as one with a reference. The same app runs on Lambda and on Node. */
export function createApp(deps: ApiDeps): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(safeHeaders))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  });
  for (const operation of operationIds)
    serve(app, deps, operation, operation === "getOpenApi" ? readOpenApi : routes[operation]);
  refuseOtherMethods(app);
  app.notFound(() =>
    problemResponse(refuse("no-such-page", "There is nothing at this address. GET /v1/openapi.json lists every one.")),
  );
  app.onError((error, context) =>
    ourFault(error, deps, { method: context.req.method, operation: context.req.routePath }),
  );
  return app;
}
