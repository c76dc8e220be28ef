import type { SchoolStatus } from "../../core/comparison/comparison";
import type { Collection } from "../../core/returns/collection";
import { londonDate } from "../../core/schedule/londonTime";

/** Why a collection takes no answers from a school now; null when it does. */
export type Closed = "not open yet" | "past due" | "closed";

/**
 * Whether a school may send answers at a moment. A collection takes them from its opening day to the end of its due day; a school whose
 * answers were queried may also send them later. One an officer closed takes none.
 */
export function whyClosed(collection: Collection, status: SchoolStatus, now: Date): Closed | null {
  const today = londonDate(now);
  if (collection.closed) return "closed";
  if (today < collection.opensOn) return "not open yet";
  return today > collection.dueOn && status !== "queried" ? "past due" : null;
}
