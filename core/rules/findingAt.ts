import type { AskedCell } from "../returns/layout";
import { address } from "../sheets/address";
import type { CellPlace } from "../sheets/workbookValues";
import type { Finding } from "./finding";
import { sayGroup, sentence } from "./sayValue";

/** What a finding says, apart from where: the check's or rule's id, and two sentences. */
export interface Saying {
  readonly rule: string;
  readonly severity?: "error" | "query";
  readonly wrong: string;
  readonly mend: string;
  readonly note?: Finding["note"];
}

/** A finding at a cell the respondent fills; an error unless said otherwise. */
export function findingAt(asked: AskedCell, { rule, severity = "error", wrong, mend, note = null }: Saying): Finding {
  return {
    rule,
    severity,
    returnId: asked.returnId,
    sectionId: asked.section.id,
    role: asked.section.role,
    cell: asked.cell,
    sheet: asked.place.sheet,
    address: address(asked.place.row, asked.place.column),
    wrong: sentence(wrong),
    where: sentence(sayPlace(asked.place)),
    mend: sentence(mend),
    note,
  };
}

/** Where a cell is: "Key stage 2 sheet, cell D14". */
export const sayPlace = ({ sheet, row, column }: CellPlace): string => `${sheet} sheet, cell ${address(row, column)}`;

/**
 * A cell by the labels the sheet shows: `"Pupils at the end of key stage 2"`, with the pupil group where the field is asked for several, or the row.
 */
export function sayCell({ field, group, row }: AskedCell): string {
  const label = `"${field.label}"`;
  if (row !== null) return `${label} in row ${row}`;
  return field.groups.length > 1 ? `${label} (${sayGroup(group)})` : label;
}
