import type { Operation } from "./operation";

/** Who reads figures at all: live, or as they were released. */
export const readers = ["school", "trustOfficer", "groupOfficer", "director"] as const;

/** Who reads what the board does, and what was sealed for it. */
export const officersAndDirectors = ["trustOfficer", "groupOfficer", "director"] as const;

/** The operations of what the board reads, releases, snapshots, mail and live connections. */
export const releaseOperations = {
  getSummary: {
    method: "get",
    path: "/v1/summary",
    roles: officersAndDirectors,
    maxBytes: 0,
    tag: "Comparison",
    summary: "What the board is shown of a collection",
  },
  getSummaryWorkbook: {
    method: "get",
    path: "/v1/summary.xlsx",
    roles: officersAndDirectors,
    maxBytes: 0,
    tag: "Comparison",
    summary: "The board's summary as a workbook",
  },
  listContacts: {
    method: "get",
    path: "/v1/contacts",
    roles: ["groupOfficer", "administrator"],
    maxBytes: 0,
    tag: "Mail",
    summary: "Where mail goes, by school",
  },
  putContacts: {
    method: "put",
    path: "/v1/contacts/{owner}",
    roles: ["groupOfficer", "administrator"],
    maxBytes: 10_000,
    tag: "Mail",
    summary: "Set where mail for a school, the officers or the board goes",
  },
  remindSchools: {
    method: "post",
    path: "/v1/collections/{collection}/reminders",
    roles: ["groupOfficer", "trustOfficer"],
    maxBytes: 0,
    tag: "Mail",
    summary: "Remind the schools that have something to do",
  },
  listReleases: {
    method: "get",
    path: "/v1/releases",
    roles: readers,
    maxBytes: 0,
    tag: "Releases",
    summary: "What was released to the audiences you belong to",
  },
  createRelease: {
    method: "post",
    path: "/v1/releases",
    roles: ["groupOfficer"],
    maxBytes: 10_000,
    tag: "Releases",
    summary: "Release a collection to an audience, now or on a day",
  },
  withdrawPlanned: {
    method: "post",
    path: "/v1/releases/planned/withdrawal",
    roles: ["groupOfficer"],
    maxBytes: 10_000,
    tag: "Releases",
    summary: "Withdraw a release that is planned",
  },
  getRelease: {
    method: "get",
    path: "/v1/releases/{release}",
    roles: readers,
    maxBytes: 0,
    tag: "Releases",
    summary: "What an audience was shown",
  },
  getReleaseWorkbook: {
    method: "get",
    path: "/v1/releases/{release}/workbook.xlsx",
    roles: readers,
    maxBytes: 0,
    tag: "Releases",
    summary: "What an audience was shown, as a workbook",
  },
  listSnapshots: {
    method: "get",
    path: "/v1/snapshots",
    roles: officersAndDirectors,
    maxBytes: 0,
    tag: "Releases",
    summary: "The snapshots sealed for meetings",
  },
  createSnapshot: {
    method: "post",
    path: "/v1/snapshots",
    roles: ["groupOfficer"],
    maxBytes: 10_000,
    tag: "Releases",
    summary: "Seal the whole summary the board is shown, for a meeting",
  },
  getSnapshotWorkbook: {
    method: "get",
    path: "/v1/snapshots/{file}",
    roles: officersAndDirectors,
    maxBytes: 0,
    tag: "Releases",
    summary: "A sealed workbook, byte for byte",
  },
  verifySnapshot: {
    method: "get",
    path: "/v1/snapshots/{snapshot}/verification",
    roles: officersAndDirectors,
    maxBytes: 0,
    tag: "Releases",
    summary: "Verify a snapshot, and read every cell it holds",
  },
  diffSnapshots: {
    method: "get",
    path: "/v1/snapshots/{a}/diff/{b}",
    roles: officersAndDirectors,
    maxBytes: 0,
    tag: "Releases",
    summary: "What differs between two snapshots, or a snapshot and now",
  },
  createLiveTicket: {
    method: "post",
    path: "/v1/live/tickets",
    roles: [...readers, "administrator"],
    maxBytes: 0,
    tag: "Live",
    summary: "A ticket that opens one live connection",
  },
} as const satisfies Record<string, Operation>;
