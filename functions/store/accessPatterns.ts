import {
  accountKey,
  codeKey,
  collectionKey,
  collectionsOfGroup,
  contactsKey,
  contactsOfGroup,
  contentPartKey,
  contentParts,
  definitionKey,
  definitionsOfGroup,
  eventKey,
  eventsOfSchool,
  groupKey,
  headKey,
  headsOfPartition,
  importedForPartition,
  importedForSchool,
  importedKey,
  invitationCodeKey,
  invitationKey,
  invitationsOfGroup,
  issuedKey,
  issuedOfSchool,
  issueKey,
  issueParts,
  mailKey,
  peopleOfGroup,
  personKey,
  plannedReleaseKey,
  plannedReleases,
  registerKey,
  registerPartKey,
  registerParts,
  releaseKey,
  releasesOf,
  releaseTurnKey,
  revisionKey,
  revisionsOfSchool,
  schoolKey,
  schoolsByCode,
  schoolsOfGroup,
  snapshotKey,
  snapshotsOfGroup,
  ticketKey,
  type Key,
  type KeyRange,
} from "./keys";

/** A function that gives a key, or a range of keys, of the table. */
export type KeyShape = (...parts: never[]) => Key | KeyRange;

/** How one route of the API reads and writes the table: which key shapes, and nothing else. Routes that touch none have no pattern. */
export interface AccessPattern {
  readonly method: "get" | "put" | "post" | "patch";
  readonly path: string;
  readonly reads: readonly KeyShape[];
  readonly writes: readonly KeyShape[];
}

/** The register as one value; reading it finishes a change that was decided. */
const register = [groupKey, schoolsOfGroup, registerKey, registerParts];
const registerWrites = [registerPartKey, registerKey, codeKey, schoolKey, groupKey];
/** A school named in an address by its id or any code it ever had. */
const school = [schoolsByCode, schoolKey];
const collection = [collectionKey, issueParts];
/** A collection as one school sees it, found through the school's own pointer. */
const collectionForSchool = [collectionKey, issuedKey, issueParts];
/** A head, and the revision beyond it that whoever finds it mends it with. */
const schoolStanding = [headKey, revisionKey];
/** What a comparison is made of: the heads, the revisions they point to, and what was imported where there is none. */
const compared = [
  ...register,
  collectionsOfGroup,
  issueParts,
  headsOfPartition,
  revisionKey,
  importedForPartition,
  definitionKey,
];
const released = [...collection, releasesOf, releaseKey, contentParts];
/** What sending reminders reads. */
export const reminding = [...register, ...collection, headsOfPartition, revisionKey, definitionKey, contactsOfGroup];
/** What making a release reads and writes. */
export const releasing = {
  reads: [...compared, ...released, releaseTurnKey],
  writes: [releaseKey, releaseTurnKey, contentPartKey],
};
const sealed = [snapshotKey, releaseKey, contentParts, revisionKey];
const submitting = {
  reads: [...school, ...collectionForSchool, ...schoolStanding, revisionsOfSchool, importedForSchool, definitionKey],
  writes: [eventKey, revisionKey, headKey],
};
const template = [...register, ...school, ...collection, ...schoolStanding, importedForSchool, definitionKey];
/** All that is held of one school. */
const heldOfSchool = [
  ...school,
  issuedOfSchool,
  ...collectionForSchool,
  headKey,
  revisionsOfSchool,
  eventsOfSchool,
  importedForSchool,
];
const atSchool = "/v1/collections/{collection}/schools/{school}/submissions";

