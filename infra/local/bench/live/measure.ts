/**
 * Measures live push on one machine: 200 WebSockets hear 47 submissions; from the receipt's own moment (before the store is written) to the notice. Then 200 clients follow a
 * collection while the service is killed (SIGKILL) between submissions and started again: every one catches up by itself.
 *
 * `npm run -s bench:live` prints one line each; it ends with 1 where a change was missed or told twice, or the 99th percentile is over 250 ms.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { WebSocket } from "ws";
import { followCollections } from "../../../../core/live/liveClient";
import { collectionAnswerSchema } from "../../../../core/wire/collections";
import { liveMessageSchema, liveTicketSchema } from "../../../../core/wire/live";
import { receiptSchema } from "../../../../core/wire/submissions";
import { changeIn } from "../../../../functions/live/change";
import { headKey } from "../../../../functions/store/keys";
import { benchGroup, collections, schoolCount, schoolIds, setUp, someAnswers, trustOf } from "./setUp";
import { openWebSocket } from "../../service/openWebSocket";

const socketCount = 200;
const mostMs = 250;
const between = Number(process.argv[2] ?? 50);
const [measured, interrupted] = collections;

const data = await mkdtemp(join(tmpdir(), "trustwide-live-"));
await setUp(data);

async function startService(port: number): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "service.ts"), data, String(port)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  for await (const url of createInterface({ input: child.stdout })) return { child, url };
  throw new Error("the service did not start");
}

let { child, url } = await startService(0);
const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${url}${path}`, init);
const ticketAddress = async (): Promise<string> =>
  liveTicketSchema.parse(await (await ask("/v1/live/tickets", { method: "POST" })).json()).address;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function submit(collection: string, schoolId: string): Promise<number> {
  const answer = await ask(`/v1/collections/${collection}/schools/${schoolId}/submissions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ base: 0, entries: someAnswers, notes: {} }),
  });
  return Date.parse(receiptSchema.parse(await answer.json()).receivedAt);
}

/** 200 raw sockets: when each heard of each change, by its opaque id. */
async function measureNotices(): Promise<boolean> {
  const heard = Array.from({ length: socketCount }, () => new Map<string, number[]>());
  const sockets: WebSocket[] = [];
  for (const changes of heard) {
    const socket = new WebSocket(await ticketAddress());
    sockets.push(socket);
    await once(socket, "open");
    const subscribed = new Promise<void>((done) => {
      socket.on("message", (text: Buffer) => {
        const message = liveMessageSchema.parse(JSON.parse(text.toString("utf8")));
        if (message.type === "subscribed") done();
        if (message.type !== "changed") return;
        for (const change of message.changes) changes.set(change, [...(changes.get(change) ?? []), Date.now()]);
      });
    });
    socket.send(JSON.stringify({ type: "subscribe", collections: [measured] }));
    await subscribed;
  }
  const accepted = new Map<string, number>();
  for (const schoolId of schoolIds) {
    const at = await submit(measured, schoolId);
    const partition = { groupId: benchGroup, trustId: trustOf(schoolId), collectionId: measured };
    const change = changeIn({ ...headKey(partition, schoolId), schoolId, version: 1 });
    if (change) accepted.set(change.id, at);
    await pause(between);
  }
  for (let waits = 0; waits < 100 && heard.some(({ size }) => size < schoolCount); waits++) await pause(50);
  const delays: number[] = [];
  let missed = 0;
  let twice = 0;
  for (const changes of heard)
    for (const [id, at] of accepted) {
      const told = changes.get(id) ?? [];
      if (told.length === 0) missed++;
      if (told.length > 1) twice++;
      if (told[0] !== undefined) delays.push(told[0] - at);
    }
  for (const socket of sockets) socket.terminate();
  delays.sort((a, b) => a - b);
  const at = (share: number): number => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? NaN;
  console.log(
    `${String(socketCount)} sockets, ${String(schoolCount)} submissions: ${String(delays.length)} notices, ${String(missed)} missed, ${String(twice)} told twice; ` +
      `from receipt to notice median ${String(at(0.5))} ms, 95% ${String(at(0.95))} ms, 99% ${String(at(0.99))} ms, most ${String(at(1))} ms`,
  );
  return missed === 0 && twice === 0 && at(0.99) < mostMs;
}

/** 200 clients as the pane runs them, and a service that is killed half way. */
async function measureCatchUp(): Promise<boolean> {
  const { port } = new URL(url);
  const returned: number[] = new Array<number>(socketCount).fill(0);
  const clients = returned.map((_, index) =>
    followCollections([interrupted], {
      ticketAddress,
      open: openWebSocket,
      async freshen(collection) {
        const answer = await ask(`/v1/collections/${collection}`);
        returned[index] = collectionAnswerSchema.parse(await answer.json()).progress.returned;
      },
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      now: Date.now,
      chance: Math.random,
      pace: { retryMs: 200, mostRetryMs: 2000, pollMs: 10_000, spreadMs: 1000, restMs: 2000 },
    }),
  );
  await pause(3000);
  const half = Math.floor(schoolCount / 2);
  for (const schoolId of schoolIds.slice(0, half)) await submit(interrupted, schoolId);
  child.kill("SIGKILL");
  await once(child, "exit");
  ({ child, url } = await startService(Number(port)));
  for (const schoolId of schoolIds.slice(half)) await submit(interrupted, schoolId);
  const sent = Date.now();
  const behind = (): number => returned.filter((count) => count < schoolCount).length;
  while (behind() > 0 && Date.now() - sent < 60_000) await pause(50);
  console.log(
    `killed after ${String(half)} submissions and started again: ${String(socketCount - behind())} of ${String(socketCount)} clients know of all ${String(schoolCount)}, ${String(Date.now() - sent)} ms after the last`,
  );
  for (const client of clients) client.stop();
  return behind() === 0;
}

const fine = [await measureNotices(), await measureCatchUp()].every(Boolean);
child.kill("SIGKILL");
await rm(data, { recursive: true });
process.exit(fine ? 0 : 1);
