import { groupsOf, ownFigures } from "../../../../addin/taskpane/school/ownFigures";
import {
  newestToSchools,
  openReleasedSession,
  type ReleasedSession,
} from "../../../../addin/taskpane/school/releasedSession";
import type { ReleaseSummary } from "../../../../core/wire/releases";
import { answers, at, fresh, person, schools, sendTo, withRegister } from "../../../functions/api/example";
import { startService, type RunningService } from "../../../functions/api/runningService";
import { lineTo, type Line } from "../../support/stage";

let service: RunningService;
let collection: string;
let line: Line;

/** What the head of a school sees, with its own template of `of` open. */
function sessionOf(schoolId: string, of: string): ReleasedSession {
  const scope = { groupId: service.groupId, trusts: "all" as const, schools: [schoolId] };
  const token = service.tokenFor(person(service.groupId, { id: `head ${schoolId}`, roles: ["school"], scope }));
  line = lineTo(service, token);
  return openReleasedSession(line.service, of);
}

async function approved(id: string, school: string, counts: Record<string, number>, base = 0): Promise<void> {
  expect((await sendTo(service, id, answers(counts), { school, base })).status).toBe(201);
  const decision = { decision: "approve", from: "submitted" };
  expect((await service.ask("POST", `${at(id, school)}/${String(base + 1)}/decision`, decision)).status).toBe(200);
}
const release = (id: string, audience: string) => service.ask("POST", "/v1/releases", { collection: id, audience });

/** A school's figures of all pupils, as its pane shows them now. */
async function shownTo(schoolId: string, of = collection) {
  const session = sessionOf(schoolId, of);
  await session.look();
  const { shown } = session.store.get();
  if (!shown) throw new Error("nothing is shown");
  return { shown, returns: ownFigures(shown.comparisons, schoolId, "all") };
}

beforeAll(async () => {
  service = await startService();
  await withRegister(service);
  collection = await fresh(service);
});
afterAll(() => service.stop());

it("says that nothing was released to schools, also when the board was shown something", async () => {
  await approved(collection, schools.anne, { ks2_eligible: 30, ks2_rwm_exp_n: 18 });
  await approved(collection, schools.bede, { ks2_eligible: 40, ks2_rwm_exp_n: 20 });
  await approved(collection, schools.clare, { ks2_eligible: 50, ks2_rwm_exp_n: 40 });
  await release(collection, "board");
  const session = sessionOf(schools.anne, collection);
  await session.look();
  expect(session.store.get()).toEqual({ releases: [], shown: null, trouble: null });
});

it("shows a school its own figure with its n, beside the trust's and England's, and how it stands", async () => {
  await release(collection, "schools");
  const { returns } = await shownTo(schools.anne);
  const [own] = returns;
  expect(own).toMatchObject({ title: "Primary outcomes 2024/25", beside: { of: "trust", name: "Trust One" } });
  expect(own?.figures.find(({ measure }) => measure === "ks2_rwm_exp")).toMatchObject({
    own: { text: "60%", numerator: 18, n: 30 },
    // The trust's other school would follow from the total.
    beside: { text: "c", numerator: null, n: null },
    england: { text: "62%" },
    verdict: { of: "in line with England", years: 1 },
    change: null,
  });
});

it("shows what a school has no number for by its code, and leaves out what it has not", async () => {
  const { returns, shown } = await shownTo(schools.anne);
  expect(returns[0]?.figures.map(({ measure }) => measure)).not.toContain("phonics_year_1");
  expect(returns[0]?.without).toContainEqual({ label: "Met the phonics standard in year 1", code: "x" });
  expect(groupsOf(shown.comparisons, schools.anne)[0]).toBe("all");
  expect(groupsOf(shown.comparisons, "sch_unknown")).toEqual([]);
  expect(ownFigures(shown.comparisons, schools.bede, "all")).toEqual([]);
});

it("shows a school in no trust beside everyone", async () => {
  const other = await fresh(service);
  await approved(other, schools.anne, { ks2_eligible: 30, ks2_rwm_exp_n: 18 });
  await approved(other, schools.bede, { ks2_eligible: 40, ks2_rwm_exp_n: 20 });
  await approved(other, schools.egbert, { ks2_eligible: 60, ks2_rwm_exp_n: 34 });
  await release(other, "schools");
  const { returns } = await shownTo(schools.egbert, other);
  expect(returns[0]?.beside).toEqual({ of: "group", name: "Example diocese" });
  expect(returns[0]?.figures.find(({ measure }) => measure === "ks2_rwm_exp")?.beside).toEqual({
    ...{ text: "55%", numerator: 72, n: 130 },
  });
});

it("stays at what was chosen; another template opens its own collection's release, else the newest", async () => {
  const second = await fresh(service);
  await approved(second, schools.anne, { ks2_eligible: 30, ks2_rwm_exp_n: 24 });
  await release(second, "schools");
  const session = sessionOf(schools.anne, collection);
  await session.look();
  const { releases, shown } = session.store.get();
  expect(releases?.map((each) => each.collection)).toEqual([second, expect.any(String), collection]);
  expect(shown?.id).toBe(`${collection}-schools-1`);
  await session.choose(`${second}-schools-1`);
  await session.look();
  expect(session.store.get().shown?.id).toBe(`${second}-schools-1`);
  const third = sessionOf(schools.anne, await fresh(service));
  await third.look();
  expect(third.store.get().shown?.collection).toBe(second);
});

it("without a connection says so, and goes on showing what it had", async () => {
  const session = sessionOf(schools.anne, collection);
  await session.look();
  line.isOnline = false;
  await session.look();
  line.isOnline = true;
  expect(session.store.get().trouble).toBe("offline");
  expect(session.store.get().shown).not.toBeNull();
  await session.look();
  expect(session.store.get().trouble).toBeNull();
});

it("of each collection the newest release to schools counts, whatever others were shown", () => {
  const summary = (collectionId: string, audience: ReleaseSummary["audience"], number: number): ReleaseSummary => ({
    ...{ id: `${collectionId}-${audience}-${number}`, collection: collectionId, title: collectionId, audience, number },
    ...{ asOf: "2026-10-05", madeAt: `2026-10-0${number}T10:00:00Z`, by: "Officer", hash: "a" },
    schools: { shown: 1, asked: 1 },
  });
  const all = [
    summary("a", "schools", 1),
    summary("a", "board", 4),
    summary("a", "schools", 3),
    summary("b", "schools", 2),
  ];
  expect(newestToSchools(all).map(({ id }) => id)).toEqual(["a-schools-3", "b-schools-2"]);
});
