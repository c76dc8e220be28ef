import type { SchoolStatus } from "../../core/comparison/comparison";
import type { Collection } from "../../core/returns/collection";

/** Why a collection takes no answers from a school now; null when it does. */
export type Closed = "not open yet" | "past due" | "closed";

const london = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", dateStyle: "short" });

/** The civil date in London at a moment, `yyyy-mm-dd`: due dates are London dates, whatever the server's clock is set to. */
export const londonDate = (moment: Date): string => london.format(moment);

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
