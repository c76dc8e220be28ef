import { comparisonAnswerSchema } from "../../../core/wire/comparison";
import { figureAnswerSchema } from "../../../core/wire/figures";
import { readStamp } from "../../../core/returns/stamp";
import { registerSchema } from "../../../core/register/register";
import type { Person } from "../../../core/wire/people";
import { saveRegister } from "../../../functions/store/register";
import { readWorkbook } from "../../../functions/xlsx/read/readWorkbook";
import { isRefusal } from "../../../core/wire/refusal";
import { slugOf } from "./answered";
import { answers, at, exampleRegister, issue, person, schools, sendTo } from "./example";
import { startService, type RunningService } from "./runningService";

jest.setTimeout(60_000);

const before = "last-year";
const after = "this-year";
let service: RunningService;
const officerOf = (trustId: string): Person =>
  person(service.groupId, {
    roles: ["trustOfficer"],
    scope: { groupId: service.groupId, trusts: [trustId], schools: "all" },
  });
const as = (who: Person | undefined, path: string) => {
  service.as(who);
  return service.ask("GET", path);
};
const headOf = (school: string): Person =>
  person(service.groupId, { roles: ["school"], scope: { groupId: service.groupId, trusts: "all", schools: [school] } });

const decide = (school: string, decision: string, from: string) =>
  service.ask("POST", `${at(before, school)}/1/decision`, { decision, from });

/** St Anne's and St Bede's leave Trust One for Trust Two between two collections; only St Anne's answers of before were authorised. */
beforeAll(async () => {
  service = await startService();
  const by = { id: "test", name: "Test" };
  const first = exampleRegister(service.groupId);
  await saveRegister(service.store, first, { by, now: new Date("2026-09-01T00:00:00Z") });
  const primaries = [schools.anne, schools.bede, schools.clare];
  const last = { schools: primaries, returns: [{ returnId: "primary-outcomes", period: "2023/24" }] };
  expect((await issue(service, before, last)).status).toBe(201);
  for (const school of primaries) await sendTo(service, before, answers({ ks2_rwm_exp_n: 18 }), { school });
  await decide(schools.anne, "approve", "submitted");
  await decide(schools.anne, "authorise", "approved");
  await decide(schools.bede, "approve", "submitted");
  await sendTo(service, before, answers({ ks2_rwm_exp_n: 21 }), { base: 1 });

  const moved: readonly string[] = [schools.anne, schools.bede];
  const joins = (school: (typeof first.schools)[number]) => ({
    ...school,
    trusts: [
      ...school.trusts.map((fact) => ({ ...fact, to: "2026-09-30" })),
      { trustId: "tru_two", membership: "joined", from: "2026-10-01", to: null, source: "made for tests" },
    ],
  });
  const second = registerSchema.parse({
    ...first,
    version: 2,
    schools: first.schools.map((school) => (moved.includes(school.schoolId) ? joins(school) : school)),
  });
  expect(await saveRegister(service.store, second, { by, now: new Date("2026-10-01T00:00:00Z") })).toBe("saved");
  expect((await issue(service, after, { schools: primaries, previous: before })).status).toBe(201);
  for (const school of primaries) await sendTo(service, after, answers({ ks2_rwm_exp_n: 24 }), { school });
});
afterAll(() => service.stop());

const key = "ks2_rwm_exp.all";
async function changesFor(who: Person | undefined, trust = "all") {
  const answer = await as(who, `/v1/collections/${after}/comparison?trust=${trust}`);
  const compared = comparisonAnswerSchema.parse(answer.json).comparisons[0]?.schools ?? [];
  return Object.fromEntries(
    compared.map(({ schoolId, changes, beforeJoining }) => [
      schoolId,
      [changes[key]?.before.numerator ?? null, ...beforeJoining],
    ]),
  );
}

