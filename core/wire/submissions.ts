import { z } from "zod";
import { cellIdSchema, entriesSchema, entrySchema, importedOriginSchema } from "./entries";
import { filledInSchema, findingSchema, notesSchema } from "./findings";

/** Where a school stands in a collection. */
export const schoolStatusSchema = z
  .enum(["not started", "submitted", "queried", "approved", "authorised"])
  .meta({ id: "SchoolStatus" });

const personSchema = z.object({ id: z.string(), name: z.string() }).meta({ id: "Sender" });
/** The highest revision a submission may be made from: revisions count to 999,999. */
export const lastBase = 999_998;

const revisionNumber = z.int().min(1).max(999_999);

/** What a school sends: its entries, the revision they were made from (0: none), and its notes on queries. */
export const submissionRequestSchema = z
  .object({
    ...{ base: z.int().min(0).max(lastBase), entries: entriesSchema, notes: notesSchema.default({}) },
    filledIn: filledInSchema.optional(),
  })
  .meta({ id: "SubmissionRequest" });

/** The receipt of an accepted revision. `origin`: whether the file it came in is as we issued it; null without a file. */
export const receiptSchema = z
  .object({
    collection: z.string(),
    schoolId: z.string(),
    /** The school's short name and its LAESTAB, for whoever sends the files of many. */
    school: z.string(),
    revision: revisionNumber,
    submissionId: z.string(),
    receivedAt: z.iso.datetime(),
    status: schoolStatusSchema,
    origin: z.enum(["verified", "not verified"]).nullable(),
    /** Whether this is the receipt of an earlier sending of the same. */
    repeated: z.boolean(),
  })
  .meta({ id: "Receipt", description: "What was accepted: keep the revision number" });

/** One cell in which three versions differ, with the sheet's own label and place. */
const threeWaySchema = z.object({
  cell: z.string(),
  label: z.string(),
  where: z.string(),
  base: entrySchema,
  yours: entrySchema,
  theirs: entrySchema,
});

/** A clash: which revision is newest, who sent it and when, and the cells that differ. */
export const clashSchema = z
  .object({
    base: z.int().nonnegative(),
    head: revisionNumber,
    /** The name of who sent the newest revision. */
    by: z.string(),
    at: z.iso.datetime(),
    differences: z.array(threeWaySchema),
  })
  .meta({ id: "Clash", description: "Someone sent a newer version: the cells in which it and yours differ" });

/** One revision without its entries. */
export const revisionSummarySchema = z
  .object({
    revision: revisionNumber,
    base: z.int().nonnegative(),
    /** The newer revision the sender had seen when they sent this all the same; null where there was none. */
    seen: z.int().nonnegative().nullable(),
    submissionId: z.string(),
    by: personSchema,
    receivedAt: z.iso.datetime(),
    /** The civil date its content was erased on, where it was. */
    erasedOn: z.iso.date().exactOptional(),
    returns: z.array(z.object({ returnId: z.string(), version: z.int().positive(), period: z.string() })),
  })
  .meta({ id: "RevisionSummary" });

/**
 * What somebody did about a school's submissions. `superseded`: the decision lost its race, and changed nothing. A `choice`: the sender put their
 * answers over a newer revision, having seen what differed.
 */
const eventSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["query", "approve", "authorise", "choice"]),
    revision: z.int().nonnegative(),
    by: personSchema,
    at: z.iso.datetime(),
    reason: z.string().nullable(),
    superseded: z.boolean(),
  })
  .meta({ id: "SubmissionEvent" });

/** A school's history in a collection: the head, every revision, every event, oldest first. */
export const historySchema = z
  .object({
    collection: z.string(),
    schoolId: z.string(),
    status: schoolStatusSchema,
    revision: z.int().nonnegative(),
    /** The last revision approved, and the last authorised; 0 for none. */
    approved: z.int().nonnegative(),
    authorised: z.int().nonnegative(),
    /** Why the school was queried; null unless it is. */
    reason: z.string().nullable(),
    revisions: z.array(revisionSummarySchema),
    events: z.array(eventSchema),
  })
  .meta({ id: "SubmissionHistory" });

/** A cell in which two revisions of one school differ. */
const differenceSchema = z.object({
  cell: z.string(),
  label: z.string(),
  where: z.string(),
  before: entrySchema,
  after: entrySchema,
});

/** One revision whole; with `?diff=n` also the cells that differ from revision n (0 is the empty return). */
export const revisionSchema = revisionSummarySchema
  .extend({
    findings: z.array(findingSchema),
    entries: entriesSchema,
    notes: notesSchema,
    /** What stood in the template from files when this was sent, by cell id: the school confirmed it, or put its own in its place. */
    imported: z.record(
      cellIdSchema,
      z.object({ entry: entrySchema, basis: z.enum(["confirmed", "corrected"]), origin: importedOriginSchema }),
    ),
    diff: z.object({ from: z.int().nonnegative(), differences: z.array(differenceSchema) }).exactOptional(),
  })
  .meta({ id: "Revision" });

/** A decision on a revision. `from` names the status it decides on; a query needs its reason in words the school will read. */
export const decisionRequestSchema = z
  .object({
    decision: z.enum(["query", "approve", "authorise"]),
    from: schoolStatusSchema,
    reason: z.string().trim().min(1).max(2000).exactOptional(),
  })
  .meta({ id: "DecisionRequest" });

/** Where the school stands after a decision. */
export const decisionAnswerSchema = z
  .object({
    collection: z.string(),
    schoolId: z.string(),
    revision: revisionNumber,
    status: schoolStatusSchema,
    eventId: z.string(),
  })
  .meta({ id: "DecisionAnswer" });

export type Receipt = z.infer<typeof receiptSchema>;
export type Clash = z.infer<typeof clashSchema>;
