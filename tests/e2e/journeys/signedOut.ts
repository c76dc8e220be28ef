import { fillAll } from "../hands";
import { look } from "../look";
import { journey, open, site } from "../stage";

journey("whose sign-in ran out is told so when sending, signs in again, and it is sent once", async () => {
  const { page, pane, faults } = await open("school&school=3732003&collection=results");
  await fillAll(pane, { ks2_eligible: 20, ks2_rwm_exp_n: 11 });
  await pane.getByText("Ready to send.").first().waitFor();
  await pane.getByRole("tab", { name: "History" }).click();
  await pane.getByText("Nothing has been sent yet.").waitFor();
  site().pass(9);
  await pane.getByRole("tab", { name: "Send" }).click();
  await pane.getByRole("button", { name: "Send to the trust" }).click();
  await pane.getByText("Not sent yet: sign in with your work account first.").waitFor();
  await look(page, pane, "school, signed out");
  await pane.getByRole("button", { name: "Sign in" }).click();
  await pane.getByText("Received as version 1").waitFor();
  await pane.getByRole("tab", { name: "History" }).click();
  await pane.getByText("Version 1 sent by Head of St Clare's").waitFor();
  expect(faults).toEqual([]);
  await page.close();
});
