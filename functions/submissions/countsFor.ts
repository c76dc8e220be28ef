import type { Head } from "../store/heads";

/** Who reads figures. Officers and the school see what was sent last; everyone else what was approved. */
export type Audience = "officers" | "school" | "board" | "public";

/**
 * The revision that counts for an audience: the newest for officers and the school; for the board and the public (snapshots and releases too) the
 * last authorised, else the last approved. 0 means none: the school counts as not returned, or as not yet approved.
 */
export const countsFor = (head: Pick<Head, "revision" | "approved" | "authorised">, audience: Audience): number =>
  audience === "officers" || audience === "school" ? head.revision : head.authorised || head.approved;
