import { templateSheets, type WorkbookLayout } from "../returns/layout";
import type { CellPlace } from "../sheets/workbookValues";
import type { Locator } from "./locator";
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

/** The row of the first sheet, from 0, where the table of the workbook's sheets has its header: a line for each section follows, then a total. */
export const sheetTableRow = 17;

/** The cells of the sign-off: defined name and place on the first sheet, below the table of the workbook's sheets. */
export function signOffCells(layout: WorkbookLayout) {
  const firstRow = sheetTableRow + layout.sections.length + 4;
  const at = (row: number): CellPlace => ({ sheet: templateSheets.start, row: firstRow + row, column: 1 });
  return {
    name: { name: "sign_off.name", place: at(0) },
    date: { name: "sign_off.date", place: at(1) },
    declaration: { name: "sign_off.declaration", place: at(2) },
  } as const;
}

/** The sign-off in a returned template. A date is a serial the cell shows as one, or text in UK form. */
export function signOffIn(locator: Locator, layout: WorkbookLayout): SignOff {
  const { name, date, declaration: declared } = signOffCells(layout);
  const words = (cell: { readonly name: string; readonly place: CellPlace }) =>
    tidyText(locator.words(cell.name, cell.place));
  const value = locator.value(date.name, date.place);
  const serial = value !== null && typeof value === "object" && "value" in value ? value.value : value;
  return {
    name: words(name) || null,
    date: typeof serial === "number" ? civilDateOfSerial(serial) : dateOfText(words(date)),
    declared: words(declared).toLowerCase() === declaration.toLowerCase(),
  };
}
