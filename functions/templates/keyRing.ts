import { z } from "zod";
import type { TemplateKeys } from "./templateKeys";

/**
 * A key ring as it is kept: which key seals new templates, and every key's secret as text of at least 32 characters. Secrets Manager can
 * make the first one (`{"current":"k1","k1":"…"}`), so that nobody ever sees it.
 */
const keyRingSchema = z.object({ current: z.string().regex(/^k\d+$/) }).catchall(z.string().min(32));

/** The template keys of a key ring's text. Throws where it is none, or its current key has no secret. */
export function readKeyRing(text: string): TemplateKeys {
  const { current, ...secrets } = keyRingSchema.parse(JSON.parse(text));
  if (!(current in secrets)) throw new Error(`the key ring's current key ${current} has no secret in it`);
  return {
    current,
    secrets: new Map(Object.entries(secrets).map(([id, secret]) => [id, Buffer.from(secret, "utf8")])),
  };
}

/** A key ring's text with one more key, which seals from now on; every key before it goes on verifying. `secret`: 32 characters or more. */
export function withNewKey(text: string, secret: string): string {
  const ring = keyRingSchema.parse(JSON.parse(text));
  const numbers = Object.keys(ring).flatMap((id) => (id === "current" ? [] : [Number(id.slice(1))]));
  const made = `k${String(Math.max(...numbers) + 1)}`;
  return JSON.stringify(keyRingSchema.parse({ ...ring, current: made, [made]: secret }));
}

/** A key ring's text without the keys named, whose templates are no longer taken as ours. The current key stays: naming it throws. */
export function withoutKeys(text: string, ids: readonly string[]): string {
  const ring = keyRingSchema.parse(JSON.parse(text));
  if (ids.includes(ring.current)) throw new Error(`${ring.current} seals new templates: add another key first`);
  return JSON.stringify(Object.fromEntries(Object.entries(ring).filter(([id]) => !ids.includes(id))));
}
