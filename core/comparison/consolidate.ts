import type { Entries } from "../entries/entry";
import type { Stage } from "../returns/collection";
import type { FigureBasis, SchoolStatus } from "./comparison";
import { dateInWords } from "../entries/civilDate";

/**
 * One school's answers by the revision that counts, with what was imported for it. Revision 0: the school has sent nothing that counts; then the entries are
 * those imported, which it has not confirmed, or there are none and the status says why. `stages`: how final the figures are, from the least to the most,
 * when not the stage the collection asks for.
 */
export interface Answer {
  readonly status: SchoolStatus;
  readonly revision: number;
  readonly entries: Entries;
  readonly stages?: readonly Stage[];
  /** The civil date the revision that counted was erased on: nothing counts any more. */
  readonly erasedOn?: string;
  /** Given before the school joined the trust it is in now. */
  readonly beforeJoining?: true;
}

/** Where a school's submissions stand: its newest revision, the last one approved and the last one authorised (0 for none). */
export interface Head {
  readonly status: SchoolStatus;
  readonly revision: number;
  readonly approved: number;
  readonly authorised: number;
}

/** Officers and the school see the newest revision with its status; the board, snapshots and releases the last authorised, else approved. */
export type Reader = "officer" | "school" | "board";

/** The revision that counts for a reader, and the status to show it with. Revision 0: none counts; the status is the school's own. */
export function revisionThatCounts(head: Head, reader: Reader): { revision: number; status: SchoolStatus } {
  if (reader !== "board") return { revision: head.revision, status: head.status };
  if (head.authorised > 0) return { revision: head.authorised, status: "authorised" };
  if (head.approved > 0) return { revision: head.approved, status: "approved" };
  return { revision: 0, status: head.status };
}

const waiting: Record<SchoolStatus, string> = {
  "not started": "nothing returned yet",
  submitted: "returned, not yet approved",
  queried: "returned and queried, not yet approved",
  approved: "approved, but no revision was found",
  authorised: "authorised, but no revision was found",
};

/** What a school's figures stand on; null when it has none. */
export function basisOf({
  revision,
  entries,
  erasedOn,
}: Pick<Answer, "revision" | "entries" | "erasedOn">): FigureBasis | null {
  if (erasedOn !== undefined) return null;
  return revision > 0 ? "returned" : entries.size > 0 ? "imported" : null;
}

/** Why a school has no figures at all, in words; null when a revision or an import gives some. */
export function whyNothing({
  status,
  basis,
  erasedOn,
}: Pick<Answer, "status" | "erasedOn"> & { readonly basis: FigureBasis | null }): string | null {
  if (erasedOn !== undefined) return `erased on ${dateInWords(erasedOn)}`;
  return basis === null ? waiting[status] : null;
}
