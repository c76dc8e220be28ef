import { plainCode } from "../../core/register/code";
import type { Register, School } from "../../core/register/register";
import { collectionSchema, type Collection } from "../../core/returns/collection";
import type { Person } from "../../core/wire/people";
import { isKept } from "../dataProtection/retention";
import { joinedSchools, readingBefore } from "../identity/joined";
import { maySee } from "../identity/scope";
import { findByCode } from "../store/codes";
import { readCollection, readCollectionForSchool, type KeptCollection } from "../store/collections";
import type { Partition } from "../store/keys";
import { readRegister, readSchool } from "../store/register";
import type { Store } from "../store/store";
import { isRefused, refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";

type Reading = Pick<ApiDeps, "store" | "now">;

/** One school as a collection asked it: `collection.schools` holds it alone, `partition` is where its answers are. */
export interface AskedSchool {
  readonly school: School;
  readonly collection: KeptCollection;
  readonly partition: Partition;
}

/** The register of the group a person belongs to; a group that has none yet has an empty one at version 0. */
export const registerOf = async ({ store }: Reading, { scope }: Person): Promise<Register> =>
  (await readRegister(store, scope.groupId)) ?? {
    groupId: scope.groupId,
    name: scope.groupId,
    version: 0,
    trusts: [],
    families: [],
    schools: [],
  };

/** The school of the person's group with this schoolId, or with this LAESTAB or URN at any time, or with this alias; null when there is none. */
export async function schoolByCode({ store }: Reading, { scope }: Person, code: string): Promise<School | null> {
  const plain = plainCode(code);
  if (/^sch_[a-z0-9]{8}$/.test(plain)) return readSchool(store, scope.groupId, plain);
  return (await findByCode(store, scope.groupId, plain))[0]?.school ?? null;
}

/** The refusal for a code that leads to no school in scope; it does not tell whether there is one outside it. */
export const noSuchSchool = (code: string): Refused<"no-such-school"> =>
  refuse(
    "no-such-school",
    `We know no school "${code}" that you may see. Use its id, or a LAESTAB or URN it has or had.`,
  );

/** The refusal for an id that is no collection in scope. */
export const noSuchCollection = (id: string): Refused<"no-such-collection"> =>
  refuse(
    "no-such-collection",
    `We know no collection "${id}" that you may see. The list of collections has yours (GET /v1/collections).`,
  );

/** Whether a text could be a collection's id at all; only such a text is looked up. */
const isCollectionId = (text: string): boolean => collectionSchema.shape.id.safeParse(text).success;

/** The schools of a collection that lie in a person's scope, each by the trust it was issued under. */
export const inScope = <Kept extends Collection>(person: Person, collection: Kept): Kept => ({
  ...collection,
  schools: collection.schools.filter((school) => maySee(person, school)),
});

/** A collection with the schools in the person's scope; one with none of them is, to this person, no collection. */
export async function collectionInScope(
  { store, now }: Reading,
  person: Person,
  id: string,
): Promise<KeptCollection | Refused<"no-such-collection">> {
  const collection = isCollectionId(id) ? await readCollection(store, person.scope.groupId, id) : null;
  const seen = collection && isKept(collection, now()) ? inScope(person, collection) : null;
  return seen && seen.schools.length > 0 ? seen : noSuchCollection(id);
}

type NotThere = Refused<"no-such-school" | "no-such-collection" | "school-not-asked">;
type Asking = { readonly collection: string; readonly school: string };

/** One school in one collection of the person's group, in scope or not. */
async function schoolOfGroup(deps: Reading, person: Person, asked: Asking): Promise<AskedSchool | NotThere> {
  if (!isCollectionId(asked.collection)) return noSuchCollection(asked.collection);
  const school = await schoolByCode(deps, person, asked.school);
  if (!school) return noSuchSchool(asked.school);
  const { groupId } = person.scope;
  const collection = await readCollectionForSchool(deps.store, groupId, asked.collection, school.schoolId);
  if (!collection || !isKept(collection, deps.now())) return noSuchCollection(asked.collection);
  const issued = collection.schools[0];
  if (!issued) return refuse("school-not-asked", `The collection "${collection.title}" was not issued to this school.`);
  return { school, collection, partition: { groupId, collectionId: collection.id, trustId: issued.trustId } };
}

/** One school in one collection, when both are there and lie in the person's scope. The partition follows from the scope, not from the request. */
export async function askedSchool(deps: Reading, person: Person, asked: Asking): Promise<AskedSchool | NotThere> {
  const found = await schoolOfGroup(deps, person, asked);
  return isRefused(found) || maySee(person, issuedIn(found)) ? found : noSuchSchool(asked.school);
}

/**
 * The same for reading its figures: also a school that has joined the person's trust since. Then `beforeJoining` is true, the store reaches its
 * answers, and authorised ones alone may be shown.
 */
export async function schoolToRead(
  deps: Reading,
  person: Person,
  asked: Asking,
): Promise<(AskedSchool & { readonly store: Store; readonly beforeJoining: boolean }) | NotThere> {
  const found = await schoolOfGroup(deps, person, asked);
  if (isRefused(found)) return found;
  if (maySee(person, issuedIn(found))) return { ...found, store: deps.store, beforeJoining: false };
  const joined = joinedSchools(person, await registerOf(deps, person));
  return joined.includes(found.school.schoolId)
    ? { ...found, store: readingBefore(deps.store, person, joined), beforeJoining: true }
    : noSuchSchool(asked.school);
}

const issuedIn = ({ school, partition }: AskedSchool) => ({
  schoolId: school.schoolId,
  trustId: partition.trustId,
});
