import { z } from "zod";

/**
 * A fact with the days it held: `from` is the first day, `to` the last, both civil dates. `from: "unknown"`: no source dates its start.
 * `to: null`: it holds; `to: "unknown"`: no source says when it ended, or that it still holds. `source` says where it was read. A
 * history stands in order of time, the latest last.
 */
const dated = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({
    ...shape,
    from: z.union([z.iso.date(), z.literal("unknown")]),
    to: z.union([z.iso.date(), z.literal("unknown")]).nullable(),
    source: z.string().min(1),
  });

/** Local authority (3 digits) and establishment number (4 digits): text, never a number. */
export const laestabSchema = z.string().regex(/^[0-9]{7}$/);
export const urnSchema = z.string().regex(/^[0-9]{5,7}$/);

/** A phase of education a school has pupils in. A 3-16 school is in two. */
export const phaseSchema = z.enum(["primary", "secondary", "post16"]);

/**
 * A school: an opaque `schoolId`, minted once and never changed, and the history of everything it was known by. Ages are null, and there
 * is no URN, where no source gives one. `short` is the name on sheets, unique in the register; `otherNames` are what documents call it,
 * and never find it. `aliases` are codes a document used wrongly: found only where no school holds that code, and shown with their label.
 */
export const schoolSchema = z.object({
  schoolId: z.string().regex(/^sch_[a-z0-9]{8}$/),
  phases: z.array(phaseSchema).nonempty(),
  ageLow: z.int().min(0).max(25).nullable(),
  ageHigh: z.int().min(0).max(25).nullable(),
  familyId: z.string(),
  laestabs: z.array(dated({ laestab: laestabSchema })).nonempty(),
  urns: z.array(dated({ urn: urnSchema })),
  names: z.array(dated({ name: z.string().min(1), short: z.string().min(1).optional() })).nonempty(),
  statuses: z.array(dated({ status: z.string().min(1) })).nonempty(),
  trusts: z.array(dated({ trustId: z.string(), membership: z.enum(["planned", "joined"]) })),
  otherNames: z.array(z.object({ name: z.string().min(1), source: z.string().min(1) })).optional(),
  aliases: z.array(z.object({ code: z.string(), label: z.string(), source: z.string() })).default([]),
});

/**
 * The register of one group: its trusts, families and schools. `groupTrust` marks the trusts the group compares (planned or joined); the
 * others are legal academy trusts its schools are or were in. `version` counts the changes: an import planned on one is refused on another.
 */
export const registerSchema = z.object({
  groupId: z.string(),
  name: z.string(),
  version: z.int().nonnegative(),
  trusts: z.array(z.object({ trustId: z.string(), name: z.string(), groupTrust: z.boolean() })),
  families: z.array(z.object({ familyId: z.string(), name: z.string(), trustId: z.string() })),
  schools: z.array(schoolSchema),
});

export type Register = z.infer<typeof registerSchema>;
export type School = z.infer<typeof schoolSchema>;
export type Phase = z.infer<typeof phaseSchema>;
