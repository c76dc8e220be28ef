import type { SchoolStatus } from "../../core/comparison/comparison";
import type { Collection } from "../../core/returns/collection";
import { putEvent, readEvent, type StoreEvent } from "../store/events";
import { moveHead, type Head } from "../store/heads";
import { partitionOf } from "../store/partitions";
import type { Person, Store } from "../store/store";
import { mendHead } from "./mendHead";

export type DecisionName = "query" | "approve" | "authorise";

/** The statuses each decision may be made on, and the status it leads to. Officers query and approve; the trust authorises. */
export const decisions = {
  query: { from: ["submitted", "approved", "authorised"], to: "queried" },
  approve: { from: ["submitted", "queried"], to: "approved" },
  authorise: { from: ["approved"], to: "authorised" },
} as const satisfies Record<DecisionName, { from: readonly SchoolStatus[]; to: SchoolStatus }>;

/**
 * What someone decides about a revision. `status` is the one they saw when they decided. `reason` is needed for a query, in words for
 * the school. `eventId` sorts by time (a ULID) and is the idempotency key: sent again, the decision has been made.
 */
export interface Decision {
  readonly collection: Collection;
  readonly schoolId: string;
  readonly revision: number;
  readonly status: SchoolStatus;
  readonly decision: DecisionName;
  readonly reason?: string;
  readonly by: Person;
  readonly now: Date;
  readonly eventId: string;
}

/**
 * What came of a decision. `moved`: the school stands elsewhere than the decision says, `head` is where. `not permitted`: such a
 * decision is not made on that status; `from` are those it is made on. `id reused`: the event id belongs to another decision.
 */
export type Decided =
  | { readonly kind: "decided"; readonly head: Head; readonly event: StoreEvent }
  | { readonly kind: "moved"; readonly head: Head }
  | { readonly kind: "not permitted"; readonly head: Head; readonly from: readonly SchoolStatus[] }
  | { readonly kind: "reason needed" }
  | { readonly kind: "id reused" }
  | { readonly kind: "not issued" };

/**
 * Makes a decision: its event is written first, then the head is moved from the version it was read at. A revision or decision that
 * came in between wins, and this one's event reads as superseded. Throws only when the store itself fails.
 */
export async function decide(store: Store, decision: Decision): Promise<Decided> {
  const partition = partitionOf(decision.collection, decision.schoolId);
  if (!partition) return { kind: "not issued" };
  const reason = decision.reason?.trim() || null;
  if (decision.decision === "query" && reason === null) return { kind: "reason needed" };
  const event: StoreEvent = {
    ...{ kind: "decision", eventId: decision.eventId, schoolId: decision.schoolId, by: decision.by },
    ...{ at: decision.now.toISOString(), decision: decision.decision, revision: decision.revision },
    ...{ status: decision.status, reason },
  };

  let head = await mendHead(store, partition, decision.schoolId);
  if (!head.events.includes(event.eventId)) {
    if (head.revision !== decision.revision || head.status !== decision.status) return { kind: "moved", head };
    const from: readonly SchoolStatus[] = decisions[decision.decision].from;
    if (!from.includes(head.status)) return { kind: "not permitted", head, from };
  }
  if ((await putEvent(store, partition, event)) === "there") {
    const written = await readEvent(store, partition, decision.schoolId, decision.eventId);
    if (!written || !sameDecision(written, event)) return { kind: "id reused" };
    if (head.events.includes(event.eventId)) return { kind: "decided", head, event: written };
  }
  const decided = headDecided(head, event, decisions[decision.decision].to);
  if ((await moveHead(store, partition, decided)) === "moved")
    return { kind: "decided", head: { ...decided, version: head.version + 1 }, event };
  // The move may have been ours, its answer lost and sent again by the client.
  head = await mendHead(store, partition, decision.schoolId);
  return head.events.includes(event.eventId) ? { kind: "decided", head, event } : { kind: "moved", head };
}

/** A query takes back what was approved of the revision it queries; earlier revisions that were approved stay so. */
function headDecided(head: Head, event: StoreEvent & { kind: "decision" }, status: SchoolStatus): Head {
  const standing = (revision: number): number => (revision === event.revision ? 0 : revision);
  const { approved, authorised } =
    event.decision === "query"
      ? { approved: standing(head.approved), authorised: standing(head.authorised) }
      : event.decision === "approve"
        ? { approved: event.revision, authorised: head.authorised }
        : { approved: head.approved, authorised: event.revision };
  const reason = event.decision === "query" ? event.reason : null;
  const events = [...head.events, event.eventId];
  return { ...head, approved, authorised, status, reason, by: event.by, at: event.at, events };
}

const sameDecision = (a: StoreEvent, b: StoreEvent): boolean =>
  a.kind === "decision" &&
  b.kind === "decision" &&
  a.decision === b.decision &&
  a.revision === b.revision &&
  a.reason === b.reason &&
  a.by.id === b.by.id;
