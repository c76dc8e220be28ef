import { once } from "node:events";
import { WebSocket } from "ws";
import { liveMessageSchema } from "../../../../core/wire/live";
import { changeIn } from "../../../../functions/live/change";
import { headKey } from "../../../../functions/store/keys";
import type { BenchService } from "./benchService";
import { pause } from "./pause";
import { benchGroup, schoolIds, trustOf } from "./setUp";

/** How notices came: of sockets times submissions, how many were missed or told twice, and each one's delay in ms, the shortest first. */
export interface NoticesTold {
  readonly missed: number;
  readonly twice: number;
  readonly delaysMs: readonly number[];
}

type Heard = Map<string, number[]>;

/** Opens a raw socket on a collection; gives when it hears of each change, by the change's opaque id. */
async function listen(service: BenchService, collection: string): Promise<{ heard: Heard; socket: WebSocket }> {
  const heard: Heard = new Map();
  const socket = new WebSocket(await service.ticketAddress());
  await once(socket, "open");
  const subscribed = new Promise<void>((done) => {
    socket.on("message", (text: Buffer) => {
      const at = Date.now();
      const message = liveMessageSchema.parse(JSON.parse(text.toString("utf8")));
      if (message.type === "subscribed") done();
      if (message.type !== "changed") return;
      for (const change of message.changes) heard.set(change, [...(heard.get(change) ?? []), at]);
    });
  });
  socket.send(JSON.stringify({ type: "subscribe", collections: [collection] }));
  await subscribed;
  return { heard, socket };
}

/** The id of the change that a school's first revision makes. */
function changeOf(collectionId: string, schoolId: string): string {
  const partition = { groupId: benchGroup, trustId: trustOf(schoolId), collectionId };
  const change = changeIn({ ...headKey(partition, schoolId), schoolId, version: 1 });
  if (!change) throw new Error("a head is a change");
  return change.id;
}

/**
 * Every school sends while sockets listen. One `after another`: a delay runs from when the service took the answers up, which is before it judged and stored them.
 * All `at once`: from the sender's receipt, since until then most of them wait for one another.
 */
export async function measureNotices(
  service: BenchService,
  { collection, sockets, sent }: { collection: string; sockets: number; sent: "after another" | "at once" },
): Promise<NoticesTold> {
  const listening: Awaited<ReturnType<typeof listen>>[] = [];
  for (let opened = 0; opened < sockets; opened++) listening.push(await listen(service, collection));
  const since = new Map<string, number>();
  const send = async (schoolId: string): Promise<void> => {
    const { takenUp, answered } = await service.submit(collection, schoolId);
    since.set(changeOf(collection, schoolId), sent === "at once" ? answered : takenUp);
  };
  if (sent === "at once") await Promise.all(schoolIds.map(send));
  else
    for (const schoolId of schoolIds) {
      await send(schoolId);
      await pause(50);
    }
  const isTold = (): boolean => listening.every(({ heard }) => heard.size >= since.size);
  for (let waits = 0; waits < 100 && !isTold(); waits++) await pause(50);
  for (const { socket } of listening) socket.terminate();
  const told = listening.flatMap(({ heard }) =>
    [...since].map(([change, at]) => (heard.get(change) ?? []).map((moment) => Math.max(0, moment - at))),
  );
  return {
    missed: told.filter(({ length }) => length === 0).length,
    twice: told.filter(({ length }) => length > 1).length,
    delaysMs: told.flatMap((delays) => delays.slice(0, 1)).sort((a, b) => a - b),
  };
}
