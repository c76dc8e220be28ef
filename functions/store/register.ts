import { createHash } from "node:crypto";
import { registerSchema, schoolSchema, type Register, type School } from "../../core/register/register";
import { atMost } from "./atMost";
import { codeItems } from "./codes";
import { batchPutItems, getItem, ifAbsent, putItem, queryItems } from "./items";
import { groupKey, registerKey, registerPartKey, registerParts, schoolKey, schoolsOfGroup } from "./keys";
import type { Person, Store } from "./store";
import { unzipBody, zipBody } from "./zipped";

const schoolsPerPart = 500;
const groupSchema = registerSchema.omit({ schools: true });
type Group = Omit<Register, "schools">;

/** A version of the register as its own immutable item says it: who made it, when, and the group as it then was. */
interface RegisterVersion {
  readonly group: Group;
  readonly change: string;
  readonly by: Person;
  readonly at: string;
}

/**
 * The register of a group, every school of one version, schools in the order of their ids; null when there is none. A change that was
 * decided but not finished is finished first.
 */
export async function readRegister(store: Store, groupId: string): Promise<Register | null> {
  for (;;) {
    const known = newestRead.get(store.db)?.get(groupId);
    const group = known ?? (await readGroup(store, groupId));
    const schools = known?.schools ?? (group ? await readSchools(store, groupId) : []);
    const next = await readVersion(store, groupId, (group?.version ?? 0) + 1);
    // Schools only change after the next version is there, so without one what was read above is of one version.
    if (!next) return group && (known ?? keep(store, { ...group, schools }));
    await apply(store, next);
    newestRead.get(store.db)?.delete(groupId);
  }
}

async function readGroup(store: Store, groupId: string): Promise<Group | null> {
  const item = await getItem(store, groupKey(groupId));
  return item && groupSchema.parse(unzipBody(item["body"]));
}

const readSchools = async (store: Store, groupId: string): Promise<School[]> =>
  (await queryItems(store, schoolsOfGroup(groupId))).map((each) => schoolSchema.parse(unzipBody(each["body"])));

/** The register last read of each group: a version that has no next one is never changed, so it is read once. */
const newestRead = new WeakMap<Store["db"], Map<string, Register>>();

function keep(store: Store, register: Register): Register {
  const ofStore = newestRead.get(store.db) ?? new Map<string, Register>();
  newestRead.set(store.db, ofStore.set(register.groupId, register));
  return register;
}

/** One school of a group's register; null when there is none. Unlike `readRegister` it may be a moment behind a change. */
export async function readSchool(store: Store, groupId: string, schoolId: string): Promise<School | null> {
  const item = await getItem(store, schoolKey(groupId, schoolId));
  return item && schoolSchema.parse(unzipBody(item["body"]));
}

/**
 * Saves a register as the version after the one it was made from: `register.version` is the new version, from 1. The put of that version's
 * own item decides; `moved` when another change took the number first, or versions lie between. Schools are never removed.
 */
export async function saveRegister(
  store: Store,
  register: Register,
  made: { readonly by: Person; readonly now: Date },
): Promise<"saved" | "moved"> {
  const { schools, ...group } = registerSchema.parse(register);
  const before = await readRegister(store, group.groupId);
  if ((before?.version ?? 0) + 1 !== group.version) return "moved";
  const known = new Map(before?.schools.map((school) => [school.schoolId, JSON.stringify(school)]));
  const changed = schools.filter((school) => known.get(school.schoolId) !== JSON.stringify(school));
  const change = await putChange(store, group, changed);
  const version: RegisterVersion = { group, change, by: made.by, at: made.now.toISOString() };
  const item = { ...registerKey(group.groupId, group.version), body: zipped(version) };
  if ((await putItem(store, item, ifAbsent)) === "refused") {
    const winner = await readVersion(store, group.groupId, group.version);
    // The same change sent again, its first answer lost, is saved; anyone else's is not.
    if (winner?.change !== change || winner.at !== version.at || winner.by.id !== version.by.id) return "moved";
  }
  await apply(store, version);
  return "saved";
}

/** Writes the schools a version changes, under the hash of the change, so that a change nobody points at is never read. */
async function putChange(store: Store, group: Group, changed: readonly School[]): Promise<string> {
  const change = createHash("sha256")
    .update(JSON.stringify([group, changed]))
    .digest("hex")
    .slice(0, 32);
  const parts = Array.from({ length: Math.ceil(changed.length / schoolsPerPart) }, (_, index) => ({
    ...registerPartKey(group.groupId, change, index),
    body: zipped(changed.slice(index * schoolsPerPart, (index + 1) * schoolsPerPart)),
  }));
  await batchPutItems(store, parts);
  return change;
}

async function readVersion(store: Store, groupId: string, version: number): Promise<RegisterVersion | null> {
  const item = await getItem(store, registerKey(groupId, version));
  return item && (unzipBody(item["body"]) as RegisterVersion);
}

/** Brings the school items and the group item to a version that was decided. Anyone may, any number of times, in any order. */
async function apply(store: Store, { group, change }: RegisterVersion): Promise<void> {
  const { groupId, version } = group;
  const parts = await queryItems(store, registerParts(groupId, change));
  const changed = parts.flatMap((part) => schoolSchema.array().parse(unzipBody(part["body"])));
  const forward = {
    ConditionExpression: "attribute_not_exists(pk) OR #version < :version",
    ExpressionAttributeNames: { "#version": "version" },
    ExpressionAttributeValues: { ":version": version },
  };
  await batchPutItems(
    store,
    changed.flatMap((school) => codeItems(groupId, school)),
  );
  await atMost(16, changed, (school) =>
    putItem(store, { ...schoolKey(groupId, school.schoolId), version, body: zipped(school) }, forward),
  );
  await putItem(store, { ...groupKey(groupId), version, body: zipped(group) }, forward);
}

/** Registers are made of short facts: 500 schools stay far below what an item holds. More than that is a bug. */
function zipped(value: unknown): Uint8Array {
  const answer = zipBody(value);
  if ("tooLargeBytes" in answer) throw new Error(`a part of a register weighs ${answer.tooLargeBytes} bytes`);
  return answer.body;
}
