import { z } from "zod";
import { collectionSchema } from "../returns/collection";
import { periodSchema } from "../returns/definition";
import { schoolStatusSchema } from "./submissions";

const collectionId = collectionSchema.shape.id;
const stage = z.enum(["forecast", "school", "provisional", "revised", "final"]);

/**
 * A collection to issue. Without `id` one is made from the title. Without `version` a return's newest is asked; without `schools` every open school
 * with pupils in a phase one of the returns asks. Schools may be named by id or any LAESTAB or URN they ever had.
 */
export const issueRequestSchema = z
  .object({
    id: collectionId.exactOptional(),
    title: z.string().trim().min(1).max(80),
    opensOn: z.iso.date(),
    dueOn: z.iso.date(),
    previous: collectionId.exactOptional(),
    returns: z
      .array(
        z.object({
          returnId: z.string(),
          version: z.int().positive().exactOptional(),
          period: periodSchema,
          stage: stage.default("school"),
        }),
      )
      .min(1)
      .max(20),
    /** Whose figures these are, a line each as their licence asks. */
    attribution: z.array(z.string().trim().min(1).max(500)).max(10).exactOptional(),
    schools: z.array(z.string()).min(1).max(30_000).exactOptional(),
    /** The last day its content is kept on; six years after the due date when it is left out. */
    keepUntil: z.iso.date().exactOptional(),
  })
  .meta({ id: "IssueRequest", description: "A collection to issue to schools" });

/** What may change in an issued collection: its title, its due date (extend), whether it is closed (close, re-open), and how long it is kept. */
export const collectionChangeSchema = z
  .object({
    title: z.string().trim().min(1).max(80).exactOptional(),
    dueOn: z.iso.date().exactOptional(),
    closed: z.boolean().exactOptional(),
    keepUntil: z.iso.date().exactOptional(),
  })
  .refine((change) => Object.keys(change).length > 0, "say what to change: title, dueOn, closed or keepUntil")
  .meta({ id: "CollectionChange" });

const counts = z.object({
  asked: z.int().nonnegative(),
  returned: z.int().nonnegative(),
  byStatus: z.record(schoolStatusSchema, z.int().nonnegative()),
});

/** A collection in the list. `state` is as of now: before its opening, open, past its due date or closed by an officer. */
export const collectionSummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    opensOn: z.iso.date(),
    dueOn: z.iso.date(),
    state: z.enum(["not open yet", "open", "closed"]),
    previous: z.string().nullable(),
    /** The last day its content is kept on. */
    keptUntil: z.iso.date(),
    returns: z.array(
      z.object({ returnId: z.string(), version: z.int().positive(), period: periodSchema, stage, title: z.string() }),
    ),
    asked: z.int().nonnegative(),
  })
  .meta({ id: "CollectionSummary" });

export const collectionListSchema = z
  .object({ collections: z.array(collectionSummarySchema) })
  .meta({ id: "CollectionList" });

/** Where one school stands in a collection. `due`: it has yet to send, or was queried. */
export const schoolProgressSchema = z
  .object({
    schoolId: z.string(),
    laestab: z.string(),
    name: z.string(),
    trustId: z.string().nullable(),
    trust: z.string().nullable(),
    family: z.string(),
    status: schoolStatusSchema,
    revision: z.int().nonnegative(),
    receivedAt: z.iso.datetime().nullable(),
    by: z.string().nullable(),
    due: z.boolean(),
  })
  .meta({ id: "SchoolProgress" });

/** A collection with its progress by school, in the order of the schools' names. */
export const collectionAnswerSchema = collectionSummarySchema
  .extend({ progress: counts, schools: z.array(schoolProgressSchema) })
  .meta({ id: "CollectionAnswer" });

export type IssueRequest = z.infer<typeof issueRequestSchema>;
export type CollectionChange = z.infer<typeof collectionChangeSchema>;
export type CollectionSummary = z.infer<typeof collectionSummarySchema>;
export type SchoolProgress = z.infer<typeof schoolProgressSchema>;