/** One access pattern for each route of the API that reads or writes: no scan, no index, no transaction among them. */
export const accessPatterns: readonly AccessPattern[] = [
  // Signing in, which every route but the open ones begins with.
  { method: "get", path: "/v1/me", reads: [accountKey, personKey], writes: [] },
  { method: "get", path: "/v1/users", reads: [peopleOfGroup], writes: [] },
  { method: "patch", path: "/v1/users/{user}", reads: [...register, ...school, personKey], writes: [personKey] },
  { method: "get", path: "/v1/invitations", reads: [invitationsOfGroup], writes: [] },
  {
    method: "post",
    path: "/v1/invitations",
    reads: [...register, ...school],
    writes: [invitationKey, invitationCodeKey],
  },
  {
    method: "post",
    path: "/v1/invitations/{invitation}/revocation",
    reads: [invitationKey],
    writes: [invitationKey],
  },
  {
    method: "post",
    path: "/v1/invitations/redemption",
    reads: [invitationCodeKey, invitationKey, accountKey, personKey],
    writes: [invitationKey, accountKey, personKey],
  },
  { method: "get", path: "/v1/schools", reads: register, writes: [] },
  { method: "get", path: "/v1/schools/{school}", reads: [...register, ...school, issuedOfSchool], writes: [] },
  {
    method: "get",
    path: "/v1/schools/{school}/export",
    reads: [...heldOfSchool, peopleOfGroup, contactsOfGroup],
    writes: [],
  },
  {
    method: "post",
    path: "/v1/schools/{school}/erasure",
    reads: [
      ...[...heldOfSchool, peopleOfGroup, invitationsOfGroup],
      ...[releasesOf, releaseTurnKey, contentParts, snapshotsOfGroup],
    ],
    writes: [
      ...[revisionKey, eventKey, importedKey, headKey, personKey, accountKey, invitationKey, invitationCodeKey],
      ...[releaseKey, contentPartKey, contactsKey],
    ],
  },
  { method: "post", path: "/v1/schools/import", reads: register, writes: registerWrites },
  { method: "get", path: "/v1/returns/designer.xlsx", reads: [definitionsOfGroup, definitionKey], writes: [] },
  { method: "post", path: "/v1/returns/try", reads: [], writes: [] },
  { method: "get", path: "/v1/returns", reads: [definitionsOfGroup], writes: [] },
  { method: "get", path: "/v1/returns/{id}", reads: [definitionKey, definitionsOfGroup], writes: [] },
  { method: "put", path: "/v1/returns/{id}", reads: [definitionsOfGroup, definitionKey], writes: [definitionKey] },
  {
    method: "post",
    path: "/v1/collections",
    reads: [...register, ...collection, definitionKey],
    writes: [issueKey, collectionKey, issuedKey, headKey],
  },
  { method: "get", path: "/v1/collections", reads: [collectionsOfGroup, issueParts, headsOfPartition], writes: [] },
  {
    method: "get",
    path: "/v1/collections/{collection}",
    reads: [...register, ...collection, headsOfPartition, revisionKey],
    writes: [],
  },
  {
    method: "patch",
    path: "/v1/collections/{collection}",
    reads: [...register, ...collection],
    writes: [issueKey, collectionKey, issuedKey, headKey],
  },
  {
    method: "post",
    path: "/v1/results/import",
    reads: [
      ...register,
      definitionsOfGroup,
      definitionKey,
      collectionsOfGroup,
      ...collectionForSchool,
      importedForPartition,
    ],
    writes: [importedKey],
  },
  { method: "get", path: "/v1/collections/{collection}/templates.zip", reads: template, writes: [headKey] },
  { method: "get", path: "/v1/collections/{collection}/templates/{file}", reads: template, writes: [headKey] },
  { method: "post", path: "/v1/submissions/check", reads: submitting.reads, writes: [] },
  { method: "post", path: atSchool, ...submitting },
  { method: "post", path: "/v1/workbooks", ...submitting },
  {
    method: "get",
    path: atSchool,
    reads: [...school, ...collectionForSchool, revisionsOfSchool, eventsOfSchool, ...schoolStanding],
    writes: [headKey],
  },
  {
    method: "get",
    path: `${atSchool}/{revision}`,
    reads: [...school, ...collectionForSchool, revisionKey],
    writes: [],
  },
  {
    method: "post",
    path: `${atSchool}/{revision}/decision`,
    reads: [...school, ...collectionForSchool, ...schoolStanding, eventKey],
    writes: [eventKey, headKey],
  },
  { method: "get", path: "/v1/collections/{collection}/comparison", reads: [...compared, ...released], writes: [] },
  {
    method: "get",
    path: "/v1/collections/{collection}/comparison.xlsx",
    reads: [...compared, ...released],
    writes: [],
  },
  {
    method: "get",
    path: "/v1/figures/{collection}/{school}/{measure}/{group}",
    reads: [...school, ...collectionForSchool, ...schoolStanding, importedForSchool, definitionKey],
    writes: [],
  },
  { method: "get", path: "/v1/summary", reads: [...compared, ...released], writes: [] },
  { method: "get", path: "/v1/summary.xlsx", reads: [...compared, ...released], writes: [] },
  { method: "get", path: "/v1/contacts", reads: [...register, contactsOfGroup], writes: [] },
  { method: "put", path: "/v1/contacts/{owner}", reads: school, writes: [contactsKey] },
  {
    method: "post",
    path: "/v1/collections/{collection}/reminders",
    reads: [...reminding, mailKey],
    writes: [mailKey],
  },
  {
    method: "get",
    path: "/v1/releases",
    reads: [...collection, collectionsOfGroup, releasesOf, plannedReleases],
    writes: [],
  },
  {
    method: "post",
    path: "/v1/releases",
    reads: releasing.reads,
    writes: [...releasing.writes, plannedReleaseKey],
  },
  {
    method: "post",
    path: "/v1/releases/planned/withdrawal",
    reads: [...collection, plannedReleaseKey],
    writes: [plannedReleaseKey],
  },
  { method: "get", path: "/v1/releases/{release}", reads: released, writes: [] },
  { method: "get", path: "/v1/releases/{release}/workbook.xlsx", reads: released, writes: [] },
  { method: "get", path: "/v1/snapshots", reads: [snapshotsOfGroup], writes: [] },
  {
    method: "post",
    path: "/v1/snapshots",
    reads: [...releasing.reads, snapshotsOfGroup],
    writes: [...releasing.writes, snapshotKey],
  },
  { method: "get", path: "/v1/snapshots/{file}", reads: sealed, writes: [] },
  { method: "get", path: "/v1/snapshots/{snapshot}/verification", reads: sealed, writes: [] },
  {
    method: "get",
    path: "/v1/snapshots/{a}/diff/{b}",
    reads: [...sealed, ...released, collectionsOfGroup],
    writes: [],
  },
  { method: "post", path: "/v1/live/tickets", reads: [], writes: [ticketKey] },
];
