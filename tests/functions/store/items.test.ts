import { randomBytes } from "node:crypto";
import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { atMost } from "../../../functions/store/atMost";
import { batchGetItems, batchPutItems, getItem, ifAbsent, putItem, queryItems } from "../../../functions/store/items";
import { schoolKey, schoolsOfGroup } from "../../../functions/store/keys";
import { createTable } from "../../../functions/store/table";
import { ulid } from "../../../functions/store/ulid";
import { unzipBody, zipBody } from "../../../functions/store/zipped";
import { temporaryFolder } from "./dataFolder";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const id = (n: number): string => `s${String(n).padStart(4, "0")}`;
const items = (group: string, many: number, bytes: number) =>
  Array.from({ length: many }, (_, n) => ({ ...schoolKey(group, id(n)), n, hash: "h", text: "x".repeat(bytes) }));

test("queryItems: over 1 MB comes in pages and whole, in order, and nothing of a neighbour", async () => {
  await batchPutItems(folder.store, [...items("big", 60, 40_000), ...items("bigger", 3, 10)]);
  const found = await queryItems(folder.store, schoolsOfGroup("big"));
  expect(found.map((item) => item["n"])).toEqual(Array.from({ length: 60 }, (_, n) => n));
  expect(found.every((item) => item["text"].length === 40_000)).toBe(true);
  const named = await queryItems(folder.store, schoolsOfGroup("big"), { only: ["n", "hash"] });
  expect(named[7]).toEqual({ n: 7, hash: "h" });
  expect(named).toHaveLength(60);
});

test("batchGetItems: over 100 keys, one of them twice and one missing, and over the 16 MB one answer holds", async () => {
  await batchPutItems(folder.store, items("many", 130, 170_000));
  const asked = [...Array.from({ length: 130 }, (_, n) => schoolKey("many", id(n))), schoolKey("many", id(5))];
  // The engine does leave keys over: one call alone gives fewer than it was asked.
  const { UnprocessedKeys } = await folder.store.db.send(
    new BatchGetCommand({ RequestItems: { [folder.store.table]: { Keys: asked.slice(0, 100) } } }),
  );
  expect(UnprocessedKeys?.[folder.store.table]?.Keys?.length).toBeGreaterThan(0);

  const got = await batchGetItems(folder.store, [...asked, schoolKey("many", "missing")]);
  expect(got.map((item) => item["n"]).sort((a, b) => a - b)).toEqual(Array.from({ length: 130 }, (_, n) => n));
  const named = await batchGetItems(folder.store, asked, { only: ["n"] });
  expect(named).toHaveLength(130);
  expect(named.every((item) => Object.keys(item).join() === "n")).toBe(true);
  expect(await batchGetItems(folder.store, [])).toEqual([]);
});

test("batchGetItems: gives up with the number left over when an engine never processes them", async () => {
  const { db, table } = folder.store;
  const stuck = Object.assign(Object.create(db), {
    send: async () => ({ Responses: {}, UnprocessedKeys: { [table]: { Keys: [schoolKey("g", "s")] } } }),
  });
  jest.useFakeTimers();
  const given = batchGetItems({ db: stuck, table }, [schoolKey("g", "s")]);
  const failed = expect(given).rejects.toThrow("1 items were still not processed after 10 attempts");
  await jest.advanceTimersByTimeAsync(30_000);
  await failed;
  jest.useRealTimers();
});

test("putItem: of 100 racing puts where nothing was, one is put", async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => putItem(folder.store, { ...schoolKey("race", "s"), n }, ifAbsent)),
  );
  expect(answers.filter((answer) => answer === "put")).toHaveLength(1);
  expect((await getItem(folder.store, schoolKey("race", "s")))?.["n"]).toBe(answers.indexOf("put"));
});

test("createTable: a table that is there is left as it is", async () => {
  await putItem(folder.store, schoolKey("kept", "s"));
  await createTable(folder.store);
  expect(await getItem(folder.store, schoolKey("kept", "s"))).not.toBeNull();
});

test("zipBody: what goes in comes out; more than 350 KB zipped or 16 MB plain is refused with its weight", () => {
  const value = { entries: [["a", { kind: "text", value: "é £" }]] };
  const zipped = zipBody(value);
  expect("body" in zipped && unzipBody(zipped.body)).toEqual(value);
  expect(zipBody(randomBytes(400_000).toString("base64"))).toEqual({ tooLargeBytes: expect.any(Number) });
  expect(zipBody("x".repeat(17_000_000))).toEqual({ tooLargeBytes: 17_000_002 });
});

test("ulid: sorts by time and is what the specification says for its largest moment", () => {
  const chance = new Uint8Array(16).fill(255);
  expect(ulid(new Date(281474976710655), chance)).toBe("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
  expect(ulid(new Date(1469918176385), chance).slice(0, 10)).toBe("01ARYZ6S41");
  const ids = [1, 2, 31, 32, 33, 1_700_000_000_000].map((moment) => ulid(new Date(moment)));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => ulid(new Date(0)))).size).toBe(1000);
});

test("atMost: keeps the order, never runs more than the limit, and throws what fails", async () => {
  let running = 0;
  let most = 0;
  const doubled = await atMost(3, [5, 1, 4, 2, 3], async (n) => {
    most = Math.max(most, ++running);
    for (let turn = 0; turn < n; turn++) await Promise.resolve();
    running--;
    return n * 2;
  });
  expect(doubled).toEqual([10, 2, 8, 4, 6]);
  expect(most).toBe(3);
  await expect(atMost(2, [1, 2], () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});
