import type { Frame } from "playwright-core";
import { cellOf, clickCell, fillAll, paste, turnTo, type } from "../hands";
import { look } from "../look";
import { journey, open } from "../stage";

/** When a text first stood in a pane, by the clock both pages share. */
const whenSeen = (pane: Frame, text: string): Promise<number> =>
  pane.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const isThere = () => document.body.textContent.includes(wanted);
        if (isThere()) return resolve(Date.now());
        new MutationObserver((_, observer) => {
          if (!isThere()) return;
          observer.disconnect();
          resolve(Date.now());
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    text,
  );

journey("a school mends a mistake and a paste, sends, and an officer's open comparison follows by itself", async () => {
  const officer = await open("officer");
  await officer.pane.getByText("1 of 4 schools returned").waitFor();
  await look(officer.page, officer.pane, "officer, collect");
  await officer.pane.getByRole("tab", { name: "Compare" }).click();
  await officer.pane.getByRole("button", { name: /^Put/ }).click();
  await officer.pane.getByText("Refreshes by itself").waitFor();
  await officer.pane.getByText(/sheets? written in/).waitFor();

  const { page, pane, faults } = await open("school&school=3732001");
  await fillAll(pane, {});
  await turnTo(page, "ks2_rwm_exp_n");
  await type(page, "ks2_rwm_exp_n", "32");
  await pane.getByText("32 pupils reached the standard").first().waitFor();
  await look(page, pane, "school, a mistake");
  const { sheet, at } = cellOf("ks2_rwm_exp_n");
  await clickCell(page, "A1");
  await pane
    .getByRole("button", { name: new RegExp(`^Go to ${sheet} sheet, cell ${at}`) })
    .first()
    .click();
  await page.getByTestId("selected-cell").filter({ hasText: at }).waitFor();
  await page.keyboard.press("F6");
  await page.keyboard.type("18");
  await page.keyboard.press("Enter");
  await pane.getByText("Ready to send.").first().waitFor();

  await paste(page, "ks2_eligible", "about thirty\n33");
  await pane.getByText("about thirty").first().waitFor();
  await look(page, pane, "school, a paste");
  await paste(page, "ks2_eligible", "30\n18");
  await pane.getByText("Ready to send.").first().waitFor();

  await pane.getByRole("tab", { name: "Send" }).click();
  await look(page, pane, "school, ready");
  const followed = whenSeen(officer.pane, "St Anne's: submitted, version 1");
  const received = whenSeen(pane, "Received as version 1");
  await pane.getByRole("button", { name: "Send to the trust" }).click();
  await pane.getByText("Received as version 1").waitFor();
  const milliseconds = (await followed) - (await received);
  console.log(`The officer's open comparison followed ${milliseconds} ms after the school's receipt.`);
  await look(page, pane, "school, sent");
  await look(officer.page, officer.pane, "officer, what changed");

  await pane.getByRole("tab", { name: "History" }).click();
  await pane.getByText("Version 1 sent by Head of St Anne's").waitFor();
  await look(page, pane, "school, history");
  expect([...faults, ...officer.faults]).toEqual([]);
  await officer.page.close();
  await page.close();
});
