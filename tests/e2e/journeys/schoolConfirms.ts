import type { Frame } from "playwright-core";
import { cellOf, fillAll } from "../hands";
import { look } from "../look";
import { journey, open, site } from "../stage";

const collection = "results";

/** What a cell of the template holds, by its name. */
const contentOf = (pane: Frame, name: string): Promise<unknown> =>
  pane.evaluate(
    (cell) =>
      Excel.run(async (context) => {
        const range = context.workbook.names.getItem(cell).getRange().load("values");
        await context.sync();
        return range.values[0]?.[0];
      }),
    name,
  );

journey("a school confirms what came filled in, a sheet at a time, and sends it", async () => {
  await site().ask("local-officer", "POST", "/v1/collections", {
    ...{ id: collection, title: "Results of 2024/25", opensOn: "2026-09-01", dueOn: "2026-11-30" },
    returns: [{ returnId: "primary-outcomes", period: "2024/25" }],
  });
  const imported = { ks2_eligible: 30, ks2_rwm_exp_n: 18, phonics_y1_eligible: 28, phonics_y1_met_n: 22 };
  const [columns, figures] = [Object.keys(imported), Object.values(imported)];
  await site().bring("results.csv", `laestab,period,${columns.join()}\n3732001,2024/25,${figures.join()}\n`);

  const { page, pane, faults } = await open(`school&school=3732001&collection=${collection}`);
  await pane.getByText("2 figures were filled in for you.").first().waitFor();
  await fillAll(pane, imported);
  await pane.getByText("2 sheets to confirm.").waitFor();
  await look(page, pane, "school, to confirm");
  const [keyStage2, earlier] = [cellOf("ks2_eligible").sheet, cellOf("phonics_y1_eligible").sheet];
  // The mark follows what the sheet says, a moment after the click.
  const confirm = async (sheet: string, left: string) => {
    await pane.getByRole("checkbox", { name: `The figures on ${sheet} are right` }).click();
    await pane.getByText(left).first().waitFor();
  };
  await confirm(keyStage2, "1 sheet to confirm.");
  await expect(contentOf(pane, "confirm.key_stage_2")).resolves.toMatch(/^They are right/);
  await confirm(keyStage2, "2 sheets to confirm.");
  await expect(contentOf(pane, "confirm.key_stage_2")).resolves.toBe("");
  await confirm(keyStage2, "1 sheet to confirm.");
  await confirm(earlier, "Ready to send.");
  await pane.getByRole("tab", { name: "Send" }).click();
  await pane.getByRole("button", { name: "Send to the trust" }).click();
  await pane.getByText("Received as version 1").waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

journey("a school explains an odd figure with a note, sends it, and the officer reads why", async () => {
  const { page, pane, faults } = await open(`school&school=3732002&collection=${collection}`);
  await fillAll(pane, { ks2_eligible: 24, ks2_rwm_exp_n: 0 });
  await pane.getByText("No pupil of 24 reached the expected standard").waitFor();
  await pane.getByText("1 query to explain.").waitFor();
  await pane.getByLabel("Why it is right").fill("The marking was withdrawn by the tests agency.");
  await pane.getByRole("button", { name: "Save note" }).click();
  await pane.getByText("Explained", { exact: true }).waitFor();
  await pane.getByText("Ready to send.").first().waitFor();
  await look(page, pane, "school, explained");
  await pane.getByRole("tab", { name: "Send" }).click();
  await pane.getByRole("button", { name: "Send to the trust" }).click();
  await pane.getByText("Received as version 1").waitFor();
  expect(faults).toEqual([]);
  await page.close();

  const officer = await open("officer");
  await officer.pane.getByLabel("Collection").selectOption("Results of 2024/25");
  await officer.pane.getByRole("button", { name: "St Bede's" }).click();
  await officer.pane.getByText("The marking was withdrawn by the tests agency.").waitFor();
  await officer.page.close();
});
