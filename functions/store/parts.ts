import { createHash } from "node:crypto";
import { batchPutItems, queryItems, removeItem } from "./items";
import { contentPartKey, contentParts } from "./keys";
import type { Store } from "./store";

/** What one item holds of a content. */
const partBytes = 350 * 1024;

/** The SHA-256 hash of bytes or text, as 64 hexadecimal digits. */
export const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

/**
 * Keeps bytes of any size under their own hash, in parts; gives the hash. The same bytes are kept once. Written before whatever names the
 * hash, so that what nobody names is never read.
 */
export async function putContent(store: Store, groupId: string, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes);
  const parts = Array.from({ length: Math.max(1, Math.ceil(bytes.length / partBytes)) }, (_, index) => ({
    ...contentPartKey(groupId, hash, index),
    body: bytes.subarray(index * partBytes, (index + 1) * partBytes),
  }));
  await batchPutItems(store, parts);
  return hash;
}

/** The bytes kept under a hash; null when they are missing or are no longer those bytes. */
export async function readContent(store: Store, groupId: string, hash: string): Promise<Buffer | null> {
  const parts = await queryItems(store, contentParts(groupId, hash));
  const bytes = Buffer.concat(parts.map((part) => part["body"] as Uint8Array));
  return parts.length > 0 && sha256(bytes) === hash ? bytes : null;
}

/** Removes what is kept under a hash; what is not there is removed already. */
export async function removeContent(store: Store, groupId: string, hash: string): Promise<void> {
  for (const { pk, sk } of await queryItems(store, contentParts(groupId, hash), { only: ["pk", "sk"] }))
    await removeItem(store, { pk, sk });
}
