import { WebSocket } from "ws";
import { liveMessageSchema, liveTicketSchema, type LiveMessage, type LiveRequest } from "../../../core/wire/live";
import type { RunningService } from "../api/runningService";

/** A raw live connection for tests: everything it was told, and a wait for what it is to be told. */
export interface Listener {
  readonly heard: LiveMessage[];
  readonly texts: string[];
  say(request: LiveRequest | { readonly type: string }): void;
  /** Waits until what was heard satisfies `enough`; the test's own limit ends a wait for what never comes. */
  until(enough: (heard: readonly LiveMessage[]) => boolean): Promise<readonly LiveMessage[]>;
  readonly closed: Promise<number>;
  close(): void;
}

/** A ticket for whoever the service takes the caller to be. */
export async function ticketFrom(service: RunningService): Promise<{ ticket: string; address: string }> {
  const answer = await service.ask("POST", "/v1/live/tickets");
  expect(answer.status).toBe(201);
  return liveTicketSchema.parse(answer.json);
}

/** Opens a live connection at an address; rejects with the HTTP status where it is turned away. */
export function listenAt(address: string): Promise<Listener> {
  const socket = new WebSocket(address);
  const heard: LiveMessage[] = [];
  const texts: string[] = [];
  const waiting = new Set<() => void>();
  socket.on("message", (data: Buffer) => {
    texts.push(data.toString("utf8"));
    heard.push(liveMessageSchema.parse(JSON.parse(data.toString("utf8"))));
    for (const look of [...waiting]) look();
  });
  const closed = new Promise<number>((done) => socket.once("close", (code) => done(code)));
  const listener: Listener = {
    heard,
    texts,
    say: (request) => socket.send(JSON.stringify(request)),
    until: (enough) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!enough(heard)) return;
          waiting.delete(look);
          resolve(heard);
        };
        waiting.add(look);
        look();
      }),
    closed,
    close: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve(listener));
    socket.once("unexpected-response", (_request, { statusCode }) => reject(new Error(String(statusCode))));
    socket.once("error", reject);
  });
}

/** Opens a connection as whoever is asking, and subscribes it. */
export async function subscribed(service: RunningService, collections: readonly string[]): Promise<Listener> {
  const listener = await listenAt((await ticketFrom(service)).address);
  listener.say({ type: "subscribe", collections: [...collections] });
  await listener.until((heard) => heard.some(({ type }) => type === "subscribed"));
  return listener;
}

/** The changes a listener was told of, in order. */
export const changesIn = (heard: readonly LiveMessage[]): string[] =>
  heard.flatMap((message) => (message.type === "changed" ? message.changes : []));
