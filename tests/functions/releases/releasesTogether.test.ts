import { releaseListSchema, releaseSchema } from "../../../core/wire/releases";
import { openRelease } from "../../../functions/releases/openRelease";
import { removeItem } from "../../../functions/store/items";
import { releaseKey } from "../../../functions/store/keys";
import { newestRelease } from "../../../functions/store/releases";
import { answers, at, fresh, schools, sendTo, withRegister } from "../api/example";
import { startService, type RunningService } from "../api/runningService";

// A service for each test: what was released of a period in one collection hides in every other.
let service: RunningService;
beforeEach(async () => {
  service = await startService();
  await withRegister(service);
});
afterEach(() => service.stop());

/** Sends and approves a school's answers. */
async function approved(id: string, school: string, counts: Record<string, number>, base = 0): Promise<void> {
  expect((await sendTo(service, id, answers(counts), { school, base })).status).toBe(201);
  const where = `${at(id, school)}/${String(base + 1)}/decision`;
  expect((await service.ask("POST", where, { decision: "approve", from: "submitted" })).status).toBe(200);
}

type Audience = "board" | "schools" | "public";

/** What the newest release of a collection to an audience shows of all pupils: of the schools now and the year before, and of a trust's total. */
async function newestOf(id: string, audience: Audience = "board") {
  const list = await service.ask("GET", `/v1/releases?collection=${id}&audience=${audience}`);
  const newest = releaseListSchema.parse(list.json).releases.at(-1)?.id ?? "";
  const { comparisons } = releaseSchema.parse((await service.ask("GET", `/v1/releases/${newest}`)).json);
  const [first] = comparisons;
  const row = (schoolId: string) => first?.schools.find((each) => each.schoolId === schoolId);
  const of = (schoolId: string) => row(schoolId)?.values["ks2_rwm_exp.all"];
  const before = (schoolId: string) => row(schoolId)?.changes["ks2_rwm_exp.all"]?.before;
  const total = first?.totals.find(({ id: each }) => each === "tru_one");
  const trust = total?.values["ks2_rwm_exp.all"];
  const trustBefore = total?.history.at(-1)?.values["ks2_rwm_exp.all"];
  return { newest, of, before, trust, trustBefore };
}

/** The same, where it is made first. */
async function released(id: string, audience: Audience = "board") {
  await service.ask("POST", "/v1/releases", { collection: id, audience });
  return newestOf(id, audience);
}

/** A collection in which St Anne's has 5 pupils and St Bede's 20, the two of Trust One, and St Egbert's 50. */
async function withFew(): Promise<string> {
  const id = await fresh(service);
  await approved(id, schools.anne, { ks2_eligible: 5, ks2_rwm_exp_n: 3 });
  await approved(id, schools.bede, { ks2_eligible: 20, ks2_rwm_exp_n: 11 });
  await approved(id, schools.egbert, { ks2_eligible: 50, ks2_rwm_exp_n: 31 });
  return id;
}

const codes = (of: (schoolId: string) => { code: string | null } | undefined) =>
  [schools.anne, schools.bede].map((each) => of(each)?.code);

it("a small cohort that was corrected does not follow from the release before: what was hidden beside it stays hidden", async () => {
  const id = await withFew();
  const first = await released(id);
  expect([codes(first.of), first.trust?.numerator]).toEqual([["c", "c"], 14]);
  await approved(id, schools.anne, { ks2_eligible: 12, ks2_rwm_exp_n: 8 }, 1);
  const second = await released(id);
  // 14 of then less 11 of St Bede's would have been the 3 pupils of St Anne's.
  expect(codes(second.of)).toEqual(["c", "c"]);
  expect((await released(id)).newest).toBe(second.newest);
});

it.each<[Audience, Audience]>([
  ["public", "board"],
  ["public", "schools"],
  ["board", "public"],
  ["schools", "public"],
])("nor from what was released to the %s before, when it is released to the %s", async (one, other) => {
  const id = await withFew();
  // Enough for a total to be shown to schools, for whom three are hidden.
  await approved(id, schools.clare, { ks2_eligible: 21, ks2_rwm_exp_n: 12 });
  await released(id, one);
  await approved(id, schools.anne, { ks2_eligible: 12, ks2_rwm_exp_n: 8 }, 1);
  expect(codes((await released(id, other)).of)).toEqual(["c", "c"]);
});

