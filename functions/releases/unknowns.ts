import { z } from "zod";
import { groupedBy } from "../../core/lists/groupedBy";
import { readers } from "../../core/protection/rules";
import { sha256 } from "../store/parts";

const schoolIdsSchema = z.array(z.string());

const unknownsSchema = z.object({
  schools: schoolIdsSchema,
  sums: z.array(schoolIdsSchema),
  secretSums: z.array(schoolIdsSchema),
  taken: schoolIdsSchema,
});

const toldSchema = z.object({
  schoolId: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number().nullable(),
});

/**
 * What a reader is not to know of one period of a return, from a release and those before it: ids of schools by figure, and of the figures only those that were shown
 * before and are not now (core/protection/held.ts).
 */
export const unknownInPeriodSchema = z.object({
  reader: z.enum(readers),
  returnId: z.string(),
  period: z.string(),
  figures: z.record(z.string(), z.object({ cohort: unknownsSchema, value: unknownsSchema, told: z.array(toldSchema) })),
});

type Unknown = z.infer<typeof unknownInPeriodSchema>;

/** What is not to be known of a period, with the figures told before of those schools alone that `is` says. */
export const toldBy = (unknown: Unknown, is: (schoolId: string) => boolean): Unknown => ({
  ...unknown,
  figures: Object.fromEntries(
    Object.entries(unknown.figures).map(([key, each]) => [
      key,
      { ...each, told: each.told.filter(({ schoolId }) => is(schoolId)) },
    ]),
  ),
});

/** The hash of what was told before of each school, by a path that stays the same: a school can be erased from it. */
export function toldHashes(unknowns: readonly Unknown[]): [path: string, hash: string][] {
  const told = unknowns.flatMap(({ figures, reader, returnId, period }) =>
    Object.entries(figures).flatMap(([key, each]) =>
      each.told.map((figure) => ({ ...figure, key, reader, returnId, period })),
    ),
  );
  return [...groupedBy(told, ({ schoolId }) => schoolId)].map(([schoolId, each]) => [
    `told ${schoolId}`,
    sha256(JSON.stringify(each)),
  ]);
}
