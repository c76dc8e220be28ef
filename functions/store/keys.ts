/**
 * Every key shape of the one table. A partition key (`pk`) is a trust's part of a collection, a group, or a code; a sort key (`sk`)
 * starts with what the item is. Nothing outside this file writes a key by hand.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** All items of one partition whose sort key starts with `prefix`, in the order of the sort key. */
export interface KeyRange {
  readonly pk: string;
  readonly prefix: string;
}

/** The part of a collection one trust's schools are kept in: the trust at the moment of issue, null for a school in none. */
export interface Partition {
  readonly groupId: string;
  readonly trustId: string | null;
  readonly collectionId: string;
}

/** A part of a key. `#` divides parts, so an id holding one is a bug upstream and throws. */
function part(id: string): string {
  if (id === "" || id.includes("#")) throw new Error(`an id in a key is empty or holds #: "${id}"`);
  return id;
}

function padded(value: number, digits: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 10 ** digits)
    throw new Error(`a number in a key must be whole, 0 or more and at most ${digits} digits: ${value}`);
  return String(value).padStart(digits, "0");
}

const trustPart = ({ groupId, trustId, collectionId }: Partition): string =>
  `T#${trustId === null ? `none-${part(groupId)}` : part(trustId)}#C#${part(collectionId)}`;
const groupPart = (groupId: string): string => `G#${part(groupId)}`;

/** One accepted submission, immutable. Its put with attribute_not_exists is the acceptance. Revisions count from 1. */
export const revisionKey = (partition: Partition, schoolId: string, revision: number): Key => ({
  pk: trustPart(partition),
  sk: `REV#${part(schoolId)}#${padded(revision, 6)}`,
});

/** All revisions of one school in one collection, oldest first: its history. */
export const revisionsOfSchool = (partition: Partition, schoolId: string): KeyRange => ({
  pk: trustPart(partition),
  prefix: `REV#${part(schoolId)}#`,
});

/** Where one school stands in one collection: small, written at revision 0 on issue, moved forward only. */
export const headKey = (partition: Partition, schoolId: string): Key => ({
  pk: trustPart(partition),
  sk: `HEAD#${part(schoolId)}`,
});

/** The heads of a trust's schools in one collection: one Query is its progress, and what its comparison points at. */
export const headsOfPartition = (partition: Partition): KeyRange => ({ pk: trustPart(partition), prefix: "HEAD#" });

/** A decision or a choice about one school in one collection, append-only; `eventId` sorts by time. */
export const eventKey = (partition: Partition, schoolId: string, eventId: string): Key => ({
  pk: trustPart(partition),
  sk: `EVENT#${part(schoolId)}#${part(eventId)}`,
});

/** All events of one school in one collection, oldest first. */
export const eventsOfSchool = (partition: Partition, schoolId: string): KeyRange => ({
  pk: trustPart(partition),
  prefix: `EVENT#${part(schoolId)}#`,
});

/** Entries imported for one school, return, stage and edition of the file they came from; immutable. */
export const importedKey = (
  partition: Partition,
  imported: { readonly schoolId: string; readonly returnId: string; readonly stage: string; readonly edition: string },
): Key => ({
  pk: trustPart(partition),
  sk: `IMPORT#${part(imported.schoolId)}#${part(imported.returnId)}#${part(imported.stage)}#${part(imported.edition)}`,
});

/** Everything imported for one school in one collection: what pre-fills its template. */
export const importedForSchool = (partition: Partition, schoolId: string): KeyRange => ({
  pk: trustPart(partition),
  prefix: `IMPORT#${part(schoolId)}#`,
});

/** Everything imported for a trust's schools in one collection: what its comparison shows before they return anything. */
export const importedForPartition = (partition: Partition): KeyRange => ({
  pk: trustPart(partition),
  prefix: "IMPORT#",
});

/** The group itself: its name, trusts, families, and the version of the register its school items are at. */
export const groupKey = (groupId: string): Key => ({ pk: groupPart(groupId), sk: "GROUP" });

/** One school of the register with its history. */
export const schoolKey = (groupId: string, schoolId: string): Key => ({
  pk: groupPart(groupId),
  sk: `SCHOOL#${part(schoolId)}`,
});

/** Every school of a group. */
export const schoolsOfGroup = (groupId: string): KeyRange => ({ pk: groupPart(groupId), prefix: "SCHOOL#" });

