import type { CellId } from "../../core/entries/entry";
import { confirmationCells } from "../../core/returns/importedCells";
import type { WorkbookLayout } from "../../core/returns/layout";
import { sayPlace } from "../../core/rules/findingAt";
import { pupilGroups } from "../../core/returns/pupilGroups";
import { signOffCells } from "../../core/entries/signOff";
import { signOffLabels } from "../../core/rules/judge";

/** What a cell is called on its sheet and where it is. A cell the template no longer has keeps its id as its name, and that is said. */
export function cellWords(layout: WorkbookLayout, cell: CellId): { readonly label: string; readonly where: string } {
  const asked = layout.cells.get(cell);
  if (asked) {
    const { field, group, row, place } = asked;
    const part = row === null ? (group === "all" ? "" : ` (${pupilGroups[group].label})`) : ` (row ${String(row)})`;
    return { label: `${field.label}${part}`, where: sayPlace(place) };
  }
  const note = layout.notes.get(cell);
  if (note) return { label: "Note on a query", where: sayPlace(note) };
  const confirmed = confirmationCells(layout).find((each) => each.cell === cell);
  if (confirmed) return { label: "Confirmation of the figures filled in", where: sayPlace(confirmed.place) };
  const signed = Object.values(signOffCells(layout)).find(({ name }) => name === cell);
  return {
    label: signOffLabels.get(cell) ?? cell,
    where: signed ? sayPlace(signed.place) : "no cell of this template",
  };
}
