import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocket as NodeWebSocket, WebSocketServer } from "ws";
import { listenWith } from "../../../addin/api/live";

/** Timers that run when the test says that time has passed. */
function timers() {
  let now = 0;
  const waiting = new Set<{ readonly at: number; readonly act: () => void }>();
  return {
    after: (milliseconds: number, act: () => void) => {
      const timer = { at: now + milliseconds, act };
      waiting.add(timer);
      return () => void waiting.delete(timer);
    },
    pass(milliseconds: number) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        waiting.delete(next);
        now = next.at;
        next.act();
      }
      now = until;
    },
  };
}

const fourMinutes = 240_000;
let server: WebSocketServer;
let stop: () => void = () => undefined;

beforeEach(async () => {
  server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
});
afterEach(async () => {
  stop();
  for (const client of server.clients) client.terminate();
  await new Promise((closed) => server.close(closed));
});

/** Listens to one collection. `looks`: how often it was asked for what is new. */
function listening() {
  const { after, pass } = timers();
  const heard = { looks: 0, states: [] as string[] };
  let said: () => void = () => undefined;
  const { port } = server.address() as AddressInfo;
  ({ stop } = listenWith({
    address: () => Promise.resolve(`ws://127.0.0.1:${String(port)}`),
    open: (address) => {
      const socket = new NodeWebSocket(address);
      socket.on("message", () => said());
      return socket as unknown as WebSocket;
    },
    after,
  })(
    () => ["autumn-2026"],
    () => {
      heard.looks += 1;
      return Promise.resolve();
    },
    (state) => heard.states.push(state),
  ));
  return { heard, pass, answered: () => new Promise<void>((done) => (said = done)) };
}

/** The next connection, with what it says first. */
async function connected(): Promise<NodeWebSocket> {
  const [socket] = (await once(server, "connection")) as [NodeWebSocket];
  const [first] = (await once(socket, "message")) as [Buffer];
  expect(JSON.parse(first.toString())).toEqual({ type: "subscribe", collections: ["autumn-2026"] });
  return socket;
}

it("looks again now and then while it is connected, because a notice may be lost", async () => {
  const { heard, pass, answered } = listening();
  const socket = await connected();
  socket.on("message", () => socket.send(JSON.stringify({ type: "pong" })));
  expect(heard).toEqual({ looks: 1, states: ["live"] });
  const pong = answered();
  pass(fourMinutes);
  await pong;
  pass(fourMinutes);
  expect(heard).toEqual({ looks: 3, states: ["live"] });
});

it("opens a connection again that does not answer any more, and looks what it missed", async () => {
  const { heard, pass } = listening();
  await connected();
  pass(fourMinutes);
  pass(fourMinutes);
  expect(heard.states).toEqual(["live", "polling"]);
  const before = heard.looks;
  const again = connected();
  pass(1_000);
  await again;
  expect(heard.states).toEqual(["live", "polling", "live"]);
  expect(heard.looks).toBe(before + 1);
});
