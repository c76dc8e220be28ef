import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { snapshotListSchema } from "../../../../core/wire/releases";
import { saveRegister } from "../../../../functions/store/register";
import { clientOf, openLocal } from "../../../../infra/local/commandLine/localClient";
import { demonstrationGroup } from "../../../../infra/local/demo/demonstrate";
import { readHallamRegister } from "../../../../infra/local/demo/hallam/register";
import { collectOf } from "../demo/collectOf";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "trustwide-cli-snapshot-"));
const data = join(folder, "data");
const file = (name: string): string => join(folder, name);
const snapshot = (...words: string[]) => run("snapshot", "--data", data, ...words);

jest.setTimeout(60_000);
beforeAll(async () => {
  const service = await openLocal({ data, groupId: demonstrationGroup });
  const today = new Date();
  await saveRegister(service.store, readHallamRegister(), { by: service.officer, now: today });
  await collectOf("2024/25", { client: clientOf(service), today, schools: ["3733401", "3713302"] });
  await service.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("says that nothing is sealed, and that something must be released before anything can be", async () => {
  expect(await snapshot()).toMatchObject({ code: 0, out: expect.stringContaining("Nothing is sealed yet.") as string });
  const early = await snapshot("--meeting", "2026-12-08");
  expect([early.code, early.err]).toEqual([2, expect.stringContaining("Nothing has been released to the board yet")]);
});

it("seals the whole summary, lists it with its seal, and saves it byte for byte", async () => {
  expect((await run("release", "--data", data, "--to", "board")).code).toBe(0);
  const meeting = ["--meeting", "2026-12-08", "--title", "Autumn board"];
  const sealed = await snapshot(...meeting, "--out", file("sealed.xlsx"));
  expect(sealed.code).toBe(0);
  expect(sealed.out).toContain("Snapshot 1: Autumn board, sealed for the meeting of 8 December 2026");
  expect(sealed.out).toContain("  Primary outcomes 2024/25 (results-2024-25-board-1)");
  const list = await snapshot("--json");
  const [one] = snapshotListSchema.parse(JSON.parse(list.out)).snapshots;
  expect((await snapshot()).out).toContain(`Seal, for the minutes: ${one?.seal ?? ""}`);
  expect((await snapshot("--open", "1", "--out", file("again.xlsx"))).code).toBe(0);
  expect(readFileSync(file("again.xlsx")).equals(readFileSync(file("sealed.xlsx")))).toBe(true);
});

it.each([
  ["an unknown one", ["--open", "7", "--out", file("seven.xlsx")], "We know no snapshot"],
  ["nowhere to save it", ["--open", "1"], "Add --out FILE"],
  ["nothing to save", ["--out", file("none.xlsx")], "Add --open NUMBER"],
])("%s is said, with how to go on", async (_, words, said) => {
  expect(await snapshot(...words)).toMatchObject({ code: 2, err: expect.stringContaining(said) as string });
});
