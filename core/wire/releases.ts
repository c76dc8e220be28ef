import { z } from "zod";
import { audiences } from "../protection/rules";
import { measureSchema } from "../returns/definition";
import { pupilGroupIds } from "../returns/pupilGroups";
import { comparisonSchema, figureSchema } from "./comparison";

const audience = z.enum(audiences);

/** A release in the list: what an audience was shown of a collection. `hash` is of all it showed; equal figures have equal hashes. */
export const releaseSummarySchema = z
  .object({
    id: z.string(),
    collection: z.string(),
    title: z.string(),
    audience,
    number: z.int().positive(),
    asOf: z.iso.date(),
    madeAt: z.iso.datetime(),
    by: z.string(),
    /** Schools whose approved figures stand in it, of those asked. */
    schools: z.object({ shown: z.int().nonnegative(), asked: z.int().nonnegative() }),
    hash: z.string(),
  })
  .meta({ id: "ReleaseSummary", description: "What an audience was shown; it never changes" });

/** A release that is to be made on a day. */
export const plannedReleaseSchema = z
  .object({ collection: z.string(), audience, on: z.iso.date(), by: z.string() })
  .meta({ id: "PlannedRelease" });

/** What was released to the reader's audiences, oldest first, and what is planned, by day. */
export const releaseListSchema = z
  .object({ releases: z.array(releaseSummarySchema), planned: z.array(plannedReleaseSchema) })
  .meta({ id: "ReleaseList" });

/** A release to make now, or on the day `on` (civil, Europe/London) by the schedule. */
export const releaseRequestSchema = z
  .object({ collection: z.string().min(1).max(40), audience, on: z.iso.date().exactOptional() })
  .meta({ id: "ReleaseRequest" });

/** Which planned release is withdrawn. */
export const withdrawalSchema = plannedReleaseSchema.omit({ by: true }).meta({ id: "ReleaseWithdrawal" });

/** What came of asking for one: the release (also when just this was released before), or the plan. */
export const releaseMadeSchema = z
  .object({ release: releaseSummarySchema.nullable(), planned: plannedReleaseSchema.nullable() })
  .meta({ id: "ReleaseMade" });

/** A release with what it showed, as far as it lies in the reader's scope. */
export const releaseSchema = releaseSummarySchema
  .extend({ comparisons: z.array(comparisonSchema) })
  .meta({ id: "Release" });

/** A return as it stands in a sealed summary, and the release its figures are of. */
const sealedReturnSchema = z.object({
  returnId: z.string(),
  title: z.string(),
  period: z.string(),
  release: z.string(),
});

/**
 * A sealed snapshot in the list: for which meeting, as at which civil date, and what it holds. `workbook` and `seal` are SHA-256 hashes, for the minutes; `seal` is
 * of all of it.
 */
export const snapshotSummarySchema = z
  .object({
    id: z.string(),
    number: z.int().positive(),
    title: z.string(),
    meetingOn: z.iso.date(),
    asOf: z.iso.date(),
    returns: z.array(sealedReturnSchema),
    sealedAt: z.iso.datetime(),
    by: z.string(),
    workbook: z.object({ sha256: z.string(), bytes: z.int().positive() }),
    seal: z.string(),
  })
  .meta({ id: "SnapshotSummary", description: "The board's whole summary, sealed for a meeting" });

/** What was sealed for meetings, oldest first. */
export const snapshotListSchema = z.object({ snapshots: z.array(snapshotSummarySchema) }).meta({ id: "SnapshotList" });

/** A snapshot to seal: of the whole summary the board is shown now, for a meeting on a civil day. */
export const snapshotRequestSchema = z
  .object({ title: z.string().trim().min(1).max(80), meetingOn: z.iso.date() })
  .meta({ id: "SnapshotRequest" });

/** A cell of a sealed sheet that holds something; row and column count from 0. */
const sealedCellSchema = z.object({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  value: z.union([z.number(), z.string(), z.boolean()]),
});

/**
 * A snapshot that was just verified: everything behind it is as it was sealed. `sheets` is what every cell of its workbook holds, to hold one that is open against;
 * `erased` which schools were erased from it since, and on which civil dates.
 */
export const snapshotVerifiedSchema = z
  .object({
    snapshot: snapshotSummarySchema,
    erased: z.array(z.object({ name: z.string(), on: z.iso.date() })),
    sheets: z.array(z.object({ name: z.string(), cells: z.array(sealedCellSchema) })),
  })
  .meta({ id: "SnapshotVerified" });

const shownFigure = figureSchema
  .pick({ numerator: true, denominator: true, value: true, code: true, published: true })
  .nullable();

/**
 * What differs between two snapshots (or a snapshot and now), figure by figure; null where one of them has no such figure. `asOf`: as at which civil dates.
 * `otherPeriods`: returns that both do not have of the same period, which are not held against one another.
 */
export const snapshotDiffSchema = z
  .object({
    before: z.string(),
    after: z.string().describe("The other snapshot; `now`: the newest release to the board of each return"),
    asOf: z.object({ before: z.iso.date(), after: z.iso.date() }),
    otherPeriods: z.array(
      z.object({
        returnId: z.string(),
        returnTitle: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    differences: z.array(
      z.object({
        returnId: z.string(),
        returnTitle: z.string(),
        period: z.string(),
        of: z.enum(["school", "family", "trust", "group"]),
        id: z.string(),
        name: z.string(),
        measure: z.string(),
        group: z.enum(pupilGroupIds),
        label: measureSchema.shape.label,
        unit: measureSchema.shape.unit,
        decimals: z.int(),
        headline: z.boolean(),
        before: shownFigure,
        after: shownFigure,
      }),
    ),
  })
  .meta({ id: "SnapshotDiff" });

/** What differs between two snapshots, as it is answered. */
export type SnapshotDiff = z.infer<typeof snapshotDiffSchema>;
/** One figure that differs, as it is answered. */
export type FigureDifference = SnapshotDiff["differences"][number];
/** A release without what it showed. */
export type ReleaseSummary = z.infer<typeof releaseSummarySchema>;
/** A release that is planned for a day. */
export type PlannedRelease = z.infer<typeof plannedReleaseSchema>;
/** A snapshot that was verified, with every cell it holds. */
export type SnapshotVerified = z.infer<typeof snapshotVerifiedSchema>;
/** What was sealed for a meeting, without what it showed. */
export type SnapshotSummary = z.infer<typeof snapshotSummarySchema>;
