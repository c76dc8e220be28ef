import type { Operation } from "./operation";

/** The operations of who someone is, who may do what, and invitations. */
export const peopleOperations = {
  getMe: {
    method: "get",
    path: "/v1/me",
    roles: ["school", "trustOfficer", "groupOfficer", "director", "administrator"],
    maxBytes: 0,
    tag: "People",
    summary: "Who am I, with my roles and scope",
  },
  listUsers: {
    method: "get",
    path: "/v1/users",
    roles: ["administrator"],
    maxBytes: 0,
    tag: "People",
    summary: "Everyone of the group, with what they may do and see",
  },
  changeUser: {
    method: "patch",
    path: "/v1/users/{user}",
    roles: ["administrator"],
    maxBytes: 50_000,
    tag: "People",
    summary: "Give somebody another access, or end it",
  },
  listInvitations: {
    method: "get",
    path: "/v1/invitations",
    roles: ["administrator"],
    maxBytes: 0,
    tag: "People",
    summary: "The invitations there are, and what became of each",
  },
  invite: {
    method: "post",
    path: "/v1/invitations",
    roles: ["administrator"],
    maxBytes: 50_000,
    tag: "People",
    summary: "Invite somebody; the answer holds the code, this once",
  },
  revokeInvitation: {
    method: "post",
    path: "/v1/invitations/{invitation}/revocation",
    roles: ["administrator"],
    maxBytes: 0,
    tag: "People",
    summary: "Take an invitation back",
  },
  redeemInvitation: {
    method: "post",
    path: "/v1/invitations/redemption",
    roles: "account",
    maxBytes: 1000,
    tag: "People",
    summary: "Redeem an invitation with the account signed in",
  },
} as const satisfies Record<string, Operation>;
