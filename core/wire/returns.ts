import { z } from "zod";
import { returnDefinitionSchema } from "../returns/definition";

/** A return in the list: its newest version. */
export const returnSummarySchema = z
  .object({
    id: z.string(),
    version: z.int().positive(),
    title: z.string(),
    summary: z.string(),
    respondent: z.enum(["school", "trust", "officer"]),
    /** `catalogue`: comes with Trustwide. `own`: made by an officer of the group. */
    from: z.enum(["catalogue", "own"]),
    fields: z.int().nonnegative(),
    rules: z.int().nonnegative(),
    measures: z.int().nonnegative(),
  })
  .meta({ id: "ReturnSummary" });

export const returnListSchema = z.object({ returns: z.array(returnSummarySchema) }).meta({ id: "ReturnList" });

/** One return in one version, with every version there is. */
export const returnAnswerSchema = z
  .object({
    from: z.enum(["catalogue", "own"]),
    versions: z.array(z.int().positive()),
    definition: returnDefinitionSchema.meta({ id: "ReturnDefinition" }),
  })
  .meta({ id: "ReturnAnswer" });
