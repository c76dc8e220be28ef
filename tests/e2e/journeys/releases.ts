import { look } from "../look";
import { journey, open } from "../stage";

journey(
  "an officer reads what a release holds, releases it, plans one and withdraws it, and seals it for a meeting",
  async () => {
    const { page, pane, faults } = await open("officer");
    await pane.getByRole("tab", { name: "Release" }).click();
    await pane.getByText("1 of 4 schools approved or authorised").waitFor();
    await pane.getByText("1 authorised, 0 approved").waitFor();
    await pane.getByText("3 schools not approved yet").click();
    await pane.getByText("St Anne's: queried").waitFor();
    await look(page, pane, "officer, before a release");
    const release = pane.getByRole("button", { name: "Release to the board now" });
    await release.click();
    await pane.getByText(/^Release \d is made\.$/).waitFor();
    await pane.getByText("It shows 1 of 4 schools.").waitFor();
    await release.click();
    await pane.getByText(/^Nothing changed since release \d/).waitFor();

    await pane.getByRole("radio", { name: "Schools" }).check();
    await pane.getByRole("radio", { name: "On a day" }).check();
    await pane.getByLabel("Day", { exact: true }).fill("2020-01-06");
    await pane.getByText("The day must be after today.").waitFor();
    await look(page, pane, "officer, a day that is gone");
    await pane.getByLabel("Day", { exact: true }).fill("2099-01-06");
    await pane.getByRole("button", { name: "Release to schools on 6 January 2099" }).click();
    await pane.getByText("Planned for 6 January 2099.").waitFor();
    await pane.getByText("on 6 January 2099, planned by").waitFor();
    await pane.getByRole("button", { name: "Withdraw the release to schools on 6 January 2099" }).click();
    await pane.getByText("Withdrawn: nothing is released to schools on 6 January 2099.").waitFor();
    await look(page, pane, "officer, withdrawn");

    await pane.getByLabel("Meeting", { exact: true }).fill("Board, autumn term");
    await pane.getByLabel("Day of the meeting").fill("2099-11-24");
    await pane.getByText(/^Primary outcomes 2024\/25: release \d/).waitFor();
    await pane.getByRole("button", { name: "Seal the summary" }).click();
    await pane.getByText("Sealed for Board, autumn term").waitFor();
    await pane.getByText("Holds Primary outcomes 2024/25.").first().waitFor();
    await look(page, pane, "officer, sealed");
    const [sealed] = await Promise.all([
      page.waitForEvent("popup"),
      pane.getByRole("button", { name: "Board, autumn term, 24 November 2099" }).click(),
    ]);
    await sealed.getByRole("tablist", { name: "Sheets" }).getByRole("tab").nth(1).waitFor();
    await sealed.close();
    expect(faults).toEqual([]);
    await page.close();
  },
);
