import { drawnEntry } from "../../entries/drawnEntry";
import { entryAt, type Entries, type Entry } from "../../entries/entry";
import { confirmationCells, type ConfirmationCell } from "../../returns/importedCells";
import { correctionNoteId } from "../../rules/noteCell";
import type { AskedCell, WorkbookLayout } from "../../returns/layout";
import { sayCell } from "../../rules/findingAt";
import { sayEntry } from "../../rules/sayValue";
import { writtenText } from "../../rules/writeFormula";
import { address, cellReference } from "../address";
import type { CheckLine } from "./checkLine";
import { filledInOf } from "./filledIn";

/** The confirmations a template draws: of the sheets on which something came filled in. */
export const confirmationsDrawn = (layout: WorkbookLayout, prefilled: Entries): readonly ConfirmationCell[] =>
  confirmationCells(layout).filter(({ laid }) => filledInOf(laid, prefilled, new Map()).cells.size > 0);

/** TRUE while a cell still says what came filled in, however it is typed; "" where it is blank, and is not judged. */
function unchanged(reference: string, entry: Entry): string | null {
  const drawn = drawnEntry(entry);
  if (drawn === null) return null;
  const text = `TRIM(${reference}&"")`;
  const number = entry.kind === "published" ? entry.value : typeof drawn === "number" ? drawn : null;
  const asNumber =
    number === null ? [] : [`IF(ISNUMBER(${reference}),ABS(${reference}-${String(number)})<0.000000001,FALSE)`];
  const spellings = new Set([String(drawn), ...(entry.kind === "code" ? [entry.code] : [])]);
  const asText = [...spellings].map((each) => `${text}=${writtenText(each)}`);
  return `IF(${text}="","",OR(${[...asNumber, ...asText].join(",")}))`;
}

/** The live check that a figure which came filled in still stands, or has its reason beside it; null for a cell nothing was filled into. */
export function correctionCheck(layout: WorkbookLayout, asked: AskedCell, prefilled: Entries): CheckLine | null {
  const imported = entryAt(prefilled, asked.cell);
  const result = asked.row === null ? unchanged(asked.cell, imported) : null;
  if (result === null) return null;
  const place = layout.notes.get(correctionNoteId(asked.field.id));
  const where = place ? `cell ${address(place.row, place.column)}` : "a note";
  return {
    id: `corrected.${asked.cell}`,
    asked,
    kind: "query",
    rule: "corrected",
    result,
    message: writtenText(
      `Query: ${sayCell(asked)} came filled in as ${sayEntry(asked.field, imported)}. If that is wrong, say why in ${where}; if not, put it back.`,
    ),
    fillIn: "",
    note: place ? cellReference(place) : null,
  };
}

/** The live check that a sheet's filled-in figures are confirmed: to do until they are. */
export const confirmationCheck = ({ cell, place, check, laid }: ConfirmationCell): CheckLine => ({
  id: cell,
  asked: { cell, place, check },
  kind: "cell",
  rule: null,
  result: `IF(TRIM(${cell}&"")="",5,0)`,
  message: writtenText(""),
  fillIn: `Confirm the figures that came filled in on the ${laid.sheet} sheet`,
  note: null,
});
