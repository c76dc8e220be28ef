import { z } from "zod";
import { comparisonSchema } from "./comparison";

/** What the board is shown of a collection: of each school the revision last authorised, else approved; one part for each return and data period. */
export const summaryAnswerSchema = z
  .object({
    group: z.string(),
    asOf: z.iso.date(),
    collection: z.object({ id: z.string(), title: z.string() }),
    comparisons: z.array(comparisonSchema),
    /** Whose figures these are, a line each as their licence asks. */
    attribution: z.array(z.string()),
  })
  .meta({ id: "SummaryAnswer" });

export type SummaryAnswer = z.infer<typeof summaryAnswerSchema>;
