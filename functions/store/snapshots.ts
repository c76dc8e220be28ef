import { z } from "zod";
import { getItem, ifAbsent, putItem, queryItems } from "./items";
import { snapshotKey, snapshotsOfGroup } from "./keys";
import { sha256 } from "./parts";
import type { Store } from "./store";

/**
 * What a snapshot seals: for which meeting, every release the board's summary was made of (and of which returns it stands in it), each with all it was made from by its
 * hash, and the workbook. `asOf` is the civil date the summary is as at.
 */
export const sealedSchema = z.object({
  number: z.int().positive(),
  title: z.string(),
  meetingOn: z.iso.date(),
  asOf: z.iso.date(),
  sealedAt: z.iso.datetime(),
  by: z.string(),
  releases: z
    .array(
      z.object({
        id: z.string(),
        hash: z.string(),
        returns: z.array(z.object({ returnId: z.string(), title: z.string(), period: z.string() })).nonempty(),
      }),
    )
    .nonempty(),
  workbook: z.object({ sha256: z.string(), bytes: z.int().positive() }),
});

export type Sealed = z.infer<typeof sealedSchema>;

/** The seal on what was sealed: the SHA-256 hash of all of it, for the minutes of the meeting. */
export const sealOf = (sealed: Sealed): string => sha256(JSON.stringify(sealedSchema.parse(sealed)));

/** A snapshot as it is kept. `seal` is as it was written: whoever reads it holds it against `sealOf`. */
export interface KeptSnapshot {
  readonly sealed: Sealed;
  readonly seal: string;
}

const keptSchema = z.object({ sealed: sealedSchema, seal: z.string() });

/** Puts a snapshot where there is none of its number yet; `taken` when there is. It never changes afterwards. */
export async function putSnapshot(store: Store, groupId: string, sealed: Sealed): Promise<"put" | "taken"> {
  const item = { ...snapshotKey(groupId, sealed.number), sealed, seal: sealOf(sealed) };
  return (await putItem(store, item, ifAbsent)) === "put" ? "put" : "taken";
}

/** One snapshot; null when there is none of that number. */
export async function readSnapshot(store: Store, groupId: string, number: number): Promise<KeptSnapshot | null> {
  const item = await getItem(store, snapshotKey(groupId, number));
  return item && keptSchema.parse(item);
}

/** Every snapshot of a group, oldest first. */
export const listSnapshots = async (store: Store, groupId: string): Promise<KeptSnapshot[]> =>
  (await queryItems(store, snapshotsOfGroup(groupId))).map((item) => keptSchema.parse(item));
