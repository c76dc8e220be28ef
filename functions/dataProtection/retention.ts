import type { Collection } from "../../core/returns/collection";
import { eraseFromReleases } from "../releases/eraseFromReleases";
import { changeCollection, listCollections } from "../store/collections";
import { sweepInvitations } from "../store/invitations";
import { partitionOf } from "../store/partitions";
import type { Store } from "../store/store";
import { londonDate } from "../../core/schedule/londonTime";
import { eraseHeld } from "./eraseSchool";
import { heldIn } from "./schoolContent";

/** How many years after its due date a collection is kept where it says nothing else: trends and reviews look back so far. */
const keptYears = 6;

/** The last civil date a collection is kept on. */
export function keptUntil({ dueOn, keepUntil }: Pick<Collection, "dueOn" | "keepUntil">): string {
  if (keepUntil !== undefined) return keepUntil;
  const lastDay = `${String(Number(dueOn.slice(0, 4)) + keptYears)}${dueOn.slice(4)}`;
  return lastDay.endsWith("-02-29") ? lastDay.replace(/29$/, "28") : lastDay;
}

/** Whether a collection may still be read at a moment. What is over is gone for its readers at once, whenever the sweep comes by. */
export const isKept = (collection: Collection, now: Date): boolean =>
  collection.erasedOn === undefined && londonDate(now) <= keptUntil(collection);

/**
 * Erases what was kept long enough: every school's content in the collections that are over and in what was released of them, and old invitations. Run each day. Gives the ids of the
 * collections erased now. Their definition, schools and the hashes of their revisions stay.
 */
export async function sweepExpired(store: Store, groupId: string, now: Date): Promise<string[]> {
  await sweepInvitations(store, groupId, now);
  const over: string[] = [];
  for (const collection of await listCollections(store, groupId)) {
    if (collection.erasedOn !== undefined || isKept(collection, now)) continue;
    for (const { schoolId } of collection.schools) {
      const partition = partitionOf(collection, schoolId);
      if (partition) await eraseHeld(store, await heldIn(store, collection, partition, schoolId), schoolId, now);
    }
    const schoolIds = collection.schools.map(({ schoolId }) => schoolId);
    await eraseFromReleases(store, groupId, { schoolIds, on: londonDate(now), of: collection.id });
    // Last, so that a sweep that was cut off is done again.
    const marked = await changeCollection(store, collection, { ...collection, erasedOn: londonDate(now) });
    if (marked !== "moved") over.push(collection.id);
  }
  return over;
}
