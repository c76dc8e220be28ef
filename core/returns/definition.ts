import { z } from "zod";
import { pupilGroupIds, type PupilGroup } from "./pupilGroups";

/** A data period: `2024/25` for a year, `2024/25 autumn` for a term. Text, so that it sorts by time. */
export const periodSchema = z
  .string()
  .regex(/^\d{4}\/\d{2}( autumn| spring| summer)?$/, "is not a period such as 2024/25 or 2024/25 autumn");

const addressLike = /^([a-z]{1,3}[0-9]{1,7}|r[0-9]*c[0-9]*|r[0-9]+|c[0-9]+|r|c)$/;

/** An id of a field, measure or section. It becomes a defined name, so it must not read as a cell address (`ks2`, `p8`). */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, "use small letters, digits and _ only, starting with a letter")
  .max(60)
  .refine((id) => !addressLike.test(id), "reads as a cell address; write it out, for example key_stage_2")
  .refine((id) => !["last", "all", "note", "true", "false"].includes(id), "is a word formulas use themselves");

const groupSchema = z.enum(pupilGroupIds);
const phaseSchema = z.enum(["primary", "secondary", "post16"]);

/** Where an official definition or figure comes from. `dated` is the edition or the day it was read. */
export const sourceSchema = z.object({ title: z.string().min(1), dated: z.string().min(1), url: z.url().optional() });

/** The years a figure exists for: from the first to the last, less the gaps (no results for 2019/20 and 2020/21). */
export const periodsSchema = z.object({
  from: periodSchema.optional(),
  to: periodSchema.optional(),
  except: z.array(periodSchema).default([]),
});

/**
 * One thing that is asked, for each of its pupil groups.
 *
 * `count` is whole pupils, 0 or more. `outOf` names the count this one is part of: it makes a published percentage readable
 * (a percentage stands here only where the cohort is `x`). `n` names the count a mean is taken over. `importedOnly` is never typed by a
 * school. `heldBy` says where the figure is already held, so that a school need not type it. `group` ids are asked in the
 * order given; a cell for a group not listed does not exist. `phases`: asked only of schools with pupils in one of them; of every
 * school the return is asked of when not given.
 */
export const fieldSchema = z.object({
  id: idSchema,
  label: z.string().min(1).max(160),
  type: z.enum(["count", "number", "mean", "percent", "pounds", "text", "date", "choice"]),
  groups: z.array(groupSchema).nonempty().default(["all"]),
  phases: z.array(phaseSchema).nonempty().optional(),
  required: z.boolean().default(true),
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.int().min(0).max(4).default(0),
  choices: z.array(z.string().min(1)).optional(),
  maxLength: z.int().positive().optional(),
  /** What a count counts, for the words "Enter the number of …"; pupils when not given. */
  counts: z.string().min(1).max(40).optional(),
  outOf: idSchema.optional(),
  n: idSchema.optional(),
  importedOnly: z.boolean().default(false),
  heldBy: z.object({ what: z.string(), groups: z.array(groupSchema).optional() }).optional(),
  definition: z.string().min(1),
  source: sourceSchema,
  /** Which cohort or year the figure is of, and when membership of a group was fixed, in words the school sees. */
  cohort: z.string().optional(),
  referenceDate: z.string().optional(),
  availableFrom: z.string().optional(),
  /** The day from which the figure can be had, `MM-DD`, in the calendar year the data period ends plus `yearsAfter`. */
  availableOn: z
    .object({ day: z.string().regex(/^(0[1-9]|1[0-2])-[0-3][0-9]$/), yearsAfter: z.int().min(0).default(0) })
    .optional(),
  periods: periodsSchema.optional(),
});

/**
 * A part of a return with a sheet of its own. `form`: label and answer. `grid`: fields down, pupil groups across. `rows`: a
 * table the respondent extends, with fields as columns and a fixed stock of rows.
 */
