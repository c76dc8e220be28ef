import { absoluteAddress } from "../../../../core/sheets/address";
import { parseReference } from "../../../../core/sheets/parseReference";
import { isWholeColumns, isWholeRows, sheetPrefix, type Area } from "./area";
import { areaAfter, type Edit } from "./edit";
import type { Sheet } from "./sheet";

/** A name for a place, a value or a formula; `sheet` is null for the workbook's own names. */
export interface DefinedName {
  readonly id: string;
  name: string;
  /** With its `=`. */
  formula: string;
  readonly sheet: Sheet | null;
  visible: boolean;
  comment: string;
}

/** The formula that points at an area of a sheet, for example `='Key stage 2'!$D$14`. */
export function formulaFor(sheet: string, area: Area): string {
  const last = absoluteAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  const first = absoluteAddress(area.row, area.column);
  if (isWholeRows(area)) return `=${sheetPrefix(sheet)}!$${area.row + 1}:$${area.row + area.rows}`;
  if (isWholeColumns(area))
    return `=${sheetPrefix(sheet)}!${first.replace(/\$\d+$/, "")}:${last.replace(/\$\d+$/, "")}`;
  return `=${sheetPrefix(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** The place a name points at; null where it holds a value or a formula. */
export const placeOf = ({ formula }: DefinedName) => parseReference(formula.replace(/^=/, ""));

/** Points a name where its place lies after an edit on a sheet. */
export function applyToName(name: DefinedName, sheet: Sheet, edit: Edit): void {
  const place = placeOf(name);
  if (!place || place.sheet !== sheet.name) return;
  const after = areaAfter(place, edit);
  name.formula = after ? formulaFor(sheet.name, after) : "=#REF!";
}
