import { z } from "zod";

/**
 * What a person may do: `school` its own returns; `trustOfficer` a trust's, approving and authorising; `groupOfficer` every trust of the
 * group; `director` reads the board's sheets; `administrator` keeps the register, roles and definitions.
 */
export const roleIds = ["school", "trustOfficer", "groupOfficer", "director", "administrator"] as const;

export const roleSchema = z.enum(roleIds).meta({ id: "Role" });

/** What a person may see: one group, and within it all trusts and schools or the ones named. */
export const scopeSchema = z
  .object({
    groupId: z.string(),
    trusts: z.union([z.literal("all"), z.array(z.string())]),
    schools: z.union([z.literal("all"), z.array(z.string())]),
  })
  .meta({ id: "Scope" });

/** Who is asking. */
export const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    roles: z.array(roleSchema),
    scope: scopeSchema,
  })
  .meta({ id: "Person", description: "Who is asking, with their roles and what they may see" });

export type Role = z.infer<typeof roleSchema>;
export type Scope = z.infer<typeof scopeSchema>;
export type Person = z.infer<typeof personSchema>;
