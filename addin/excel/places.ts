import { address } from "../../core/sheets/address";
import { parseReference } from "../../core/sheets/parseReference";
import type { CellPlace } from "../../core/sheets/workbookValues";
import { typedText } from "./write/typedText";
import type { Planned } from "../../core/sheets/sheetPlan";

const cell = (context: Excel.RequestContext, { sheet, row, column }: CellPlace): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(address(row, column));

/** Shows a cell: its sheet comes to the front and the cell is selected. */
export async function selectCell(context: Excel.RequestContext, place: CellPlace): Promise<void> {
  context.workbook.worksheets.getItem(place.sheet).activate();
  cell(context, place).select();
  await context.sync();
}

/** Shows a sheet. */
export async function showSheet(context: Excel.RequestContext, sheet: string): Promise<void> {
  context.workbook.worksheets.getItem(sheet).activate();
  await context.sync();
}

/** Types content into cells, as a person would: text stays text, null empties. */
export async function typeInto(
  context: Excel.RequestContext,
  cells: readonly { readonly place: CellPlace; readonly content: Planned }[],
): Promise<void> {
  for (const { place, content } of cells)
    cell(context, place).values = [
      [
        typeof content === "string"
          ? typedText(content)
          : content !== null && typeof content === "object"
            ? ""
            : (content ?? ""),
      ],
    ];
  await context.sync();
}

/** The sheet and cell a person has selected: the first of a range. */
export async function selectedCell(context: Excel.RequestContext): Promise<CellPlace | null> {
  const range = context.workbook.getSelectedRange().load("address");
  await context.sync();
  const place = parseReference(range.address);
  return place && { sheet: place.sheet, row: place.row, column: place.column };
}
