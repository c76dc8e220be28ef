import { z } from "zod";

const row = z.int().nullable();
const lineSchema = z.object({ row, schoolId: z.string(), school: z.string(), sentence: z.string() });

/**
 * What importing a register file would do, or (`applied`) has done. Every row of the file is an addition, a change, counted in `unchanged`, or has an
 * error among `problems`; `notInFile` lists the schools the file leaves out. Send the file again with `planId` to apply exactly this.
 */
export const registerImportSchema = z
  .object({
    applied: z.boolean(),
    planId: z.string(),
    registerVersion: z.int().nonnegative(),
    adds: z.array(lineSchema),
    addedTrusts: z.array(z.string()),
    addedFamilies: z.array(z.string()),
    changes: z.array(
      lineSchema.extend({ row: z.int(), what: z.string(), before: z.string().nullable(), after: z.string() }),
    ),
    ends: z.array(lineSchema),
    notInFile: z.array(lineSchema),
    unchanged: z.int().nonnegative(),
    problems: z.array(
      z.object({
        severity: z.enum(["error", "query"]),
        row,
        column: z.string().nullable(),
        wrong: z.string(),
        mend: z.string(),
      }),
    ),
  })
  .meta({ id: "RegisterImport" });

export type RegisterImport = z.infer<typeof registerImportSchema>;
