import type { Register, School } from "../../../core/register/register";
import { codesOf, findByCode } from "../../../functions/store/codes";
import { registerPartKey, schoolKey } from "../../../functions/store/keys";
import { getItem } from "../../../functions/store/items";
import { readRegister, readSchool, saveRegister } from "../../../functions/store/register";
import type { Store } from "../../../functions/store/store";
import { temporaryFolder } from "./dataFolder";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const held = { from: "unknown", to: null, source: "test" } as const;
const school = (n: number, other: Partial<School> = {}): School => ({
  schoolId: `sch_${String(n).padStart(8, "0")}`,
  phases: ["primary"],
  ageLow: 4,
  ageHigh: 11,
  familyId: "family",
  laestabs: [{ laestab: String(3_730_000 + n), ...held }],
  urns: [{ urn: String(100_000 + n), ...held }],
  names: [{ name: `School ${n}`, ...held }],
  statuses: [{ status: "VA", ...held }],
  trusts: [],
  aliases: [],
  ...other,
});
const register = (groupId: string, version: number, schools: School[]): Register => ({
  ...{ groupId, version, schools, name: `Version ${version}` },
  trusts: [{ trustId: "trust", name: "Trust", groupTrust: true }],
  families: [{ familyId: "family", name: "Family", trustId: "trust" }],
});
const made = (name = "Olive") => ({ by: { id: name, name }, now: new Date("2026-11-02T12:00:00Z") });

test("saveRegister: what is saved is read, version after version; a school left out stays", async () => {
  expect(await readRegister(folder.store, "g1")).toBeNull();
  const first = register("g1", 1, [school(1), school(2)]);
  expect(await saveRegister(folder.store, first, made())).toBe("saved");
  expect(await readRegister(folder.store, "g1")).toEqual(first);
  const renamed = school(2, { names: [{ name: "Renamed", ...held }] });
  expect(await saveRegister(folder.store, register("g1", 2, [renamed, school(3)]), made())).toBe("saved");
  expect(await readRegister(folder.store, "g1")).toEqual(register("g1", 2, [school(1), renamed, school(3)]));
  expect(await readSchool(folder.store, "g1", renamed.schoolId)).toEqual(renamed);
  expect(await readSchool(folder.store, "g1", "sch_zzzzzzzz")).toBeNull();
});

test("saveRegister: only the version after the one that stands is saved", async () => {
  for (const version of [0, 2])
    expect(await saveRegister(folder.store, register("g2", version, []), made())).toBe("moved");
  expect(await saveRegister(folder.store, register("g2", 1, [school(1)]), made())).toBe("saved");
  for (const version of [1, 3])
    expect(await saveRegister(folder.store, register("g2", version, [school(9)]), made("Other"))).toBe("moved");
  expect(await readRegister(folder.store, "g2")).toEqual(register("g2", 1, [school(1)]));
});

test("saveRegister: of 20 changes at once one is the next version, whole; nothing of the others is read", async () => {
  await saveRegister(folder.store, register("g3", 1, [school(1), school(2)]), made());
  const change = (n: number) =>
    register(
      "g3",
      2,
      [1, 2].map((each) => school(each, { names: [{ name: `Named by ${n}`, ...held }] })),
    );
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => saveRegister(folder.store, change(n), made(`officer ${n}`))),
  );
  expect(answers.filter((answer) => answer === "saved")).toHaveLength(1);
  expect(await readRegister(folder.store, "g3")).toEqual(change(answers.indexOf("saved")));
});

/** A store whose writes fail from the moment one with such a key is sent: what a crash there leaves. */
function dyingAt(store: Store, sk: RegExp): Store {
  const send = (command: { input: { Item?: Record<string, unknown> } }): unknown => {
    if (sk.test(String(command.input.Item?.["sk"]))) throw new Error("died");
    return store.db.send(command as never);
  };
  return { ...store, db: Object.assign(Object.create(store.db), { send }) };
}

