import type { School } from "../../core/register/register";
import { readCollectionForSchool, listPartitionsOfSchool, type KeptCollection } from "../store/collections";
import { listEvents, type StoreEvent } from "../store/events";
import { readHead, type Head } from "../store/heads";
import { listImportedForSchool, type ImportedEntries } from "../store/imported";
import type { Partition } from "../store/keys";
import { listRevisions, type RevisionSummary } from "../store/revisions";
import type { Store } from "../store/store";

/** All that is held of one school in one collection; the revisions without their entries. */
export interface HeldOfSchool {
  readonly collection: KeptCollection;
  readonly partition: Partition;
  readonly head: Head;
  readonly revisions: readonly RevisionSummary[];
  readonly events: readonly StoreEvent[];
  readonly imported: readonly ImportedEntries[];
}

/** All that is held of a school, in every collection it was ever issued in and whatever trust it then was in, oldest opening first. */
export async function heldOf(
  store: Store,
  groupId: string,
  { schoolId }: Pick<School, "schoolId">,
): Promise<HeldOfSchool[]> {
  const held: HeldOfSchool[] = [];
  for (const partition of await listPartitionsOfSchool(store, groupId, schoolId)) {
    const collection = await readCollectionForSchool(store, groupId, partition.collectionId, schoolId);
    if (collection) held.push(await heldIn(store, collection, partition, schoolId));
  }
  return held.sort((a, b) => a.collection.opensOn.localeCompare(b.collection.opensOn));
}

/** All that is held of a school in one collection. */
export async function heldIn(
  store: Store,
  collection: KeptCollection,
  partition: Partition,
  schoolId: string,
): Promise<HeldOfSchool> {
  const [head, revisions, events, imported] = await Promise.all([
    readHead(store, partition, schoolId),
    listRevisions(store, partition, schoolId),
    listEvents(store, partition, schoolId),
    listImportedForSchool(store, partition, schoolId),
  ]);
  return { collection, partition, head, revisions, events, imported };
}
