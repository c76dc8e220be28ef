import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getItem, putItem } from "../../../../functions/store/items";
import { groupKey } from "../../../../functions/store/keys";
import { connectStore } from "../../../../functions/store/store";
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
    message: `The data folder ${path} is in use by another Trustwide.`,
    mend: "Add --service and its address, or stop it",
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

test("openDataFolder: other processes reach it only once it listens, at one address", async () => {
  const { store, listen } = await opened(path);
  await putItem(store, { ...groupKey("g"), told: "here" });
  const [endpoint, again] = [await listen(), await listen()];
  expect(again).toBe(endpoint);
  const outside = connectStore({
    table: store.table,
    endpoint,
    region: "eu-west-2",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  expect(await getItem(outside, groupKey("g"))).toMatchObject({ told: "here" });
  outside.db.destroy();
});

test("openDataFolder: closing waits for what is being written", async () => {
  const first = await opened(path);
  const puts = Array.from({ length: 50 }, (_, n) => putItem(first.store, { ...groupKey(String(n)), n }));
  await new Promise(setImmediate);
  await first.close();
  const put = (await Promise.allSettled(puts)).filter(({ status }) => status === "fulfilled").length;
  const second = await opened(path);
  const kept = await Promise.all(puts.map((_, n) => getItem(second.store, groupKey(String(n)))));
  expect(kept.filter((item) => item !== null).length).toBe(put);
});