test("readRegister: a change that died after it was decided is finished by the next reader", async () => {
  const first = register("g4", 1, [school(1), school(2)]);
  await saveRegister(folder.store, first, made());
  const second = register("g4", 2, [school(1, { familyId: "moved" }), school(2, { familyId: "moved" })]);
  await expect(saveRegister(dyingAt(folder.store, /^SCHOOL#sch_00000002/), second, made())).rejects.toThrow("died");
  expect((await getItem(folder.store, schoolKey("g4", "sch_00000002")))?.["version"]).toBe(1);
  expect(await readRegister(folder.store, "g4")).toEqual(second);

  const third = register("g4", 3, [school(1), school(2)]);
  await expect(saveRegister(dyingAt(folder.store, /^GROUP$/), third, made())).rejects.toThrow("died");
  expect(await saveRegister(folder.store, register("g4", 3, [school(5)]), made("Other"))).toBe("moved");
  expect(await readRegister(folder.store, "g4")).toEqual(third);
});

test("readRegister: a writer that wakes up after later changes were made takes nothing back", async () => {
  await saveRegister(folder.store, register("g10", 1, [school(1)]), made());
  let wake: () => void = () => undefined;
  const asleep = new Promise<void>((woken) => (wake = woken));
  let fallen: () => void = () => undefined;
  const fellAsleep = new Promise<void>((done) => (fallen = done));
  const send = async (command: { input: { Item?: Record<string, unknown> } }): Promise<unknown> => {
    if (/^(SCHOOL#|GROUP$)/.test(String(command.input.Item?.["sk"]))) {
      fallen();
      await asleep;
    }
    return folder.store.db.send(command as never);
  };
  const sleepy = { ...folder.store, db: Object.assign(Object.create(folder.store.db), { send }) };
  const second = saveRegister(sleepy, register("g10", 2, [school(1, { familyId: "second" })]), made());
  await fellAsleep;
  const third = register("g10", 3, [school(1, { familyId: "third" })]);
  expect(await saveRegister(folder.store, third, made("Other"))).toBe("saved");
  wake();
  expect(await second).toBe("saved");
  // Not through readRegister, which would mend it.
  expect((await readSchool(folder.store, "g10", "sch_00000001"))?.familyId).toBe("third");
  expect(await readRegister(folder.store, "g10")).toEqual(third);
});

test("readRegister: a change that died before it was decided never was", async () => {
  const first = register("g5", 1, [school(1)]);
  await saveRegister(folder.store, first, made());
  const second = register("g5", 2, [school(2)]);
  await expect(saveRegister(dyingAt(folder.store, /^REGISTER#/), second, made())).rejects.toThrow("died");
  expect(await readRegister(folder.store, "g5")).toEqual(first);
  expect(await saveRegister(folder.store, second, made())).toBe("saved");
});

test("saveRegister: 600 schools are kept in parts and read whole", async () => {
  const schools = Array.from({ length: 600 }, (_, n) => school(n));
  expect(await saveRegister(folder.store, register("g6", 1, schools), made())).toBe("saved");
  expect((await readRegister(folder.store, "g6"))?.schools).toEqual(schools);
  expect(await getItem(folder.store, registerPartKey("g6", "none", 0))).toBeNull();
}, 60_000);

test("findByCode: by every code a school holds or held, within its group; an alias only where nobody holds the code", async () => {
  const old = school(1, {
    laestabs: [
      { laestab: "3731111", ...held, to: "2019-08-31" },
      { laestab: "3732222", ...held, from: "2019-09-01" },
    ],
    aliases: [{ code: "3734016", label: "as in the brief", source: "brief" }],
  });
  await saveRegister(folder.store, register("g7", 1, [old, school(2)]), made());
  for (const code of ["3731111", "3732222", "100001"])
    expect((await findByCode(folder.store, "g7", code)).map((each) => each.school)).toEqual([old]);
  expect(await findByCode(folder.store, "g7", "3734016")).toEqual([
    { school: old, found: { code: "3734016", kind: "alias", label: "as in the brief" } },
  ]);
  for (const code of ["3739999", "", "a#b"]) expect(await findByCode(folder.store, "g7", code)).toEqual([]);
  expect(await findByCode(folder.store, "g8", "3731111")).toEqual([]);

  const holder = school(3, { laestabs: [{ laestab: "3734016", ...held }] });
  await saveRegister(folder.store, register("g7", 2, [holder]), made());
  expect((await findByCode(folder.store, "g7", "3734016")).map((each) => each.school)).toEqual([holder]);
});

test("findByCode: a code a correction took away from a school finds it no more", async () => {
  await saveRegister(folder.store, register("g9", 1, [school(1)]), made());
  const corrected = school(1, { urns: [{ urn: "199999", ...held }] });
  await saveRegister(folder.store, register("g9", 2, [corrected]), made());
  expect(await findByCode(folder.store, "g9", "100001")).toEqual([]);
  expect(await findByCode(folder.store, "g9", "199999")).toHaveLength(1);
});

test("codesOf: each code once; one a school holds is not its alias", () => {
  const both = school(1, { aliases: [{ code: "3730001", label: "as in the brief", source: "brief" }] });
  expect(codesOf(both)).toEqual([
    { code: "3730001", kind: "LAESTAB", label: null },
    { code: "100001", kind: "URN", label: null },
  ]);
});
