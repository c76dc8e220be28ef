import { reachOf, reachOfAccount, within } from "../../../functions/identity/reach";
import * as keys from "../../../functions/store/keys";
import { getItem, queryItems, putItem, batchGetItems, batchPutItems } from "../../../functions/store/items";
import type { Scope } from "../../../core/wire/people";
import { temporaryFolder } from "../store/dataFolder";

const partition = (trustId: string | null, groupId = "hallam") => ({ groupId, trustId, collectionId: "autumn" });
const reach = (scope: Partial<Scope>, also: readonly string[] = []) =>
  reachOf({ roles: ["groupOfficer"], scope: { groupId: "hallam", trusts: "all", schools: "all", ...scope } }, also);
const head = (trustId: string | null, school = "sch_a", groupId?: string) =>
  keys.headKey(partition(trustId, groupId), school);
const range = ({ pk, prefix }: keys.KeyRange) => ({ pk, sk: prefix });

describe("reachOf", () => {
  it.each([
    ["its group's register", {}, keys.schoolKey("hallam", "sch_a"), true],
    ["another group's register", {}, keys.schoolKey("other", "sch_a"), false],
    ["a code in its group", {}, range(keys.schoolsByCode("3732001", "hallam")), true],
    ["a code in another group", {}, range(keys.schoolsByCode("3732001", "other")), false],
    ["another group's people", {}, range(keys.peopleOfGroup("other")), false],
    ["anyone's account", {}, keys.accountKey("t", "o"), false],
    ["any trust's answers, for who sees all", {}, head("tru_one"), true],
    ["answers in no trust, for who sees all", {}, head(null), true],
    ["answers in no trust, of another group", {}, head(null, "sch_a", "other"), false],
    ["its trust's answers", { trusts: ["tru_one"] }, head("tru_one"), true],
    ["all its trust's answers", { trusts: ["tru_one"] }, range(keys.headsOfPartition(partition("tru_one"))), true],
    ["another trust's", { trusts: ["tru_one"] }, head("tru_two"), false],
    ["answers in no trust, for one trust's", { trusts: ["tru_one"] }, head(null), false],
    ["its own school", { schools: ["sch_a"] }, head("tru_one"), true],
    [
      "its own school's revisions",
      { schools: ["sch_a"] },
      range(keys.revisionsOfSchool(partition("t"), "sch_a")),
      true,
    ],
    ["another school", { schools: ["sch_b"] }, head("tru_one"), false],
    [
      "every school of a trust, for a school",
      { schools: ["sch_a"] },
      range(keys.headsOfPartition(partition("t"))),
      false,
    ],
    [
      "every import of a trust, for a school",
      { schools: ["sch_a"] },
      range(keys.importedForPartition(partition("t"))),
      false,
    ],
  ] as const)("%s", (_, scope, key, expected) => {
    const { trusts, schools, ...rest } = { trusts: "all", schools: "all", ...scope } as Scope;
    expect(reach({ ...rest, trusts, schools })(key)).toBe(expected);
  });

  it("is wider by the schools that joined, one by one and never by a whole trust", () => {
    const wider = reach({ trusts: ["tru_one"] }, ["sch_a"]);
    expect(wider(head("tru_two"))).toBe(true);
    expect(wider(head("tru_two", "sch_b"))).toBe(false);
    expect(wider(range(keys.headsOfPartition(partition("tru_two"))))).toBe(false);
  });
});

describe("reachOfAccount", () => {
  const own = reachOfAccount({ tenantId: "t", objectId: "o", name: "" });
  it.each([
    ["a code's hash", keys.invitationCodeKey("abc"), true],
    ["the invitation it leads to", keys.invitationKey("hallam", "01J"), true],
    ["its own mapping", keys.accountKey("t", "o"), true],
    ["another's mapping", keys.accountKey("t", "p"), false],
    ["a list of people", range(keys.peopleOfGroup("hallam")), false],
    ["a school", keys.schoolKey("hallam", "sch_a"), false],
    ["answers", head("tru_one"), false],
  ])("%s", (_, key, expected) => expect(own(key)).toBe(expected));
});

describe("a store within reach", () => {
  it("stops every way of reading and writing at a key outside it, before the table is asked", async () => {
    const folder = await temporaryFolder();
    const store = within(folder.store, reach({ trusts: ["tru_one"] }));
    const key = head("tru_two");
    for (const attempt of [
      () => getItem(store, key),
      () => putItem(store, key),
      () => queryItems(store, keys.headsOfPartition(partition("tru_two"))),
      () => batchGetItems(store, [head("tru_one"), key]),
      () => batchPutItems(store, [head("tru_one"), key]),
    ])
      await expect(attempt()).rejects.toThrow("T HEAD");
    expect(await getItem(folder.store, head("tru_one"))).toBeNull();
    await folder.remove();
  });
});
