import { z } from "zod";
import { periodSchema } from "./definition";

/**
 * The returns due together, issued to named schools. `returns` names the definition's version and the data period each asks
 * about; `previous` the collection whose answers stand as "last period". Dates are civil, in Europe/London; a collection closes
 * at the end of `dueOn` unless it was re-opened.
 */
export const collectionSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  groupId: z.string(),
  title: z.string().min(1).max(80),
  opensOn: z.iso.date(),
  dueOn: z.iso.date(),
  closed: z.boolean().default(false),
  previous: z.string().optional(),
  returns: z
    .array(
      z.object({
        returnId: z.string(),
        version: z.int().positive(),
        period: periodSchema,
        stage: z.enum(["forecast", "school", "provisional", "revised", "final"]).default("school"),
      }),
    )
    .nonempty(),
  /** Whose figures these are, a line each as their licence asks; shown on every workbook made from them. */
  attribution: z.array(z.string().min(1).max(500)).max(10).optional(),
  /** The last day its content is kept on; without it, as long as the service keeps one by default. */
  keepUntil: z.iso.date().optional(),
  /** The day its content was erased on, when it was kept long enough. */
  erasedOn: z.iso.date().optional(),
  /** Issued schools with the trust at the moment of issue: it fixes the partition the answers are kept in. */
  schools: z.array(z.object({ schoolId: z.string(), trustId: z.string().nullable() })),
});

export type Collection = z.infer<typeof collectionSchema>;
export type Stage = Collection["returns"][number]["stage"];
