import { createHash } from "node:crypto";
import { collectionSchema, type Collection } from "../../core/returns/collection";
import { atMost } from "./atMost";
import { startHead } from "./heads";
import { batchGetItems, batchPutItems, getItem, ifAbsent, putItem, queryItems, reaches, type Item } from "./items";
import {
  collectionKey,
  collectionsOfGroup,
  issuedKey,
  issuedOfSchool,
  issueKey,
  issueParts,
  type Partition,
} from "./keys";
import type { Store } from "./store";

/** A collection as it is kept; `version` counts its changes from 1 and is the condition of the next one. */
export type KeptCollection = Collection & { readonly version: number };

type Issued = Collection["schools"][number];
const schoolsPerPart = 1000;

/**
 * Issues a collection: the put of its item decides, then each school gets a head at revision 0. `same` when exactly this was issued before
 * (what a crash left undone is done now), `exists` when the id is taken by another.
 */
export async function createCollection(store: Store, collection: Collection): Promise<"created" | "same" | "exists"> {
  const issue = await putIssue(store, collection);
  const item = toItem(collection, issue, 1);
  const answer = (await putItem(store, item, ifAbsent)) === "put" ? "created" : "same";
  if (answer === "same") {
    const kept = await getItem(store, collectionKey(collection.groupId, collection.id));
    if (kept?.["issue"] !== issue || kept["terms"] !== item.terms) return "exists";
  }
  await issueTo(store, collection, collection.schools);
  return answer;
}

/**
 * Replaces a collection (its dates, closing and re-opening, more schools) that was read at `before.version`; `moved` when another changed
 * it since. A school keeps the trust it was issued under, so changing that throws.
 */
export async function changeCollection(
  store: Store,
  before: KeptCollection,
  after: Collection,
): Promise<KeptCollection | "moved"> {
  const issuedBefore = new Map(before.schools.map((school) => [school.schoolId, school]));
  const kept = after.schools.filter(({ schoolId }) => issuedBefore.has(schoolId));
  if (
    kept.length < before.schools.length ||
    kept.some((each) => issuedBefore.get(each.schoolId)?.trustId !== each.trustId)
  )
    throw new Error(`an issued school cannot leave collection ${before.id} or move to another trust in it`);
  const version = before.version + 1;
  const answer = await putItem(store, toItem(after, await putIssue(store, after), version), {
    ConditionExpression: "#version = :before",
    ExpressionAttributeNames: { "#version": "version" },
    ExpressionAttributeValues: { ":before": before.version },
  });
  if (answer === "refused") return "moved";
  await issueTo(
    store,
    after,
    after.schools.filter(({ schoolId }) => !issuedBefore.has(schoolId)),
  );
  return { ...after, version };
}

/** A collection with every school it was issued to; null when there is none of that id. */
export async function readCollection(
  store: Store,
  groupId: string,
  collectionId: string,
): Promise<KeptCollection | null> {
  const item = await getItem(store, collectionKey(groupId, collectionId));
  return item && fromItem(item, await readIssue(store, item));
}

/**
 * A collection as one school sees it: `schools` holds that school alone, or nothing when it was not issued to it. One read of two keys, however
 * many schools there are. Null when there is no such collection.
 */
export async function readCollectionForSchool(
  store: Store,
  groupId: string,
  collectionId: string,
  schoolId: string,
): Promise<KeptCollection | null> {
  const key = collectionKey(groupId, collectionId);
  const found = await batchGetItems(store, [key, issuedKey(groupId, schoolId, collectionId)]);
  const item = found.find(({ sk }) => sk === key.sk);
  const issued = found.find(({ sk }) => sk !== key.sk);
  if (!item) return null;
  if (issued) return fromItem(item, [{ schoolId, trustId: issued["trustId"] }]);
  // A crash during issue may have left the school without its item: the list decides.
  const schools = (await readIssue(store, item)).filter((school) => school.schoolId === schoolId);
  return fromItem(item, schools);
}

/** Every collection of a group with its schools, by opening day and then by id. */
export async function listCollections(store: Store, groupId: string): Promise<KeptCollection[]> {
  const items = await queryItems(store, collectionsOfGroup(groupId));
  const collections = await atMost(8, items, async (item) => fromItem(item, await readIssue(store, item)));
  return collections.sort((a, b) => a.opensOn.localeCompare(b.opensOn) || a.id.localeCompare(b.id));
}

/** Every partition a school was ever issued in: where its answers are, whatever trust it was in at the time. */
export async function listPartitionsOfSchool(store: Store, groupId: string, schoolId: string): Promise<Partition[]> {
  const items = await queryItems(store, issuedOfSchool(groupId, schoolId));
  return items.map((item) => ({ groupId, trustId: item["trustId"], collectionId: item["collectionId"] }));
}

/** Writes the list of schools under its own hash, so that a list nobody points at is never read. Gives the hash. */
async function putIssue(store: Store, { groupId, id, schools }: Collection): Promise<string> {
  const issue = createHash("sha256").update(JSON.stringify(schools)).digest("hex").slice(0, 32);
  const parts = Array.from({ length: Math.ceil(schools.length / schoolsPerPart) }, (_, index) => ({
    ...issueKey(groupId, id, issue, index),
    schools: schools.slice(index * schoolsPerPart, (index + 1) * schoolsPerPart),
  }));
  await batchPutItems(store, parts);
  return issue;
}

/** The list last read of each collection: it never changes under its hash, so it is read once. */
const listsRead = new WeakMap<Store["db"], Map<string, { readonly issue: string; readonly schools: Issued[] }>>();

async function readIssue(store: Store, { groupId, id, issue }: Item): Promise<Issued[]> {
  const parts = issueParts(groupId, id, issue);
  const name = `${parts.pk} ${id}`;
  const ofStore = listsRead.get(store.db) ?? new Map();
  const known = ofStore.get(name);
  if (known?.issue === issue && reaches(store, parts)) return [...known.schools];
  const schools: Issued[] = (await queryItems(store, parts)).flatMap((each) => each["schools"]);
  listsRead.set(store.db, ofStore.set(name, { issue, schools }));
  return [...schools];
}

/** What can be mended: the school's own pointer to its partition, and its head. */
async function issueTo(store: Store, collection: Collection, schools: readonly Issued[]): Promise<void> {
  const { groupId, id: collectionId } = collection;
  await batchPutItems(
    store,
    schools.map(({ schoolId, trustId }) => ({ ...issuedKey(groupId, schoolId, collectionId), collectionId, trustId })),
  );
  await atMost(16, schools, ({ schoolId, trustId }) => startHead(store, { groupId, collectionId, trustId }, schoolId));
}

/** `terms` is everything but the schools, as one text: a collection is small, and equal texts are equal terms. */
const toItem = (collection: Collection, issue: string, version: number) => ({
  ...collectionKey(collection.groupId, collection.id),
  ...{ groupId: collection.groupId, id: collection.id, issue, version },
  terms: JSON.stringify(collectionSchema.omit({ schools: true }).parse(collection)),
});

const fromItem = (item: Item, schools: Issued[]): KeptCollection => ({
  ...collectionSchema.parse({ ...JSON.parse(item["terms"]), schools }),
  version: item["version"],
});
