import type { Frame, Page } from "playwright-core";
import { address } from "../../core/sheets/address";
import { answers, layout } from "../functions/api/example";

/** Where a field's cell is in the template: its sheet, and its address there. */
export function cellOf(field: string): { readonly sheet: string; readonly at: string } {
  const place = layout.cells.get(field)?.place;
  if (!place) throw new Error(`no field ${field}`);
  return { sheet: place.sheet, at: address(place.row, place.column) };
}

/** Brings a field's sheet to the front, as a person does by its tab. */
export const turnTo = (page: Page, field: string): Promise<void> =>
  page
    .getByRole("tablist", { name: "Sheets" })
    .getByRole("tab", { name: cellOf(field).sheet })
    .click();

/** Clicks a cell of the sheet that is open, at its corner: the middle of merged cells may lie in another part of the grid. */
export const clickCell = (page: Page, at: string): Promise<void> =>
  page.locator(`[data-cell=${at}]`).click({ position: { x: 5, y: 5 } });

/** Types into a field's cell in the sheet that is open, and presses Enter. */
export async function type(page: Page, field: string, text: string): Promise<void> {
  await clickCell(page, cellOf(field).at);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Pastes rows of text at a field's cell in the sheet that is open, as from another workbook. */
export async function paste(page: Page, field: string, text: string): Promise<void> {
  await clickCell(page, cellOf(field).at);
  await page.getByTestId("grid").evaluate((grid, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Fills every cell of the template at once: a number where `counts` says one, else "x", not available. */
export const fillAll = (pane: Frame, counts: Record<string, number>): Promise<void> =>
  pane.evaluate(
    (cells) =>
      Excel.run(async (context) => {
        for (const [name, content] of cells) context.workbook.names.getItem(name).getRange().values = [[content]];
        await context.sync();
      }),
    Object.entries(answers(counts)).map(
      ([cell, entry]) => [cell, entry.kind === "number" ? entry.value : "x"] as const,
    ),
  );
