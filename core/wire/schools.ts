import { z } from "zod";
import { phaseSchema, schoolSchema } from "../register/register";

/** A school as the register stands: its names and codes of today, null where none is held now. */
export const schoolSummarySchema = z
  .object({
    schoolId: z.string(),
    name: z.string(),
    shortName: z.string(),
    laestab: z.string().nullable(),
    urn: z.string().nullable(),
    status: z.string().nullable(),
    phases: z.array(phaseSchema),
    trustId: z.string().nullable(),
    trust: z.string().nullable(),
    membership: z.enum(["planned", "joined"]).nullable(),
    familyId: z.string(),
    family: z.string(),
    /** Whether the school stands in the register today: not closed, not gone to another group. */
    current: z.boolean(),
  })
  .meta({ id: "SchoolSummary" });

/** The register as the reader may see it. `version` counts its changes. */
export const schoolListSchema = z
  .object({
    groupId: z.string(),
    group: z.string(),
    version: z.int().nonnegative(),
    trusts: z.array(z.object({ trustId: z.string(), name: z.string() })),
    families: z.array(z.object({ familyId: z.string(), name: z.string(), trustId: z.string() })),
    schools: z.array(schoolSummarySchema),
  })
  .meta({ id: "SchoolList" });

/** One school with the dated history of everything it was known by, and how the code asked for led to it. */
export const schoolAnswerSchema = schoolSummarySchema
  .extend({
    ages: z.object({ low: z.int().nullable(), high: z.int().nullable() }),
    history: schoolSchema.pick({
      laestabs: true,
      urns: true,
      names: true,
      statuses: true,
      trusts: true,
      aliases: true,
    }),
    foundBy: z.object({
      by: z.enum(["schoolId", "laestab", "urn", "alias"]),
      held: z.enum(["now", "before", "never"]),
      label: z.string().nullable(),
    }),
  })
  .meta({ id: "SchoolAnswer" });

export type SchoolSummary = z.infer<typeof schoolSummarySchema>;
