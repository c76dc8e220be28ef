import type { Role } from "../../core/wire/people";

/** One operation of the API: its address, who may use it, and the largest body it takes in bytes (0: none). */
export interface Operation {
  readonly method: "get" | "put" | "post" | "patch";
  readonly path: string;
  /** The roles of which a person needs one; `account`: a verified account, known here or not; `anyone`: nobody need be known. */
  readonly roles: readonly [Role, ...Role[]] | "account" | "anyone";
  readonly maxBytes: number;
  readonly tag: string;
  readonly summary: string;
}
