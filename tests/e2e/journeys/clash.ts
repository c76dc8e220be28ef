import { fillAll } from "../hands";
import { look } from "../look";
import { journey, open, site } from "../stage";

journey("two people of a school send different work: the second chooses, and that is recorded", async () => {
  const { page, pane, faults } = await open("school&school=3732001");
  await fillAll(pane, { ks2_eligible: 30, ks2_rwm_exp_n: 17 });
  await pane.getByText("Ready to send.").first().waitFor();
  await site().send("anne", { ks2_eligible: 31, ks2_rwm_exp_n: 19 }, 1);
  await pane.getByRole("tab", { name: "Send" }).click();
  await pane.getByRole("button", { name: "Send to the trust" }).click();
  await pane.getByText("Someone sent a newer version").waitFor();
  await pane.getByText("2 answers differ from yours").waitFor();
  await pane.getByRole("radio", { name: "Theirs: 31" }).check();
  await look(page, pane, "school, a clash");
  await pane.getByRole("button", { name: "Send what I chose" }).click();
  await pane.getByText("Received as version 3").waitFor();
  await pane.getByRole("tab", { name: "History" }).click();
  await pane.getByText("Head of St Anne's chose between two versions").waitFor();
  await look(page, pane, "school, history after a clash");
  expect(faults).toEqual([]);
  await page.close();
});
