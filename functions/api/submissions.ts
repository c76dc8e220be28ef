import { entryAt, type CellId, type Entries } from "../../core/entries/entry";
import { saysWhatWasImported } from "../../core/entries/imports/accountedFor";
import type { StandingEntry } from "../../core/entries/imports/standing";
import { z } from "zod";
import { entriesToJson } from "../../core/wire/entries";
import {
  decisionAnswerSchema,
  decisionRequestSchema,
  historySchema,
  revisionSchema,
} from "../../core/wire/submissions";
import { cellWords } from "../intake/cellWords";
import { askedOf } from "../returns/askedOf";
import { readRevision, type RevisionSummary } from "../store/revisions";
import { decide as decideOn } from "../submissions/decide";
import { diffRevisions, readHistory, type PastEvent } from "../submissions/history";
import { isRefused, ok, refuse } from "./answer";
import { askedSchool } from "./findInScope";
import { none, route } from "./route";
import { schoolInCollection } from "./submit";

const oneRevision = schoolInCollection.extend({ revision: z.coerce.number().int().min(1).max(999_999) });
const asked = ["no-such-school", "no-such-collection", "school-not-asked"] as const;

const summary = ({ revision, base, seen, submissionId, by, at, returns, erasedOn }: RevisionSummary) => ({
  ...{ revision, base, seen, submissionId, by, receivedAt: at, returns: [...returns] },
  ...(erasedOn === undefined ? {} : { erasedOn }),
});

const past = (event: PastEvent) => ({
  ...{ id: event.eventId, by: event.by, at: event.at, superseded: event.superseded },
  ...(event.kind === "choice"
    ? { kind: event.kind, revision: event.over, reason: null }
    : { kind: event.decision, revision: event.revision, reason: event.reason }),
});

const noSuchRevision = (revision: number) =>
  refuse("no-such-revision", `The school has sent no revision ${String(revision)} in this collection.`);

/** GET …/submissions: everything that happened to a school's answers in a collection, oldest first. */
export const listSubmissions = route({
  operation: "listSubmissions",
  params: schoolInCollection,
  query: none,
  gives: historySchema,
  given: { 200: "The history" },
  problems: asked,
  async handle({ deps, person, params }) {
    const school = await askedSchool(deps, person, params);
    if (isRefused(school)) return school;
    const { schoolId } = school.school;
    const { head, revisions, events } = await readHistory(deps.store, school.partition, schoolId);
    const { status, revision, approved, authorised, reason } = head;
    return ok({
      ...{ collection: school.collection.id, schoolId, status, revision, approved, authorised, reason },
      revisions: revisions.map(summary),
      events: events.map(past),
    });
  },
});

/** GET …/submissions/{revision}: one revision whole; with `diff` also how it differs from another. */
export const getSubmission = route({
  operation: "getSubmission",
  params: oneRevision,
  query: z.object({
    diff: z.coerce
      .number()
      .int()
      .min(0)
      .max(999_999)
      .optional()
      .describe("The revision to compare with; 0 is the empty return"),
  }),
  gives: revisionSchema,
  given: { 200: "The revision" },
  problems: [...asked, "no-such-revision"],
  async handle({ deps, person, params, query }) {
    const school = await askedSchool(deps, person, params);
    if (isRefused(school)) return school;
    const { collection, partition } = school;
    const { schoolId } = school.school;
    const found = await readRevision(deps.store, partition, schoolId, params.revision);
    if (!found) return noSuchRevision(params.revision);
    const isNote = ([cell]: readonly [string, unknown]): boolean => cell.startsWith("note.");
    const notes = [...found.entries]
      .filter(isNote)
      .map(([cell, entry]) => [cell, "value" in entry ? String(entry.value) : ""]);
    const answer = {
      ...summary(found),
      findings: [...found.findings],
      entries: entriesToJson(new Map([...found.entries].filter((each) => !isNote(each)))),
      notes: Object.fromEntries(notes) as Record<string, string>,
      imported: Object.fromEntries([...(found.imported ?? [])].map((each) => importedIn(found.entries, each))),
    };
    if (query.diff === undefined) return ok(answer);
    const changed = await diffRevisions(deps.store, partition, schoolId, query.diff, params.revision);
    if (!changed) return noSuchRevision(query.diff);
    const { layout } = await askedOf(deps.store, collection, school.school.phases);
    const differences = changed.map((each) => ({ ...each, ...cellWords(layout, each.cell) }));
    return ok({ ...answer, diff: { from: query.diff, differences } });
  },
});

/** What stood imported in one cell of a revision, and whether the school confirmed it. */
const importedIn = (entries: Entries, [cell, { entry, origin }]: readonly [CellId, StandingEntry]) =>
  [
    cell,
    {
      ...{ entry, origin },
      basis: saysWhatWasImported(entryAt(entries, cell), entry) ? ("confirmed" as const) : ("corrected" as const),
    },
  ] as const;

/** POST …/submissions/{revision}/decision: queries, approves or authorises a revision, on the status the officer saw. */
export const decide = route({
  operation: "decide",
  params: oneRevision,
  query: none,
  json: decisionRequestSchema,
  gives: decisionAnswerSchema,
  given: { 200: "Decided" },
  problems: [...asked, "status-moved", "decision-not-possible"],
  async handle({ deps, person, params, body }) {
    const school = await askedSchool(deps, person, params);
    if (isRefused(school)) return school;
    const { decision, from, reason } = body.value;
    const { schoolId } = school.school;
    const decided = await decideOn(deps.store, {
      ...{ collection: school.collection, schoolId, revision: params.revision, status: from, decision },
      ...(reason === undefined ? {} : { reason }),
      by: { id: person.id, name: person.name },
      now: deps.now(),
      eventId: deps.newId(),
    });
    switch (decided.kind) {
      case "decided":
        return ok({
          ...{ collection: school.collection.id, schoolId, revision: params.revision },
          ...{ status: decided.head.status, eventId: decided.event.eventId },
        });
      case "moved": {
        const { status, revision } = decided.head;
        const stands = revision === 0 ? "it has sent nothing" : `its newest revision is ${String(revision)}, ${status}`;
        return refuse("status-moved", `The school stands elsewhere now: ${stands}. Look again, then decide.`, {
          statusNow: status,
        });
      }
      case "not permitted":
        return refuse(
          "decision-not-possible",
          `A revision that is ${decided.head.status} cannot be ${participles[decision]}; one that is ${decided.from.join(" or ")} can.`,
          { statusNow: decided.head.status },
        );
      case "reason needed":
        return refuse("decision-not-possible", "Say what is queried, in words the school will read.");
      case "not issued":
        return refuse("school-not-asked", "The collection was not issued to this school.");
      case "id reused":
        throw new Error("a new event id was used before");
    }
  },
});

const participles = { query: "queried", approve: "approved", authorise: "authorised" } as const;
