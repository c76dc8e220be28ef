import { invitationSchema, type Access, type Invitation } from "../../core/wire/access";
import { changeInvitation, putInvitation, readInvitation, type KeptInvitation } from "../store/invitations";
import type { Person, Store } from "../store/store";
import { hashOfCode, newInvitationCode } from "./invitationCode";

/** How long an invitation can be redeemed, in days. */
export const validDays = 14;

/** An invitation as it stands at a moment: one that nobody redeemed or revoked in time is expired. */
export function invitationAt(kept: KeptInvitation, now: Date): Invitation {
  const isOver = kept.state === "open" && Date.parse(kept.expiresAt) <= now.getTime();
  // The schema leaves out what is not for showing: the code's hash and whose account redeemed it.
  return invitationSchema.parse(isOver ? { ...kept, state: "expired" } : kept);
}

/** Makes an invitation and its code. Only the code's hash is kept: who loses the code needs another invitation. */
export async function invite(
  store: Store,
  groupId: string,
  wanted: {
    readonly access: Access;
    readonly address: string;
    readonly tenantId: string | null;
    readonly by: Person;
    readonly now: Date;
    readonly invitationId: string;
  },
): Promise<{ readonly invitation: Invitation; readonly code: string }> {
  const { access, address, tenantId, by, now, invitationId } = wanted;
  const code = newInvitationCode();
  const kept: KeptInvitation = {
    ...{ invitationId, address, tenantId, ...access },
    ...{ state: "open", personId: null, redeemedBy: null, version: 0, codeHash: hashOfCode(code) },
    invitedBy: by.name,
    invitedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + validDays * 86_400_000).toISOString(),
  };
  await putInvitation(store, groupId, kept);
  return { invitation: invitationAt(kept, now), code };
}

/** Takes an invitation back; one that was redeemed or expired stays as it is, and `not open` says so. */
export async function revokeInvitation(
  store: Store,
  groupId: string,
  invitationId: string,
  now: Date,
): Promise<
  { readonly kind: "revoked" | "not open"; readonly invitation: Invitation } | { readonly kind: "no such invitation" }
> {
  for (;;) {
    const kept = await readInvitation(store, groupId, invitationId);
    if (!kept) return { kind: "no such invitation" };
    const invitation = invitationAt(kept, now);
    if (invitation.state === "revoked") return { kind: "revoked", invitation };
    if (invitation.state !== "open") return { kind: "not open", invitation };
    const revoked: KeptInvitation = { ...kept, state: "revoked" };
    if ((await changeInvitation(store, groupId, revoked)) === "changed")
      return { kind: "revoked", invitation: invitationAt(revoked, now) };
  }
}
