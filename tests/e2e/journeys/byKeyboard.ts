import type { Frame, Page } from "playwright-core";
import { cellOf, fillAll } from "../hands";
import { journey, open } from "../stage";

/** What has the focus: its label, else its words. */
const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

/** Presses Tab until something has the focus, as somebody without a mouse does; two dozen times at most. */
async function tabTo(page: Page, frame: Frame, name: string): Promise<void> {
  for (let presses = 0; presses < 24; presses += 1) {
    if ((await focused(frame)).startsWith(name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab reaches ${name}`);
}

journey("a school mends, sends and reads its receipt by the keyboard alone", async () => {
  const { page, pane, faults } = await open("school&school=3732005");
  await fillAll(pane, { ks2_rwm_exp_n: 32 });
  await pane.getByText("32 pupils reached the standard").first().waitFor();
  await tabTo(page, page.mainFrame(), "Sheet");
  await page.keyboard.press("F6");
  const { sheet, at } = cellOf("ks2_rwm_exp_n");
  await tabTo(page, pane, `Go to ${sheet} sheet, cell ${at}`);
  await page.keyboard.press("Enter");
  await page.getByTestId("selected-cell").filter({ hasText: at }).waitFor();
  await page.keyboard.press("F6");
  await page.keyboard.type("18");
  await page.keyboard.press("Enter");
  await pane.getByText("Ready to send.").first().waitFor();
  await page.keyboard.press("F6");
  await tabTo(page, pane, "Work through");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await tabTo(page, pane, "Send to the trust");
  await page.keyboard.press("Enter");
  await pane.getByText("Received as version 1").waitFor();
  expect(faults).toEqual([]);
  await page.close();
});
