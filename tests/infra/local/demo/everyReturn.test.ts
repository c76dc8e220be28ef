import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Phase } from "../../../../core/register/register";
import { catalogue } from "../../../../core/returns/catalogue/catalogue";
import { comparisonAnswerSchema } from "../../../../core/wire/comparison";
import { figureAnswerSchema } from "../../../../core/wire/figures";
import { saveRegister } from "../../../../functions/store/register";
import { sendResults } from "../../../../infra/local/commandLine/commands/importResults";
import { read, type Client } from "../../../../infra/local/commandLine/client";
import { clientOf, openLocal } from "../../../../infra/local/commandLine/localClient";
import { demonstrationCollections, issue } from "../../../../infra/local/demo/collections";
import { collectReturns } from "../../../../infra/local/demo/collectReturns";
import { demonstrationGroup } from "../../../../infra/local/demo/demonstrate";
import { publishedFiles } from "../../../../infra/local/demo/hallam/publishedFiles";
import { readHallamRegister } from "../../../../infra/local/demo/hallam/register";
import { silent } from "./silent";

const folder = mkdtempSync(join(tmpdir(), "trustwide-every-return-"));
/** A school of each combination of phases there is. */
const schools = [...new Map(readHallamRegister().schools.map((school) => [school.phases.join(), school])).values()];
const askedIn = (returns: readonly { returnId: string }[]) => {
  const phases = new Set<Phase>(
    catalogue.filter(({ id }) => returns.some(({ returnId }) => returnId === id)).flatMap((each) => each.phases),
  );
  return schools.filter((school) => school.phases.some((phase) => phases.has(phase)));
};
let client: Client;

beforeAll(async () => {
  const service = await openLocal({ data: join(folder, "data"), groupId: demonstrationGroup });
  client = clientOf(service);
  const today = new Date();
  await saveRegister(service.store, readHallamRegister(), { by: service.officer, now: today });
  for (const collection of demonstrationCollections) {
    const asked = askedIn(collection.returns).map(({ schoolId }) => schoolId);
    await issue(client, collection, today, asked);
  }
  for (const { name, source, stage, edition, bytes } of publishedFiles())
    await sendResults(client, bytes, { file: name, source, stage, edition, apply: true });
}, 120_000);
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each(demonstrationCollections.map((collection) => [collection.title, collection] as const))(
  "%s: each kind of school confirms in one workbook what came filled in, types x in the rest, and is approved",
  async (_, collection) => {
    const asked = askedIn(collection.returns).length;
    await collectReturns({ officer: client, headOf: () => client }, silent, collection);
    const answer = await client.send(`/v1/collections/${collection.id}/comparison?trust=all`);
    const { comparisons } = await read(answer, comparisonAnswerSchema);
    expect(comparisons.map(({ returnId }) => returnId)).toEqual(collection.returns.map(({ returnId }) => returnId));
    for (const { progress } of comparisons) {
      expect(progress.asked).toBeGreaterThan(0);
      expect(progress.asked).toBeLessThanOrEqual(asked);
      expect(progress).toMatchObject({ returned: progress.asked, imported: 0 });
      expect(progress.byStatus).toMatchObject({ approved: progress.asked });
    }
  },
  120_000,
);

it("keeps of a confirmed figure the file, row and column it was read in", async () => {
  const file = publishedFiles().find(({ name }) => name === "ks2-2022-25.csv");
  const lines = new TextDecoder().decode(file?.bytes).split("\n");
  const codes = schools.flatMap(({ laestabs }) => laestabs.map(({ laestab }) => laestab));
  const at = lines.findIndex((line) => codes.includes(line.slice(0, 7)) && line.includes("2024/25"));
  const path = `/v1/figures/results-2024-25/${lines[at]?.slice(0, 7) ?? ""}/ks2_rwm_exp/all`;
  const { cells } = await read(await client.send(path), figureAnswerSchema);
  expect(cells[0]).toMatchObject({
    basis: "confirmed",
    imported: { file: "ks2-2022-25.csv", row: at + 1, column: "ks2_rwm_exp_n", stage: "final" },
  });
});
