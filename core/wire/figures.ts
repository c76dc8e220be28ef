import { z } from "zod";
import { cellIdSchema, entrySchema, importedOriginSchema } from "./entries";
import { figureSchema } from "./comparison";

/** One cell a figure is made from: which part it plays, where it stands in the school's workbook, and what it says. */
const cellOfFigureSchema = z.object({
  part: z.enum(["numerator", "denominator", "mean", "n", "lower", "upper", "count"]),
  cell: cellIdSchema,
  label: z.string(),
  where: z.string(),
  entry: entrySchema,
  /** How it came to stand: `imported` and not confirmed, `confirmed` or `corrected` by the school, or `typed`; null for a blank. */
  basis: z.enum(["imported", "confirmed", "corrected", "typed"]).nullable(),
  imported: importedOriginSchema.nullable(),
});

/**
 * Where one school's figure comes from: the revision and its cells, who sent it and when, and of an imported one the file, edition, row and column. `sent` is
 * null where the school has sent nothing.
 */
export const figureAnswerSchema = z
  .object({
    collection: z.object({ id: z.string(), title: z.string() }),
    schoolId: z.string(),
    name: z.string(),
    measure: z.object({ id: z.string(), label: z.string(), definition: z.string() }),
    group: z.object({ id: z.string(), label: z.string() }),
    period: z.string(),
    stage: z.string(),
    figure: figureSchema,
    sent: z
      .object({
        revision: z.int().positive(),
        by: z.object({ id: z.string(), name: z.string() }),
        receivedAt: z.iso.datetime(),
        status: z.string(),
        /** Where the revision is; null where the reader may see the figure and no more of it. */
        href: z.string().nullable(),
      })
      .nullable(),
    /** Whether the school gave it before it joined the reader's trust; such figures are authorised ones. */
    beforeJoining: z.boolean(),
    cells: z.array(cellOfFigureSchema),
  })
  .meta({ id: "FigureAnswer", description: "Where a figure comes from: school, revision, cell, who and when" });
