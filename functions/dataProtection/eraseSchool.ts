import type { Access } from "../../core/wire/access";
import { eraseFromReleases } from "../releases/eraseFromReleases";
import { putContacts } from "../store/contacts";
import { eraseEvent } from "../store/events";
import { moveHead, readHead } from "../store/heads";
import { eraseImported } from "../store/imported";
import { forgetInvitation, listInvitations } from "../store/invitations";
import type { Partition } from "../store/keys";
import { forgetUser, listUsers, type KeptUser } from "../store/people";
import { eraseRevision } from "../store/revisions";
import { erased, type Store } from "../store/store";
import { londonDate } from "../../core/schedule/londonTime";
import { heldOf, type HeldOfSchool } from "./schoolContent";

/** How much of a school is held, or was erased: revisions, imports and events by number, and the people who sign in for it alone. */
export interface Erasure {
  readonly revisions: number;
  readonly imports: number;
  readonly events: number;
  readonly people: number;
}

/** What erasing a school would erase: not what was erased before, whose numbers and hashes are all that is left. */
export async function erasureOf(store: Store, groupId: string, schoolId: string): Promise<Erasure> {
  const held = await heldOf(store, groupId, { schoolId });
  return count(held, (await peopleOfSchool(store, groupId, schoolId)).length);
}

/** Erases all that a school said, all who said it for it, and where its mail went; numbers, times and hashes stay, and totals of several schools in what was released. The register keeps the school, whose facts are public. */
export async function eraseSchool(store: Store, groupId: string, schoolId: string, now: Date): Promise<Erasure> {
  const held = await heldOf(store, groupId, { schoolId });
  for (const each of held) await eraseHeld(store, each, schoolId, now);
  await eraseFromReleases(store, groupId, { schoolIds: [schoolId], on: londonDate(now) });
  await putContacts(store, groupId, schoolId, []);
  const people = await peopleOfSchool(store, groupId, schoolId);
  for (const user of people) await forgetUser(store, groupId, user);
  for (const invitation of await listInvitations(store, groupId, now))
    if (isOfOne(invitation, schoolId)) await forgetInvitation(store, groupId, invitation);
  return count(held, people.length);
}

/** Erases what is held of a school in one collection. Interrupted, it is done again from the start, with the same outcome. */
export async function eraseHeld(
  store: Store,
  { partition, revisions, events, imported }: HeldOfSchool,
  schoolId: string,
  now: Date,
): Promise<void> {
  const on = londonDate(now);
  for (const revision of revisions) await eraseRevision(store, partition, revision, on);
  for (const event of events) await eraseEvent(store, partition, event);
  for (const each of imported) await eraseImported(store, partition, each, on);
  await eraseHeadWords(store, partition, schoolId);
}

async function eraseHeadWords(store: Store, partition: Partition, schoolId: string): Promise<void> {
  for (;;) {
    const head = await readHead(store, partition, schoolId);
    if (head.by === null && head.reason === null) return;
    if (head.by?.id === erased.id && head.reason === null) return;
    if ((await moveHead(store, partition, { ...head, by: erased, reason: null })) === "moved") return;
  }
}

/** Those who sign in for this school and no other. */
async function peopleOfSchool(store: Store, groupId: string, schoolId: string): Promise<KeptUser[]> {
  const users = await listUsers(store, groupId);
  return users.filter((user) => isOfOne(user, schoolId));
}

const isOfOne = ({ schools }: Access, schoolId: string): boolean =>
  schools !== "all" && schools.length === 1 && schools[0] === schoolId;

function count(held: readonly HeldOfSchool[], people: number): Erasure {
  const left = held.flatMap(({ revisions }) => revisions).filter(({ erasedOn }) => erasedOn === undefined);
  return {
    revisions: left.length,
    imports: held.reduce((sum, { imported }) => sum + imported.length, 0),
    events: held.flatMap(({ events }) => events).filter(({ by }) => by.id !== erased.id).length,
    people,
  };
}
