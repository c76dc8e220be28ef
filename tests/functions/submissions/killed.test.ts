import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { readHead } from "../../../functions/store/heads";
import { readRevision } from "../../../functions/store/revisions";
import { accept } from "../../../functions/submissions/accept";
import { readHistory } from "../../../functions/submissions/history";
import { sweepHeads } from "../../../functions/submissions/mendHead";
import { openDataFolder, type DataFolder } from "../../../infra/local/service/dynamo";
import { collection, only, partitionIn, schoolId, submission } from "./sample";

const children: ChildProcess[] = [];
const folders: DataFolder[] = [];
let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "trustwide-killed-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await Promise.all(folders.splice(0).map((folder) => folder.close()));
  await rm(path, { recursive: true });
});

/** Runs the submitting process until it has said `lines` lines, kills it with SIGKILL, and gives every line it got out. */
async function killedAfter(mode: "head" | "many", lines: number): Promise<string[]> {
  const script = join(__dirname, "submitUntilKilled.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, path, mode], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
  });
  children.push(child);
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === lines) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
  return said;
}

async function reopened(): Promise<DataFolder> {
  const folder = await openDataFolder(path);
  if (folder.kind !== "open") throw new Error(folder.message);
  folders.push(folder);
  return folder;
}

test("kill -9 between the put and the head: the retry is the one revision, and mends the head", async () => {
  expect(await killedAfter("head", 1)).toEqual(["put"]);
  const { store } = await reopened();
  expect(await readHead(store, partitionIn(), schoolId)).toMatchObject({ revision: 0, status: "not started" });
  const { receipt } = only(await accept(store, submission({ value: 0 })), "existing");
  expect(receipt).toMatchObject({ revision: 1, head: { revision: 1, status: "submitted" } });
  const { revisions, head } = await readHistory(store, partitionIn(), schoolId);
  expect(revisions).toHaveLength(1);
  expect(head).toMatchObject({ revision: 1, status: "submitted", hash: receipt.hash });
}, 30_000);

test("kill -9 between the put and the head: the sweep at start mends it with no retry, once", async () => {
  await killedAfter("head", 1);
  const { store } = await reopened();
  expect(await sweepHeads(store, collection)).toBe(1);
  expect(await readHead(store, partitionIn(), schoolId)).toMatchObject({ revision: 1, status: "submitted" });
  expect(await sweepHeads(store, collection)).toBe(0);
}, 30_000);

test("kill -9 between the put and the head: other work sent from the same base is told of the clash", async () => {
  await killedAfter("head", 1);
  const { store } = await reopened();
  const clash = only(await accept(store, submission({ value: 9 })), "clash");
  expect(clash).toMatchObject({
    newest: { revision: 1 },
    cells: [{ cell: "value", yours: { value: 9 }, theirs: { value: 0 } }],
  });
  expect((await readHead(store, partitionIn(), schoolId)).revision).toBe(1);
}, 30_000);

test("kill -9 under load: every revision that was acknowledged is kept, whole and in order", async () => {
  const acknowledged = (await killedAfter("many", 25)).map(Number);
  expect(acknowledged.length).toBeGreaterThanOrEqual(25);
  const { store } = await reopened();
  await sweepHeads(store, collection);
  const { revisions, head } = await readHistory(store, partitionIn(), schoolId);
  expect(head.revision).toBe(revisions.length);
  expect(revisions.length - acknowledged.length).toBeGreaterThanOrEqual(0);
  expect(revisions.length - acknowledged.length).toBeLessThanOrEqual(1);
  for (const revision of acknowledged)
    expect((await readRevision(store, partitionIn(), schoolId, revision))?.entries.get("value")).toEqual({
      kind: "number",
      value: revision - 1,
    });
}, 30_000);
