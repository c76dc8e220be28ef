import type { Page } from "playwright-core";
import { clickCell } from "../hands";
import { look } from "../look";
import { collection } from "../site";
import { journey, open, paneOf, site } from "../stage";

/** The texts of the sheet that is open, cell by cell. */
const textsOn = (page: Page): Promise<readonly string[]> => page.locator("[data-cell]").allTextContents();

/** Approves what St Clare's sends, and releases it to the board. */
async function releaseMore(): Promise<void> {
  await site().send("clare", { ks2_eligible: 20, ks2_rwm_exp_n: 15 }, 1);
  const approval = { decision: "approve", from: "submitted" };
  const clare = `/v1/collections/${collection}/schools/3732003/submissions/2/decision`;
  await site().ask("local-officer", "POST", clare, approval);
  await site().ask("local-officer", "POST", "/v1/releases", { collection, audience: "board" });
}

journey(
  "a director opens what an officer sealed: it is verified, and stays as it is after another release",
  async () => {
    const { page, pane, faults } = await open("board");
    const [sealed] = await Promise.all([
      page.waitForEvent("popup"),
      pane.getByRole("button", { name: "Open Board, autumn term, 24 November 2099" }).click(),
    ]);
    const beside = await paneOf(sealed, "heading");
    await beside.getByRole("heading", { level: 1, name: "Sealed for the meeting of 24 November 2099" }).waitFor();
    await beside.getByText("Verified: every cell is as it was sealed").waitFor();
    await beside.getByText("Every figure is as it was sealed for that meeting.").waitFor();
    expect(await beside.getByRole("button", { name: /^Put/ }).count()).toBe(0);
    await look(sealed, beside, "board, sealed");
    const before = await textsOn(sealed);
    expect(before.join("\n")).toContain("Sealed for the meeting of 24 November 2099 (Board, autumn term)");

    await releaseMore();
    await beside.getByRole("button", { name: "Verify again" }).click();
    await beside.getByRole("heading", { name: "Since it was sealed for the meeting of 24 November 2099" }).waitFor();
    await beside.getByRole("table", { name: "What changed" }).getByText("15 of 20").first().waitFor();
    await beside.getByText("Verified: every cell is as it was sealed").waitFor();
    expect(await textsOn(sealed)).toEqual(before);
    await look(sealed, beside, "board, sealed, after another release");

    const [current] = await Promise.all([
      sealed.waitForEvent("popup"),
      beside.getByRole("button", { name: "Open the current summary in a new workbook" }).click(),
    ]);
    await current.getByRole("tablist", { name: "Sheets" }).getByRole("tab").nth(1).waitFor();
    const now = (await textsOn(current)).join("\n");
    expect(now).toContain("board summary");
    expect(now).not.toContain("Sealed for the meeting");
    await current.close();

    await clickCell(sealed, "A1");
    await sealed.keyboard.type("Another diocese");
    await sealed.keyboard.press("Enter");
    await beside.getByRole("button", { name: "Verify again" }).click();
    await beside.getByText("Not verified: 1 place is not as sealed").waitFor();
    await beside.getByRole("button", { name: "'Board summary'!A1" }).click();
    await look(sealed, beside, "board, sealed, written over");
    expect(faults).toEqual([]);
    await sealed.close();
    await page.close();
  },
);
