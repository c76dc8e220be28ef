import { createHmac, timingSafeEqual } from "node:crypto";
import type { Seal } from "../../core/returns/stamp";

/**
 * The keys templates are sealed with, by key id. New templates are sealed with `current`; older keys go on verifying until the collections
 * they sealed are closed. A secret is at least 32 bytes.
 */
export interface TemplateKeys {
  readonly current: string;
  readonly secrets: ReadonlyMap<string, Uint8Array>;
}

const hmacOf = (secret: Uint8Array, text: string): Buffer => createHmac("sha256", secret).update(text, "utf8").digest();

/** Seals a text with the current key. A current key that is not among the secrets is a fault of the set-up and throws. */
export function seal({ current, secrets }: TemplateKeys, text: string): Seal {
  const secret = secrets.get(current);
  if (!secret) throw new Error(`the current template key ${current} is not among the secrets`);
  return { keyId: current, hmac: hmacOf(secret, text).toString("hex") };
}

/** Whether a seal is ours and the text is as it was sealed. A key we do not know, or an altered text, is `not verified`. */
export function verifySeal(
  { secrets }: TemplateKeys,
  text: string,
  { keyId, hmac }: Seal,
): "verified" | "not verified" {
  const secret = secrets.get(keyId);
  const given = /^[0-9a-f]{64}$/.test(hmac) ? Buffer.from(hmac, "hex") : null;
  return secret && given && timingSafeEqual(hmacOf(secret, text), given) ? "verified" : "not verified";
}
