import { z } from "zod";
import { personSchema, type Person } from "../../core/wire/people";
import type { Account } from "../identity/account";
import { getItem, type Item } from "./items";
import { accountKey, personKey } from "./keys";
import type { Store } from "./store";

/** A person as kept: who they are to us, the account they sign in with, and the day their access ended (null: it stands). */
export const keptPersonSchema = personSchema.extend({
  tenantId: z.string(),
  objectId: z.string(),
  endedAt: z.iso.datetime().nullable(),
  version: z.int().nonnegative(),
});

export type KeptPerson = z.infer<typeof keptPersonSchema>;

/** The person an account is mapped to; null where nobody is, or where their access ended. Read afresh each time: ending access takes effect at once. */
export async function findPerson(store: Store, { tenantId, objectId }: Account): Promise<Person | null> {
  const pointer = await getItem(store, accountKey(tenantId, objectId));
  if (!pointer) return null;
  const kept = await readPerson(store, pointer["groupId"], pointer["personId"]);
  // The pointer only finds the person: the person says whose account it is.
  if (!kept || kept.endedAt !== null || kept.tenantId !== tenantId || kept.objectId !== objectId) return null;
  return personSchema.parse(kept);
}

/** A person of a group; null when there is none of that id. */
export async function readPerson(store: Store, groupId: string, personId: string): Promise<KeptPerson | null> {
  const item = await getItem(store, personKey(groupId, personId));
  return item && fromItem(item);
}

const fromItem = (item: Item): KeptPerson => keptPersonSchema.parse(item["person"]);
