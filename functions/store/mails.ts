import { getItem, putItem } from "./items";
import { mailKey } from "./keys";
import type { Store } from "./store";

/** Which mail: of a collection, to a school (or `officers`, `board`), of a kind that says when: `due-in-3`, `digest-2026-11-30`. */
export interface MailName {
  readonly collectionId: string;
  readonly owner: string;
  readonly kind: string;
}

/** How long whoever claimed a mail has to send it; then another may, in case they died. */
const claimMinutes = 15;

/**
 * Claims a mail: of any number who try, one gets it, and none once it was sent. A claim that was not followed by `markSent` is given again
 * after 15 minutes.
 */
export async function claimMail(
  store: Store,
  groupId: string,
  name: MailName,
  now: Date,
): Promise<"claimed" | "not ours"> {
  const stale = new Date(now.getTime() - claimMinutes * 60_000).toISOString();
  const item = { ...mailKey(groupId, name), ...name, state: "claimed", at: now.toISOString() };
  const answer = await putItem(store, item, {
    ConditionExpression: "attribute_not_exists(pk) OR (#state = :claimed AND #at < :stale)",
    ExpressionAttributeNames: { "#state": "state", "#at": "at" },
    ExpressionAttributeValues: { ":claimed": "claimed", ":stale": stale },
  });
  return answer === "put" ? "claimed" : "not ours";
}

/** Says that a mail went out: nobody sends it again. */
export async function markSent(store: Store, groupId: string, name: MailName, now: Date): Promise<void> {
  await putItem(store, { ...mailKey(groupId, name), ...name, state: "sent", at: now.toISOString() });
}

/** When a mail went out; null when it did not. */
export async function sentAt(store: Store, groupId: string, name: MailName): Promise<string | null> {
  const item = await getItem(store, mailKey(groupId, name));
  return item?.["state"] === "sent" ? item["at"] : null;
}
