import type { Collection } from "../../core/returns/collection";
import { readHeads } from "../store/heads";
import type { Store } from "../store/store";
import { londonDate } from "../../core/schedule/londonTime";
import type { TemplateKeys } from "./templateKeys";

/** A key that seals no more: since which civil date, and the collections that were open then, whose templates it may have sealed. */
export interface ReplacedKey {
  readonly on: string;
  readonly collections: readonly string[];
}

/** The keys as they are kept: which one seals, every secret, and what is known of those that were replaced. */
export interface KeptKeys extends TemplateKeys {
  readonly replaced: ReadonlyMap<string, ReplacedKey>;
}

/** The keys with one more, which seals from now on. `open`: the collections whose templates may be out, sealed by the one before. Ids count: k1, k2, … */
export function rotated(
  { current, secrets, replaced }: KeptKeys,
  made: { readonly secret: Uint8Array; readonly on: string; readonly open: readonly string[] },
): KeptKeys {
  const used = [...secrets.keys(), ...replaced.keys()].map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `k${String(Math.max(0, ...used) + 1)}`;
  return {
    current: id,
    secrets: new Map([...secrets, [id, made.secret]]),
    replaced: new Map([...replaced, [current, { on: made.on, collections: made.open }]]),
  };
}

/** The keys without the secrets nothing needs any more: those that were replaced, and all of whose collections are closed. */
export function pruned({ current, secrets, replaced }: KeptKeys, open: ReadonlySet<string>): KeptKeys {
  const isNeeded = (id: string): boolean =>
    id === current || (replaced.get(id)?.collections.some((collection) => open.has(collection)) ?? false);
  return { current, replaced, secrets: new Map([...secrets].filter(([id]) => isNeeded(id))) };
}

/** The collections a filled template may still come back for at a moment: not closed, and within their due date or with a school that was queried. */
export async function stillOpen(store: Store, collections: readonly Collection[], now: Date): Promise<string[]> {
  const today = londonDate(now);
  const open: string[] = [];
  for (const collection of collections) {
    if (collection.closed) continue;
    const isDue = today <= collection.dueOn;
    if (isDue || (await readHeads(store, collection)).some(({ status }) => status === "queried"))
      open.push(collection.id);
  }
  return open;
}
