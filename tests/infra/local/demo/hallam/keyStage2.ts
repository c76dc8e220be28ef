import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { periodSchema } from "../../../../../core/returns/definition";
import { laestabSchema, urnSchema } from "../../../../../core/register/register";

const percent = z.int().min(0).max(100);

/** Why a figure for a pupil group is not there: the Department's own code as published, or (`x`) nothing known but that it is not given. */
const codeSchema = z.object({ code: z.enum(["c", "x"]), typed: z.string().optional() });

/** A published percentage of all eligible pupils, and the whole pupils it stands for. */
const shareSchema = z.object({ percent, pupils: z.int().nonnegative() });

/** A published percentage of a pupil group whose cohort is not published, or a code. */
const groupSchema = z.union([z.object({ percent }), codeSchema]);

/**
 * One school's key stage 2 results for one year as published. Shares of all eligible pupils carry the whole pupils they stand for; scaled
 * scores are means over a number of pupils that is not published; the pupil groups reached the expected standard in reading,
 * writing and maths, without a cohort. `disadvantagedPercent` is the published share of disadvantaged among the eligible pupils.
 */
export const keyStage2RowSchema = z.object({
  schoolId: z.string(),
  laestab: laestabSchema,
  urn: urnSchema,
  period: periodSchema,
  eligible: z.int().positive(),
  shares: z.object({
    rwmExpected: shareSchema,
    rwmHigher: shareSchema,
    readingExpected: shareSchema,
    writingExpected: shareSchema,
    mathsExpected: shareSchema,
    gpsExpected: shareSchema,
  }),
  scaledScores: z.object({ reading: z.int().min(80).max(120), maths: z.int().min(80).max(120) }),
  rwmExpectedOf: z.object({ girls: groupSchema, boys: groupSchema, dis: groupSchema }),
  disadvantagedPercent: percent,
});

export const keyStage2Schema = z.object({
  source: z.string(),
  attribution: z.string(),
  notes: z.array(z.string()),
  rows: z.array(keyStage2RowSchema),
});

export type KeyStage2Row = z.infer<typeof keyStage2RowSchema>;
export type KeyStage2 = z.infer<typeof keyStage2Schema>;

/** The published key stage 2 results of Hallam's 41 schools with primary pupils, 2022/23 to 2024/25, a row per school and year. */
export const readKeyStage2 = (): KeyStage2 =>
  keyStage2Schema.parse(JSON.parse(readFileSync(join(__dirname, "keyStage2.json"), "utf8")));
