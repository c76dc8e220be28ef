import { fillWorkbook } from "../../../infra/local/demo/fillWorkbook";
import { layout } from "../../functions/api/example";
import { look } from "../look";
import { journey, open, site } from "../stage";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A school's template as it comes back: "x" everywhere but where `typed` says otherwise. */
const filled = (template: Uint8Array, typed: Record<string, number>): Buffer =>
  Buffer.from(
    fillWorkbook(
      template,
      new Map<string, number | string>([
        ...[...layout.cells.keys()].map((cell) => [cell, "x"] as const),
        ...Object.entries(typed),
      ]),
    ),
  );

journey("an officer takes in many returned files at once, and reads what became of each", async () => {
  const good = filled(await site().template("egbert"), { ks2_eligible: 28, ks2_rwm_exp_n: 20 });
  const mistaken = filled(await site().template("clare"), { ks2_eligible: 20, ks2_rwm_exp_n: 32 });
  const named = (name: string, buffer: Buffer) => ({ name, mimeType: xlsx, buffer });
  const { page, pane, faults } = await open("officer");
  await pane.getByText("4 of 4 schools returned").waitFor();
  const input = pane.locator("input[type=file]");
  await input.setInputFiles([
    named("St Egbert's.xlsx", good),
    named("St Clare's.xlsx", mistaken),
    named("Minutes.xlsx", Buffer.from("Minutes of the meeting")),
  ]);
  await pane.getByText("3 of 3 files looked at: 1 taken in, 2 not.").waitFor();
  const results = pane.getByRole("region", { name: "Take in returned files" });
  await results.getByText(/taken in for .* \([0-9]{7}\), version 2/).waitFor();
  await results.getByText("32 pupils reached the standard, more than the 20 who were eligible").waitFor();
  await results.getByText(/^Minutes\.xlsx: /).waitFor();
  await results.getByText("Minutes.xlsx").scrollIntoViewIfNeeded();
  await look(page, pane, "officer, files taken in");
  await input.setInputFiles([named("St Egbert's, copy.xlsx", good)]);
  await results.getByText(/we have this already, from .* \([0-9]{7}\)/).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});
