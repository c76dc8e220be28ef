import { groupKey, headsOfPartition, type Key, type Partition } from "./keys";

/** What a live connection may hear of: one trust's part of a collection, or the collection itself and its releases. */
export type Topic = string;

/** The topic of one trust's part of a collection: its answers. */
export const answersTopic = (partition: Partition): Topic => headsOfPartition(partition).pk;

/** The topic of a collection as such: its dates and its releases. */
export const collectionTopic = (groupId: string, collectionId: string): Topic =>
  `${groupKey(groupId).pk}#C#${collectionId}`;

/** What an item that was put is of, for those who listen. */
export interface Heard {
  readonly what: "answers" | "collection" | "release";
  readonly topic: Topic;
  readonly collectionId: string;
  readonly trustId: string | null;
}

/**
 * Reads from an item's key what those who listen are told: a head or an import is answers; a collection or a release is itself. Null for an
 * item nobody need hear of.
 */
export function heardIn({ pk, sk }: Key): Heard | null {
  const [, trust, ofTrust] = /^T#([^#]+)#C#([^#]+)$/.exec(pk) ?? [];
  if (trust !== undefined && ofTrust !== undefined && /^(HEAD|IMPORT)#/.test(sk))
    return {
      ...{ what: "answers", topic: pk, collectionId: ofTrust },
      trustId: trust.startsWith("none-") ? null : trust,
    };
  const [, kind, collectionId] = /^(COLLECTION|RELEASE)#([^#]+)/.exec(sk) ?? [];
  if (!/^G#[^#]+$/.test(pk) || collectionId === undefined) return null;
  return {
    ...{ what: kind === "RELEASE" ? "release" : "collection", topic: `${pk}#C#${collectionId}` },
    ...{ collectionId, trustId: null },
  };
}
