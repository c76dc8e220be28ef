import { look } from "../look";
import { journey, open, site } from "../stage";

journey("an officer issues a collection, saves the templates and opens one school's", async () => {
  const { page, pane, faults } = await open("officer");
  await pane.getByText("No collection has been issued yet.").waitFor();
  await pane.getByRole("button", { name: "Issue a collection" }).click();
  await pane.getByLabel("Title").fill("Autumn 2026");
  await pane.getByLabel("School year").fill("2024/25");
  await pane.getByLabel("Opens").fill("2026-09-01");
  await pane.getByLabel("Due").fill("2026-11-30");
  await pane.getByRole("checkbox", { name: "Primary outcomes" }).check();
  await look(page, pane, "officer, issue");
  await pane.getByRole("button", { name: "Issue to every school asked" }).click();
  await pane.getByText("0 of 4 schools returned").waitFor();

  const [zip] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: "Save all templates" }).click(),
  ]);
  expect(zip.suggestedFilename()).toBe("Autumn 2026.zip");

  await pane.getByRole("button", { name: "St Bede's" }).click();
  const [template] = await Promise.all([
    page.waitForEvent("popup"),
    pane.getByRole("button", { name: "Open the template in a new workbook" }).click(),
  ]);
  await template.getByRole("tab", { name: "Key stage 2" }).waitFor();
  await template.close();
  await pane.getByRole("button", { name: "Back" }).click();

  await pane.getByRole("button", { name: "Put the chase list on a sheet" }).click();
  await pane.getByText('4 schools on the sheet "Chase list".').waitFor();
  await look(page, pane, "officer, chase list");
  expect(faults).toEqual([]);
  await page.close();
  await site().send("bede", { ks2_eligible: 24, ks2_rwm_exp_n: 12 });
});
