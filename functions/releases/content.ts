import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { withErased } from "../../core/releases/withErased";
import { comparisonSchema } from "../../core/wire/comparison";
import { sha256 } from "../store/parts";
import { leavesOf } from "./leaves";
import { toldBy, toldHashes, unknownInPeriodSchema } from "./unknowns";

/** What was erased from a release since: which schools and when, and the hash of each part as it was before (see `leavesOf`). */
const erasedSchema = z.object({
  schools: z.array(z.object({ schoolId: z.string(), on: z.iso.date() })),
  leaves: z.record(z.string(), z.string()),
});

/**
 * All that a release is: what it showed, and everything that was made from. `revisions` are those that counted, of this collection and the ones before;
 * `settings` how small numbers were protected; `unknowns` what its readers are not to know, for the releases after it and nobody's eyes.
 */
export const releaseContentSchema = z.object({
  audience: z.string(),
  groupName: z.string(),
  title: z.string(),
  attribution: z.array(z.string()),
  registerVersion: z.int(),
  settings: z.object({ threshold: z.int(), smallCohort: z.int(), fewestHidden: z.union([z.literal(2), z.literal(3)]) }),
  definitions: z.array(z.object({ returnId: z.string(), version: z.int(), sha256: z.string() })),
  revisions: z.array(
    z.object({
      collection: z.string(),
      trustId: z.string().nullable(),
      schoolId: z.string(),
      revision: z.int(),
      hash: z.string(),
    }),
  ),
  comparisons: z.array(comparisonSchema),
  unknowns: z.array(unknownInPeriodSchema).exactOptional(),
  erased: erasedSchema.exactOptional(),
});

export type ReleaseContent = z.infer<typeof releaseContentSchema>;

/** The hash of each part of a release that a school could be erased from, by a path that stays the same. */
export const partHashes = ({ comparisons, unknowns }: ReleaseContent): Map<string, string> =>
  new Map([
    ...comparisons.flatMap((comparison, index) => [...leavesOf(comparison, index).hashes]),
    ...toldHashes(unknowns ?? []),
  ]);

/**
 * The hash of what a release showed and was made from, whatever day it was made: the same state has the same hash. What was erased since stands in it by the
 * hash that was kept, so that the rest still verifies.
 */
export function hashOfContent({ comparisons, unknowns, erased, ...rest }: ReleaseContent): string {
  const shown = comparisons.map(leavesOf);
  const hashes = new Map([...shown.flatMap((each) => [...each.hashes]), ...toldHashes(unknowns ?? [])]);
  const content = unknowns ? { ...rest, unknowns: unknowns.map((each) => toldBy(each, () => false)) } : rest;
  for (const [path, hash] of Object.entries(erased?.leaves ?? {})) hashes.set(path, hash);
  const leaves = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(
    JSON.stringify({ ...content, rest: shown.map((each) => each.rest), leaves }, (key, value: unknown) =>
      key === "asOf" ? undefined : value,
    ),
  );
}

/** What a release shows and keeps, without what the erased schools said, in the shape it is kept in. */
export const withoutErased = (
  { comparisons, unknowns }: Pick<ReleaseContent, "comparisons" | "unknowns">,
  schools: NonNullable<ReleaseContent["erased"]>["schools"],
): Pick<ReleaseContent, "comparisons" | "unknowns"> => {
  const erased = new Map(schools.map(({ schoolId, on }) => [schoolId, on]));
  return {
    comparisons: comparisons.map((each) => comparisonSchema.parse(withErased(each, erased))),
    ...(unknowns ? { unknowns: unknowns.map((each) => toldBy(each, (schoolId) => !erased.has(schoolId))) } : {}),
  };
};

/** Whether what a release says was erased is gone from it, and nothing else was put there. */
export const isRidOfErased = (content: ReleaseContent): boolean => {
  const { comparisons, unknowns, erased } = content;
  if (!erased) return true;
  const left = withoutErased(content, erased.schools);
  return (
    JSON.stringify(left.comparisons) === JSON.stringify(comparisons) &&
    JSON.stringify(left.unknowns) === JSON.stringify(unknowns)
  );
};

/** A content as the bytes it is kept as. */
export const packContent = (content: ReleaseContent): Uint8Array => gzipSync(JSON.stringify(content));

/** A content from the bytes it is kept as. */
export const unpackContent = (bytes: Uint8Array): ReleaseContent =>
  releaseContentSchema.parse(JSON.parse(gunzipSync(bytes).toString("utf8")));
