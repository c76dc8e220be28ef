import { z } from "zod";
import { cellIdSchema, entriesSchema } from "./entries";

/** A finding on the wire: the same shape as `Finding` of core/rules. */
export const findingSchema = z
  .object({
    rule: z.string(),
    severity: z.enum(["error", "query"]),
    returnId: z.string(),
    sectionId: z.string(),
    role: z.string(),
    cell: z.string().nullable(),
    sheet: z.string(),
    address: z.string().nullable(),
    wrong: z.string(),
    where: z.string(),
    mend: z.string(),
    note: z.object({ cell: z.string(), given: z.boolean() }).nullable(),
  })
  .meta({
    id: "Finding",
    description: "What a rule says about a submission: what is wrong, where, and how to mend it",
  });

/** Notes on queries, by the cell id of the note: `note.<rule id in lower case with _>[.<pupil group>]`. */
export const notesSchema = z
  .record(cellIdSchema, z.string().max(2000))
  .meta({ id: "Notes", description: "The school's notes on queries, by the note's cell id" });

/** What the template came filled in with, by cell: so that what was imported after it was made is not held against it. */
export const filledInSchema = entriesSchema.describe(
  "What the template came filled in with; by default what stands now",
);

/** What is to be checked: entries for a collection and school, as a submission would send them. */
export const checkRequestSchema = z
  .object({
    ...{ collection: z.string(), school: z.string(), entries: entriesSchema, notes: notesSchema.default({}) },
    filledIn: filledInSchema.optional(),
  })
  .meta({ id: "CheckRequest" });

/**
 * What a check says. `ready`: no error stands and every query has its note. `origin`: whether the file is as we issued it; null where entries were sent
 * without a file.
 */
export const checkAnswerSchema = z
  .object({
    collection: z.string(),
    schoolId: z.string(),
    ready: z.boolean(),
    errors: z.int().nonnegative(),
    queries: z.int().nonnegative(),
    findings: z.array(findingSchema),
    origin: z.enum(["verified", "not verified"]).nullable(),
  })
  .meta({ id: "CheckAnswer", description: "Every finding at once, errors and queries, sorted by sheet" });

export type CheckAnswer = z.infer<typeof checkAnswerSchema>;
