import { checkSubmission } from "./check";
import { changeCollection, createCollection, getCollection, listCollections } from "./collections";
import { getComparison, getComparisonWorkbook } from "./comparison";
import { eraseSchool, exportSchool } from "./dataProtection";
import { getDesigner, tryReturn } from "./designer";
import { getFigure } from "./figures";
import { importResults } from "./importResults";
import { importSchools } from "./importSchools";
import { invite, listInvitations, redeemInvitation, revokeInvitation } from "./invitations";
import { createLiveTicket } from "./live";
import { getMe } from "./me";
import { getProblem, listProblems } from "./problemPages";
import { getReturn, listReturns, putReturn } from "./returns";
import { listContacts, putContacts } from "./contacts";
import { remindSchools } from "./reminders";
import { createRelease, getRelease, getReleaseWorkbook, listReleases } from "./releases";
import type { Route } from "./route";
import { getSchool, listSchools } from "./schools";
import { decide, getSubmission, listSubmissions } from "./submissions";
import { createSnapshot, diffSnapshots, getSnapshotWorkbook, listSnapshots } from "./snapshots";
import { submit, submitWorkbook } from "./submit";
import { getSummary, getSummaryWorkbook } from "./summary";
import { getTemplate, getTemplates } from "./templates";
import { changeUser, listUsers } from "./users";

/** Every route of the API but its own description; the order is that of the description. */
export const routes: readonly Route[] = [
  listProblems,
  getProblem,
  getMe,
  listUsers,
  changeUser,
  listInvitations,
  invite,
  revokeInvitation,
  redeemInvitation,
  listSchools,
  getSchool,
  exportSchool,
  eraseSchool,
  importSchools,
  listReturns,
  getDesigner,
  tryReturn,
  getReturn,
  putReturn,
  createCollection,
  listCollections,
  getCollection,
  changeCollection,
  importResults,
  getTemplates,
  getTemplate,
  checkSubmission,
  submit,
  submitWorkbook,
  listSubmissions,
  getSubmission,
  decide,
  getComparison,
  getComparisonWorkbook,
  getFigure,
  getSummary,
  getSummaryWorkbook,
  listContacts,
  putContacts,
  remindSchools,
  listReleases,
  createRelease,
  getRelease,
  getReleaseWorkbook,
  listSnapshots,
  createSnapshot,
  getSnapshotWorkbook,
  diffSnapshots,
  createLiveTicket,
];
