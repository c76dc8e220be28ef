import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer, type RawData } from "ws";
import type { LogLine } from "../../../functions/api/deps";
import { batchOf } from "../../../functions/live/batch";
import { changeIn, type Change } from "../../../functions/live/change";
import { connect, disconnect } from "../../../functions/live/connect";
import type { NoticeDeps } from "../../../functions/live/deps";
import { memoryConnections } from "../../../functions/live/memoryConnections";
import { notify } from "../../../functions/live/notify";
import { receive } from "../../../functions/live/receive";
import type { Store } from "../../../functions/store/store";

const livePath = "/v1/live";
const gatherMs = 10;
const pingEveryMs = 30_000;
const largestMessageBytes = 16 * 1024;
/** A client this far behind is not reading; it catches up when it connects again. */
const mostUnsentBytes = 1024 * 1024;

/** Live connections on one machine: real WebSockets, the same handlers as in AWS, told directly by the store. */
export interface LiveSockets {
  /** The store whose puts are told to those who listen. */
  readonly store: Store;
  /** Takes live connections on a server that listens. */
  attach(server: Pick<Server, "on">): void;
  /** Closes every connection; what is being told is told first. */
  close(): Promise<void>;
}

interface Opening {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: (line: LogLine) => void;
}

function turnAway(socket: Duplex, status: "401 Unauthorized" | "404 Not Found"): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The text of a message; null for one of bytes, which no client of ours sends. */
const textOf = (data: RawData, isBinary: boolean): string | null =>
  isBinary ? null : Buffer.isBuffer(data) ? data.toString("utf8") : null;

/** Opens live connections on a store; none is taken before `attach`. */
export function openLiveSockets({ store: silent, now, newId, log }: Opening): LiveSockets {
  const deps = { store: silent, connections: memoryConnections(), now };
  const open = new Map<string, WebSocket>();
  const server = new WebSocketServer({ noServer: true, clientTracking: false, maxPayload: largestMessageBytes });

  const fault = (code: string) => (error: unknown) =>
    log({ level: "error", code, at: now().toISOString(), error: error instanceof Error ? error.name : "unknown" });

  const send: NoticeDeps["send"] = (connectionId, message) => {
    const socket = open.get(connectionId);
    if (!socket || socket.readyState !== WebSocket.OPEN) return Promise.resolve("gone");
    if (socket.bufferedAmount > mostUnsentBytes) {
      socket.terminate();
      return Promise.resolve("gone");
    }
    return new Promise((sent, failed) => {
      socket.send(JSON.stringify(message), (error) => (error ? failed(error) : sent("sent")));
    });
  };

  const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  const notices = batchOf<Change>(gatherMs, (changes) =>
    notify({ ...deps, newId, log, send, wait }, changes).then(() => undefined, fault("notices-failed")),
  );
  const store: Store = {
    ...silent,
    heard(item) {
      const change = open.size > 0 ? changeIn(item) : null;
      if (change) notices.add(change);
    },
  };
  function welcome(socket: WebSocket, connectionId: string): void {
    open.set(connectionId, socket);
    let isAlive = true;
    let last: Promise<unknown> = Promise.resolve();
    const ping = setInterval(() => {
      if (!isAlive) return socket.terminate();
      isAlive = false;
      socket.ping();
    }, pingEveryMs);
    socket.on("pong", () => (isAlive = true));
    socket.on("message", (data, isBinary) => {
      const text = textOf(data, isBinary) ?? "";
      // One after another, as they came.
      last = last
        .then(() => receive(deps, { connectionId, text }))
        .then(async (reply) => (reply === "gone" ? socket.close(4001, "connect again") : send(connectionId, reply)))
        .catch(fault("live-message-failed"));
    });
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      clearInterval(ping);
      open.delete(connectionId);
      disconnect(deps, connectionId).catch(fault("live-disconnect-failed"));
    });
  }

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname !== livePath) return turnAway(socket, "404 Not Found");
    const connectionId = randomUUID();
    const answer = await connect(deps, { connectionId, ticket: searchParams.get("ticket") });
    if (answer === "refused") return turnAway(socket, "401 Unauthorized");
    server.handleUpgrade(request, socket, head, (webSocket) => welcome(webSocket, connectionId));
  }

  return {
    store,
    attach(listening) {
      listening.on("upgrade", (request, socket, head) => {
        socket.on("error", () => socket.destroy());
        upgrade(request, socket, head).catch((error: unknown) => {
          fault("live-connect-failed")(error);
          socket.destroy();
        });
      });
    },
    async close() {
      await notices.settled();
      const closing = [...open.values()].map(
        (socket) =>
          new Promise<void>((closed) => {
            socket.once("close", () => closed());
            socket.terminate();
          }),
      );
      await Promise.all(closing);
    },
  };
}
