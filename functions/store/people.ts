import { accessSchema, scopeOf, userSchema, type User } from "../../core/wire/access";
import type { Person } from "../../core/wire/people";
import type { Account } from "../identity/account";
import { getItem, ifAbsent, putItem, queryItems, removeItem, type Item } from "./items";
import { accountKey, peopleOfGroup, personKey } from "./keys";
import type { Store } from "./store";

/** A person as kept; `version` counts the changes from 1 and is the condition of the next one. `invitations`: those they redeemed. */
export type KeptUser = User & { readonly version: number; readonly invitations: readonly string[] };

/** The person an account is mapped to; null where nobody is, or where their access ended. Read afresh each time: ending access takes effect at once. */
export async function findPerson(store: Store, account: Account): Promise<Person | null> {
  const pointer = await readAccount(store, account);
  const user = pointer && (await readUser(store, pointer.groupId, pointer.userId));
  // The pointer only finds the person: the person says whose account it is.
  const isTheirs = user?.tenantId === account.tenantId && user.objectId === account.objectId;
  if (!user || !isTheirs || user.endedAt !== null) return null;
  return { id: user.userId, name: user.name, roles: user.roles, scope: scopeOf(pointer.groupId, user) };
}

/** Which person an account is; null where it was never given to one. */
export async function readAccount(
  store: Store,
  { tenantId, objectId }: Account,
): Promise<{ readonly groupId: string; readonly userId: string } | null> {
  const item = await getItem(store, accountKey(tenantId, objectId));
  return item && { groupId: item["groupId"], userId: item["userId"] };
}

/** Maps an account to a person for good, unless it is mapped already; gives whom it is mapped to. */
export async function mapAccount(
  store: Store,
  account: Account,
  to: { readonly groupId: string; readonly userId: string },
): Promise<{ readonly groupId: string; readonly userId: string }> {
  const item = { ...accountKey(account.tenantId, account.objectId), ...to };
  if ((await putItem(store, item, ifAbsent)) === "put") return to;
  const there = await readAccount(store, account);
  if (!there) throw new Error("an account's mapping vanished while it was read");
  return there;
}

/** A person of a group; null when there is none of that id. */
export async function readUser(store: Store, groupId: string, userId: string): Promise<KeptUser | null> {
  const item = await getItem(store, personKey(groupId, userId));
  return item && fromItem(item);
}

/** Everyone of a group, by id, those whose access ended included. */
export const listUsers = async (store: Store, groupId: string): Promise<KeptUser[]> =>
  (await queryItems(store, peopleOfGroup(groupId))).map(fromItem);

/** Writes a person who was read at `user.version` (0: there was none); `moved` when somebody changed them since. */
export async function putUser(store: Store, groupId: string, user: KeptUser): Promise<"put" | "moved"> {
  const item = { ...personKey(groupId, user.userId), ...user, version: user.version + 1 };
  const answer = await putItem(
    store,
    item,
    user.version === 0
      ? ifAbsent
      : {
          ConditionExpression: "#version = :before",
          ExpressionAttributeNames: { "#version": "version" },
          ExpressionAttributeValues: { ":before": user.version },
        },
  );
  return answer === "put" ? "put" : "moved";
}

/** Forgets a person: their account is nobody's, and nothing of them is kept. */
export async function forgetUser(
  store: Store,
  groupId: string,
  { userId, tenantId, objectId }: KeptUser,
): Promise<void> {
  await removeItem(store, accountKey(tenantId, objectId));
  await removeItem(store, personKey(groupId, userId));
}

const fromItem = (item: Item): KeptUser => ({
  ...userSchema.parse({ ...item, ...accessSchema.parse(item) }),
  version: item["version"],
  invitations: item["invitations"],
});
