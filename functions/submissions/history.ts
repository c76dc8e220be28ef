import { listEvents, type StoreEvent } from "../store/events";
import type { Head } from "../store/heads";
import type { Partition } from "../store/keys";
import { listRevisions, readRevision, type RevisionSummary } from "../store/revisions";
import type { Store } from "../store/store";
import { changedCells, type ChangedCell } from "./differences";
import { mendHead } from "./mendHead";

/** An event as it is read: `superseded` when something else moved the school first, so that it never took effect. */
export type PastEvent = StoreEvent & { readonly superseded: boolean };

/** Everything that happened to a school's answers in a collection, oldest first, and where it stands. */
export interface History {
  readonly head: Head;
  readonly revisions: readonly RevisionSummary[];
  readonly events: readonly PastEvent[];
}

/** The history of one school in one collection; a head that is behind its revisions is mended on the way. */
export async function readHistory(store: Store, partition: Partition, schoolId: string): Promise<History> {
  const revisions = await listRevisions(store, partition, schoolId);
  const events = await listEvents(store, partition, schoolId);
  // Read last, so that it knows of every event and revision above.
  const head = await mendHead(store, partition, schoolId);
  const took = (event: StoreEvent): boolean =>
    event.kind === "decision"
      ? head.events.includes(event.eventId)
      : revisions.some(({ revision, submissionId }) => revision > event.over && submissionId === event.submissionId);
  return { head, revisions, events: events.map((event) => ({ ...event, superseded: !took(event) })) };
}

/** What changed from one revision to another of a school, cell by cell; revision 0 is blank. Null when either does not exist. */
export async function diffRevisions(
  store: Store,
  partition: Partition,
  schoolId: string,
  from: number,
  to: number,
): Promise<readonly ChangedCell[] | null> {
  const entriesOf = async (revision: number) =>
    revision === 0 ? new Map() : ((await readRevision(store, partition, schoolId, revision))?.entries ?? null);
  const [before, after] = await Promise.all([entriesOf(from), entriesOf(to)]);
  return before && after ? changedCells(before, after) : null;
}
