import { templateSheets } from "../returns/layout";
import type { CellPlace } from "../sheets/workbookValues";
import type { Locator } from "./locateCells";
import { civilDateOfSerial, dateOfText } from "./civilDate";
import { tidyText } from "./typedNumber";

/** The head teacher's sign-off: who, on which civil date, and whether the declaration was chosen. Null where nothing, or nothing readable, stands. */
export interface SignOff {
  readonly name: string | null;
  readonly date: string | null;
  readonly declared: boolean;
}

/** What the head chooses to sign: the one choice of the declaration's list. */
export const declaration = "I have checked these figures and they are right";

const at = (row: number): CellPlace => ({ sheet: templateSheets.start, row, column: 1 });

/** The cells of the sign-off: defined name and place on the first sheet, the same in every template. */
export const signOffCells = {
  name: { name: "sign_off.name", place: at(17) },
  date: { name: "sign_off.date", place: at(18) },
  declaration: { name: "sign_off.declaration", place: at(19) },
} as const;

/** The sign-off in a returned template. A date is a serial the cell shows as one, or text in UK form. */
export function signOffIn(locator: Locator): SignOff {
  const { name, date } = signOffCells;
  const words = (cell: { readonly name: string; readonly place: CellPlace }) =>
    tidyText(locator.words(cell.name, cell.place));
  const { value } = locator.named(date.name, date.place);
  const serial = value !== null && typeof value === "object" && "value" in value ? value.value : value;
  return {
    name: words(name) || null,
    date: typeof serial === "number" ? civilDateOfSerial(serial) : dateOfText(words(date)),
    declared: words(signOffCells.declaration).toLowerCase() === declaration.toLowerCase(),
  };
}
