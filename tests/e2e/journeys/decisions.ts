import { look } from "../look";
import { collection } from "../site";
import { journey, open, site } from "../stage";

journey("an officer sends one back, which the school reads, and approves another", async () => {
  const { page, pane, faults } = await open("officer");
  await pane.getByRole("button", { name: "St Anne's" }).click();
  await pane.getByLabel("What should the school look at?").fill("Is the roll right? It was 30 last year.");
  await look(page, pane, "officer, one school");
  await pane.getByRole("button", { name: "Send back" }).click();
  await pane.getByText("Sent back to the school.").waitFor();
  await pane.getByRole("button", { name: "Back", exact: false }).first().click();
  await pane.getByRole("button", { name: "St Bede's" }).click();
  await pane.getByText("The head teacher has not signed it off.").waitFor();
  await pane.getByRole("button", { name: "Approve" }).click();
  await pane.getByText("Approved.", { exact: true }).waitFor();
  await look(page, pane, "officer, approved");
  expect(faults).toEqual([]);
  await page.close();

  const school = await open("school&school=3732001");
  await school.pane.getByRole("tab", { name: "History" }).click();
  await school.pane.getByText("Is the roll right? It was 30 last year.").waitFor();
  await look(school.page, school.pane, "school, sent back");
  await school.page.close();
});

journey("the board's summary opens, and says what is missing", async () => {
  await site().ask("local-officer", "POST", "/v1/releases", { collection, audience: "board" });
  const meeting = { title: "Board, October", meetingOn: "2024-10-15" };
  await site().ask("local-officer", "POST", "/v1/snapshots", meeting);
  const { page, pane, faults } = await open("board");
  await pane.getByRole("heading", { level: 1, name: "Trustwide", exact: true }).waitFor();
  await pane.getByRole("button", { name: /^Put/ }).click();
  await pane.getByText("3 of 4 schools not yet approved").waitFor();
  await pane.getByRole("heading", { level: 1, name: "Example diocese", exact: true }).waitFor();
  await look(page, pane, "board");
  await pane.getByRole("button", { name: "Refresh now" }).click();
  await pane.getByText("Nothing changed since the last refresh.").waitFor();
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Board summary").delete();
      await context.sync();
    }),
  );
  await pane.getByRole("button", { name: "Refresh now" }).click();
  await pane.getByText("Drawn again, because it was deleted: Board summary.").waitFor();
  await page.getByRole("tab", { name: "Board summary" }).click();
  await look(page, pane, "board, a sheet drawn again");
  await pane.getByRole("heading", { name: "Since the meeting of 15 October 2024" }).waitFor();
  await pane.getByText("Every figure is as it was sealed for that meeting.").waitFor();
  const [sealed] = await Promise.all([
    page.waitForEvent("popup"),
    pane.getByRole("button", { name: "Open Board, October, 15 October 2024" }).click(),
  ]);
  await sealed.getByRole("tablist", { name: "Sheets" }).getByRole("tab").nth(1).waitFor();
  await sealed.close();

  await pane.getByText("Refreshes by itself when its figures change.").waitFor();
  await site().send("bede", { ks2_eligible: 24, ks2_rwm_exp_n: 15 }, 1);
  const approval = { decision: "approve", from: "submitted" };
  const bede = `/v1/collections/${collection}/schools/3732002/submissions/2/decision`;
  await site().ask("local-officer", "POST", bede, approval);
  await site().ask("local-officer", "POST", "/v1/releases", { collection, audience: "board" });
  await pane.getByText("New figures: the sheets show them since").waitFor();
  const changed = pane.getByRole("table", { name: "What changed" });
  await changed
    .getByRole("row", { name: /standard in reading, writing and maths 50% 12 of 24 63% 15 of 24/i })
    .first()
    .waitFor();
  await look(page, pane, "board, what changed");
  expect(faults).toEqual([]);
  await page.close();
});
