import { scopeOf, type Access } from "../../core/wire/access";
import type { Person } from "../../core/wire/people";
import { changeInvitation, findInvitation, type KeptInvitation } from "../store/invitations";
import { mapAccount, putUser, readAccount, readUser, type KeptUser } from "../store/people";
import type { Store } from "../store/store";
import type { Account } from "./account";
import { hashOfCode } from "./invitationCode";
import { invitationAt } from "./invitations";

/** What came of redeeming a code: the person it made, or why it made none. */
export type Redeemed =
  | { readonly kind: "redeemed"; readonly person: Person }
  | {
      readonly kind:
        "no such code" | "used" | "revoked" | "expired" | "another tenant" | "another group" | "sent before";
    };

const isBy = ({ redeemedBy }: KeptInvitation, { tenantId, objectId }: Account): boolean =>
  redeemedBy?.tenantId === tenantId && redeemedBy.objectId === objectId;

/** Why a code is not for this account now; null when it is, also when the same account redeemed it before and was cut off. */
function whyNot(invitation: KeptInvitation, account: Account, now: Date): Exclude<Redeemed["kind"], "redeemed"> | null {
  if (invitation.tenantId !== null && invitation.tenantId !== account.tenantId) return "another tenant";
  const { state } = invitationAt(invitation, now);
  if (state === "redeemed") return isBy(invitation, account) ? null : "used";
  return state === "open" ? null : state;
}

/** Whether an administrator changed or ended somebody's access after an invitation was sent: it does not give back what was taken. */
const isOverruled = (user: KeptUser | null, { invitedAt }: KeptInvitation): boolean =>
  user?.history.some(({ what, at }) => what !== "redeemed an invitation" && at > invitedAt) ?? false;

/**
 * Redeems a code for an account, which is bound to the person from then on. The put that marks the invitation redeemed decides who used it; what follows
 * is the same however often it is done, so the same account may try again after an answer was lost.
 */
export async function redeem(store: Store, account: Account, code: string, now: Date): Promise<Redeemed> {
  const known = await readAccount(store, account);
  for (;;) {
    const found = await findInvitation(store, hashOfCode(code));
    if (!found) return { kind: "no such code" };
    const { groupId, invitation } = found;
    const refused = whyNot(invitation, account, now);
    if (refused) return { kind: refused };
    if (known && known.groupId !== groupId) return { kind: "another group" };
    const userId = known?.userId ?? invitation.invitationId;
    if (known && isOverruled(await readUser(store, groupId, userId), invitation)) return { kind: "sent before" };
    if (invitation.state === "open") {
      const { tenantId, objectId } = account;
      const claimed = {
        ...invitation,
        state: "redeemed",
        personId: userId,
        redeemedBy: { tenantId, objectId },
      } as const;
      if ((await changeInvitation(store, groupId, claimed)) === "moved") continue;
    }
    const mapped = await mapAccount(store, account, { groupId, userId });
    if (mapped.groupId !== groupId) return { kind: "another group" };
    return { kind: "redeemed", person: await givePerson(store, mapped, account, invitation, now) };
  }
}

/** Gives a person the access of an invitation, once. */
async function givePerson(
  store: Store,
  { groupId, userId }: { readonly groupId: string; readonly userId: string },
  account: Account,
  invitation: KeptInvitation,
  now: Date,
): Promise<Person> {
  for (;;) {
    const before = await readUser(store, groupId, userId);
    const user = before?.invitations.includes(invitation.invitationId)
      ? before
      : userWith(before, userId, account, invitation, now);
    if (user === before || (await putUser(store, groupId, user)) === "put")
      return { id: userId, name: user.name, roles: user.roles, scope: scopeOf(groupId, user) };
  }
}

function userWith(
  before: KeptUser | null,
  userId: string,
  { tenantId, objectId, name }: Account,
  { invitationId, invitedBy, address, roles, trusts, schools }: KeptInvitation,
  now: Date,
): KeptUser {
  const access: Access = { roles, trusts, schools };
  const event = { at: now.toISOString(), by: invitedBy, what: "redeemed an invitation", access } as const;
  return {
    ...{ userId, tenantId, objectId, ...access, endedAt: null },
    name: before?.name ?? (name === "" ? address : name),
    history: [...(before?.history ?? []), event],
    version: before?.version ?? 0,
    invitations: [...(before?.invitations ?? []), invitationId],
  };
}
