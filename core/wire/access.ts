import { z } from "zod";
import { roleSchema, scopeSchema, type Role, type Scope } from "./people";

const trustsSchema = scopeSchema.shape.trusts;
const schoolsSchema = scopeSchema.shape.schools;
const ulid = z.string().regex(/^[0-9A-Z]{26}$/);

/** What somebody may do and see within a group. */
export const accessSchema = z.object({
  roles: z.array(roleSchema).min(1).max(5),
  trusts: trustsSchema,
  schools: schoolsSchema,
});

export type Access = z.infer<typeof accessSchema>;

/** The scope of an access, in a group. */
export const scopeOf = (groupId: string, { trusts, schools }: Access): Scope => ({ groupId, trusts, schools });

const wholeGroup: readonly Role[] = ["groupOfficer", "administrator"];

/** Why roles and scope do not go together, in a sentence; null when they do. A role that sees part of the group stands alone, so that two scopes never mix. */
export function accessFault({ roles, trusts, schools }: Access): string | null {
  const has = (role: Role): boolean => roles.includes(role);
  if (new Set(roles).size < roles.length) return "Name each role once.";
  if ((has("school") || has("trustOfficer")) && roles.length > 1)
    return "A school's role and a trust officer's stand alone: give a second account for another role.";
  if (has("school") && (schools === "all" || schools.length === 0)) return "Name the school or schools this is for.";
  if (!has("school") && schools !== "all") return "Only a school's role is for named schools.";
  if (has("school") && trusts !== "all") return "A school's role goes by its schools, whatever trust they are in.";
  if (has("trustOfficer") && (trusts === "all" || trusts.length === 0))
    return "Name the trust or trusts this officer is of.";
  if (roles.some((role) => wholeGroup.includes(role)) && trusts !== "all")
    return "A group officer and an administrator are of the whole group: name no trust.";
  if (trusts !== "all" && trusts.length === 0) return "Name a trust, or leave trusts out for all of them.";
  return null;
}

/** What may be asked for: trusts by id, schools by id or any code they have or had; left out, all of them. */
const askedAccess = {
  roles: accessSchema.shape.roles,
  trusts: z.array(z.string().min(1).max(60)).max(500).exactOptional(),
  schools: z.array(z.string().min(1).max(40)).max(500).exactOptional(),
};

/** An invitation to send. `address` is where it goes, and decides nothing; `tenantId` is the one Microsoft 365 tenant it may be redeemed from, where known. */
export const inviteRequestSchema = z
  .object({
    address: z.email().max(254),
    ...askedAccess,
    tenantId: z.guid().exactOptional(),
  })
  .meta({ id: "InviteRequest", description: "Somebody to invite, and what they may do and see" });

/** What became of an invitation. */
export const invitationStates = ["open", "redeemed", "revoked", "expired"] as const;

export const invitationSchema = accessSchema
  .extend({
    invitationId: ulid,
    address: z.string(),
    tenantId: z.string().nullable(),
    state: z.enum(invitationStates),
    invitedBy: z.string(),
    invitedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    /** The person it became; null until it is redeemed. */
    personId: z.string().nullable(),
  })
  .meta({ id: "Invitation", description: "An invitation and what became of it" });

export const invitationListSchema = z.object({ invitations: z.array(invitationSchema) }).meta({ id: "InvitationList" });

/** A new invitation with its code, which is shown this once and kept nowhere. */
export const invitedSchema = z
  .object({ invitation: invitationSchema, code: z.string() })
  .meta({ id: "Invited", description: "The invitation, and its code, shown this once" });

export const redeemRequestSchema = z
  .object({ code: z.string().min(1).max(60) })
  .meta({ id: "RedeemRequest", description: "The code of an invitation" });

/** One thing that was done about somebody's access: who did it, when, and what they might do and see from then on (null: nothing). */
export const accessEventSchema = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  what: z.enum(["redeemed an invitation", "changed", "ended"]),
  access: accessSchema.nullable(),
});

/** Somebody of the group: their access now, and everything that was done about it, oldest first. `endedAt` null: it stands. */
export const userSchema = accessSchema
  .extend({
    userId: z.string(),
    name: z.string(),
    tenantId: z.string(),
    objectId: z.string(),
    endedAt: z.iso.datetime().nullable(),
    history: z.array(accessEventSchema),
  })
  .meta({ id: "User", description: "Somebody of the group, with their access and its history" });

export const userListSchema = z.object({ users: z.array(userSchema) }).meta({ id: "UserList" });

/** A change of somebody's access: another one, or its end. */
export const userChangeSchema = z
  .union([z.object({ ended: z.literal(true) }), z.object(askedAccess)])
  .meta({ id: "UserChange", description: "Another access, or its end" });

export type Invitation = z.infer<typeof invitationSchema>;
export type InviteRequest = z.infer<typeof inviteRequestSchema>;
export type User = z.infer<typeof userSchema>;
export type AccessEvent = z.infer<typeof accessEventSchema>;
