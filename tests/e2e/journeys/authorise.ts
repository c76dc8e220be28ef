import { look } from "../look";
import { journey, open } from "../stage";

journey("a trust's officer authorises what was approved, and is offered no release", async () => {
  const { page, pane, faults } = await open("trust&trust=tru_one");
  await pane.getByRole("button", { name: "St Bede's" }).click();
  await pane.getByText("Approved by").first().waitFor();
  await look(page, pane, "trust's officer, approved");
  await pane.getByRole("button", { name: "Authorise" }).click();
  await pane.getByText("Authorised.", { exact: true }).waitFor();
  await pane.getByText("Authorised by Trust One").waitFor();
  await expect(pane.getByRole("tab").count()).resolves.toBe(3);
  await expect(pane.getByRole("tab", { name: "Release" }).count()).resolves.toBe(0);
  await pane.getByRole("button", { name: "← Back" }).click();
  await pane.getByRole("button", { name: "Save all templates" }).waitFor();
  await expect(pane.getByRole("button", { name: "Issue a collection" }).count()).resolves.toBe(0);
  expect(faults).toEqual([]);
  await page.close();
});
