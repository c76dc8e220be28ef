/**
 * Why there is no number in a cell that asks for one. Schools type `z` and `x`; `c` and `low` arrive with published figures.
 *
 * @source Department for Education, "Symbols used in tables and charts", Explore education statistics.
 */
export const valueCodes = {
  z: "not applicable",
  x: "not available",
  c: "confidential: too few pupils to show",
  low: "rounds to 0 but is not 0",
} as const;

export type ValueCode = keyof typeof valueCodes;

/**
 * The content of one field for one pupil group.
 *
 * - `number`: a true number, never a percentage where a count is asked.
 * - `published`: a percentage (0-1) standing where a count is asked, because only the percentage is published. Its cohort
 *   is `x`; the figure is shown without n and stands in no total.
 * - `date`: a civil date, `yyyy-mm-dd`, never a moment.
 * - `code`: no number, and why; `typed` keeps what was typed or published when it was another spelling (`SUPP`, `NE`).
 * - `blank`: nothing was typed. Blank is not zero, and a code is not blank.
 */
export type Entry =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "published"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "choice"; readonly value: string }
  | { readonly kind: "date"; readonly value: string }
  | { readonly kind: "code"; readonly code: ValueCode; readonly typed?: string }
  | { readonly kind: "blank" };

/** `ks2_rwm_exp_n` for all pupils, `ks2_rwm_exp_n.dis` for a pupil group, `visitor_name.3` for row 3 of a rows section. */
export type CellId = string;

/** Everything one school answered in one collection, by cell id. A cell id that is missing reads as blank. */
export type Entries = ReadonlyMap<CellId, Entry>;

export const blank: Entry = { kind: "blank" };

/** The entry of a cell; a missing one is blank. */
export const entryAt = (entries: Entries, cell: CellId): Entry => entries.get(cell) ?? blank;

/** Whether two entries say the same, to the last digit and letter. Two blanks are the same. */
export function sameEntry(a: Entry, b: Entry): boolean {
  if (a.kind === "code" && b.kind === "code") return a.code === b.code && (a.typed ?? a.code) === (b.typed ?? b.code);
  return a.kind === b.kind && ("value" in a ? a.value : null) === ("value" in b ? b.value : null);
}