describe("a school that changed trust", () => {
  it("keeps its series for an officer of the group, marked where it comes from before joining", async () => {
    const everyYear = {
      [schools.anne]: [21, "2023/24"],
      [schools.bede]: [18, "2023/24"],
      [schools.clare]: [18],
    };
    expect(await changesFor(undefined)).toEqual(everyYear);
    expect(await changesFor(undefined, "tru_two")).toEqual(everyYear);
  });

  it("brings its new trust's officer the authorised figures of before, and no others", async () => {
    expect(await changesFor(officerOf("tru_two"))).toEqual({
      [schools.anne]: [18, "2023/24"],
      [schools.bede]: [null, "2023/24"],
      [schools.clare]: [18],
    });
    const figure = (school: string) => as(officerOf("tru_two"), `/v1/figures/${before}/${school}/ks2_rwm_exp/all`);
    expect(figureAnswerSchema.parse((await figure(schools.anne)).json)).toMatchObject({
      beforeJoining: true,
      figure: { numerator: 18 },
      sent: { revision: 1, status: "authorised", href: null },
    });
    expect(figureAnswerSchema.parse((await figure(schools.bede)).json)).toMatchObject({
      beforeJoining: true,
      figure: { value: null },
      sent: null,
    });
  });

  it("brings them nothing else of before: no history, no revision, no template, no decision", async () => {
    for (const path of [at(before, schools.anne), `${at(before, schools.anne)}/1`])
      expect(slugOf(await as(officerOf("tru_two"), path))).toBe("no-such-school");
    const template = `/v1/collections/${before}/templates/${schools.anne}.xlsx`;
    expect(slugOf(await as(officerOf("tru_two"), template))).toBe("no-such-school");
    service.as(officerOf("tru_two"));
    expect(slugOf(await decide(schools.anne, "query", "submitted"))).toBe("no-such-school");
    expect(slugOf(await sendTo(service, before, answers(), { base: 2 }))).toBe("no-such-school");
    const then = await as(officerOf("tru_two"), `/v1/collections/${before}/comparison?trust=all`);
    expect(comparisonAnswerSchema.parse(then.json).comparisons[0]?.schools.map(({ schoolId }) => schoolId)).toEqual([
      schools.clare,
    ]);
  });

  it("has the authorised figures of before in its template, whoever of its new trust fetches it", async () => {
    for (const [school, last] of [
      [schools.anne, 18],
      [schools.bede, null],
    ] as const)
      for (const who of [officerOf("tru_two"), headOf(school), undefined]) {
        const { status, bytes } = await as(who, `/v1/collections/${after}/templates/${school}.xlsx`);
        expect(status).toBe(200);
        const workbook = readWorkbook(bytes);
        const stamp = isRefusal(workbook) ? null : readStamp(workbook);
        if (stamp?.kind !== "stamp") throw new Error("the template has no stamp");
        expect(stamp.stamp.last.get("ks2_rwm_exp_n") ?? null).toEqual(last && { kind: "number", value: last });
      }
  });

  it("leaves its former trust the periods it held, and nothing after", async () => {
    const former = officerOf("tru_one");
    expect((await as(former, at(before, schools.anne))).status).toBe(200);
    const then = await as(former, `/v1/collections/${before}/comparison?trust=all`);
    expect(comparisonAnswerSchema.parse(then.json).comparisons[0]?.schools).toHaveLength(2);
    expect(slugOf(await as(former, at(after, schools.anne)))).toBe("no-such-school");
    expect(slugOf(await as(former, `/v1/figures/${after}/${schools.anne}/ks2_rwm_exp/all`))).toBe("no-such-school");
    expect(slugOf(await as(former, `/v1/collections/${after}`))).toBe("no-such-collection");
    expect(slugOf(await as(former, `/v1/schools/${schools.anne}`))).toBe("no-such-school");
  });

  it("sees all of its own, whatever trust it was in", async () => {
    for (const id of [before, after]) expect((await as(headOf(schools.anne), at(id, schools.anne))).status).toBe(200);
    expect(slugOf(await as(headOf(schools.anne), at(before, schools.bede)))).toBe("no-such-school");
  });

  it("is named in the comparison workbook as bringing figures from before it joined", async () => {
    const { bytes } = await as(officerOf("tru_two"), `/v1/collections/${after}/comparison.xlsx`);
    const workbook = readWorkbook(bytes);
    if (isRefusal(workbook)) throw new Error(workbook.wrong);
    const about = workbook.sheets.find(({ name }) => name === "About");
    expect(JSON.stringify([...(about?.cells.values() ?? [])])).toMatch(
      /Before joining their trust: the earlier figures of St Anne's \(2023\/24\) and St Bede's \(2023\/24\)\./,
    );
  });
});
