import { entriesThatStand } from "../../core/entries/imports/standing";
import { putEvent } from "../store/events";
import { moveHead, readHead, type Head } from "../store/heads";
import type { Partition } from "../store/keys";
import { partitionOf } from "../store/partitions";
import { listRevisions, putRevision, readRevision, type Revision, type RevisionSummary } from "../store/revisions";
import type { Store } from "../store/store";
import { bodyLimitBytes } from "../store/zipped";
import { clashCells } from "./differences";
import { headAfter, mendHead } from "./mendHead";
import { whyClosed } from "./openness";
import type { Answer, Submission } from "./submission";
import { contentHash, submissionIdOf } from "./submissionId";

/** A submission with everything about it worked out that does not need the store. */
interface Incoming extends Submission {
  readonly partition: Partition;
  readonly standingBase: number;
  readonly id: string;
  readonly hash: string;
}

/**
 * Takes in one school's answers: a new revision, or the receipt they had before, or why not. The put of revision base + 1 settles
 * every race: of any number sent from one base, one is accepted and every other is told what differs. A retry changes nothing, also after
 * the collection closed and also when the first try died half way. Throws only when the store itself fails.
 */
export async function accept(store: Store, submission: Submission): Promise<Answer> {
  const { collection, schoolId, entries } = submission;
  const partition = partitionOf(collection, schoolId);
  if (!partition) return { kind: "not issued" };
  const standingBase = submission.seen ?? submission.base;
  const incoming: Incoming = {
    ...submission,
    partition,
    standingBase,
    id:
      submission.submissionId ?? submissionIdOf({ collectionId: collection.id, schoolId, base: standingBase, entries }),
    hash: contentHash(entries),
  };
  let head = await readHead(store, partition, schoolId);
  if (standingBase > head.revision) head = await mendHead(store, partition, schoolId);

  const before = await sentBefore(store, incoming, head);
  if (before) return before;
  const why = whyClosed(collection, head.status, submission.now);
  if (why) return { kind: "closed", why, head };
  if (standingBase > head.revision) return { kind: "unknown base", base: standingBase, newest: head.revision };
  if (standingBase < head.revision) return compareWithNewest(store, incoming);
  if (head.hash === incoming.hash) return receiptOf(store, incoming, head.revision);

  const unmended = submission.findings.filter(({ severity, note }) => severity === "error" || note?.given === false);
  if (unmended.length > 0) return { kind: "findings", findings: unmended };
  return put(store, incoming, head);
}

/** The put that is the acceptance, then the head; what happens when another got there first. */
async function put(store: Store, incoming: Incoming, head: Head): Promise<Answer> {
  const { partition, schoolId, standingBase: base } = incoming;
  const revision = revisionOf(incoming);
  if (incoming.base < base) {
    const { eventId, by } = incoming;
    await putEvent(store, partition, {
      ...{ kind: "choice", eventId, schoolId, by, at: revision.at },
      ...{ submissionId: incoming.id, base: incoming.base, over: base },
    });
  }
  const outcome = await putRevision(store, partition, revision);
  if (typeof outcome === "object")
    return { kind: "too large", bytes: outcome.tooLargeBytes, limitBytes: bodyLimitBytes };
  if (outcome === "taken") {
    const winner = await readRevision(store, partition, schoolId, base + 1);
    return (await sameId(store, incoming, winner)) ?? compareWithNewest(store, incoming);
  }
  const moved = headAfter(head, revision);
  const stands =
    (await moveHead(store, partition, moved)) === "moved"
      ? { ...moved, version: head.version + 1 }
      : await mendHead(store, partition, schoolId);
  return { kind: "accepted", receipt: { ...summaryOf(revision), collectionId: incoming.collection.id, head: stands } };
}

/** The answer to a submission whose id was accepted before; null when it was not. */
async function sentBefore(store: Store, incoming: Incoming, head: Head): Promise<Answer | null> {
  const { partition, schoolId, standingBase: base } = incoming;
  // An id made from the base can only stand at base + 1; an id the sender made may stand anywhere, also when they changed the base.
  const accepted =
    incoming.submissionId === undefined || head.revision === 0
      ? await readRevision(store, partition, schoolId, base + 1)
      : (await listRevisions(store, partition, schoolId)).find(({ submissionId }) => submissionId === incoming.id);
  return sameId(store, incoming, accepted ?? null);
}

async function sameId(store: Store, incoming: Incoming, accepted: RevisionSummary | null): Promise<Answer | null> {
  if (accepted?.submissionId !== incoming.id) return null;
  return accepted.hash === incoming.hash
    ? receiptOf(store, incoming, accepted.revision)
    : { kind: "id reused", accepted: summaryOf(accepted) };
}

/** A submission that is behind: the newest revision's receipt when it says the same, else the clash. */
async function compareWithNewest(store: Store, incoming: Incoming): Promise<Answer> {
  const { partition, schoolId, standingBase: base } = incoming;
  const head = await mendHead(store, partition, schoolId);
  // Another sender may have used the same id since it was looked for: then that is the answer, not a clash.
  const before = await sentBefore(store, incoming, head);
  if (before) return before;
  const { revision } = head;
  const newest = await readRevision(store, partition, schoolId, revision);
  if (!newest)
    throw new Error(
      `the head of ${schoolId} in ${partition.collectionId} names revision ${revision}, which is missing`,
    );
  if (newest.hash === incoming.hash) return receiptOf(store, incoming, revision);
  const sentFrom = await readRevision(store, partition, schoolId, base);
  const baseEntries = sentFrom?.entries ?? entriesThatStand(incoming.imported ?? new Map());
  return {
    kind: "clash",
    base,
    newest: summaryOf(newest),
    cells: clashCells(baseEntries, incoming.entries, newest.entries),
  };
}

/** The receipt of a revision that was accepted before. */
async function receiptOf(store: Store, incoming: Incoming, revision: number): Promise<Answer> {
  const { partition, schoolId, collection } = incoming;
  const accepted = await readRevision(store, partition, schoolId, revision);
  if (!accepted) throw new Error(`revision ${revision} of ${schoolId} in ${collection.id} is missing`);
  const head = await mendHead(store, partition, schoolId);
  return { kind: "existing", receipt: { ...summaryOf(accepted), collectionId: collection.id, head } };
}

const revisionOf = (incoming: Incoming): Revision => ({
  schoolId: incoming.schoolId,
  revision: incoming.standingBase + 1,
  base: incoming.base,
  seen: incoming.seen ?? null,
  submissionId: incoming.id,
  hash: incoming.hash,
  by: incoming.by,
  at: incoming.now.toISOString(),
  returns: incoming.collection.returns.map(({ returnId, version, period }) => ({ returnId, version, period })),
  entries: incoming.entries,
  findings: incoming.findings,
  ...(incoming.imported && { imported: incoming.imported }),
});

/** A revision without its entries and findings. */
const summaryOf = ({
  schoolId,
  revision,
  base,
  seen,
  submissionId,
  hash,
  by,
  at,
  returns,
}: RevisionSummary): RevisionSummary => ({
  ...{ schoolId, revision, base, seen, submissionId, hash, by, at, returns },
});
