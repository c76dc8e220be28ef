import { z } from "zod";
import type { ReturnDefinition } from "../../core/returns/definition";
import {
  invitationListSchema,
  invitationSchema,
  invitedSchema,
  userListSchema,
  userSchema,
  type InviteRequest,
} from "../../core/wire/access";
import { collectionAnswerSchema, collectionListSchema, type IssueRequest } from "../../core/wire/collections";
import { comparisonAnswerSchema } from "../../core/wire/comparison";
import { figureAnswerSchema } from "../../core/wire/figures";
import { personSchema } from "../../core/wire/people";
import {
  plannedReleaseSchema,
  releaseListSchema,
  releaseMadeSchema,
  releaseSchema,
  snapshotDiffSchema,
  snapshotListSchema,
  snapshotSummarySchema,
  snapshotVerifiedSchema,
  type releaseRequestSchema,
  type withdrawalSchema,
  type snapshotRequestSchema,
} from "../../core/wire/releases";
import { returnAnswerSchema, returnListSchema } from "../../core/wire/returns";
import { schoolListSchema } from "../../core/wire/schools";
import type { decisionRequestSchema } from "../../core/wire/submissions";
import { decisionAnswerSchema, historySchema, receiptSchema, revisionSchema } from "../../core/wire/submissions";
import { summaryAnswerSchema } from "../../core/wire/summary";
import { ask, askFile, type Reach } from "./client";
import type { Outgoing } from "./outgoing";

const school = (collection: string, schoolId: string): string =>
  `/v1/collections/${encodeURIComponent(collection)}/schools/${encodeURIComponent(schoolId)}/submissions`;

/** Everything the add-in asks of the service: one function an operation, each giving its answer, a problem or "offline". */
export const serviceOf = (reach: Reach) => ({
  me: () => ask(reach, "/v1/me", personSchema),
  schools: () => ask(reach, "/v1/schools", schoolListSchema),
  returns: () => ask(reach, "/v1/returns", returnListSchema),
  /** The designer; of a return, for its next version. */
  designer: (from: string | null) =>
    askFile(reach, `/v1/returns/designer.xlsx${from === null ? "" : `?from=${encodeURIComponent(from)}`}`),
  /** The template of a return as a school would see it. */
  sample: (definition: ReturnDefinition) => askFile(reach, "/v1/returns/try", { method: "POST", json: definition }),
  publish: (definition: ReturnDefinition) =>
    ask(reach, `/v1/returns/${encodeURIComponent(definition.id)}`, returnAnswerSchema, {
      method: "PUT",
      json: definition,
    }),
  collections: () => ask(reach, "/v1/collections", collectionListSchema),
  collection: (id: string) => ask(reach, `/v1/collections/${encodeURIComponent(id)}`, collectionAnswerSchema),
  issue: (request: IssueRequest) =>
    ask(reach, "/v1/collections", collectionAnswerSchema, { method: "POST", json: request }),
  comparison: (collection: string, etag: string | null = null) =>
    ask(reach, `/v1/collections/${encodeURIComponent(collection)}/comparison?trust=all`, comparisonAnswerSchema, {
      etag,
    }),
  summary: (etag: string | null = null) => ask(reach, "/v1/summary", summaryAnswerSchema, { etag }),
  summaryWorkbook: () => askFile(reach, "/v1/summary.xlsx"),
  summaryOf: (collection: string) =>
    ask(reach, `/v1/summary?collection=${encodeURIComponent(collection)}`, summaryAnswerSchema),
  releases: () => ask(reach, "/v1/releases", releaseListSchema),
  release: (id: string) => ask(reach, `/v1/releases/${encodeURIComponent(id)}`, releaseSchema),
  makeRelease: (request: z.infer<typeof releaseRequestSchema>) =>
    ask(reach, "/v1/releases", releaseMadeSchema, { method: "POST", json: request }),
  withdrawPlanned: (planned: z.infer<typeof withdrawalSchema>) =>
    ask(reach, "/v1/releases/planned/withdrawal", plannedReleaseSchema, { method: "POST", json: planned }),
  releaseWorkbook: (id: string) => askFile(reach, `/v1/releases/${encodeURIComponent(id)}/workbook.xlsx`),
  seal: (request: z.infer<typeof snapshotRequestSchema>) =>
    ask(reach, "/v1/snapshots", snapshotSummarySchema, { method: "POST", json: request }),
  snapshots: () => ask(reach, "/v1/snapshots", snapshotListSchema),
  changedSince: (snapshot: string) =>
    ask(reach, `/v1/snapshots/${encodeURIComponent(snapshot)}/diff/now`, snapshotDiffSchema),
  verifySnapshot: (id: string) =>
    ask(reach, `/v1/snapshots/${encodeURIComponent(id)}/verification`, snapshotVerifiedSchema),
  snapshotWorkbook: (id: string) => askFile(reach, `/v1/snapshots/${encodeURIComponent(id)}.xlsx`),
  figure: (collection: string, schoolId: string, measure: string, group: string) =>
    ask(
      reach,
      `/v1/figures/${[collection, schoolId, measure, group].map(encodeURIComponent).join("/")}`,
      figureAnswerSchema,
    ),
  history: (collection: string, schoolId: string) => ask(reach, school(collection, schoolId), historySchema),
  revision: (collection: string, schoolId: string, revision: number) =>
    ask(reach, `${school(collection, schoolId)}/${revision}`, revisionSchema),
  decide: (collection: string, schoolId: string, revision: number, decision: z.input<typeof decisionRequestSchema>) =>
    ask(reach, `${school(collection, schoolId)}/${revision}/decision`, decisionAnswerSchema, {
      method: "POST",
      json: decision,
    }),
  submit: ({ collection, schoolId, key, seen, request }: Outgoing) =>
    ask(reach, `${school(collection, schoolId)}${seen === null ? "" : `?base=${seen}`}`, receiptSchema, {
      method: "POST",
      json: request,
      key,
    }),
  users: () => ask(reach, "/v1/users", userListSchema),
  endAccess: (user: string) =>
    ask(reach, `/v1/users/${encodeURIComponent(user)}`, userSchema, { method: "PATCH", json: { ended: true } }),
  invitations: () => ask(reach, "/v1/invitations", invitationListSchema),
  invite: (request: InviteRequest) => ask(reach, "/v1/invitations", invitedSchema, { method: "POST", json: request }),
  revoke: (invitation: string) =>
    ask(reach, `/v1/invitations/${encodeURIComponent(invitation)}/revocation`, invitationSchema, { method: "POST" }),
  liveTicket: () => ask(reach, "/v1/live/tickets", z.object({ address: z.string() }), { method: "POST" }),
  submitWorkbook: (file: Uint8Array) => ask(reach, "/v1/workbooks", receiptSchema, { method: "POST", file }),
  template: (collection: string, code: string) =>
    askFile(reach, `/v1/collections/${encodeURIComponent(collection)}/templates/${encodeURIComponent(code)}.xlsx`),
  templates: (collection: string) => askFile(reach, `/v1/collections/${encodeURIComponent(collection)}/templates.zip`),
});

export type Service = ReturnType<typeof serviceOf>;
