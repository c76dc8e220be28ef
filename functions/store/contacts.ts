import { contactsSchema, type Contact } from "../../core/wire/contacts";
import { putItem, queryItems } from "./items";
import { contactsKey, contactsOfGroup } from "./keys";
import type { Store } from "./store";

/** Sets where mail for a school (by its schoolId), `officers` or `board` goes; none is a list of none. */
export async function putContacts(
  store: Store,
  groupId: string,
  owner: string,
  addresses: readonly Contact[],
): Promise<void> {
  await putItem(store, { ...contactsKey(groupId, owner), owner, addresses });
}

/** Where mail goes, by owner. An owner that is missing has no address. */
export async function readContacts(store: Store, groupId: string): Promise<ReadonlyMap<string, readonly Contact[]>> {
  const items = await queryItems(store, contactsOfGroup(groupId));
  return new Map(items.map((item) => [item["owner"], contactsSchema.shape.addresses.parse(item["addresses"])]));
}
