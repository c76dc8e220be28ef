import type { Collection } from "./collection";

/** What is read of a collection to tell which is the latest of a return. */
type Asks = Pick<Collection, "opensOn"> & { readonly returns: readonly { returnId: string; period: string }[] };

/** A return in one of the collections that ask it, with the period it asks there. */
export interface Asking<Kept> {
  readonly returnId: string;
  readonly period: string;
  readonly collection: Kept;
}

/** Every return that collections ask, the newest period first; of one period the collection that opened last. */
export const askingNewestFirst = <Kept extends Asks>(collections: readonly Kept[]): Asking<Kept>[] =>
  collections
    .flatMap((collection) => collection.returns.map(({ returnId, period }) => ({ returnId, period, collection })))
    .sort((a, b) => b.period.localeCompare(a.period) || b.collection.opensOn.localeCompare(a.collection.opensOn));

/** The latest collection of each return, with the returns it is the latest of; the newest first. */
export function latestOfEach<Kept extends Asks>(
  collections: readonly Kept[],
): readonly { readonly collection: Kept; readonly returnIds: readonly string[] }[] {
  const seen = new Set<string>();
  const latest = new Map<Kept, string[]>();
  for (const { returnId, collection } of askingNewestFirst(collections)) {
    if (seen.has(returnId)) continue;
    seen.add(returnId);
    latest.set(collection, [...(latest.get(collection) ?? []), returnId]);
  }
  return [...latest].map(([collection, returnIds]) => ({ collection, returnIds }));
}
