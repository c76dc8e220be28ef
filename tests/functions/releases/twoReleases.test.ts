import { releaseListSchema, releaseSchema } from "../../../core/wire/releases";
import { answers, at, fresh, schools, sendTo } from "../api/example";
import { oneService } from "../api/oneService";

const service = oneService();

/** Sends and approves a school's answers. */
async function approved(id: string, school: string, counts: Record<string, number>, base = 0): Promise<void> {
  expect((await sendTo(service, id, answers(counts), { school, base })).status).toBe(201);
  const where = `${at(id, school)}/${String(base + 1)}/decision`;
  expect((await service.ask("POST", where, { decision: "approve", from: "submitted" })).status).toBe(200);
}

/** What a release of the collection to the board shows of the schools, and of their trust. */
async function released(id: string) {
  await service.ask("POST", "/v1/releases", { collection: id, audience: "board" });
  const list = releaseListSchema.parse((await service.ask("GET", `/v1/releases?collection=${id}`)).json);
  const newest = list.releases.at(-1)?.id ?? "";
  const { comparisons } = releaseSchema.parse((await service.ask("GET", `/v1/releases/${newest}`)).json);
  const [first] = comparisons;
  const of = (schoolId: string) => first?.schools.find((each) => each.schoolId === schoolId)?.values["ks2_rwm_exp.all"];
  const trust = first?.totals.find(({ id: total }) => total === "tru_one")?.values["ks2_rwm_exp.all"];
  return { newest, anne: of(schools.anne), bede: of(schools.bede), trust };
}

it("a small cohort that was corrected does not follow from the release before: what was hidden beside it stays hidden", async () => {
  const id = await fresh(service);
  await approved(id, schools.anne, { ks2_eligible: 5, ks2_rwm_exp_n: 3 });
  await approved(id, schools.bede, { ks2_eligible: 20, ks2_rwm_exp_n: 11 });
  const first = await released(id);
  expect([first.anne?.code, first.bede?.code, first.trust?.numerator]).toEqual(["c", "c", 14]);
  await approved(id, schools.anne, { ks2_eligible: 12, ks2_rwm_exp_n: 8 }, 1);
  const second = await released(id);
  // 14 of then less 11 of St Bede's would have been the 3 pupils of St Anne's.
  expect([second.anne?.code, second.bede?.code]).toEqual(["c", "c"]);
  expect((await released(id)).newest).toBe(second.newest);
});
