import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { comparisonSchema } from "../../core/wire/comparison";
import { sha256 } from "../store/parts";

/**
 * All that a release is: what it showed, and everything that was made from. `revisions` are those that counted, of this collection and the ones before;
 * `settings` how small numbers were protected.
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
});

export type ReleaseContent = z.infer<typeof releaseContentSchema>;

/** The hash of what a release showed and was made from, whatever day it was made: the same state has the same hash. */
export const hashOfContent = (content: ReleaseContent): string =>
  sha256(JSON.stringify(content, (key, value: unknown) => (key === "asOf" ? undefined : value)));

/** A content as the bytes it is kept as. */
export const packContent = (content: ReleaseContent): Uint8Array => gzipSync(JSON.stringify(content));

/** A content from the bytes it is kept as. */
export const unpackContent = (bytes: Uint8Array): ReleaseContent =>
  releaseContentSchema.parse(JSON.parse(gunzipSync(bytes).toString("utf8")));
