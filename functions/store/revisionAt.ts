import type { Key, Partition } from "./keys";

/**
 * Which revision a key is of; null for a key of anything else. A trust's partition does not say its group, so `groupId` is empty there: enough to
 * reach the partition's items, not to say whose they are.
 */
export function revisionAt({ pk, sk }: Key): { partition: Partition; schoolId: string; revision: number } | null {
  const [, trust, collectionId] = /^T#([^#]+)#C#([^#]+)$/.exec(pk) ?? [];
  const [, schoolId, revision] = /^REV#([^#]+)#(\d{6})$/.exec(sk) ?? [];
  if (!trust || !collectionId || !schoolId) return null;
  const inNone = trust.startsWith("none-");
  const partition = {
    groupId: inNone ? trust.slice("none-".length) : "",
    trustId: inNone ? null : trust,
    collectionId,
  };
  return { partition, schoolId, revision: Number(revision) };
}