/** A version of the register, immutable: its put with attribute_not_exists decides which of two changes is version n. */
export const registerKey = (groupId: string, version: number): Key => ({
  pk: groupPart(groupId),
  sk: `REGISTER#${padded(version, 6)}`,
});

/** A part of what a version of the register changed, by the hash of the whole change: written before the version is put. */
export const registerPartKey = (groupId: string, change: string, index: number): Key => ({
  pk: groupPart(groupId),
  sk: `REGISTERPART#${part(change)}#${padded(index, 4)}`,
});

/** All parts of one change of the register, in order. */
export const registerParts = (groupId: string, change: string): KeyRange => ({
  pk: groupPart(groupId),
  prefix: `REGISTERPART#${part(change)}#`,
});

/** A collection without its list of schools. */
export const collectionKey = (groupId: string, collectionId: string): Key => ({
  pk: groupPart(groupId),
  sk: `COLLECTION#${part(collectionId)}`,
});

/** Every collection of a group. */
export const collectionsOfGroup = (groupId: string): KeyRange => ({ pk: groupPart(groupId), prefix: "COLLECTION#" });

/** A part of the list of schools a collection is issued to, by the hash of the whole list: a big list is items. */
export const issueKey = (groupId: string, collectionId: string, issue: string, index: number): Key => ({
  pk: groupPart(groupId),
  sk: `ISSUE#${part(collectionId)}#${part(issue)}#${padded(index, 4)}`,
});

/** The whole list of schools a collection is issued to, in parts, in order. */
export const issueParts = (groupId: string, collectionId: string, issue: string): KeyRange => ({
  pk: groupPart(groupId),
  prefix: `ISSUE#${part(collectionId)}#${part(issue)}#`,
});

/** The partition one school was issued in for one collection: finds a school's answers without reading the whole list. */
export const issuedKey = (groupId: string, schoolId: string, collectionId: string): Key => ({
  pk: groupPart(groupId),
  sk: `ISSUED#${part(schoolId)}#${part(collectionId)}`,
});

/** Every partition a school was ever issued in: its answers over time, whatever trust it was in. */
export const issuedOfSchool = (groupId: string, schoolId: string): KeyRange => ({
  pk: groupPart(groupId),
  prefix: `ISSUED#${part(schoolId)}#`,
});

/** One version of a return definition, immutable. */
export const definitionKey = (groupId: string, returnId: string, version: number): Key => ({
  pk: groupPart(groupId),
  sk: `DEF#${part(returnId)}#${padded(version, 6)}`,
});

/** Every version of one return, oldest first; of every return when `returnId` is not given. */
export const definitionsOfGroup = (groupId: string, returnId?: string): KeyRange => ({
  pk: groupPart(groupId),
  prefix: returnId === undefined ? "DEF#" : `DEF#${part(returnId)}#`,
});

/** A LAESTAB, URN or alias that leads to a school of a group. */
export const codeKey = (code: string, groupId: string, schoolId: string): Key => ({
  pk: `CODE#${part(code)}`,
  sk: `G#${part(groupId)}#${part(schoolId)}`,
});

/** The schools of one group a code leads to. */
export const schoolsByCode = (code: string, groupId: string): KeyRange => ({
  pk: `CODE#${part(code)}`,
  prefix: `G#${part(groupId)}#`,
});

/** Which person an account is: by the tenant and the object id in it, which never change hands. */
export const accountKey = (tenantId: string, objectId: string): Key => ({
  pk: `U#${part(tenantId)}#${part(objectId)}`,
  sk: "PERSON",
});

/** One person of a group: roles and scope. */
export const personKey = (groupId: string, personId: string): Key => ({
  pk: groupPart(groupId),
  sk: `PERSON#${part(personId)}`,
});

/** Everyone of a group. */
export const peopleOfGroup = (groupId: string): KeyRange => ({ pk: groupPart(groupId), prefix: "PERSON#" });

/** An invitation by the hash of its code: the table never holds a code that could be used. */
export const invitationCodeKey = (hash: string): Key => ({ pk: `INVITE#${part(hash)}`, sk: "INVITATION" });

/** One invitation of a group, with what became of it. */
export const invitationKey = (groupId: string, invitationId: string): Key => ({
  pk: groupPart(groupId),
  sk: `INVITATION#${part(invitationId)}`,
});

