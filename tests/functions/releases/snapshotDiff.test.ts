import { snapshotDiffSchema, snapshotSummarySchema } from "../../../core/wire/releases";
import { slugOf } from "../api/answered";
import { answers, at, fresh, person, schools, sendTo } from "../api/example";
import { oneService } from "../api/oneService";

const service = oneService();

/** Sends and approves a school's answers. */
async function approved(id: string, school: string, counts: Record<string, number> = {}, base = 0): Promise<void> {
  expect((await sendTo(service, id, answers(counts), { school, base })).status).toBe(201);
  const where = `${at(id, school)}/${String(base + 1)}/decision`;
  expect((await service.ask("POST", where, { decision: "approve", from: "submitted" })).status).toBe(200);
}
const released = (id: string) => service.ask("POST", "/v1/releases", { collection: id, audience: "board" });
let day = 10;
/** A collection that opens after those before it, so that it is the latest of its return. */
const latest = () => fresh(service, { opensOn: `2026-09-${String(++day)}` });
const seal = async (id: string, title = "December board") => {
  await released(id);
  const answer = await service.ask("POST", "/v1/snapshots", { title, meetingOn: "2026-12-08" });
  return snapshotSummarySchema.parse(answer.json);
};
const differences = async (a: string, b: string) =>
  snapshotDiffSchema.parse((await service.ask("GET", `/v1/snapshots/${a}/diff/${b}`)).json);
const director = (trusts: "all" | string[] = "all") =>
  person(service.groupId, { roles: ["director"], scope: { groupId: service.groupId, trusts, schools: "all" } });

it("says what differs from another snapshot: the figures that moved and no others", async () => {
  const id = await latest();
  await approved(id, schools.anne);
  await approved(id, schools.bede);
  const first = await seal(id, "First");
  await approved(id, schools.bede, { ks2_rwm_exp_n: 21 }, 1);
  const second = await seal(id, "Second");
  const { differences: found } = await differences(first.id, second.id);
  expect(found.filter(({ of }) => of === "school")).toEqual([
    expect.objectContaining({
      id: schools.bede,
      measure: "ks2_rwm_exp",
      group: "all",
      before: expect.objectContaining({ numerator: 18 }) as object,
      after: expect.objectContaining({ numerator: 21 }) as object,
    }),
  ]);
  expect(await differences(first.id, first.id)).toMatchObject({ differences: [] });
});

it("is held against what the board may read now: its newest release, never what was approved since", async () => {
  const id = await latest();
  await approved(id, schools.anne, { ks2_eligible: 30, ks2_rwm_exp_n: 18 });
  const sealed = await seal(id);
  await approved(id, schools.anne, { ks2_rwm_exp_n: 25 }, 1);
  expect(await differences(sealed.id, "now")).toMatchObject({
    ...{ before: sealed.id, after: "now", differences: [], otherPeriods: [] },
  });
  service.at("2026-10-07T10:00:00Z");
  await released(id);
  service.as(director());
  const now = await differences(sealed.id, "now");
  expect(now.asOf).toEqual({ before: "2026-10-05", after: "2026-10-07" });
  expect(now.differences.filter(({ of }) => of === "school")).toEqual([
    expect.objectContaining({
      ...{ name: "St Anne's", returnTitle: "Primary outcomes", period: "2024/25", unit: "percent", headline: true },
      before: expect.objectContaining({ numerator: 18 }) as object,
      after: expect.objectContaining({ numerator: 25 }) as object,
    }),
  ]);
  service.as(director(["tru_one"]));
  expect(slugOf(await service.ask("GET", `/v1/snapshots/${sealed.id}/diff/now`))).toBe("no-such-snapshot");
});

it("shows no small number by what changed: a cohort that was and is hidden is no difference", async () => {
  const id = await latest();
  await approved(id, schools.anne, { ks2_eligible: 5, ks2_rwm_exp_n: 3 });
  await approved(id, schools.bede, { ks2_eligible: 20, ks2_rwm_exp_n: 11 });
  await approved(id, schools.clare, { ks2_eligible: 40, ks2_rwm_exp_n: 21 });
  await approved(id, schools.egbert, { ks2_eligible: 50, ks2_rwm_exp_n: 31 });
  const sealed = await seal(id);
  await approved(id, schools.anne, { ks2_eligible: 5, ks2_rwm_exp_n: 4 }, 1);
  await released(id);
  const { differences: found } = await differences(sealed.id, "now");
  expect(found.filter((each) => each.id === schools.anne)).toEqual([]);
  expect(JSON.stringify(found)).not.toMatch(/"denominator":5[,}]/);
});
