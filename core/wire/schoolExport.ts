import { z } from "zod";
import { schoolSchema } from "../register/register";
import { entriesSchema, entrySchema } from "./entries";
import { accessEventSchema, accessSchema } from "./access";
import { contactsSchema } from "./contacts";
import { schoolStatusSchema } from "./submissions";

const moment = z.iso.datetime();

/** Everything held of one school. `contentHash` is of a revision's cells; one that was erased has none any more. */
export const schoolExportSchema = z
  .object({
    exportedAt: moment,
    register: schoolSchema,
    collections: z.array(
      z.object({
        collection: z.string(),
        title: z.string(),
        status: schoolStatusSchema,
        revisions: z.array(
          z.object({
            revision: z.int().positive(),
            receivedAt: moment,
            by: z.string(),
            contentHash: z.string(),
            erasedOn: z.iso.date().nullable(),
            cells: z.array(z.object({ cell: z.string(), label: z.string(), where: z.string(), entry: entrySchema })),
          }),
        ),
        events: z.array(z.object({ at: moment, by: z.string(), what: z.string(), reason: z.string().nullable() })),
        imported: z.array(
          z.object({
            ...{ returnId: z.string(), stage: z.string(), edition: z.string(), file: z.string() },
            ...{ at: moment, by: z.string(), entries: entriesSchema },
          }),
        ),
      }),
    ),
    contacts: contactsSchema.shape.addresses,
    people: z.array(
      z.object({
        name: z.string(),
        roles: accessSchema.shape.roles,
        endedAt: moment.nullable(),
        history: z.array(accessEventSchema.omit({ access: true })),
      }),
    ),
  })
  .meta({ id: "SchoolExport", description: "Everything held of one school" });

/** Whether to erase, or only to say what would be. */
export const erasureRequestSchema = z
  .object({ apply: z.boolean().default(false) })
  .meta({ id: "ErasureRequest", description: "Whether to erase, or only to say what would be" });

/** What was erased, or would be: revisions, imports, events, and people who sign in for this school alone. */
export const erasureSchema = z
  .object({
    schoolId: z.string(),
    name: z.string(),
    applied: z.boolean(),
    revisions: z.int().nonnegative(),
    imports: z.int().nonnegative(),
    events: z.int().nonnegative(),
    people: z.int().nonnegative(),
  })
  .meta({ id: "Erasure" });

export type SchoolExport = z.infer<typeof schoolExportSchema>;
export type ErasureAnswer = z.infer<typeof erasureSchema>;
