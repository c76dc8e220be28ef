import type { CellId } from "../entries/entry";

/**
 * What a check says about a submission. An `error` must be mended; a `query` is odd but possible and is cleared by a note.
 *
 * `wrong` says what is wrong with the sheet's own label and the value typed; `where` the sheet and cell ("Key stage 2 sheet,
 * cell D14"); `mend` what to do. One sentence each, for school staff. `rule` comes last, small, for the help desk: a rule's id, or one of
 * the built-in checks (`required`, `type`, `code`, `range`, `moved`, ...).
 */
export interface Finding {
  readonly rule: string;
  readonly severity: "error" | "query";
  readonly returnId: string;
  readonly sectionId: string;
  /** The role that fills the section in, for example "Data manager". */
  readonly role: string;
  /** The cell the finding stands at, and its place in the template; null for a finding about a whole sheet. */
  readonly cell: CellId | null;
  readonly sheet: string;
  readonly address: string | null;
  readonly wrong: string;
  readonly where: string;
  readonly mend: string;
  /** For a query: the cell id of the note that clears it (`note.<rule>[.<pupil group>]`), and whether a note is there. */
  readonly note: { readonly cell: CellId; readonly given: boolean } | null;
}
