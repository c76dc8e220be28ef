import type { Collection } from "../../../core/returns/collection";
import {
  changeCollection,
  createCollection,
  listCollections,
  listPartitionsOfSchool,
  readCollection,
  readCollectionForSchool,
  type KeptCollection,
} from "../../../functions/store/collections";
import { readHeads } from "../../../functions/store/heads";
import { getItem } from "../../../functions/store/items";
import { headKey, issuedKey } from "../../../functions/store/keys";
import type { Store } from "../../../functions/store/store";
import { partitionsOf } from "../../../functions/store/partitions";
import { sweepHeads } from "../../../functions/submissions/mendHead";
import { accept } from "../../../functions/submissions/accept";
import { submission } from "../submissions/sample";
import { temporaryFolder } from "./dataFolder";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const made = (groupId: string, other: Partial<Collection> = {}): Collection => ({
  ...{ id: "autumn-2026", groupId, title: "Autumn 2026", opensOn: "2026-09-01", dueOn: "2026-11-30", closed: false },
  returns: [{ returnId: "primary-outcomes", version: 1, period: "2025/26", stage: "school" }],
  schools: [
    { schoolId: "sch_b", trustId: "t1" },
    { schoolId: "sch_a", trustId: null },
    { schoolId: "sch_c", trustId: "t2" },
  ],
  ...other,
});
async function kept(groupId: string, id = "autumn-2026"): Promise<KeptCollection> {
  const collection = await readCollection(folder.store, groupId, id);
  if (!collection) throw new Error(`${id} is missing`);
  return collection;
}

test("createCollection: is read whole, its schools in their order, each with a head at revision 0 in its own partition", async () => {
  const own = made("g1");
  expect(await createCollection(folder.store, own)).toBe("created");
  expect(await kept("g1")).toEqual({ ...own, version: 1 });
  expect(await readCollection(folder.store, "g1", "other")).toBeNull();
  const heads = await readHeads(folder.store, own);
  expect(heads.map(({ schoolId, revision, status }) => [schoolId, revision, status])).toEqual([
    ["sch_b", 0, "not started"],
    ["sch_a", 0, "not started"],
    ["sch_c", 0, "not started"],
  ]);
  expect((await readHeads(folder.store, own, { trustId: "t2" })).map(({ schoolId }) => schoolId)).toEqual(["sch_c"]);
  expect((await readHeads(folder.store, own, { trustId: null })).map(({ schoolId }) => schoolId)).toEqual(["sch_a"]);
  expect(partitionsOf(own).map(({ trustId }) => trustId)).toEqual(["t1", null, "t2"]);
  expect(await listPartitionsOfSchool(folder.store, "g1", "sch_a")).toEqual([
    { groupId: "g1", trustId: null, collectionId: "autumn-2026" },
  ]);
});

test("createCollection: the same again changes nothing; another under its id is refused and leaves no trace", async () => {
  const own = made("g2");
  await createCollection(folder.store, own);
  await accept(folder.store, submission({ a: 1 }, { collection: own, schoolId: "sch_b" }));
  expect(await createCollection(folder.store, own)).toBe("same");
  expect((await readHeads(folder.store, own))[0]).toMatchObject({ revision: 1, status: "submitted" });
  expect(await createCollection(folder.store, { ...own, title: "Other" })).toBe("exists");
  expect(await createCollection(folder.store, { ...own, schools: [{ schoolId: "sch_z", trustId: "t9" }] })).toBe(
    "exists",
  );
  expect(await kept("g2")).toEqual({ ...own, version: 1 });
  expect(await listPartitionsOfSchool(folder.store, "g2", "sch_z")).toEqual([]);
});

test("createCollection: of 20 at once under one id one is created, and it is whole", async () => {
  const all = Array.from({ length: 20 }, (_, n) =>
    made("g3", { title: `Title ${n}`, schools: [{ schoolId: `sch_${n}`, trustId: "t1" }] }),
  );
  const answers = await Promise.all(all.map((each) => createCollection(folder.store, each)));
  expect(answers.filter((answer) => answer === "created")).toHaveLength(1);
  expect(await kept("g3")).toEqual({ ...all[answers.indexOf("created")], version: 1 });
});

