import type { CellId } from "../entries/entry";
import type { CellPlace } from "../sheets/workbookValues";
import type { LaidSection, WorkbookLayout } from "./layout";

/** What a school chooses to confirm the figures that came filled in on a sheet: the one choice of its list. */
export const confirmation = "They are right, or corrected with the reason beside them";

/** The cell of a section's confirmation: its defined name, and where it stands below the section's last line. */
export interface ConfirmationCell {
  readonly cell: CellId;
  readonly laid: LaidSection;
  readonly place: CellPlace;
  readonly check: CellPlace;
}

/** The cell id of a section's confirmation: `confirm.key_stage_2`. */
export const confirmationCellId = (sectionId: string): CellId => `confirm.${sectionId}`;

/** Where the confirmation of each form and grid stands; a template draws it where something came filled in. A rows section has none. */
export const confirmationCells = ({ sections }: Pick<WorkbookLayout, "sections">): readonly ConfirmationCell[] =>
  sections
    .filter(({ section }) => section.kind !== "rows")
    .map((laid) => {
      const row = (laid.lines.at(-1)?.row ?? laid.headerRow + 1) + 2;
      const at = (column: number): CellPlace => ({ sheet: laid.sheet, row, column });
      return { cell: confirmationCellId(laid.section.id), laid, place: at(1), check: at(laid.checkColumn) };
    });
