import type { Phase } from "../../core/register/register";
import { asksOfSchool } from "../../core/returns/asksOfSchool";
import type { Collection } from "../../core/returns/collection";
import { layoutOf, type Ask, type WorkbookLayout } from "../../core/returns/layout";
import type { Store } from "../store/store";
import { asksOf } from "./definitions";

/** What a collection asks of a school, and where each answer sits in its template. */
export interface Asked {
  readonly asks: readonly Ask[];
  readonly layout: WorkbookLayout;
}

const mostKept = 200;
const keptByStore = new WeakMap<Store, Map<string, Promise<Asked>>>();

async function read(store: Store, collection: Collection, phases: readonly Phase[]): Promise<Asked> {
  const asks = asksOfSchool(await asksOf(store, collection), phases);
  return { asks, layout: layoutOf(asks) };
}

/**
 * What a collection asks of a school with pupils in these phases. Published versions never change, so it is worked out once for a
 * collection and kept; a rule is then compiled once, not for each school.
 */
export function askedOf(store: Store, collection: Collection, phases: readonly Phase[]): Promise<Asked> {
  const kept = keptByStore.get(store) ?? new Map<string, Promise<Asked>>();
  keptByStore.set(store, kept);
  const { groupId, opensOn, returns } = collection;
  const key = JSON.stringify([groupId, opensOn, returns, phases]);
  const known = kept.get(key);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  const asked = read(store, collection, phases);
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  return asked;
}
