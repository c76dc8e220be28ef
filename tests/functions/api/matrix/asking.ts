import type { OperationId } from "../../../../functions/api/operations";
import type { Answered } from "../answered";
import { at } from "../example";
import type { RunningService } from "../runningService";
import { collectionOf, entriesOf, schoolOf, type Relation } from "./world";

/** The workbooks the schools were given, by relation, fetched by somebody who may. */
export type Workbooks = Readonly<Record<Relation, Uint8Array>>;

/** How each operation is asked about the school of a relation, or about the collection it is in. None of them changes what a later one sees. */
export const asking: Readonly<
  Record<OperationId, (service: RunningService, relation: Relation, workbooks: Workbooks) => Promise<Answered>>
> = {
  getOpenApi: (service) => service.ask("GET", "/v1/openapi.json"),
  listProblems: (service) => service.ask("GET", "/v1/problems"),
  getProblem: (service) => service.ask("GET", "/v1/problems/closed"),
  getMe: (service) => service.ask("GET", "/v1/me"),
  listUsers: (service) => service.ask("GET", "/v1/users"),
  changeUser: (service) => service.ask("PATCH", "/v1/users/nobody", { ended: true }),
  listInvitations: (service) => service.ask("GET", "/v1/invitations"),
  invite: (service, relation) =>
    service.ask("POST", "/v1/invitations", {
      ...{ address: "head@school.example", roles: ["school"], schools: [schoolOf[relation]] },
    }),
  revokeInvitation: (service) => service.ask("POST", `/v1/invitations/${"0".repeat(26)}/revocation`),
  redeemInvitation: (service) => service.ask("POST", "/v1/invitations/redemption", { code: "AAAAA-BBBBB" }),
  listSchools: (service) => service.ask("GET", "/v1/schools"),
  getSchool: (service, relation) => service.ask("GET", `/v1/schools/${schoolOf[relation]}`),
  exportSchool: (service, relation) => service.ask("GET", `/v1/schools/${schoolOf[relation]}/export`),
  // Without `apply` it only says what it would erase.
  eraseSchool: (service, relation) => service.ask("POST", `/v1/schools/${schoolOf[relation]}/erasure`, {}),
  importSchools: (service) =>
    service.ask("POST", "/v1/schools/import?dryRun=true", "LAESTAB,Name\n3732001,St Anne's\n", {
      "Content-Type": "text/csv",
    }),
  listReturns: (service) => service.ask("GET", "/v1/returns"),
  getDesigner: (service) => service.ask("GET", "/v1/returns/designer.xlsx?from=none"),
  tryReturn: (service) => service.ask("POST", "/v1/returns/try", {}),
  getReturn: (service) => service.ask("GET", "/v1/returns/primary-outcomes"),
  putReturn: (service) => service.ask("PUT", "/v1/returns/ours", {}),
  createCollection: (service) => service.ask("POST", "/v1/collections", {}),
  listCollections: (service) => service.ask("GET", "/v1/collections"),
  getCollection: (service, relation) => service.ask("GET", `/v1/collections/${collectionOf(relation)}`),
  changeCollection: (service, relation) =>
    service.ask("PATCH", `/v1/collections/${collectionOf(relation)}`, { closed: false }),
  getTemplates: (service, relation) => service.ask("GET", `/v1/collections/${collectionOf(relation)}/templates.zip`),
  getTemplate: (service, relation) =>
    service.ask("GET", `/v1/collections/${collectionOf(relation)}/templates/${schoolOf[relation]}.xlsx`),
  importResults: (service) =>
    service.ask("POST", "/v1/results/import?stage=final", "LAESTAB\n3732001\n", { "Content-Type": "text/csv" }),
  checkSubmission: (service, relation) =>
    service.ask("POST", "/v1/submissions/check", {
      collection: collectionOf(relation),
      school: schoolOf[relation],
      entries: entriesOf(relation),
    }),
  // What is sent is what was sent before, so that it changes nothing.
  submit: (service, relation) =>
    service.ask("POST", at(collectionOf(relation), schoolOf[relation]), { base: 1, entries: entriesOf(relation) }),
  submitWorkbook: (service, relation, workbooks) =>
    service.ask("POST", "/v1/workbooks", workbooks[relation], {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }),
  listSubmissions: (service, relation) => service.ask("GET", at(collectionOf(relation), schoolOf[relation])),
  getSubmission: (service, relation) => service.ask("GET", `${at(collectionOf(relation), schoolOf[relation])}/1`),
  // Decides on a status the school is not in: whoever may decide is told so.
  decide: (service, relation) =>
    service.ask("POST", `${at(collectionOf(relation), schoolOf[relation])}/1/decision`, {
      ...{ decision: "approve", from: "submitted" },
    }),
  getComparison: (service, relation) =>
    service.ask("GET", `/v1/collections/${collectionOf(relation)}/comparison?trust=all`),
  getComparisonWorkbook: (service, relation) =>
    service.ask("GET", `/v1/collections/${collectionOf(relation)}/comparison.xlsx?trust=all`),
  getFigure: (service, relation) =>
    service.ask("GET", `/v1/figures/${collectionOf(relation)}/${schoolOf[relation]}/ks2_rwm_exp/all`),
  getSummary: (service, relation) => service.ask("GET", `/v1/summary?collection=${collectionOf(relation)}`),
  getSummaryWorkbook: (service, relation) =>
    service.ask("GET", `/v1/summary.xlsx?collection=${collectionOf(relation)}`),
  listContacts: (service) => service.ask("GET", "/v1/contacts"),
  putContacts: (service, relation) => service.ask("PUT", `/v1/contacts/${schoolOf[relation]}`, { addresses: [] }),
  remindSchools: (service, relation) => service.ask("POST", `/v1/collections/${collectionOf(relation)}/reminders`),
  listReleases: (service, relation) => service.ask("GET", `/v1/releases?collection=${collectionOf(relation)}`),
  // Released once by whoever may: the next asks what is then the same.
  createRelease: (service, relation) =>
    service.ask("POST", "/v1/releases", { collection: collectionOf(relation), audience: "public" }),
  withdrawPlanned: (service, relation) =>
    service.ask("POST", "/v1/releases/planned/withdrawal", {
      ...{ collection: collectionOf(relation), audience: "board", on: "2099-01-01" },
    }),
  getRelease: (service, relation) => service.ask("GET", `/v1/releases/${collectionOf(relation)}-board-1`),
  getReleaseWorkbook: (service, relation) =>
    service.ask("GET", `/v1/releases/${collectionOf(relation)}-board-1/workbook.xlsx`),
  listSnapshots: (service) => service.ask("GET", "/v1/snapshots"),
  createSnapshot: (service) => service.ask("POST", "/v1/snapshots", {}),
  getSnapshotWorkbook: (service) => service.ask("GET", "/v1/snapshots/1.xlsx"),
  verifySnapshot: (service) => service.ask("GET", "/v1/snapshots/1/verification"),
  diffSnapshots: (service) => service.ask("GET", "/v1/snapshots/1/diff/1"),
  createLiveTicket: (service) => service.ask("POST", "/v1/live/tickets"),
};
