import { look } from "../look";
import { collection } from "../site";
import { journey, open, site } from "../stage";

journey("a school finds its own figures beside its trust's and England's, once they are released", async () => {
  const { page, pane, faults } = await open("school&school=3732002");
  const lookAgain = async () => {
    await pane.getByRole("tab", { name: "History" }).click();
    await pane.getByRole("tab", { name: "Figures" }).click();
  };
  await pane.getByRole("tab", { name: "Figures" }).click();
  await pane.getByText("Nothing has been released to schools yet").waitFor();
  await look(page, pane, "school, nothing released");

  await site().ask("local-officer", "POST", "/v1/releases", { collection, audience: "schools" });
  await lookAgain();
  const table = pane.getByRole("table", { name: "Primary outcomes 2024/25" });
  const row = table.getByRole("row", { name: /reading, writing and maths/ }).first();
  await row.waitFor();
  await expect(row.getByRole("cell").allTextContents()).resolves.toEqual(["63%15 of 24", "63%15 of 24", "62%"]);
  await table.getByText("Too few pupils to say whether it differs from England.").first().waitFor();
  await pane.getByText('"Your trust" is Trust One.').waitFor();
  await pane.getByText(/measures without a figure/).click();
  await pane.getByText("Met the phonics standard in year 1: not available (x)").waitFor();
  await look(page, pane, "school, figures");

  await page.context().setOffline(true);
  await lookAgain();
  await pane.getByText("No connection").waitFor();
  await page.context().setOffline(false);
  await pane.getByRole("button", { name: "Try again" }).click();
  await pane.getByText("No connection").waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await page.close();
});
