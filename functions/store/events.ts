import type { SchoolStatus } from "../../core/comparison/comparison";
import { getItem, ifAbsent, putItem, queryItems, type Item } from "./items";
import { eventKey, eventsOfSchool, type Partition } from "./keys";
import { erased, type Person, type Store } from "./store";

/**
 * What somebody did about a school's answers; written before it takes effect and never changed. `decision`: on `revision`, seen in
 * `status`. `choice`: who sent `submissionId`, made from revision `base`, over the newer revision `over`, having seen what differed.
 */
export type StoreEvent = {
  readonly eventId: string;
  readonly schoolId: string;
  readonly by: Person;
  readonly at: string;
} & (
  | {
      readonly kind: "decision";
      readonly decision: "query" | "approve" | "authorise";
      readonly revision: number;
      readonly status: SchoolStatus;
      readonly reason: string | null;
    }
  | {
      readonly kind: "choice";
      readonly submissionId: string;
      readonly base: number;
      readonly over: number;
    }
);

/** Writes an event; `there` when one of that id is there already, which is left as it is. */
export async function putEvent(store: Store, partition: Partition, event: StoreEvent): Promise<"written" | "there"> {
  const key = eventKey(partition, event.schoolId, event.eventId);
  return (await putItem(store, { ...key, ...event }, ifAbsent)) === "put" ? "written" : "there";
}

/** Erases who an event is by and the words in it; what happened, to which revision and when stays. */
export async function eraseEvent(store: Store, partition: Partition, event: StoreEvent): Promise<void> {
  const left = { ...event, by: erased, ...(event.kind === "decision" ? { reason: null } : {}) };
  await putItem(store, { ...eventKey(partition, event.schoolId, event.eventId), ...left });
}

/** One event; null when there is none of that id. */
export async function readEvent(
  store: Store,
  partition: Partition,
  schoolId: string,
  eventId: string,
): Promise<StoreEvent | null> {
  const item = await getItem(store, eventKey(partition, schoolId, eventId));
  return item && fromItem(item);
}

/** The events of a school in a collection, oldest first, those that lost their race included. */
export async function listEvents(store: Store, partition: Partition, schoolId: string): Promise<StoreEvent[]> {
  return (await queryItems(store, eventsOfSchool(partition, schoolId))).map(fromItem);
}

function fromItem(item: Item): StoreEvent {
  const told = { eventId: item["eventId"], schoolId: item["schoolId"], by: item["by"], at: item["at"] };
  return item["kind"] === "choice"
    ? { ...told, kind: "choice", submissionId: item["submissionId"], base: item["base"], over: item["over"] }
    : {
        ...told,
        kind: "decision",
        decision: item["decision"],
        revision: item["revision"],
        status: item["status"],
        reason: item["reason"],
      };
}
