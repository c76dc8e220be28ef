import type { CellId } from "../entries/entry";
import type { Judged } from "./formula";

/**
 * The cell id of the note that clears a query: `note.ks2_33` for a rule judged once or for all pupils, `note.ks2_33.dis` for a
 * pupil group, `note.vis_02.3` for row 3 of a rows section.
 */
export function noteCellId(ruleId: string, { group, row }: Judged): CellId {
  const cell = `note.${ruleId.toLowerCase().replaceAll("-", "_")}`;
  if (row !== null) return `${cell}.${row}`;
  return group === "all" ? cell : `${cell}.${group}`;
}

/** The cell id of the reason for a corrected figure of a field, whichever pupil group: `note.corrected.ks2_eligible`. It is the note cell of its line. */
export const correctionNoteId = (fieldId: string): CellId => `note.corrected.${fieldId}`;
