import type { School } from "../../core/register/register";
import { entriesToJson } from "../../core/wire/entries";
import type { SchoolExport } from "../../core/wire/schoolExport";
import { cellWords } from "../intake/cellWords";
import { askedOf } from "../returns/askedOf";
import { readRevision, type RevisionSummary } from "../store/revisions";
import { readContacts } from "../store/contacts";
import { listUsers } from "../store/people";
import type { Store } from "../store/store";
import { heldOf, type HeldOfSchool } from "./schoolContent";

/** Everything held of one school, in one value that a person can read: what it sent, each cell by its label, what was imported, what was decided, where its mail goes, and who signs in for it. */
export async function exportSchool(store: Store, groupId: string, school: School, now: Date): Promise<SchoolExport> {
  const held = await heldOf(store, groupId, school);
  const users = await listUsers(store, groupId);
  const contacts = (await readContacts(store, groupId)).get(school.schoolId) ?? [];
  return {
    exportedAt: now.toISOString(),
    register: school,
    collections: await Promise.all(held.map((each) => collectionPart(store, each, school))),
    contacts: [...contacts],
    people: users
      .filter(({ schools }) => schools !== "all" && schools.includes(school.schoolId))
      .map(({ name, roles, endedAt, history }) => ({
        ...{ name, roles, endedAt },
        history: history.map(({ at, by, what }) => ({ at, by, what })),
      })),
  };
}

async function collectionPart(
  store: Store,
  held: HeldOfSchool,
  school: School,
): Promise<SchoolExport["collections"][number]> {
  const { collection, partition, head, revisions, events, imported } = held;
  const { layout } = await askedOf(store, collection, school.phases);
  const revisionPart = async ({ revision, at, by, hash, erasedOn }: RevisionSummary) => {
    const whole = await readRevision(store, partition, school.schoolId, revision);
    const cells = [...(whole?.entries ?? [])].map(([cell, entry]) => ({ cell, ...cellWords(layout, cell), entry }));
    return { revision, receivedAt: at, by: by.name, contentHash: hash, erasedOn: erasedOn ?? null, cells };
  };
  return {
    ...{ collection: collection.id, title: collection.title, status: head.status },
    revisions: await Promise.all(revisions.map(revisionPart)),
    events: events.map(({ by, at, ...event }) => ({
      ...{ at, by: by.name },
      what: event.kind === "choice" ? "put their answers over a newer revision" : event.decision,
      reason: event.kind === "choice" ? null : event.reason,
    })),
    imported: imported.map(({ returnId, stage, edition, file, by, at, entries }) => ({
      ...{ returnId, stage, edition, file, at, by: by.name, entries: entriesToJson(entries) },
    })),
  };
}
