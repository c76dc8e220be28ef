import { saysWhatWasImported } from "../../entries/imports/accountedFor";
import { entryAt, type Entries, type Entry } from "../../entries/entry";
import type { ConfirmationCell } from "../../returns/importedCells";
import { correctionNoteId } from "../noteCell";
import type { AskedCell, WorkbookLayout } from "../../returns/layout";
import { address } from "../../sheets/address";
import type { Finding } from "../finding";
import { sayCell, sayPlace, type Saying } from "../findingAt";
import { sayEntry, sentence } from "../sayValue";

/**
 * A figure that came filled in and was sent back as another: a query that the reason beside it answers. `imported`: what the template was pre-filled with. Null
 * where nothing was, where it is as it was, and where it is blank, which is the business of "required".
 */
export function checkCorrected(
  asked: AskedCell,
  entry: Entry,
  { notes }: WorkbookLayout,
  entries: Entries,
  imported: Entries,
): Saying | null {
  const filledIn = entryAt(imported, asked.cell);
  if (filledIn.kind === "blank" || entry.kind === "blank" || saysWhatWasImported(entry, filledIn)) return null;
  const note = correctionNoteId(asked.field.id);
  const place = notes.get(note);
  const reason = place ? `say why in cell ${address(place.row, place.column)}` : "say why in a note";
  return {
    rule: "corrected",
    severity: "query",
    wrong: `${sayCell(asked)} came filled in as ${sayEntry(asked.field, filledIn)} and now says ${sayEntry(asked.field, entry)}`,
    mend: `If the figure filled in is wrong, ${reason}; if not, put it back`,
    note: { cell: note, given: entryAt(entries, note).kind !== "blank" },
  };
}

/** A sheet with figures that came filled in and were neither confirmed nor said to be corrected: an error at its confirmation. Null where it is chosen. */
export function checkConfirmed({ cell, laid, place }: ConfirmationCell, entries: Entries): Finding | null {
  if (entryAt(entries, cell).kind !== "blank") return null;
  const { section, ask, sheet } = laid;
  return {
    rule: "confirm",
    severity: "error",
    returnId: ask.definition.id,
    sectionId: section.id,
    role: section.role,
    cell,
    sheet,
    address: address(place.row, place.column),
    wrong: sentence(`The figures that came filled in on the ${sheet} sheet are not confirmed`),
    where: sentence(sayPlace(place)),
    mend: sentence("Look them through, correct what is wrong, and choose the confirmation from the list in this cell"),
    note: null,
  };
}
