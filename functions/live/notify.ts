import { groupedBy } from "../../core/lists/groupedBy";
import type { LiveNotice } from "../../core/wire/live";
import { atMost } from "../store/atMost";
import { putItem } from "../store/items";
import { deadLetterKey } from "../store/keys";
import type { Topic } from "../store/topics";
import { isFor, type Change } from "./change";
import { inSeconds, type NoticeDeps } from "./deps";

const tries = 3;
const firstWaitMs = 100;
const deadLetterDays = 14;

/** How many notices were delivered, how many connections were found gone, and how many notices were given up. */
export interface Told {
  readonly sent: number;
  readonly gone: number;
  readonly dead: number;
}

/** One connection's notices of a batch: one for each kind of change on a topic, whatever the number of changes. */
function noticeOf(changes: readonly [Change, ...Change[]]): LiveNotice {
  const { collectionId, what, trustId } = changes[0];
  return { type: "changed", collection: collectionId, what, trust: trustId, changes: changes.map(({ id }) => id) };
}

/**
 * Tells everyone who listens of a batch of changes, each change once to each connection. Connections that are gone are forgotten; a notice that cannot be
 * delivered is tried again, then kept as a dead letter: its reader catches up by asking.
 */
export async function notify(deps: NoticeDeps, changes: readonly Change[]): Promise<Told> {
  const distinct = [...new Map(changes.map((change) => [change.id, change])).values()];
  const told = { sent: 0, gone: 0, dead: 0 };
  for (const [topic, onTopic] of groupedBy(distinct, ({ topic: each }) => each)) {
    const listeners = await deps.connections.listeners(topic, inSeconds(deps.now()));
    const notices = listeners.flatMap(({ connectionId, hears }) =>
      [
        ...groupedBy(
          onTopic.filter((change) => isFor(hears, change)),
          ({ what }) => what,
        ).values(),
      ].map((mine) => ({ connectionId, notice: noticeOf(mine) })),
    );
    const outcomes = await atMost(32, notices, ({ connectionId, notice }) =>
      deliver(deps, connectionId, notice, topic),
    );
    for (const outcome of outcomes) told[outcome]++;
  }
  return told;
}

async function deliver(deps: NoticeDeps, connectionId: string, notice: LiveNotice, topic: Topic): Promise<keyof Told> {
  for (let attempt = 1; ; attempt++) {
    try {
      if ((await deps.send(connectionId, notice)) === "sent") return "sent";
      await deps.connections.forget(connectionId, topic);
      return "gone";
    } catch (error) {
      if (attempt >= tries) return giveUp(deps, connectionId, notice, error);
      await deps.wait(firstWaitMs * 2 ** (attempt - 1));
    }
  }
}

/** Keeps a notice that could not be delivered for two weeks, and says so in the log. */
async function giveUp(
  { store, now, newId, log }: NoticeDeps,
  connectionId: string,
  notice: LiveNotice,
  error: unknown,
): Promise<"dead"> {
  const reason = error instanceof Error ? error.name : "unknown";
  const ttl = inSeconds(now()) + deadLetterDays * 86_400;
  await putItem(store, { ...deadLetterKey(newId()), connectionId, notice, reason, at: now().toISOString(), ttl });
  log({ level: "error", code: "notice-not-delivered", at: now().toISOString(), collection: notice.collection, reason });
  return "dead";
}
