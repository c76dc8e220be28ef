import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import { listenWith, type Listening } from "../../../addin/api/listen";
import { openWebSocket } from "../../../infra/local/service/openWebSocket";

let server: WebSocketServer;
let listening: Listening;
let wake: () => void = () => undefined;
let isFailing = false;
let looked: () => void = () => undefined;
const heard = { tickets: 0, looks: 0, told: [] as string[], failures: [] as unknown[] };

/** The next look. */
const look = (): Promise<void> => new Promise((resolve) => (looked = resolve));

beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const listen = listenWith({
    ticketAddress: () => {
      heard.tickets += 1;
      return Promise.resolve(`ws://127.0.0.1:${String(port)}`);
    },
    open: openWebSocket,
    // Nothing that waits for time comes about here: what is asked for at once is all there is.
    after: () => () => undefined,
    now: () => 0,
    chance: () => 0,
    failed: (error) => heard.failures.push(error),
    wakes: (given) => {
      wake = given;
      return () => void (wake = () => undefined);
    },
  });
  listening = listen(
    () => {
      heard.looks += 1;
      looked();
      return isFailing ? Promise.reject(new Error("Excel is busy")) : Promise.resolve();
    },
    (state) => heard.told.push(state),
  );
});
afterAll(async () => {
  for (const client of server.clients) client.terminate();
  await new Promise((closed) => server.close(closed));
});

const said = async (socket: WebSocket): Promise<unknown> => {
  const [text] = (await once(socket, "message")) as [Buffer];
  return JSON.parse(text.toString());
};

it("opens no connection while nothing is shown", () => {
  listening.follow([]);
  wake();
  expect(heard).toEqual({ tickets: 0, looks: 0, told: [], failures: [] });
});

it("connects for the first collection, asks for each that follows, and looks once it hears them", async () => {
  const opened = once(server, "connection") as Promise<[WebSocket]>;
  listening.follow(["autumn"]);
  const [socket] = await opened;
  expect(await said(socket)).toEqual({ type: "subscribe", collections: ["autumn"] });
  expect(heard).toMatchObject({ looks: 1, told: ["polling"] });
  const next = said(socket);
  listening.follow(["autumn", "spring"]);
  expect(await next).toEqual({ type: "subscribe", collections: ["spring"] });
  const again = look();
  socket.send(JSON.stringify({ type: "subscribed", collections: ["autumn", "spring"], unknown: [] }));
  await again;
  expect(heard).toMatchObject({ tickets: 1, told: ["polling", "live"] });
});

it("tells of a look that failed, once", async () => {
  isFailing = true;
  listening.follow(["summer"]);
  const failed = look();
  wake();
  await failed;
  await new Promise(process.nextTick);
  expect(heard.failures).toEqual([new Error("Excel is busy")]);
});

it("stopped, looks no more, whoever wakes it", () => {
  const before = heard.looks;
  listening.stop();
  wake();
  listening.follow(["autumn"]);
  expect(heard.looks).toBe(before);
});
