import { z } from "zod";
import { valueCodes, type CellId, type Entries, type Entry, type ValueCode } from "../entries/entry";

const codes = Object.keys(valueCodes) as [ValueCode, ...ValueCode[]];

/** Longest text one cell may hold: what a cell of a workbook may hold. */
const longestText = 32_767;

/**
 * One field's content on the wire: the same shape as `Entry`. A number is finite; a date is civil, `yyyy-mm-dd`; `typed` is the spelling a
 * code was typed or published in.
 */
export const entrySchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("number"), value: z.number() }),
    z.strictObject({ kind: z.literal("published"), value: z.number() }),
    z.strictObject({ kind: z.literal("text"), value: z.string().max(longestText) }),
    z.strictObject({ kind: z.literal("choice"), value: z.string().max(longestText) }),
    z.strictObject({ kind: z.literal("date"), value: z.iso.date() }),
    z.strictObject({ kind: z.literal("code"), code: z.enum(codes), typed: z.string().max(40).exactOptional() }),
    z.strictObject({ kind: z.literal("blank") }),
  ])
  .meta({
    id: "Entry",
    description:
      "The content of one cell: a number, a published percentage (0-1), a text, a choice, a date, a value code or blank",
  });

/** Where an imported entry was read; `row` and `column` are null for a number of pupils that the file has no column for. */
export const importedOriginSchema = z
  .object({
    file: z.string(),
    source: z.string().nullable(),
    edition: z.string(),
    stage: z.enum(["forecast", "school", "provisional", "revised", "final"]),
    row: z.int().positive().nullable(),
    column: z.string().nullable(),
  })
  .meta({ id: "ImportedOrigin", description: "Where an imported entry was read: file, edition, row and column" });

/** A cell id: a field, or a field with its pupil group or row; small letters, digits, `_` and `.`. */
export const cellIdSchema = z
  .string()
  .max(130)
  .regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/, "is not a cell id, for example ks2_rwm_exp_n.dis");

/** Entries as JSON: an object from cell id to entry. A cell that is missing reads as blank. */
export const entriesSchema = z
  .record(cellIdSchema, entrySchema)
  .meta({ id: "Entries", description: "Entries by cell id; a cell that is missing reads as blank" });

export type EntriesJson = z.infer<typeof entriesSchema>;

/** Entries that came over the wire, by cell id; blanks are left out. */
export const entriesFromJson = (json: EntriesJson): Entries =>
  new Map(Object.entries(json).filter(([, entry]) => entry.kind !== "blank"));

/** Entries as JSON, in the order of their cell ids so that equal entries give equal text; blanks are left out. */
export const entriesToJson = (entries: Entries): Record<CellId, Entry> =>
  Object.fromEntries(
    [...entries].filter(([, entry]) => entry.kind !== "blank").toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