test("readCollectionForSchool: holds that school alone, or none; finds it in the list where its own item was lost", async () => {
  const own = made("g4");
  await createCollection(folder.store, own);
  const forSchool = (id: string) => readCollectionForSchool(folder.store, "g4", "autumn-2026", id);
  expect((await forSchool("sch_b"))?.schools).toEqual([{ schoolId: "sch_b", trustId: "t1" }]);
  expect((await forSchool("sch_z"))?.schools).toEqual([]);
  expect(await readCollectionForSchool(folder.store, "g4", "other", "sch_b")).toBeNull();
  // An issue that died after its item was put and before its schools' were.
  const died = { ...folder.store, db: Object.create(folder.store.db) };
  Object.assign(died.db, {
    send: (command: { input: { RequestItems?: Record<string, { PutRequest: { Item: { sk: string } } }[]> } }) => {
      const puts = command.input.RequestItems?.[folder.store.table];
      if (puts?.some(({ PutRequest }) => PutRequest.Item.sk.startsWith("ISSUED#"))) throw new Error("died");
      return folder.store.db.send(command as never);
    },
  });
  const next = { ...own, id: "spring-2027" };
  await expect(createCollection(died, next)).rejects.toThrow("died");
  expect(await getItem(folder.store, issuedKey("g4", "sch_b", "spring-2027"))).toBeNull();
  const found = await readCollectionForSchool(folder.store, "g4", "spring-2027", "sch_b");
  expect(found?.schools).toEqual([{ schoolId: "sch_b", trustId: "t1" }]);
  expect(await sweepHeads(folder.store, next)).toBe(0);
  const key = headKey({ groupId: "g4", trustId: "t1", collectionId: "spring-2027" }, "sch_b");
  expect(await getItem(folder.store, key)).toMatchObject({ revision: 0, status: "not started", version: 0 });
});

test("changeCollection: dates, closing and more schools, each change from the version it was read at", async () => {
  const own = made("g5");
  await createCollection(folder.store, own);
  const before = await kept("g5");
  const more = [...before.schools, { schoolId: "sch_d", trustId: "t1" }];
  const after = await changeCollection(folder.store, before, { ...before, closed: true, schools: more });
  expect(after).toEqual({ ...own, closed: true, schools: more, version: 2 });
  expect(await kept("g5")).toEqual(after);
  expect(await readHeads(folder.store, await kept("g5"))).toHaveLength(4);
  expect(await changeCollection(folder.store, before, { ...before, dueOn: "2027-01-31" })).toBe("moved");
  expect((await kept("g5")).dueOn).toBe("2026-11-30");
});

test("changeCollection: a school does not leave, nor change the trust it was issued under", async () => {
  await createCollection(folder.store, made("g6"));
  const before = await kept("g6");
  const [first, ...rest] = before.schools;
  for (const schools of [rest, [{ schoolId: first?.schoolId ?? "", trustId: "t9" }, ...rest]])
    await expect(changeCollection(folder.store, before, { ...before, schools })).rejects.toThrow("cannot leave");
});

test("listCollections: every one of the group with its schools, by opening day", async () => {
  const later = made("g7", { id: "a-later", opensOn: "2027-01-01" });
  const sooner = made("g7", { id: "z-sooner", schools: [] });
  await createCollection(folder.store, later);
  await createCollection(folder.store, sooner);
  await createCollection(folder.store, made("g70"));
  const listed = await listCollections(folder.store, "g7");
  expect(listed).toEqual([sooner, later].map((each) => ({ ...each, version: 1 })));
});

test("a collection of 1,100 schools is kept in parts and read whole, in order", async () => {
  const schools = Array.from({ length: 1100 }, (_, n) => ({ schoolId: `sch_${n}`, trustId: `t${n % 3}` }));
  const own = made("g8", { schools });
  await createCollection(folder.store, own);
  expect((await kept("g8")).schools).toEqual(schools);
  expect((await readHeads(folder.store, own)).map(({ schoolId }) => schoolId)).toEqual(
    schools.map((each) => each.schoolId),
  );
}, 60_000);

test("readCollection: a process reads the list of schools once, and again when another changed it; whoever may not reach it gets none", async () => {
  const own = made("g7");
  await createCollection(folder.store, own);
  let lists = 0;
  const db = Object.create(folder.store.db);
  Object.assign(db, {
    send: (command: { input: { ExpressionAttributeValues?: Record<string, string> } }) => {
      if (Object.values(command.input.ExpressionAttributeValues ?? {}).some((value) => value.startsWith("ISSUE#")))
        lists += 1;
      return folder.store.db.send(command as never);
    },
  });
  const other: Store = { ...folder.store, db };
  const read = async () => (await readCollection(other, "g7", own.id))?.schools.length;
  expect([await read(), await read(), lists]).toEqual([own.schools.length, own.schools.length, 1]);
  const before = await kept("g7");
  const schools = [...before.schools, { schoolId: "sch_d", trustId: "t1" }];
  await changeCollection(folder.store, before, { ...before, schools });
  expect([await read(), await read(), lists]).toEqual([schools.length, schools.length, 2]);
  const narrow: Store = { ...other, reach: ({ sk }) => !sk.startsWith("ISSUE#") };
  await expect(readCollection(narrow, "g7", own.id)).rejects.toThrow();
});
