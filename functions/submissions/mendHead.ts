import type { Collection } from "../../core/returns/collection";
import { moveHead, readHead, readHeads, startHead, type Head } from "../store/heads";
import type { Partition } from "../store/keys";
import { existingRevisions, readRevision, type RevisionSummary } from "../store/revisions";
import type { Store } from "../store/store";

/** The head after a revision was accepted: newer answers are undecided, what was approved before stays approved. */
export const headAfter = (head: Head, accepted: RevisionSummary): Head => ({
  ...head,
  revision: accepted.revision,
  status: "submitted",
  hash: accepted.hash,
  reason: null,
  by: accepted.by,
  at: accepted.at,
});

/**
 * Moves a school's head to its newest revision when one was accepted that the head does not know of (its writer died in between, or
 * is a moment behind), and gives the head as it then is. Safe to run by anyone at any time.
 */
export async function mendHead(store: Store, partition: Partition, schoolId: string): Promise<Head> {
  for (;;) {
    const head = await readHead(store, partition, schoolId);
    let newest: RevisionSummary | null = null;
    for (let next = head.revision + 1; ; next++) {
      const found = await readRevision(store, partition, schoolId, next);
      if (!found) break;
      newest = found;
    }
    if (!newest) return head;
    const moved = headAfter(head, newest);
    if ((await moveHead(store, partition, moved)) === "moved") return { ...moved, version: head.version + 1 };
  }
}

/**
 * Mends every head of a collection: run at start on one machine, where no stream does it. Writes heads that issue did not get to. Gives how
 * many were mended. Costs one read of a key for each school.
 */
export async function sweepHeads(store: Store, collection: Collection): Promise<number> {
  const { groupId, id: collectionId } = collection;
  const trusts = new Map(collection.schools.map(({ schoolId, trustId }) => [schoolId, trustId]));
  const asked = (await readHeads(store, collection)).map(({ schoolId, revision, version }) => ({
    partition: { groupId, collectionId, trustId: trusts.get(schoolId) ?? null },
    ...{ schoolId, version, revision: revision + 1 },
  }));
  const beyond = await existingRevisions(store, asked);
  let mended = 0;
  for (const { partition, schoolId, revision, version } of asked) {
    if (beyond.has(`${schoolId}#${revision}`)) {
      await mendHead(store, partition, schoolId);
      mended++;
    } else if (version === 0) {
      await startHead(store, partition, schoolId);
    }
  }
  return mended;
}
