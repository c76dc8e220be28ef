import { createHash } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { collectionAnswerSchema, collectionListSchema } from "../../../core/wire/collections";
import { schoolListSchema } from "../../../core/wire/schools";
import type { OpenService } from "./openService";
import { startPage, startPageStyle, type ShownCollection } from "./startPage";

/** A service that listens: its address on this machine, and how to stop it after the answers under way. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** A port that could not be listened on; the message says why and what to do. */
export class PortNotOpened extends Error {
  override readonly name = "PortNotOpened";
}

const styleHash = createHash("sha256").update(startPageStyle).digest("base64");
const pageHeaders = {
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`,
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

async function collectionsOf(service: OpenService, origin: string): Promise<ShownCollection[]> {
  const get = async (path: string) => (await service.app.request(`${origin}${path}`)).json();
  const { collections } = collectionListSchema.parse(await get("/v1/collections"));
  const shown: ShownCollection[] = [];
  for (const { id } of collections) {
    const { progress, ...collection } = collectionAnswerSchema.parse(await get(`/v1/collections/${id}`));
    shown.push({ ...collection, returned: progress.returned });
  }
  return shown.sort((a, b) => newestPeriod(b).localeCompare(newestPeriod(a)) || b.opensOn.localeCompare(a.opensOn));
}

const newestPeriod = ({ returns }: ShownCollection): string =>
  returns
    .map(({ period }) => period)
    .sort()
    .at(-1) ?? "";

/** The API and the start page as one site. */
export function siteOf(service: OpenService): Hono {
  const site = new Hono();
  site.get("/", async (context) => {
    const { origin } = new URL(context.req.url);
    const known = await service.app.request(`${origin}/v1/me`);
    if (!known.ok) return known;
    const register = schoolListSchema.safeParse(await (await service.app.request(`${origin}/v1/schools`)).json());
    const group = register.success ? register.data.group : "no register yet";
    return context.html(startPage(group, await collectionsOf(service, origin)), 200, pageHeaders);
  });
  site.all("*", (context) => service.app.fetch(context.req.raw));
  return site;
}

/** Serves a service to this machine alone, on 127.0.0.1; port 0 takes any free one. @throws PortNotOpened where the port is taken. */
export const listen = (service: OpenService, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: siteOf(service).fetch, hostname: "127.0.0.1", port }, ({ port: taken }) =>
      resolve({
        url: `http://localhost:${taken}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeIdleConnections" in server) server.closeIdleConnections();
          }),
      }),
    );
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new PortNotOpened(
              `Port ${port} is already in use on this machine. Set PORT to another, for example PORT=3001.`,
            )
          : error,
      ),
    );
  });
