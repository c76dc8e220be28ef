import { followCollections } from "../../../../core/live/liveClient";
import { collectionAnswerSchema } from "../../../../core/wire/collections";
import { openWebSocket } from "../../service/openWebSocket";
import type { BenchService } from "./benchService";
import { pause } from "./pause";
import { schoolCount, schoolIds } from "./setUp";

/** How a kill was survived: the clients that in the end knew of every submission, and how long after the last one they all did. */
export interface CaughtUp {
  readonly knowing: number;
  readonly afterMs: number;
}

const quick = { retryMs: 200, mostRetryMs: 2000, pollMs: 10_000, spreadMs: 1000, restMs: 2000 };
const mostMs = 60_000;

/**
 * Clients follow a collection as the pane does, while half of the schools send; the service is killed and started again, and the other half send. What a
 * client knows is what it fetched itself, on a notice or because it found its connection lost.
 */
export async function measureCatchUp(
  service: BenchService,
  { collection, clients }: { collection: string; clients: number },
): Promise<CaughtUp> {
  const returned = new Array<number>(clients).fill(-1);
  const following = returned.map((_, index) =>
    followCollections([collection], {
      ticketAddress: () => service.ticketAddress(),
      open: openWebSocket,
      async freshen(id) {
        const answer = await service.ask(`/v1/collections/${id}`);
        returned[index] = collectionAnswerSchema.parse(await answer.json()).progress.returned;
      },
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      now: Date.now,
      chance: Math.random,
      pace: quick,
    }),
  );
  const until = async (enough: (count: number) => boolean): Promise<number> => {
    const start = Date.now();
    while (!returned.every(enough) && Date.now() - start < mostMs) await pause(20);
    return Date.now() - start;
  };
  await until((count) => count >= 0);
  const half = Math.floor(schoolCount / 2);
  for (const schoolId of schoolIds.slice(0, half)) await service.submit(collection, schoolId);
  await service.kill();
  await service.restart();
  for (const schoolId of schoolIds.slice(half)) await service.submit(collection, schoolId);
  const afterMs = await until((count) => count === schoolCount);
  for (const client of following) client.stop();
  return { knowing: returned.filter((count) => count === schoolCount).length, afterMs };
}
