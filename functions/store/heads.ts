import type { SchoolStatus } from "../../core/comparison/comparison";
import type { Collection } from "../../core/returns/collection";
import { atMost } from "./atMost";
import { batchGetItems, getItem, ifAbsent, putItem, queryItems, reaches, type Item } from "./items";
import { headKey, headsOfPartition, type Partition } from "./keys";
import { partitionsOf } from "./partitions";
import type { Person, Store } from "./store";

/**
 * Where one school stands in one collection. `revision` is the newest accepted (0: none yet), `approved` and `authorised` the last
 * revision so decided and still standing (0: none). `hash` is the content hash of `revision`. `reason` is why it was queried, null
 * unless it is. `by` and `at` say who moved it last and when. `events` are the ids of the decisions that took, oldest first.
 * `version` counts every change from 0 and is the condition of the next one.
 */
export interface Head {
  readonly schoolId: string;
  readonly revision: number;
  readonly approved: number;
  readonly authorised: number;
  readonly status: SchoolStatus;
  readonly hash: string | null;
  readonly reason: string | null;
  readonly by: Person | null;
  readonly at: string | null;
  readonly events: readonly string[];
  readonly version: number;
}

/** The head of a school that has sent nothing. */
export const notStarted = (schoolId: string): Head => ({
  schoolId,
  revision: 0,
  approved: 0,
  authorised: 0,
  status: "not started",
  hash: null,
  reason: null,
  by: null,
  at: null,
  events: [],
  version: 0,
});

/** Writes the head of an issued school at revision 0; one that is there already is left as it is. */
export async function startHead(store: Store, partition: Partition, schoolId: string): Promise<void> {
  await putItem(store, toItem(partition, notStarted(schoolId)), ifAbsent);
}

/** The head of one school, strongly consistent. One that was never written reads as not started. */
export async function readHead(store: Store, partition: Partition, schoolId: string): Promise<Head> {
  const item = await getItem(store, headKey(partition, schoolId));
  return item ? fromItem(item) : notStarted(schoolId);
}

/** So few schools of a partition are read one by one: a school's reader has no business with, and does not pay for, its whole trust. */
const fewSchools = 10;

/**
 * The heads of a collection in the order of `collection.schools`, one for each issued school: one Query for each trust, or one BatchGet where few are asked. With `trustId`
 * only that trust's (null: schools in none).
 */
export async function readHeads(
  store: Store,
  collection: Collection,
  options: { readonly trustId?: string | null; readonly consistent?: boolean } = {},
): Promise<Head[]> {
  const { trustId, consistent = true } = options;
  const partitions = partitionsOf(collection).filter((each) => trustId === undefined || each.trustId === trustId);
  const pages = await atMost(8, partitions, (each) => {
    const asked = collection.schools.filter((school) => school.trustId === each.trustId);
    const range = headsOfPartition(each);
    if (asked.length > fewSchools && reaches(store, range)) return queryItems(store, range, { consistent });
    const keys = asked.map(({ schoolId }) => headKey(each, schoolId));
    return batchGetItems(store, keys, { consistent });
  });
  const heads = new Map(pages.flat().map((item) => [item["schoolId"] as string, fromItem(item)]));
  return collection.schools
    .filter((school) => trustId === undefined || school.trustId === trustId)
    .map(({ schoolId }) => heads.get(schoolId) ?? notStarted(schoolId));
}

/**
 * Writes a head whose `version` is the one it was read at. The database enforces that nobody moved it since and that it only moves
 * forward; `stale` means it did move, nothing was written, and it is to be read again.
 */
export async function moveHead(store: Store, partition: Partition, head: Head): Promise<"moved" | "stale"> {
  const unmoved = "#version = :before AND #revision <= :revision";
  const answer = await putItem(store, toItem(partition, { ...head, version: head.version + 1 }), {
    // A head lost before it was written on issue is the head at version 0.
    ConditionExpression: head.version === 0 ? `attribute_not_exists(pk) OR (${unmoved})` : unmoved,
    ExpressionAttributeNames: { "#version": "version", "#revision": "revision" },
    ExpressionAttributeValues: { ":before": head.version, ":revision": head.revision },
  });
  return answer === "put" ? "moved" : "stale";
}

const toItem = (partition: Partition, head: Head) => ({ ...headKey(partition, head.schoolId), ...head });

const fromItem = (item: Item): Head => ({
  schoolId: item["schoolId"],
  revision: item["revision"],
  approved: item["approved"],
  authorised: item["authorised"],
  status: item["status"],
  hash: item["hash"],
  reason: item["reason"],
  by: item["by"],
  at: item["at"],
  events: item["events"],
  version: item["version"],
});
