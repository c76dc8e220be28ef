import type { OperationId } from "./operations";
import type { Route } from "./route";

/** The operations that have a route; the description of the API is made from them and is none of them. */
type Routed = Exclude<OperationId, "getOpenApi">;

/** Reads a route's file when it is first asked for. */
type ReadRoute = () => Promise<Route>;

/**
 * Where the route of each operation is; the order is that of the description. A service starts without them: a start reads no route, no
 * schema and no sheet, and the first request reads the one it needs.
 */
export const routes: Readonly<Record<Routed, ReadRoute>> = {
  listProblems: async () => (await import("./problemPages")).listProblems,
  getProblem: async () => (await import("./problemPages")).getProblem,
  getMe: async () => (await import("./me")).getMe,
  listUsers: async () => (await import("./users")).listUsers,
  changeUser: async () => (await import("./users")).changeUser,
  listInvitations: async () => (await import("./invitations")).listInvitations,
  invite: async () => (await import("./invitations")).invite,
  revokeInvitation: async () => (await import("./invitations")).revokeInvitation,
  redeemInvitation: async () => (await import("./invitations")).redeemInvitation,
  listSchools: async () => (await import("./schools")).listSchools,
  getSchool: async () => (await import("./schools")).getSchool,
  exportSchool: async () => (await import("./dataProtection")).exportSchool,
  eraseSchool: async () => (await import("./dataProtection")).eraseSchool,
  importSchools: async () => (await import("./importSchools")).importSchools,
  listReturns: async () => (await import("./returns")).listReturns,
  getDesigner: async () => (await import("./designer")).getDesigner,
  tryReturn: async () => (await import("./designer")).tryReturn,
  getReturn: async () => (await import("./returns")).getReturn,
  putReturn: async () => (await import("./returns")).putReturn,
  createCollection: async () => (await import("./collections")).createCollection,
  listCollections: async () => (await import("./collections")).listCollections,
  getCollection: async () => (await import("./collections")).getCollection,
  changeCollection: async () => (await import("./collections")).changeCollection,
  importResults: async () => (await import("./importResults")).importResults,
  getTemplates: async () => (await import("./templates")).getTemplates,
  getTemplate: async () => (await import("./templates")).getTemplate,
  checkSubmission: async () => (await import("./check")).checkSubmission,
  submit: async () => (await import("./submit")).submit,
  submitWorkbook: async () => (await import("./submit")).submitWorkbook,
  listSubmissions: async () => (await import("./submissions")).listSubmissions,
  getSubmission: async () => (await import("./submissions")).getSubmission,
  decide: async () => (await import("./submissions")).decide,
  getComparison: async () => (await import("./comparison")).getComparison,
  getComparisonWorkbook: async () => (await import("./comparison")).getComparisonWorkbook,
  getFigure: async () => (await import("./figures")).getFigure,
  getSummary: async () => (await import("./summary")).getSummary,
  getSummaryWorkbook: async () => (await import("./summary")).getSummaryWorkbook,
  listContacts: async () => (await import("./contacts")).listContacts,
  putContacts: async () => (await import("./contacts")).putContacts,
  remindSchools: async () => (await import("./reminders")).remindSchools,
  listReleases: async () => (await import("./releases")).listReleases,
  createRelease: async () => (await import("./releases")).createRelease,
  withdrawPlanned: async () => (await import("./releases")).withdrawPlanned,
  getRelease: async () => (await import("./releases")).getRelease,
  getReleaseWorkbook: async () => (await import("./releases")).getReleaseWorkbook,
  listSnapshots: async () => (await import("./snapshots")).listSnapshots,
  createSnapshot: async () => (await import("./snapshots")).createSnapshot,
  getSnapshotWorkbook: async () => (await import("./snapshots")).getSnapshotWorkbook,
  verifySnapshot: async () => (await import("./snapshots")).verifySnapshot,
  diffSnapshots: async () => (await import("./snapshots")).diffSnapshots,
  createLiveTicket: async () => (await import("./live")).createLiveTicket,
};

/** Every route, read. */
export const readRoutes = (): Promise<Route[]> => Promise.all(Object.values(routes).map((read) => read()));
