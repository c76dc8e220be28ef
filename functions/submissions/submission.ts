import type { Collection } from "../../core/returns/collection";
import type { CellId, Entries } from "../../core/entries/entry";
import type { StandingEntry } from "../../core/entries/imports/standing";
import type { Finding } from "../../core/rules/finding";
import type { Head } from "../store/heads";
import type { RevisionSummary } from "../store/revisions";
import type { Person } from "../store/store";
import type { ClashCell } from "./differences";
import type { Closed } from "./openness";

/**
 * One school's answers on their way in. `base`: the revision the sender's workbook was made from (0: none). `seen`: "I have seen
 * revision n", the answer to a clash; it stands in for the base. `prefilled`: what the template held at revision 0 (imported entries), so
 * that a clash can show it as the base. `submissionId`: the idempotency key; by default `submissionIdOf` of the base that stands. Notes stand
 * among the entries. `findings`: every finding of the server's own check of these entries. `eventId`: for the event of a choice in a clash.
 */
export interface Submission {
  readonly collection: Collection;
  readonly schoolId: string;
  readonly base: number;
  readonly seen?: number;
  readonly entries: Entries;
  readonly imported?: ReadonlyMap<CellId, StandingEntry>;
  readonly findings: readonly Finding[];
  readonly submissionId?: string;
  readonly by: Person;
  readonly now: Date;
  readonly eventId: string;
}

/** What the sender of an accepted submission keeps: the same for every retry. `head` is where the school stands now. */
export interface Receipt extends RevisionSummary {
  readonly collectionId: string;
  readonly head: Head;
}

/**
 * What came of a submission.
 *
 * - `accepted`: it is the new revision. `existing`: it had been accepted before, or says what the newest revision says; nothing changed.
 * - `clash`: someone sent a newer version; `cells` are those in which the two differ, `newest` who sent it and when. Sending again with
 *   `seen: newest.revision` puts the sender's answers over it.
 * - `id reused`: this idempotency key was accepted with other content.
 * - `findings`: an error, or a query without a note; only those are listed.
 * - `unknown base`: the workbook names a revision that does not exist.
 * - `closed`, `too large` and `not issued` say why nothing is taken.
 */
export type Answer =
  | { readonly kind: "accepted" | "existing"; readonly receipt: Receipt }
  | {
      readonly kind: "clash";
      readonly base: number;
      readonly newest: RevisionSummary;
      readonly cells: readonly ClashCell[];
    }
  | { readonly kind: "id reused"; readonly accepted: RevisionSummary }
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "closed"; readonly why: Closed; readonly head: Head }
  | { readonly kind: "unknown base"; readonly base: number; readonly newest: number }
  | { readonly kind: "too large"; readonly bytes: number; readonly limitBytes: number }
  | { readonly kind: "not issued" };
