/**
 * Measures live push on one machine, the service in a process of its own: 200 WebSockets hear 47 submissions, sent one after another and then all at once; 200 clients follow
 * a collection while the service is killed (SIGKILL) between submissions and started again.
 *
 * `npm run -s bench:live` prints a line each; it ends with 1 where a change was missed or told twice, a client is left behind, or the 99th percentile is over 250 ms.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBenchService } from "./benchService";
import { measureCatchUp } from "./catchUp";
import { measureNotices, type NoticesTold } from "./notices";
import { collections, schoolCount, setUp } from "./setUp";

const count = 200;
const mostMs = 250;

const data = await mkdtemp(join(tmpdir(), "trustwide-live-"));
await setUp(data);
const service = await startBenchService(data);

function isFine(how: string, { missed, twice, delaysMs }: NoticesTold): boolean {
  const at = (share: number): number =>
    delaysMs[Math.min(delaysMs.length - 1, Math.floor(delaysMs.length * share))] ?? NaN;
  console.log(
    `${how}: ${count} sockets, ${schoolCount} submissions, ${delaysMs.length} notices, ${missed} missed, ${twice} told twice; ` +
      `median ${at(0.5)} ms, 95% ${at(0.95)} ms, 99% ${at(0.99)} ms, most ${at(1)} ms`,
  );
  return missed === 0 && twice === 0 && at(0.99) < mostMs;
}

const [singly, together, interrupted] = collections;
const told = [
  isFine(
    "one after another, from when the service took the answers up",
    await measureNotices(service, { collection: singly, sockets: count, sent: "after another" }),
  ),
  isFine(
    "all at once, from the sender's receipt",
    await measureNotices(service, { collection: together, sockets: count, sent: "at once" }),
  ),
];
const { knowing, afterMs } = await measureCatchUp(service, { collection: interrupted, clients: count });
console.log(
  `killed half way and started again: ${knowing} of ${count} clients know of all ${schoolCount} submissions, ${afterMs} ms after the last`,
);
await service.kill();
await rm(data, { recursive: true });
process.exit(told.every(Boolean) && knowing === count ? 0 : 1);