export const sectionSchema = z.object({
  id: idSchema,
  kind: z.enum(["form", "grid", "rows"]),
  /** The sheet's name, as findings quote it: at most 28 characters, unique in a workbook. */
  label: z
    .string()
    .min(1)
    .max(28)
    .regex(/^[^:\\/?*[\]']+$/),
  /** Who at the school fills it in, for example "Data manager". Findings address this role. */
  role: z.string().min(1),
  intro: z.string().default(""),
  /** The pupil groups across a grid, in order; the union of its fields' groups. */
  groups: z.array(groupSchema).nonempty().default(["all"]),
  /** Subheadings between fields: each stands before the field it names. */
  headings: z.array(z.object({ before: idSchema, text: z.string() })).default([]),
  fields: z.array(fieldSchema).nonempty(),
  stockRows: z.int().min(1).max(1000).default(60),
  /** For `rows`: how many rows a school is expected to type, for the budget; all the stock when not given. */
  expectedRows: z.int().min(0).optional(),
});

/**
 * What must hold, as one Excel formula over field ids, used unchanged by the template, the pane and the server. In it `f` is
 * this pupil group (or this row), `f.all` another group, `f.last` the last period (the collection before, this school year's or the
 * last's), `SUM(section.f)` a column of a rows section. `periods`: the data periods it holds in; every one when not given.
 * `eachGroup`: judged once for each pupil group that every bare field in it has. `wrong` and `mend` may quote `{group}`, `{note}` (the cell for
 * the note), and in braces any formula of the same kind, most often a name: `{field}`, `{field.last}`. What a formula may say: core/rules/parseFormula.ts.
 */
export const ruleSchema = z.object({
  id: z.string().regex(/^[A-Z][A-Z0-9]{1,7}-[0-9]{2}$/),
  severity: z.enum(["error", "query"]),
  holds: z.string().min(1).max(2000),
  eachGroup: z.boolean().default(false),
  /** The cell the finding stands at; the first field in `holds` when not given. */
  at: idSchema.optional(),
  wrong: z.string().min(1),
  mend: z.string().min(1),
  source: z.string().min(1),
  periods: periodsSchema.optional(),
});

/**
 * A figure derived from fields. `share`: numerator over denominator, 0-1. `mean`: a mean with its n. `count`: pupils.
 * `higherIs` is the polarity; `headline` puts it on the board's first page. `seenBy` "officers": shown to nobody else, and only school by school.
 */
export const measureSchema = z.object({
  id: idSchema,
  label: z.string().min(1),
  shortLabel: z.string().min(1).max(40),
  kind: z.enum(["share", "mean", "count"]),
  numerator: idSchema,
  denominator: idSchema.optional(),
  unit: z.enum(["percent", "score", "points", "pupils"]),
  decimals: z.int().min(0).max(2).default(0),
  higherIs: z.enum(["better", "worse", "neither"]),
  groups: z.array(groupSchema).nonempty(),
  headline: z.boolean().default(false),
  seenBy: z.enum(["everyone", "officers"]).default("everyone"),
  /** For a mean with a published interval: the fields that hold its lower and upper limit. */
  interval: z.object({ lower: idSchema, upper: idSchema }).optional(),
  /**
   * What the numerator counts where that is no outcome: pupils with a characteristic, or events. A few of either are protected, as is a small rest of the
   * pupils of a characteristic.
   */
  numeratorIs: z.enum(["characteristic", "events"]).optional(),
  /** What the denominator counts where that is not pupils, so that nothing is said to be of so many pupils. */
  denominatorIs: z.enum(["sessions", "entries"]).optional(),
  /**
   * One pupil may be counted many times: sessions missed, suspensions. What is counted so goes together by pupil, so a share has no interval and nothing is
   * judged by one; events may be more than the pupils they are taken over.
   */
  severalAPupil: z.literal(true).optional(),
  /** The field that counts the pupils behind the figure, where the denominator counts something else (sessions, entries). */
  cohort: idSchema.optional(),
  /** What pupils did, as a sentence goes on after "62% of 1,135 pupils": "reached the expected standard in reading, writing and maths". */
  inWords: z.string().min(1).optional(),
  definition: z.string().min(1),
  source: sourceSchema,
  periods: periodsSchema.default({ except: [] }),
  /** Periods at which the definition changed: no trend is drawn from before one to after it. */
  breaks: z.array(z.object({ at: periodSchema, why: z.string() })).default([]),
  /** Why no period's figure is set beside another's at all. */
  noTrend: z.string().min(1).optional(),
});

/** A return: what is asked of whom, as data. A published version never changes; a change is a new version. */
export const returnDefinitionSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().positive(),
  title: z.string().min(1),
  summary: z.string().min(1),
  respondent: z.enum(["school", "trust", "officer"]),
  /** Schools with pupils in any of these phases are asked. */
  phases: z.array(phaseSchema).nonempty(),
  every: z.enum(["year", "term"]),
  /** The most cells a school may be made to type after pre-fill, by the phase it is asked about. */
  typedCells: z.object({ primary: z.int().optional(), secondary: z.int().optional(), post16: z.int().optional() }),
  sections: z.array(sectionSchema).nonempty(),
  rules: z.array(ruleSchema),
  measures: z.array(measureSchema),
});

export type ReturnDefinition = z.infer<typeof returnDefinitionSchema>;
export type ReturnDefinitionInput = z.input<typeof returnDefinitionSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Source = z.infer<typeof sourceSchema>;

/** The cell id of a field for a pupil group: `ks2_rwm_exp_n` for all pupils, else `ks2_rwm_exp_n.dis`. */
export const cellIdOf = (field: string, group: PupilGroup = "all"): string =>
  group === "all" ? field : `${field}.${group}`;

/** The cell id of a field in row `row` (from 1) of a rows section: `visitor_name.3`. */
export const rowCellId = (field: string, row: number): string => `${field}.${row}`;

/** Whether a figure exists for a period. */
export const existsIn = (periods: z.infer<typeof periodsSchema> | undefined, period: string): boolean =>
  !periods ||
  ((periods.from === undefined || period >= periods.from) &&
    (periods.to === undefined || period.slice(0, 7) <= periods.to) &&
    !periods.except.includes(period.slice(0, 7)));
