import { z } from "zod";
import { valueCodes, type ValueCode } from "../entries/entry";
import { phaseSchema } from "../register/register";
import { measureSchema } from "../returns/definition";
import { pupilGroupIds } from "../returns/pupilGroups";
import { schoolStatusSchema } from "./submissions";

const codes = Object.keys(valueCodes) as [ValueCode, ...ValueCode[]];
const group = z.enum(pupilGroupIds);
const membership = z.enum(["planned", "joined"]).nullable();
const stage = z.enum(["forecast", "school", "provisional", "revised", "final"]);
const number = z.number().nullable();

/** `ks2_rwm_exp.all`: a measure and a pupil group. */
const figureKey = z.templateLiteral([z.string(), ".", group]);

/** A figure on the wire: the same shape as `Figure` of core/comparison. */
export const figureSchema = z
  .object({
    numerator: number,
    denominator: number,
    value: number,
    code: z.enum(codes).nullable(),
    typedCode: z.string().exactOptional(),
    published: z.boolean(),
    low: number,
    high: number,
    missing: z.string().nullable(),
  })
  .meta({ id: "Figure", description: "A share is 0-1; a mean carries its n as denominator; a code has value null" });

const totalFigureSchema = figureSchema
  .extend({
    included: z.array(z.string()),
    excluded: z.array(z.object({ schoolId: z.string(), reason: z.string() })),
  })
  .meta({ id: "TotalFigure", description: "A total of pupils, with the schools in it and each one left out and why" });

const positionSchema = z
  .object({
    rank: z
      .object({
        place: z.int(),
        of: z.int(),
        quartile: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      })
      .nullable(),
    england: number,
    pooled: z
      .object({ value: z.number(), n: z.number(), low: number, high: number, periods: z.array(z.string()) })
      .nullable(),
    verdict: z.enum([
      "above England",
      "in line with England",
      "below England",
      "too few to say",
      "no comparator",
      "not judged",
    ]),
  })
  .meta({ id: "Position" });

const changeSchema = z
  .object({
    period: z.string(),
    before: figureSchema,
    difference: number,
    low: number,
    high: number,
    verdict: z.enum(["up", "down", "no clear change", "too few to say", "not judged"]),
    missing: z.string().nullable(),
    schoolsDiffer: z.int().nonnegative(),
  })
  .meta({ id: "Change" });

const comparedSchoolSchema = z
  .object({
    schoolId: z.string(),
    laestab: z.string(),
    urn: z.string().nullable(),
    name: z.string(),
    shortName: z.string(),
    trustId: z.string().nullable(),
    trust: z.string().nullable(),
    membership,
    familyId: z.string(),
    family: z.string(),
    status: schoolStatusSchema,
    revision: z.int().nonnegative(),
    basis: z.enum(["returned", "imported"]).nullable(),
    stage,
    stages: z.array(stage),
    values: z.record(figureKey, figureSchema),
    positions: z.record(figureKey, positionSchema),
    changes: z.record(figureKey, changeSchema),
    beforeJoining: z.array(z.string()),
  })
  .meta({ id: "ComparedSchool" });

const totalSchema = z
  .object({
    scope: z.enum(["family", "trust", "group"]),
    id: z.string(),
    name: z.string(),
    membership,
    stages: z.array(stage),
    values: z.record(figureKey, totalFigureSchema),
    changes: z.record(figureKey, changeSchema),
    history: z.array(z.object({ period: z.string(), values: z.record(figureKey, totalFigureSchema) })),
  })
  .meta({ id: "Total" });

const gapSchema = z
  .object({
    measure: z.string(),
    group,
    scope: z.enum(["school", "family", "trust", "group"]),
    id: z.string(),
    membership,
    groupValue: number,
    otherValue: number,
    difference: number,
    low: number,
    high: number,
    groupPupils: number,
    pupils: number,
    verdict: z.enum(["lower", "higher", "no clear gap", "too few to say", "not judged"]),
    missing: z.string().nullable(),
  })
  .meta({ id: "Gap" });

const measure = measureSchema.shape;

/** One return for one data period on the wire: the same shape as `Comparison` of core/comparison. */
export const comparisonSchema = z
  .object({
    returnId: z.string(),
    returnTitle: z.string(),
    period: z.string(),
    stage,
    asOf: z.iso.date(),
    collection: z.object({ id: z.string(), title: z.string(), dueOn: z.iso.date().exactOptional() }),
    measures: z.array(
      z.object({
        id: z.string(),
        label: measure.label,
        shortLabel: measure.shortLabel,
        kind: measure.kind,
        unit: measure.unit,
        decimals: z.int(),
        higherIs: measure.higherIs,
        headline: z.boolean(),
        definition: measure.definition,
        source: measure.source,
        inWords: measure.inWords,
        denominatorIs: measure.denominatorIs,
        breaks: z.array(z.object({ at: z.string(), why: z.string() })),
        groups: z.array(group),
        england: z.partialRecord(group, z.object({ value: z.number(), source: z.string() })),
        englandEarlier: z.array(z.object({ period: z.string(), value: z.number(), source: z.string() })),
      }),
    ),
    notInPeriod: z.array(z.object({ id: z.string(), label: z.string() })),
    phases: z.array(phaseSchema),
    schools: z.array(comparedSchoolSchema),
    totals: z.array(totalSchema),
    gaps: z.array(gapSchema),
    standingOut: z.array(
      z.object({
        schoolId: z.string(),
        kind: z.enum(["strength", "need"]),
        measure: z.string(),
        group,
        because: z.string(),
      }),
    ),
    progress: z.object({
      asked: z.int().nonnegative(),
      returned: z.int().nonnegative(),
      imported: z.int().nonnegative(),
      byStatus: z.record(schoolStatusSchema, z.int().nonnegative()),
    }),
  })
  .meta({ id: "Comparison" });

/**
 * The comparison of a collection, as at a civil date, as the reader may see it: one part for each return and data period. Without `trust` the parts hold totals and no
 * school, and `trusts` links to each trust's; `trust=all` holds every school of the reader's scope.
 */
export const comparisonAnswerSchema = z
  .object({
    asOf: z.iso.date(),
    trust: z.string().nullable(),
    comparisons: z.array(comparisonSchema),
    trusts: z.array(z.object({ trustId: z.string().nullable(), name: z.string(), href: z.string() })),
    /** Whose figures these are, a line each as their licence asks. */
    attribution: z.array(z.string()),
  })
  .meta({ id: "ComparisonAnswer" });

export type ComparisonAnswer = z.infer<typeof comparisonAnswerSchema>;
