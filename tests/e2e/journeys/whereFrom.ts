import type { Page } from "playwright-core";
import { cellOf, clickCell } from "../hands";
import { look } from "../look";
import { journey, open } from "../stage";

/** Goes right along a row by its keys, to the first cell that reads so; two dozen cells at most. */
async function rightTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 24; presses += 1) {
    if ((await page.getByTestId("formula-bar").inputValue()) === text) return;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`no cell of the row reads ${text}`);
}

journey(
  "selecting a figure of the comparison shows where it comes from, down to the cell and who sent it",
  async () => {
    const { page, pane, faults } = await open("officer");
    await pane.getByRole("tab", { name: "Compare" }).click();
    await pane.getByRole("button", { name: /^Put/ }).click();
    await pane.getByText(/sheets? written in/).waitFor();
    await page.getByRole("tab", { name: "Comparison" }).click();
    const school = await page.getByRole("gridcell", { name: "St Bede's" }).first().getAttribute("data-cell");
    await clickCell(page, `B${school?.replace(/\D/g, "") ?? ""}`);
    await rightTo(page, "63%");
    await pane.getByText(/St Bede's\. .*\(15 \/ 24\)\. All pupils, 2024\/25\./).waitFor();
    await pane.getByText(/^Version 2, sent by Head of St Bede's, 5 Oct/).waitFor();
    const { sheet, at } = cellOf("ks2_rwm_exp_n");
    await pane.getByText(`${sheet} sheet, cell ${at}`).waitFor();
    await look(page, pane, "officer, where a figure comes from");
    await clickCell(page, "A1");
    await pane.getByText("This cell holds no figure of a school.").waitFor();
    expect(faults).toEqual([]);
    await page.close();
  },
);
