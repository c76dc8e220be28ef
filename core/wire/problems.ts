import { z } from "zod";
import { findingSchema } from "./findings";
import { clashSchema } from "./submissions";

/** A kind of problem: the HTTP status it comes with, its title, and when a caller meets it. */
interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly when: string;
}

/**
 * Every problem the service answers with, by its slug. The slugs are stable: a caller may decide by them. `title` is the same each time; the
 * problem's `detail` says what happened this time and what to do.
 */
export const problems = {
  "request-not-understood": {
    status: 400,
    title: "The request was not understood",
    when: "A parameter, header or body is missing or not of the form asked; `issues` says which and why.",
  },
  "not-signed-in": {
    status: 401,
    title: "You are not signed in",
    when: "The request does not say who is asking, or what it says could not be verified.",
  },
  "not-invited": {
    status: 403,
    title: "You have no role here yet",
    when: "The account is verified, but no invitation has been redeemed with it, or its access was ended.",
  },
  "not-allowed": {
    status: 403,
    title: "Your role does not allow this",
    when: "The person is known, but none of their roles may do this.",
  },
  "no-such-page": {
    status: 404,
    title: "There is nothing at this address",
    when: "The address is not one of the API's.",
  },
  "no-such-school": {
    status: 404,
    title: "We do not know this school",
    when: "No school in the reader's scope has, or ever had, this id, LAESTAB or URN.",
  },
  "no-such-return": {
    status: 404,
    title: "We do not know this return",
    when: "There is no return with this id, or not in this version.",
  },
  "no-such-collection": {
    status: 404,
    title: "We do not know this collection",
    when: "There is no collection with this id in the reader's scope.",
  },
  "no-such-user": {
    status: 404,
    title: "We do not know this person",
    when: "There is no person with this id in the group.",
  },
  "no-such-invitation": {
    status: 404,
    title: "We do not know this invitation",
    when: "There is no invitation with this id in the group, or it was kept long enough.",
  },
  "no-such-trust": {
    status: 404,
    title: "We do not know this trust",
    when: "There is no trust with this id in the reader's scope.",
  },
  "no-such-revision": {
    status: 404,
    title: "There is no such revision",
    when: "The school has not sent a revision with this number.",
  },
  "no-such-figure": {
    status: 404,
    title: "There is no such figure",
    when: "The collection has no measure with this id for this pupil group.",
  },
  "no-such-release": {
    status: 404,
    title: "There is no such release",
    when: "Nothing was released to the reader under this id, or of this collection yet.",
  },
  "no-such-snapshot": {
    status: 404,
    title: "There is no such snapshot",
    when: "No snapshot with this number was sealed, or it is not the reader's to open.",
  },
  "no-such-problem": {
    status: 404,
    title: "There is no such kind of problem",
    when: "The problem type asked about is not in the list.",
  },
  "school-not-asked": {
    status: 404,
    title: "This school was not asked",
    when: "The school exists, but the collection was not issued to it.",
  },
  "method-not-allowed": {
    status: 405,
    title: "This address does not take that method",
    when: "The address exists with other methods; header Allow lists them.",
  },
  "newer-version": {
    status: 409,
    title: "Someone sent a newer version",
    when: "The submission was made from an older revision than the newest; `clash` lists the cells that differ.",
  },
  "unknown-base": {
    status: 422,
    title: "The revision this was made from does not exist",
    when: "The submission names a base revision that the school has not sent.",
  },
  "status-moved": {
    status: 409,
    title: "The status has changed since you looked",
    when: "A decision named a status or revision that is no longer the school's.",
  },
  "register-moved": {
    status: 409,
    title: "The register has changed since the dry run",
    when: "An import names a plan that is no longer what it would do.",
  },
  "results-moved": {
    status: 409,
    title: "What the import would do has changed since the dry run",
    when: "An import of results names a plan that is no longer what it would do.",
  },
  "version-published": {
    status: 409,
    title: "This version is already published",
    when: "A return's published version never changes; a change needs the next version number.",
  },
  "collection-exists": {
    status: 409,
    title: "There is already a collection with this id",
    when: "A collection is issued once; another needs another id.",
  },
  "sealed-content-altered": {
    status: 409,
    title: "This is no longer what was sealed",
    when: "A release or snapshot, or something it was made from, was changed after it was sealed; `detail` says what.",
  },
  "collection-moved": {
    status: 409,
    title: "The collection has changed since you looked",
    when: "Someone else changed the collection at the same moment.",
  },
  "too-large": { status: 413, title: "This is too large", when: "The body is over the limit for this address." },
  "not-this-media-type": {
    status: 415,
    title: "This address takes another kind of body",
    when: "The body's Content-Type is not one the address takes.",
  },
  findings: {
    status: 422,
    title: "The submission has findings to mend",
    when: "An error stands, or a query has no note; `findings` lists all of them at once. Nothing was stored.",
  },
  "file-refused": {
    status: 422,
    title: "We could not read this file",
    when: "The workbook is not one we take; `refusal` names the reason.",
  },
  "not-our-template": {
    status: 422,
    title: "This workbook is not one of our templates",
    when: "The workbook has no `_trustwide` sheet of ours, or what stands on it cannot be read.",
  },
  "definition-has-problems": {
    status: 422,
    title: "The return's definition has problems",
    when: "`issues` lists each place and reason. Nothing was stored.",
  },
  "register-file-has-problems": {
    status: 422,
    title: "The register file has problems",
    when: "`issues` lists each row and reason. Nothing was changed.",
  },
  "results-file-has-problems": {
    status: 422,
    title: "The results file has problems",
    when: "`issues` lists each row, column or parameter and the reason. Nothing was imported.",
  },
  "collection-has-problems": {
    status: 422,
    title: "The collection cannot be issued like this",
    when: "A return, school, date or earlier collection it names does not fit; `issues` lists each.",
  },
  "release-has-problems": {
    status: 422,
    title: "This release cannot be made",
    when: "The day it is planned for has passed; `issues` says which.",
  },
  "decision-not-possible": {
    status: 422,
    title: "This decision cannot be taken now",
    when: "The decision does not follow from the status: only an approved revision is authorised, and a query needs a reason.",
  },
  "access-has-problems": {
    status: 422,
    title: "This access cannot be given",
    when: "Its roles, trusts and schools do not go together, or name one that is not in the register.",
  },
  "not-your-own-access": {
    status: 422,
    title: "Nobody changes their own access",
    when: "An administrator named themselves; another administrator can.",
  },
  "invitation-not-open": {
    status: 422,
    title: "This invitation cannot be used",
    when: "The code is unknown, used, revoked or expired, or is for accounts of another organisation or group.",
  },
  "key-used-before": {
    status: 422,
    title: "This Idempotency-Key was used for something else",
    when: "The same key came before with other entries. A new submission needs a new key.",
  },
  closed: {
    status: 423,
    title: "The collection is closed",
    when: "The collection is past its due date or was closed, and the school has not been queried.",
  },
  "not-open-yet": {
    status: 423,
    title: "The collection is not open yet",
    when: "The collection opens on a later day.",
  },
  "no-mail": {
    status: 503,
    title: "No mail can be sent from here",
    when: "The service was set up without a domain to send mail from.",
  },
  "our-fault": {
    status: 500,
    title: "Something went wrong on our side",
    when: "A fault of ours; `reference` finds it in the log.",
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemSlug = keyof typeof problems;

/** Every slug, in the order of the list. */
export const problemSlugs = Object.keys(problems) as [ProblemSlug, ...ProblemSlug[]];

/** The `type` of a problem: a reference to the page that describes it, relative to the service. */
export const problemType = (slug: ProblemSlug): string => `/v1/problems/${slug}`;

/** What is wrong with one part of a request, definition or file: its place and the reason. */
export const issueSchema = z
  .object({ path: z.string(), message: z.string() })
  .meta({ id: "Issue", description: "A place in what was sent, and what is wrong there" });

/**
 * A problem by RFC 9457. Beside its members, by kind: `issues`, `findings`, `clash`, `refusal`, `statusNow`, `reference`.
 *
 * @source RFC 9457, Problem Details for HTTP APIs, July 2023.
 */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    issues: z.array(issueSchema).exactOptional(),
    findings: z.array(findingSchema).exactOptional(),
    clash: clashSchema.exactOptional(),
    refusal: z.string().exactOptional(),
    statusNow: z.string().exactOptional(),
    reference: z.string().exactOptional(),
  })
  .meta({ id: "Problem", description: "What went wrong and what to do, by RFC 9457" });

export type Problem = z.infer<typeof problemSchema>;
export type Issue = z.infer<typeof issueSchema>;

/** The list of kinds of problem, as the service shows it. */
export const problemListSchema = z
  .object({
    problems: z.array(
      z.object({ type: z.string(), slug: z.enum(problemSlugs), status: z.int(), title: z.string(), when: z.string() }),
    ),
  })
  .meta({ id: "ProblemList" });