it("the board and the schools do not read each other's releases: neither hides anything of the other's", async () => {
  const id = await withFew();
  await released(id, "board");
  await approved(id, schools.anne, { ks2_eligible: 12, ks2_rwm_exp_n: 8 }, 1);
  expect(codes((await released(id, "schools")).of)).toEqual([null, null]);
});

it("nor from an earlier year in the release of a later collection, nor that year's from it", async () => {
  const earlier = await withFew();
  const returns = [{ returnId: "primary-outcomes", period: "2025/26" }];
  const later = await fresh(service, { previous: earlier, returns });
  const first = await released(earlier);
  expect([codes(first.of), first.trust?.numerator]).toEqual([["c", "c"], 14]);
  await approved(earlier, schools.anne, { ks2_eligible: 12, ks2_rwm_exp_n: 8 }, 1);
  // The same year, corrected since, stands in the later one's release.
  const second = await released(later);
  expect([codes(second.before), second.trustBefore?.numerator]).toEqual([["c", "c"], 19]);

  const other = await withFew();
  const after = await fresh(service, { previous: other, returns });
  expect(codes((await released(after)).before)).toEqual(["c", "c"]);
  await approved(other, schools.anne, { ks2_eligible: 12, ks2_rwm_exp_n: 8 }, 1);
  expect(codes((await released(other)).of)).toEqual(["c", "c"]);
});

it("a small school that is approved late and alone hides the totals it would follow from", async () => {
  const id = await fresh(service);
  await approved(id, schools.bede, { ks2_eligible: 20, ks2_rwm_exp_n: 11 });
  expect((await released(id)).trust?.denominator).toBe(20);
  await approved(id, schools.anne, { ks2_eligible: 5, ks2_rwm_exp_n: 3 });
  const { of, trust } = await released(id);
  expect([codes(of), trust?.code]).toEqual([["c", null], "c"]);
});

it("of two releases made at once the second is made beside the first, whatever collections they are of", async () => {
  const [few, corrected] = [await withFew(), await withFew()];
  await approved(corrected, schools.anne, { ks2_eligible: 12, ks2_rwm_exp_n: 8 }, 1);
  const both = [few, corrected] as const;
  await Promise.all(both.map((id) => service.ask("POST", "/v1/releases", { collection: id, audience: "board" })));
  const [first, second] = [await newestOf(few), await newestOf(corrected)];
  expect([first.newest, second.newest]).toEqual(both.map((id) => `${id}-board-1`));
  // Beside each other they are what they were: made again they are the same.
  expect([(await released(few)).newest, (await released(corrected)).newest]).toEqual([first.newest, second.newest]);
  // The total of the one less St Bede's of the other would be the 5 pupils of St Anne's.
  const isTotalShown = first.trust?.value !== null;
  expect([isTotalShown, second.of(schools.bede)?.value === null]).not.toEqual([true, false]);
});

it("a release that was decided, and whose maker was cut off, is there for the next", async () => {
  const id = await withFew();
  const { groupId, store } = service;
  await released(id);
  const { pk, sk } = releaseKey(groupId, id, "board", 1);
  await removeItem(store, { pk, sk });
  await released(id, "public");
  expect((await newestOf(id)).newest).toBe(`${id}-board-1`);
});

it("what was shown once and corrected since is kept for later releases, and goes when the school is erased", async () => {
  const id = await fresh(service);
  const once = 8467;
  await approved(id, schools.clare, { ks2_eligible: once });
  await released(id);
  await approved(id, schools.clare, { ks2_eligible: 40 }, 1);
  await released(id);
  const { groupId, store } = service;
  const kept = async () => {
    const release = await newestRelease(store, groupId, id, "board");
    const opened = release && (await openRelease(store, groupId, release));
    if (!opened || "altered" in opened) throw new Error("it cannot be opened");
    return JSON.stringify(opened.content.unknowns);
  };
  expect(await kept()).toContain(String(once));
  const erased = await service.ask("POST", `/v1/schools/${schools.clare}/erasure`, { apply: true });
  expect(erased.json).toMatchObject({ applied: true });
  expect(await kept()).not.toContain(String(once));
});
