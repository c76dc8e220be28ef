import { revisionThatCounts, type Reader } from "../../core/comparison/consolidate";
import type { Answers } from "../../core/comparison/yearFigures";
import type { Collection } from "../../core/returns/collection";
import type { Head } from "../store/heads";
import { partitionOf } from "../store/partitions";
import { readRevisions } from "../store/revisions";
import type { Store } from "../store/store";

/** The answers behind the heads of a collection, by schoolId: of each school the revision that counts for the reader. */
export async function readAnswers(
  store: Store,
  collection: Collection,
  heads: readonly Head[],
  reader: Reader,
): Promise<Answers> {
  const counted = heads.flatMap((head) => {
    const partition = partitionOf(collection, head.schoolId);
    return partition ? [{ partition, schoolId: head.schoolId, ...revisionThatCounts(head, reader) }] : [];
  });
  const revisions = await readRevisions(store, counted);
  return new Map(
    counted.map(({ schoolId, revision, status }) => {
      const { entries = new Map(), erasedOn } = revisions.get(schoolId) ?? {};
      return [schoolId, { status, revision, entries, ...(erasedOn === undefined ? {} : { erasedOn }) }];
    }),
  );
}
