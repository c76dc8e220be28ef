import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getItem, putItem } from "../../../../functions/store/items";
import { groupKey } from "../../../../functions/store/keys";
import { openDataFolder, type DataFolder } from "../../../../infra/local/service/dynamo";

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "trustwide-dynamo-"));
});
const folders: DataFolder[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => folder.close()));
  await rm(path, { recursive: true });
});

async function opened(folder: string): Promise<DataFolder> {
  const answer = await openDataFolder(folder);
  if (answer.kind !== "open") throw new Error(answer.message);
  folders.push(answer);
  return answer;
}

test("openDataFolder: what was written is there after closing and opening again, in a folder it made", async () => {
  const folder = join(path, "a", "b");
  const first = await opened(folder);
  await putItem(first.store, { ...groupKey("g"), told: "kept" });
  await first.close();
  const second = await opened(folder);
  expect(await getItem(second.store, groupKey("g"))).toMatchObject({ told: "kept" });
});

test("openDataFolder: a folder in use is refused in plain words, and usable again once it is closed", async () => {
  const first = await opened(path);
  expect(await openDataFolder(path)).toEqual({
    kind: "in use",
    message: `The data folder ${path} is in use by another Trustwide. Stop that one, or name another folder with --data.`,
  });
  await putItem(first.store, { ...groupKey("g") });
  await first.close();
  await first.close();
  await opened(path);
});

test("openDataFolder: a path that is a file, and a damaged folder, are refused with the reason", async () => {
  await writeFile(join(path, "file"), "");
  expect(await openDataFolder(join(path, "file"))).toMatchObject({
    kind: "not usable",
    message: expect.stringContaining(`The data folder ${join(path, "file")} could not be opened: `),
  });
  const damaged = join(path, "damaged");
  await (await opened(damaged)).close();
  await writeFile(join(damaged, "tables", "CURRENT"), "nonsense");
  expect(await openDataFolder(damaged)).toMatchObject({ kind: "not usable" });
  // The refusal lets go of the folder: it is refused for its damage again, not as in use.
  expect(await openDataFolder(damaged)).toMatchObject({ kind: "not usable" });
});

test("openDataFolder: two folders in one process keep apart", async () => {
  const [a, b] = await Promise.all([opened(join(path, "a")), opened(join(path, "b"))]);
  await putItem(a.store, { ...groupKey("g"), told: "a" });
  expect(await getItem(b.store, groupKey("g"))).toBeNull();
});
