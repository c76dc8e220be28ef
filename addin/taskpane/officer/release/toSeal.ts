import { latestOfEach } from "../../../../core/returns/latestOfEach";
import type { CollectionSummary } from "../../../../core/wire/collections";
import type { ReleaseSummary } from "../../../../core/wire/releases";

/** A return as sealing would hold it now, with the newest release to the board that its figures are of. */
export interface ReturnToSeal {
  readonly returnId: string;
  readonly title: string;
  readonly period: string;
  readonly release: ReleaseSummary;
}

/** What sealing would hold now: the latest of each return that was ever released to the board. */
export function toSealOf(
  collections: readonly CollectionSummary[],
  releases: readonly ReleaseSummary[],
): readonly ReturnToSeal[] {
  const newest = new Map<string, ReleaseSummary>();
  for (const each of releases)
    if (each.audience === "board" && each.number > (newest.get(each.collection)?.number ?? 0))
      newest.set(each.collection, each);
  return latestOfEach(collections.filter(({ id }) => newest.has(id))).flatMap(({ collection, returnIds }) => {
    const release = newest.get(collection.id);
    return collection.returns
      .filter(({ returnId }) => returnIds.includes(returnId))
      .flatMap(({ returnId, title, period }) => (release ? [{ returnId, title, period, release }] : []));
  });
}
