import { z } from "zod";

const count = z.int().nonnegative();

/** What an import would do to entries, each counted once; what each word means stands with `EntryCounts` of core/entries/imports. */
const countsSchema = z.object({ new: count, same: count, superseding: count, differing: count, behind: count }).meta({
  id: "EntryCounts",
  description:
    "new: nothing stood there; same: on record already; superseding: an earlier stage stood; differing: this stage held another value; behind: a later stage stands",
});

/**
 * What importing a results file would do, or (`applied`) has done. Every row of the file is in a return, in `unmatched`, counted in `empty` or
 * `otherPeriods`, or has an error among `problems`. Send the file again with `planId` to apply exactly this.
 */
export const resultsImportSchema = z
  .object({
    applied: z.boolean(),
    planId: z.string(),
    layout: z.object({ id: z.string(), title: z.string() }),
    ...{ file: z.string(), source: z.string(), edition: z.string() },
    stage: z.enum(["forecast", "school", "provisional", "revised", "final"]),
    returns: z.array(
      z.object({
        ...{ returnId: z.string(), title: z.string(), period: z.string(), schools: count, counts: countsSchema },
        collections: z.array(z.object({ id: z.string(), title: z.string() })),
        /** Schools whose figures would have nowhere to go, and why, in a sentence. */
        notIssued: z.object({ sentence: z.string(), schools: z.array(z.string()) }).nullable(),
      }),
    ),
    unmatched: z.array(z.object({ row: z.int(), codes: z.string(), name: z.string().nullable(), reason: z.string() })),
    otherPeriods: count,
    empty: count,
    notUsed: z.array(z.object({ column: z.string(), why: z.string().nullable() })),
    problems: z.array(
      z.object({
        severity: z.enum(["error", "query"]),
        row: z.int().nullable(),
        column: z.string().nullable(),
        wrong: z.string(),
        mend: z.string(),
      }),
    ),
  })
  .meta({ id: "ResultsImport" });

export type ResultsImportAnswer = z.infer<typeof resultsImportSchema>;
