import { z } from "zod";
import { invitationSchema } from "../../core/wire/access";
import { getItem, ifAbsent, putItem, queryItems, removeItem, type Item } from "./items";
import { invitationCodeKey, invitationKey, invitationsOfGroup } from "./keys";
import type { Store } from "./store";
import { ttlAttribute, ttlAfter } from "./table";

const keptSchema = invitationSchema.omit({ state: true }).extend({
  state: z.enum(["open", "redeemed", "revoked"]),
  codeHash: z.string(),
  redeemedBy: z.object({ tenantId: z.string(), objectId: z.string() }).nullable(),
  version: z.int().nonnegative(),
});

/**
 * An invitation as kept. `codeHash` is what its code is found by, `redeemedBy` the account that redeemed it, null until one did; `version` counts the changes from 0. That it expired follows
 * from `expiresAt`.
 */
export type KeptInvitation = z.infer<typeof keptSchema>;

/** How long an invitation is kept after it expired, so that who invited whom can be looked up, in days. */
const keptDays = 90;

/** Keeps a new invitation, found by the hash of its code until a day after it expires. */
export async function putInvitation(store: Store, groupId: string, invitation: KeptInvitation): Promise<void> {
  await putItem(store, toItem(groupId, invitation), ifAbsent);
  const { invitationId, expiresAt, codeHash } = invitation;
  const found = { groupId, invitationId, ...ttlAfter(expiresAt, 1) };
  await putItem(store, { ...invitationCodeKey(codeHash), ...found }, ifAbsent);
}

/** The invitation a code leads to, with its group; null when there is none. */
export async function findInvitation(
  store: Store,
  codeHash: string,
): Promise<{ readonly groupId: string; readonly invitation: KeptInvitation } | null> {
  const found = await getItem(store, invitationCodeKey(codeHash));
  const invitation = found && (await readInvitation(store, found["groupId"], found["invitationId"]));
  return invitation && { groupId: found["groupId"], invitation };
}

/** An invitation of a group; null when there is none of that id, or it was kept long enough. */
export async function readInvitation(
  store: Store,
  groupId: string,
  invitationId: string,
): Promise<KeptInvitation | null> {
  const item = await getItem(store, invitationKey(groupId, invitationId));
  return item && fromItem(item);
}

/** Every invitation of a group that is still kept at a moment, oldest first. */
export async function listInvitations(store: Store, groupId: string, now: Date): Promise<KeptInvitation[]> {
  const items = await queryItems(store, invitationsOfGroup(groupId));
  // The table takes expired items away when it gets to it, an embedded one never.
  return items.filter((item) => item[ttlAttribute] > now.getTime() / 1000).map(fromItem);
}

/** Changes an invitation that was read at `version`; `moved` when somebody changed it since: that is how a code is used once. */
export async function changeInvitation(
  store: Store,
  groupId: string,
  invitation: KeptInvitation,
): Promise<"changed" | "moved"> {
  const answer = await putItem(store, toItem(groupId, { ...invitation, version: invitation.version + 1 }), {
    ConditionExpression: "#version = :before",
    ExpressionAttributeNames: { "#version": "version" },
    ExpressionAttributeValues: { ":before": invitation.version },
  });
  return answer === "put" ? "changed" : "moved";
}

/** Forgets an invitation and the address it went to. */
export async function forgetInvitation(
  store: Store,
  groupId: string,
  { invitationId, codeHash }: KeptInvitation,
): Promise<void> {
  await removeItem(store, invitationCodeKey(codeHash));
  await removeItem(store, invitationKey(groupId, invitationId));
}

/** Forgets the invitations that were kept long enough at a moment, where the table does not do so by itself. Gives their number. */
export async function sweepInvitations(store: Store, groupId: string, now: Date): Promise<number> {
  const items = await queryItems(store, invitationsOfGroup(groupId));
  const over = items.filter((item) => item[ttlAttribute] <= now.getTime() / 1000).map(fromItem);
  for (const invitation of over) await forgetInvitation(store, groupId, invitation);
  return over.length;
}

const toItem = (groupId: string, invitation: KeptInvitation) => ({
  ...invitationKey(groupId, invitation.invitationId),
  ...invitation,
  ...ttlAfter(invitation.expiresAt, keptDays),
});

const fromItem = (item: Item): KeptInvitation => keptSchema.parse(item);
