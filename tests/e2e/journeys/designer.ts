import type { Frame, Page } from "playwright-core";
import { exampleDesign } from "../../../core/returns/designer/design";
import { aboutRows, designSheets, designTables } from "../../../core/returns/designer/tables";
import { address } from "../../../core/sheets/address";
import { clickCell } from "../hands";
import { look } from "../look";
import { journey, open, paneOf } from "../stage";

/** Fills an empty designer with the example, as somebody at the keys would: below the first question, and from the fifth row of each table. */
const fillIn = (pane: Frame): Promise<void> => {
  const { about, tables } = exampleDesign;
  const cells = [
    ...aboutRows.map(({ key }, index) => [designSheets.about, address(10 + index, 1), about[key]] as const),
    ...designTables.flatMap(({ key: table, sheet, columns }) =>
      tables[table].flatMap((row, down) =>
        columns.map(({ key }, across) => [sheet, address(4 + down, across), row[key]] as const),
      ),
    ),
  ].flatMap(([sheet, at, content]) => (content === undefined ? [] : [{ sheet, at, content }]));
  return pane.evaluate(
    (contents) =>
      Excel.run(async (context) => {
        for (const { sheet, at, content } of contents)
          context.workbook.worksheets.getItem(sheet).getRange(at).values = [[content]];
        await context.sync();
      }),
    cells,
  );
};

/** Types into a cell of a sheet, and presses Enter. */
async function type(page: Page, sheet: string, at: string, text: string): Promise<void> {
  await page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { name: sheet, exact: true }).click();
  await clickCell(page, at);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

journey("an officer designs a return of their own: checked as it is filled in, tried, and published", async () => {
  const officer = await open("officer");
  await officer.pane.getByRole("button", { name: "Issue a collection" }).click();
  const [page] = await Promise.all([
    officer.page.waitForEvent("popup"),
    officer.pane.getByRole("button", { name: "Open the return designer" }).click(),
  ]);
  page.on("dialog", (dialog) => void dialog.accept());
  const pane = await paneOf(page, "heading");
  await pane.getByText(/^\d+ things to mend$/).waitFor();
  await look(page, pane, "designer, empty");
  await pane.getByRole("button", { name: "Go to The return sheet, cell B12" }).click();
  await page.getByTestId("selected-cell").filter({ hasText: "B12" }).waitFor();

  await fillIn(pane);
  await pane.getByText("Ready to try").waitFor();
  await type(page, "Rules", "A5", "daily_readers <= pupils_there");
  await pane.getByText("1 thing to mend").waitFor();
  await pane.getByText("there is no field pupils_there").waitFor();
  await look(page, pane, "designer, a mistake");
  await type(page, "Rules", "A5", "daily_readers <= pupils_asked");
  await pane.getByText("reading-for-pleasure, version 1").waitFor();
  await pane.getByText("Primary: 7 of 8 cells to type").waitFor();

  const [sample] = await Promise.all([
    page.waitForEvent("popup"),
    pane.getByRole("button", { name: "Open a sample template" }).click(),
  ]);
  await sample.getByRole("tab", { name: "School library" }).waitFor();
  await sample.close();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: "Save a sample template" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("Sample of Reading for pleasure.xlsx");
  await pane.getByRole("button", { name: "Publish version 1" }).click();
  await pane.getByText("Reading for pleasure, version 1, is published").waitFor();
  await look(page, pane, "designer, published");
  await type(page, "The return", "B14", "What pupils read for pleasure, and what helps them.");
  await pane.getByText("What pupils read for pleasure, and what helps them.").waitFor();
  await pane.getByRole("button", { name: "Publish version 1" }).click();
  await pane.getByText("is published and never changes. Publish yours as version 2.").waitFor();
  await pane.getByRole("button", { name: "Go to the version, The return sheet, cell B13" }).click();
  await page.getByTestId("selected-cell").filter({ hasText: "B13" }).waitFor();
  await page.close();

  await officer.pane.getByRole("button", { name: "Back" }).click();
  await officer.pane.getByRole("button", { name: "Issue a collection" }).click();
  await officer.pane.getByRole("checkbox", { name: "Reading for pleasure" }).waitFor();
  expect(officer.faults).toEqual([]);
  await officer.page.close();
});
