import { columnLetters, rangeAddress } from "../../../core/sheets/address";
import { cleanText } from "../../../core/sheets/cleanText";
import type { PrintPlan, SheetPlan } from "../../../core/sheets/sheetPlan";
import { font } from "../../../core/sheets/styles";

const pointsPerInch = 72;
const footerLimit = 200;

/** `&` begins a code in a footer; the space after the size keeps a text that starts with a figure out of it. */
function footer(text: string): string {
  return `&"${font.name},Regular"&8 ${cleanText(text, footerLimit).replaceAll("&", "&&")}`;
}

/** How a sheet prints: A4, as wide as the page, header rows and columns on each page, the footer of the plan. */
export function drawPrint(sheet: Excel.Worksheet, print: PrintPlan): void {
  const layout = sheet.pageLayout;
  layout.paperSize = "A4";
  layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.zoom = {
    horizontalFitToPages: 1,
    ...(print.fitToHeight !== undefined && { verticalFitToPages: print.fitToHeight }),
  };
  layout.leftMargin = 0.5 * pointsPerInch;
  layout.rightMargin = 0.5 * pointsPerInch;
  layout.topMargin = 0.55 * pointsPerInch;
  layout.bottomMargin = 0.65 * pointsPerInch;
  if (print.area) layout.setPrintArea(rangeAddress(print.area));
  if (print.titleRows) {
    const { first, count } = print.titleRows;
    layout.setPrintTitleRows(`$${first + 1}:$${first + count}`);
  }
  if (print.titleColumns) layout.setPrintTitleColumns(`$A:$${columnLetters(print.titleColumns - 1)}`);
  const page = layout.headersFooters.defaultForAllPages;
  if (print.footer !== "") page.leftFooter = footer(print.footer);
  page.rightFooter = footer("Page ") + "&P of &N";
  for (const row of print.pageBreaksBefore ?? []) if (row > 0) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** What a person sees of the sheet itself: panes that stay, lines between cells, the tab's colour. */
export function drawView(sheet: Excel.Worksheet, { freeze, gridlines, tabColor }: SheetPlan): void {
  sheet.showGridlines = gridlines;
  if (tabColor) sheet.tabColor = `#${tabColor}`;
  if (!freeze || freeze.rows + freeze.columns === 0) return;
  const { rows, columns } = freeze;
  if (rows === 0) sheet.freezePanes.freezeColumns(columns);
  else if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else sheet.freezePanes.freezeAt(rangeAddress({ row: 0, column: 0, rows, columns }));
}
