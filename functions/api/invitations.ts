import { z } from "zod";
import {
  invitationListSchema,
  invitationSchema,
  invitedSchema,
  inviteRequestSchema,
  redeemRequestSchema,
} from "../../core/wire/access";
import { personSchema } from "../../core/wire/people";
import { invitationAt, invite as makeInvitation, revokeInvitation as revoke } from "../identity/invitations";
import { redeem, type Redeemed } from "../identity/redeem";
import { listInvitations as list } from "../store/invitations";
import { accessAsked } from "./accessAsked";
import { created, isRefused, ok, refuse } from "./answer";
import { registerOf } from "./findInScope";
import { none, route } from "./route";

/** GET /v1/invitations: every invitation of the group, newest first, with what became of it. */
export const listInvitations = route({
  operation: "listInvitations",
  params: none,
  query: none,
  gives: invitationListSchema,
  given: { 200: "The invitations" },
  problems: [],
  async handle({ deps, person }) {
    const now = deps.now();
    const kept = await list(deps.store, person.scope.groupId, now);
    return ok({ invitations: kept.map((each) => invitationAt(each, now)).reverse() });
  },
});

/** POST /v1/invitations: invites somebody. The code is in the answer and nowhere else. */
export const invite = route({
  operation: "invite",
  params: none,
  query: none,
  json: inviteRequestSchema,
  gives: invitedSchema,
  given: { 201: "The invitation and its code" },
  problems: ["access-has-problems"],
  async handle({ deps, person, body }) {
    const { address, tenantId = null, ...asked } = body.value;
    const access = accessAsked(await registerOf(deps, person), asked);
    if (isRefused(access)) return access;
    const by = { id: person.id, name: person.name };
    const wanted = { ...{ access, address, tenantId, by }, now: deps.now(), invitationId: deps.newId() };
    return created(await makeInvitation(deps.store, person.scope.groupId, wanted));
  },
});

/** POST /v1/invitations/{invitation}/revocation: takes an invitation back. */
export const revokeInvitation = route({
  operation: "revokeInvitation",
  params: z.object({ invitation: z.string().regex(/^[0-9A-Z]{26}$/) }),
  query: none,
  gives: invitationSchema,
  given: { 200: "The invitation, revoked" },
  problems: ["no-such-invitation", "invitation-not-open"],
  async handle({ deps, person, params }) {
    const revoked = await revoke(deps.store, person.scope.groupId, params.invitation, deps.now());
    switch (revoked.kind) {
      case "revoked":
        return ok(revoked.invitation);
      case "no such invitation":
        return refuse(
          "no-such-invitation",
          "We know no such invitation. The list of invitations has those that stand (GET /v1/invitations).",
        );
      case "not open":
        return refuse(
          "invitation-not-open",
          revoked.invitation.state === "redeemed"
            ? "It was redeemed already. End the person's access instead."
            : "It has expired, so that nobody can use it any more.",
        );
    }
  },
});

const whyNot: Readonly<Record<Exclude<Redeemed["kind"], "redeemed">, string>> = {
  "no such code": "We know no invitation with this code. Copy it from the invitation as it is.",
  used: "This code was used by another account. Each code works once: ask for another invitation.",
  revoked: "This invitation was taken back. Ask whoever sent it for another.",
  expired: "This invitation is over: a code works for 14 days. Ask whoever sent it for another.",
  "another tenant":
    "This invitation is for an account of another organisation. Sign in with the account you use there.",
  "sent before":
    "This invitation was sent before your access was changed, and gives nothing back. Ask whoever keeps the roles in your group for another.",
  "another group": "This account already belongs to another group. Sign in with another account to join this one.",
};

/** POST /v1/invitations/redemption: binds the account signed in to a person, with the access of the invitation. */
export const redeemInvitation = route({
  operation: "redeemInvitation",
  params: none,
  query: none,
  json: redeemRequestSchema,
  gives: personSchema,
  given: { 200: "Who you now are" },
  problems: ["invitation-not-open"],
  async handle({ deps, account, body }) {
    if (!account) throw new Error("an operation that goes by accounts was asked by none");
    const redeemed = await redeem(deps.store, account, body.value.code, deps.now());
    return redeemed.kind === "redeemed" ? ok(redeemed.person) : refuse("invitation-not-open", whyNot[redeemed.kind]);
  },
});
