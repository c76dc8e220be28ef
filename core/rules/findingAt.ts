import type { AskedCell } from "../returns/layout";
import { inWords } from "../entries/locateCells";
import { address } from "../sheets/address";
import type { Finding } from "./finding";
import { sentence } from "./sayValue";

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
    where: inWords(asked.place),
    mend: sentence(mend),
    note,
  };
}
