import { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { collectionAnswerSchema, collectionListSchema } from "../../../core/wire/collections";
import { personSchema, type Person } from "../../../core/wire/people";
import { releaseListSchema, snapshotListSchema, type SnapshotSummary } from "../../../core/wire/releases";
import { schoolListSchema } from "../../../core/wire/schools";
import { isOfficer } from "../../../functions/api/released";
import { addinSite } from "../addin/addinSite";
import { workbenchSite } from "../workbench/service/workbenchSite";
import { signInSite, withSession } from "../signIn/signInSite";
import type { OpenService } from "./openService";
import { pageHeaders } from "./page";
import { startPage, type ShownCollection } from "./startPage";

/** A service that listens: its address on this machine, and how to stop it after the answers under way. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** A port that could not be listened on; the message says why and what to do. */
export class PortNotOpened extends Error {
  override readonly name = "PortNotOpened";
}

/** Asks the API for whoever sent a request. */
type Ask = (path: string) => Promise<Response>;

/** Which figures of a collection somebody reads: an officer the live ones, everyone else those of the newest release to them. */
async function figuresFor(ask: Ask, person: Person): Promise<(collection: string) => ShownCollection["figures"]> {
  if (isOfficer(person)) return () => "live";
  const answer = await ask("/v1/releases");
  const { releases } = answer.ok ? releaseListSchema.parse(await answer.json()) : { releases: [] };
  const newest = new Map(releases.map((release) => [release.collection, release]));
  return (collection) => newest.get(collection) ?? null;
}

async function snapshotsFor(ask: Ask): Promise<readonly SnapshotSummary[]> {
  const answer = await ask("/v1/snapshots");
  return answer.ok ? snapshotListSchema.parse(await answer.json()).snapshots : [];
}

async function collectionsOf(ask: Ask, person: Person): Promise<ShownCollection[]> {
  const figuresOf = await figuresFor(ask, person);
  const { collections } = collectionListSchema.parse(await (await ask("/v1/collections")).json());
  const shown: ShownCollection[] = [];
  for (const collection of collections) {
    const answer = await ask(`/v1/collections/${collection.id}`);
    const whole = answer.ok ? collectionAnswerSchema.parse(await answer.json()) : null;
    shown.push({
      ...collection,
      figures: figuresOf(collection.id),
      progress: whole && { returned: whole.progress.returned, schools: whole.schools },
    });
  }
  return shown.sort((a, b) => newestPeriod(b).localeCompare(newestPeriod(a)) || b.opensOn.localeCompare(a.opensOn));
}

const newestPeriod = ({ returns }: ShownCollection): string =>
  returns
    .map(({ period }) => period)
    .sort()
    .at(-1) ?? "";

async function startPageFor(context: Context, ask: Ask, person: Person, canChange: boolean): Promise<Response> {
  const register = schoolListSchema.safeParse(await (await ask("/v1/schools")).json());
  const group = register.success ? register.data.group : "no register yet";
  const [collections, snapshots] = [await collectionsOf(ask, person), await snapshotsFor(ask)];
  return context.html(startPage({ group, person, canChange, collections, snapshots }), 200, pageHeaders);
}

/** The API, the start page and, where people may choose who to be, the sign-in page, as one site. */
export function siteOf(service: OpenService): Hono {
  const { app, signIn } = service;
  const site = new Hono();
  site.route("/", addinSite());
  site.get("/workbench", async (context, next) => {
    // Opened by its bare address it is for whoever is signed in; where nobody is, they first choose who to be.
    if (!signIn || new URL(context.req.url).search !== "") return next();
    const { headers } = withSession(context);
    const known = await app.request(`${new URL(context.req.url).origin}/v1/me`, { headers });
    return known.status === 401 ? context.redirect("/sign-in") : next();
  });
  site.route("/", workbenchSite());
  if (signIn) site.route("/", signInSite(signIn));
  site.get("/", async (context) => {
    const { origin } = new URL(context.req.url);
    const { headers } = signIn ? withSession(context) : context.req.raw;
    const ask: Ask = async (path) => app.request(`${origin}${path}`, { headers });
    const known = await ask("/v1/me");
    if (known.ok) return startPageFor(context, ask, personSchema.parse(await known.json()), signIn !== null);
    return known.status === 401 && signIn ? context.redirect("/sign-in") : known;
  });
  site.all("*", (context) => app.fetch(signIn ? withSession(context) : context.req.raw));
  return site;
}

/**
 * Serves a service to this machine alone, on 127.0.0.1; port 0 takes any free one. The port is held at once; requests are answered once `ready`.
 *
 * @throws PortNotOpened where the port is taken.
 */
export const listen = (
  service: OpenService,
  port: number,
  ready: Promise<unknown> = Promise.resolve(),
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const site = siteOf(service);
    const server = createAdaptorServer({
      fetch: async (request, environment) => {
        await ready;
        return site.fetch(request, environment);
      },
      hostname: "127.0.0.1",
    });
    if (!(server instanceof Server)) throw new Error("the service listens on plain HTTP");
    service.live.attach(server);
    server.listen(port, "127.0.0.1", () => {
      const { port: taken } = server.address() as AddressInfo;
      const url = `http://localhost:${taken}`;
      const listening: Listening = {
        url,
        close: async () => {
          await service.recordAddress(null);
          // A live connection has no end of its own, and the server waits for every one.
          await service.live.close();
          await new Promise<void>((closed) => {
            server.close(() => closed());
            server.closeIdleConnections();
          });
        },
      };
      service.recordAddress(url).then(() => resolve(listening), reject);
    });
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
