import { mkdtemp, rm } from "node:fs/promises";
import { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import type { LogLine } from "../../../functions/api/deps";
import type { Person } from "../../../core/wire/people";
import type { WhoIs } from "../../../functions/identity/whoIs";
import { readAnswer, type Answered } from "./answered";
import { openService, type OpenService } from "../../../infra/local/service/openService";

/**
 * A service on a real socket with real dynalite on a folder of its own. `as` changes who is asking, `at` what time it is. `tokenFor` gives a token that makes whoever
 * sends it that person, whatever `as` says: for two people at once.
 */
export interface RunningService extends OpenService {
  readonly url: string;
  readonly logged: LogLine[];
  as(person: Person | "stranger" | null | undefined): void;
  at(moment: string): void;
  tokenFor(person: Person): string;
  /** Sends a request and reads the answer, held against the API's description. A body that is bytes or text goes as it is, else as JSON. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  stop(): Promise<void>;
}

/** Starts one; it is an officer's, on a fixed day, until `as` and `at` say otherwise. With another sign-in, who asks is whose token it is. */
export async function startService(
  groupId = "testgroup",
  signIn: Parameters<typeof openService>[0]["signIn"] = "local",
  sendsMail = true,
): Promise<RunningService> {
  const data = await mkdtemp(join(tmpdir(), "trustwide-api-"));
  const logged: LogLine[] = [];
  let asking: Person | "stranger" | null | undefined;
  const withToken = new Map<string, Person>();
  const whoIs: WhoIs = (request) => {
    const known = withToken.get(request.headers.get("Authorization") ?? "");
    return Promise.resolve(known ?? (asking === undefined ? service.officer : asking));
  };
  let clock = Date.parse("2026-10-05T10:00:00Z");
  const service = await openService({
    data,
    groupId,
    ...{ signIn, sendsMail },
    now: () => new Date(clock++),
    ...(signIn === "local" ? { whoIs } : {}),
    log: (line) => logged.push(line),
  });
  const server = serve({ fetch: service.app.fetch, port: 0, hostname: "127.0.0.1" });
  if (!(server instanceof Server)) throw new Error("the service listens on plain HTTP");
  // Client and server are one process here: while a test works hard neither runs, and a connection kept alive would seem to be too old.
  server.keepAliveTimeout = 600_000;
  service.live.attach(server);
  await new Promise<void>((listening) => server.once("listening", listening));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    ...service,
    url,
    logged,
    as: (person) => (asking = person),
    at: (moment) => (clock = Date.parse(moment)),
    tokenFor(person) {
      withToken.set(`Bearer ${person.id}`, person);
      return person.id;
    },
    async ask(method, path, body, headers = {}) {
      const sent =
        body instanceof Uint8Array ? new Uint8Array(body) : typeof body === "string" ? body : JSON.stringify(body);
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
        ...(body === undefined ? {} : { body: sent }),
      });
      return readAnswer(method, path, response);
    },
    async stop() {
      await service.live.close();
      await new Promise<void>((closed, failed) => server.close((error) => (error ? failed(error) : closed())));
      await service.close();
      await rm(data, { recursive: true });
    },
  };
}