/** Every invitation of a group, oldest first. */
export const invitationsOfGroup = (groupId: string): KeyRange => ({ pk: groupPart(groupId), prefix: "INVITATION#" });

/** A ticket that opens one live connection, by the hash of the ticket: the table never holds one that could be used. */
export const ticketKey = (hash: string): Key => ({ pk: `TICKET#${part(hash)}`, sk: "TICKET" });

/** One live connection: who it is of, and the topics it hears. */
export const connectionKey = (connectionId: string): Key => ({ pk: `CONN#${part(connectionId)}`, sk: "CONN" });

/** A connection that hears a topic (functions/store/topics.ts). */
export const subscriptionKey = (topic: string, connectionId: string): Key => ({
  pk: `LIVE#${topic}`,
  sk: `CONN#${part(connectionId)}`,
});

/** Every connection that hears a topic. */
export const subscriptionsTo = (topic: string): KeyRange => ({ pk: `LIVE#${topic}`, prefix: "CONN#" });

/** A notice that could not be delivered, by when it was given up. */
export const deadLetterKey = (id: string): Key => ({ pk: "DEADLETTER#live", sk: part(id) });

/** One release of a collection to an audience, immutable; numbered from 1. */
export const releaseKey = (groupId: string, collectionId: string, audience: string, number: number): Key => ({
  pk: groupPart(groupId),
  sk: `RELEASE#${part(collectionId)}#${part(audience)}#${padded(number, 6)}`,
});

/** The releases of a collection to an audience, oldest first; of every collection to every audience when neither is given. */
export const releasesOf = (groupId: string, collectionId?: string, audience?: string): KeyRange => ({
  pk: groupPart(groupId),
  prefix: `RELEASE#${[collectionId, audience].flatMap((each) => (each === undefined ? [] : [`${part(each)}#`])).join("")}`,
});

/** How many releases were decided in a group, with the last of them: its put decides between two that are made at once. */
export const releaseTurnKey = (groupId: string): Key => ({ pk: groupPart(groupId), sk: "RELEASETURN" });

/** A release that is to be made on a day. */
export const plannedReleaseKey = (
  groupId: string,
  planned: { readonly on: string; readonly collection: string; readonly audience: string },
): Key => ({
  pk: groupPart(groupId),
  sk: `PLANNED#${part(planned.on)}#${part(planned.collection)}#${part(planned.audience)}`,
});

/** Every release that is planned, by day. */
export const plannedReleases = (groupId: string): KeyRange => ({ pk: groupPart(groupId), prefix: "PLANNED#" });

/** One sealed snapshot, immutable; numbered from 1 in its group. */
export const snapshotKey = (groupId: string, number: number): Key => ({
  pk: groupPart(groupId),
  sk: `SNAPSHOT#${padded(number, 6)}`,
});

/** Every snapshot of a group, oldest first. */
export const snapshotsOfGroup = (groupId: string): KeyRange => ({ pk: groupPart(groupId), prefix: "SNAPSHOT#" });

/** A part of bytes that are kept under their own hash: what a release showed, a sealed workbook. */
export const contentPartKey = (groupId: string, hash: string, index: number): Key => ({
  pk: `${groupPart(groupId)}#CONTENT#${part(hash)}`,
  sk: `PART#${padded(index, 4)}`,
});

/** All parts of the bytes kept under a hash, in order. */
export const contentParts = (groupId: string, hash: string): KeyRange => ({
  pk: `${groupPart(groupId)}#CONTENT#${part(hash)}`,
  prefix: "PART#",
});

/** One mail that went out or is about to: its put decides who sends it. */
export const mailKey = (
  groupId: string,
  { collectionId, owner, kind }: { readonly collectionId: string; readonly owner: string; readonly kind: string },
): Key => ({ pk: groupPart(groupId), sk: `MAIL#${part(collectionId)}#${part(owner)}#${part(kind)}` });

/** Where mail for a school, `officers` or `board` goes. */
export const contactsKey = (groupId: string, owner: string): Key => ({
  pk: groupPart(groupId),
  sk: `CONTACT#${part(owner)}`,
});

/** Where all mail of a group goes. */
export const contactsOfGroup = (groupId: string): KeyRange => ({ pk: groupPart(groupId), prefix: "CONTACT#" });

/** The distinct key of a key, for maps and sets. */
export const keyText = ({ pk, sk }: Key): string => `${pk}|${sk}`;
