import { createHash } from "node:crypto";
import type { Entries, Entry } from "../../core/entries/entry";

/** One entry as text, so that two entries give the same text when and only when `sameEntry` holds. */
function entryText(entry: Entry): readonly unknown[] {
  if (entry.kind === "code") return [entry.kind, entry.code, entry.typed ?? entry.code];
  // Adding 0 turns -0, which equals 0, into 0.
  return entry.kind === "blank" ? [] : [entry.kind, typeof entry.value === "number" ? entry.value + 0 : entry.value];
}

/** What entries say, as one text: in the order of cell ids, without blanks, since a missing cell reads as blank. */
const contentText = (entries: Entries): string =>
  JSON.stringify(
    [...entries]
      .filter(([, entry]) => entry.kind !== "blank")
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([cell, entry]) => [cell, ...entryText(entry)]),
  );

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The hash of what entries say (SHA-256, hex): the same for the same content in any order, with or without blanks. */
export const contentHash = (entries: Entries): string => sha256(contentText(entries));

/**
 * The idempotency key of a submission that brought none of its own: the hash of collection, school, base revision and entries
 * (SHA-256, hex). The same file sent twice has the same key.
 */
export const submissionIdOf = (submission: {
  readonly collectionId: string;
  readonly schoolId: string;
  readonly base: number;
  readonly entries: Entries;
}): string =>
  sha256(
    JSON.stringify([submission.collectionId, submission.schoolId, submission.base, contentHash(submission.entries)]),
  );
