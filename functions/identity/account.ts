import { z } from "zod";

/** A part of a sign-in that may stand in a key: Entra's are GUIDs. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);

/**
 * An account whose token was verified: the Microsoft 365 tenant and the object id in it, which together never change hands. `name` is for
 * showing only. Nothing else of a token is kept, and no e-mail address in it is read.
 */
export const accountSchema = z.object({ tenantId: id, objectId: id, name: z.string().max(200) });

export type Account = z.infer<typeof accountSchema>;

/** Whose request it is by its token alone: a verified account, or null where the request carries none that holds. */
export type AccountOf = (request: Request) => Promise<Account | null>;
