import { fillAll } from "../hands";
import { look } from "../look";
import { collection } from "../site";
import { journey, open, paneOf, site } from "../stage";

journey("offline a return waits, also when the pane is closed, and is sent once", async () => {
  const { page, pane } = await open("school&school=3732003");
  await fillAll(pane, { ks2_eligible: 20, ks2_rwm_exp_n: 11 });
  await pane.getByText("Ready to send.").first().waitFor();
  await pane.getByRole("tab", { name: "Send" }).click();
  await page.context().setOffline(true);
  await pane.getByRole("button", { name: "Send to the trust" }).click();
  await pane.getByText("Not sent yet").waitFor();
  await look(page, pane, "school, not sent yet");
  await page.context().setOffline(false);
  await page.reload();
  const again = await paneOf(page);
  await again.getByRole("tab", { name: "Send" }).click();
  await again.getByText("Received as version 1").waitFor();
  await again.getByRole("tab", { name: "History" }).click();
  await again.getByText("Version 1 sent by").waitFor();
  await page.close();
});

journey("a return to a collection that is closed is refused, in words", async () => {
  const { page, pane } = await open("school&school=3732005");
  await fillAll(pane, {});
  await pane.getByText("Ready to send.").first().waitFor();
  const change = (closed: boolean) => site().ask("local-officer", "PATCH", `/v1/collections/${collection}`, { closed });
  await change(true);
  await pane.getByRole("tab", { name: "Send" }).click();
  await pane.getByRole("button", { name: "Send to the trust" }).click();
  await pane
    .getByText(/closed/)
    .first()
    .waitFor();
  await look(page, pane, "school, refused");
  await change(false);
  await page.close();
});
