import { look } from "../look";
import { journey, open } from "../stage";

journey("an administrator invites somebody, takes an invitation back, and ends an access", async () => {
  const { page, pane, faults } = await open("administrator");
  await expect(pane.getByRole("tab").allTextContents()).resolves.toEqual(["People"]);
  await pane.getByText("Sam Somebody").waitFor();
  await pane.getByText("School: St Anne's", { exact: true }).waitFor();
  await look(page, pane, "administrator, people");

  await pane.getByLabel("E-mail address").fill("officer@trust-two.example");
  await pane.getByLabel("What they may do").selectOption("Trust officer");
  await pane.getByLabel("Trust", { exact: true }).selectOption("Trust Two");
  await pane.getByRole("button", { name: "Make an invitation" }).click();
  await pane.getByText("Invitation for officer@trust-two.example is made.").waitFor();
  await pane.getByText(/^Send them this code: \S{8,}/).waitFor();
  await pane.getByText("Trust officer: Trust Two. Works until").waitFor();
  await look(page, pane, "administrator, invited");
  await pane.getByRole("button", { name: "Take back the invitation for officer@trust-two.example" }).click();
  await pane.getByText("The invitation for officer@trust-two.example is taken back.").waitFor();

  await pane.getByRole("button", { name: "End access of Sam Somebody" }).click();
  await look(page, pane, "administrator, asked once more");
  await pane.getByRole("button", { name: "End it now" }).click();
  await pane.getByText("The access of Sam Somebody has ended.").waitFor();
  await pane.getByText(/^access ended on \d+ October 2026/).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});
