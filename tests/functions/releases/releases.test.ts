import type { z } from "zod";
import {
  releaseListSchema,
  releaseMadeSchema,
  releaseSchema,
  snapshotSummarySchema,
} from "../../../core/wire/releases";
import { comparisonAnswerSchema } from "../../../core/wire/comparison";
import { getItem, putItem, queryItems, type Item } from "../../../functions/store/items";
import { contentParts, releaseKey, revisionKey, snapshotKey, type Key } from "../../../functions/store/keys";
import { problemIn, slugOf, type Answered } from "../api/answered";
import { answers, at, fresh, person, schools, sendTo } from "../api/example";
import { oneService } from "../api/oneService";

const service = oneService();

const approve = (id: string, school: string, revision = 1) =>
  service.ask("POST", `${at(id, school)}/${String(revision)}/decision`, { decision: "approve", from: "submitted" });

/** Sends and approves a school's answers. */
async function approved(id: string, school: string, counts: Record<string, number> = {}, base = 0): Promise<void> {
  expect((await sendTo(service, id, answers(counts), { school, base })).status).toBe(201);
  expect((await approve(id, school, base + 1)).status).toBe(200);
}

async function released(
  id: string,
  audience = "board",
): Promise<Answered & { readonly made: z.infer<typeof releaseMadeSchema> }> {
  const answer = await service.ask("POST", "/v1/releases", { collection: id, audience });
  return { ...answer, made: releaseMadeSchema.parse(answer.json) };
}
const read = async (release: string) => releaseSchema.parse((await service.ask("GET", `/v1/releases/${release}`)).json);
const reader = (role: "director" | "school", scope: { trusts?: "all" | string[]; schools?: "all" | string[] } = {}) =>
  person(service.groupId, {
    roles: [role],
    scope: { groupId: service.groupId, trusts: "all", schools: "all", ...scope },
  });

describe("a release", () => {
  it("made twice from the same state is the same, also on another day", async () => {
    const id = await fresh(service);
    await approved(id, schools.anne);
    const first = await released(id);
    const second = await released(id);
    service.at("2026-10-07T10:00:00Z");
    const third = await released(id);
    expect([first.status, second.status, third.status]).toEqual([201, 200, 200]);
    expect([second.made, third.made]).toEqual([first.made, first.made]);
  });

  it("never changes after a later submission or approval; the next one has the next number", async () => {
    const id = await fresh(service);
    await approved(id, schools.anne);
    const { made } = await released(id);
    const before = await read(`${id}-board-1`);
    await approved(id, schools.anne, { ks2_rwm_exp_n: 25 }, 1);
    await approved(id, schools.bede);
    expect(await read(`${id}-board-1`)).toEqual(before);
    const next = await released(id);
    expect([made.release?.number, next.made.release?.number]).toEqual([1, 2]);
    expect((await read(`${id}-board-2`)).comparisons).not.toEqual(before.comparisons);
    const listed = releaseListSchema.parse((await service.ask("GET", `/v1/releases?collection=${id}`)).json);
    expect(listed.releases.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("two made at once from one state are one", async () => {
    const id = await fresh(service);
    await approved(id, schools.anne);
    const made = await Promise.all([released(id), released(id), released(id)]);
    expect(new Set(made.map((each) => each.made.release?.id))).toEqual(new Set([`${id}-board-1`]));
    expect(made.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  });

  it("shows no answer that nobody approved", async () => {
    const id = await fresh(service);
    await sendTo(service, id, answers({ ks2_rwm_exp_n: 17 }));
    const { made } = await released(id);
    expect(made.release?.schools).toEqual({ shown: 0, asked: 4 });
    const figures = (await read(`${id}-board-1`)).comparisons.flatMap((each) =>
      each.schools.flatMap((one) => Object.values(one.values)),
    );
    expect(figures.every(({ value }) => value === null)).toBe(true);
  });

  it("hides a cohort of 5, and the school beside it, in every total; an officer's live figures show them", async () => {
    const id = await fresh(service);
    await approved(id, schools.anne, { ks2_eligible: 5, ks2_rwm_exp_n: 3 });
    await approved(id, schools.bede, { ks2_eligible: 20, ks2_rwm_exp_n: 11 });
    await approved(id, schools.clare, { ks2_eligible: 40, ks2_rwm_exp_n: 21 });
    await approved(id, schools.egbert, { ks2_eligible: 50, ks2_rwm_exp_n: 31 });
    await released(id);
    const { comparisons } = await read(`${id}-board-1`);
    const [first] = comparisons;
    const shown = Object.fromEntries(
      (first?.schools ?? []).map(({ schoolId, values }) => [
        schoolId,
        values["ks2_rwm_exp.all"]?.code ?? values["ks2_rwm_exp.all"]?.denominator,
      ]),
    );
    expect([shown[schools.anne], Object.values(shown).filter((each) => each === "c").length]).toEqual(["c", 2]);
    expect(JSON.stringify(comparisons)).not.toMatch(/"denominator":5[,}]/);
    const live = comparisonAnswerSchema.parse(
      (await service.ask("GET", `/v1/collections/${id}/comparison?trust=all`)).json,
    );
    expect(
      live.comparisons[0]?.schools.find(({ schoolId }) => schoolId === schools.anne)?.values["ks2_rwm_exp.all"]
        ?.denominator,
    ).toBe(5);
  });
});

describe("readers of releases", () => {
  it("a director reads the newest board release, not live figures, and before there is one is told so", async () => {
    const id = await fresh(service);
    await approved(id, schools.bede);
    service.as(reader("director"));
    expect(slugOf(await service.ask("GET", `/v1/collections/${id}/comparison`))).toBe("no-such-release");
    service.as(undefined);
    await released(id);
    await approved(id, schools.bede, { ks2_rwm_exp_n: 29 }, 1);
    service.as(reader("director"));
    const seen = await service.ask("GET", `/v1/collections/${id}/comparison`);
    const values = comparisonAnswerSchema
      .parse(seen.json)
      .comparisons[0]?.schools.find(({ schoolId }) => schoolId === schools.bede)?.values;
    expect(values?.["ks2_rwm_exp.all"]?.numerator).toBe(18);
    const again = await service.ask("GET", `/v1/collections/${id}/comparison`, undefined, {
      "If-None-Match": seen.headers.get("etag") ?? "",
    });
    expect(again.status).toBe(304);
    expect((await service.ask("GET", `/v1/summary.xlsx?collection=${id}`)).status).toBe(200);
  });

  it("a director who names no collection reads the newest one that was released, not one still under way", async () => {
    const id = await fresh(service, { opensOn: "2026-09-20" });
    await approved(id, schools.bede);
    await released(id);
    const underWay = await fresh(service, { opensOn: "2026-09-25" });
    await approved(underWay, schools.bede);
    service.as(reader("director"));
    expect((await service.ask("GET", "/v1/summary")).json).toMatchObject({ collection: { id } });
    service.as(undefined);
    expect((await service.ask("GET", "/v1/summary")).json).toMatchObject({ collection: { id: underWay } });
  });

  it("a director of one trust sees its schools by name and the others in totals", async () => {
    const id = await fresh(service);
    for (const school of [schools.anne, schools.bede, schools.clare, schools.egbert]) await approved(id, school);
    await released(id);
    service.as(reader("director", { trusts: ["tru_one"] }));
    const { comparisons } = await read(`${id}-board-1`);
    expect(comparisons[0]?.schools.map(({ schoolId }) => schoolId).sort()).toEqual([schools.anne, schools.bede].sort());
    const totals = new Map(comparisons[0]?.totals.map((total) => [total.id, total.values["ks2_rwm_exp.all"]]));
    expect(totals.get("tru_one")?.denominator).toBe(60);
    // One school alone is in the other trust: its total would be that school's own figure.
    expect(totals.get("tru_two")).toMatchObject({ code: "c", value: null, denominator: null });
    expect(totals.get(service.groupId)?.denominator).toBe(120);
  });

  it("a school sees itself and the totals of releases for schools, and no other audience's", async () => {
    const id = await fresh(service);
    for (const school of [schools.anne, schools.bede, schools.clare, schools.egbert]) await approved(id, school);
    await released(id, "board");
    await released(id, "schools");
    service.as(reader("school", { schools: [schools.anne] }));
    expect((await read(`${id}-schools-1`)).comparisons[0]?.schools.map(({ schoolId }) => schoolId)).toEqual([
      schools.anne,
    ]);
    expect(slugOf(await service.ask("GET", `/v1/releases/${id}-board-1`))).toBe("no-such-release");
    expect(
      releaseListSchema
        .parse((await service.ask("GET", "/v1/releases")).json)
        .releases.every(({ audience }) => audience === "schools"),
    ).toBe(true);
    expect(slugOf(await service.ask("POST", "/v1/releases", { collection: id, audience: "board" }))).toBe(
      "not-allowed",
    );
  });
});

describe("a snapshot", () => {
  let day = 20;
  /** A collection that opens after those before it, so that it is the latest of its return. */
  const latest = () => fresh(service, { opensOn: `2026-09-${String(++day)}` });
  const seal = async (id: string, title = "December board") => {
    await released(id);
    const answer = await service.ask("POST", "/v1/snapshots", { title, meetingOn: "2026-12-08" });
    return { ...answer, sealed: snapshotSummarySchema.parse(answer.json) };
  };
  const open = (number: number) => service.ask("GET", `/v1/snapshots/${String(number)}.xlsx`);

  /** Changes an item on disk as nobody may, and gives its undoing. */
  async function tamper(key: Key, change: (item: Item) => Item): Promise<() => Promise<unknown>> {
    const item = await getItem(service.store, key);
    if (!item) throw new Error("nothing is kept at that key");
    await putItem(service.store, { ...change(item), ...key });
    return () => putItem(service.store, { ...item, ...key });
  }

  it("opens identically after everything has moved on, and sealing it again is the same", async () => {
    const id = await latest();
    await approved(id, schools.anne);
    const { sealed } = await seal(id);
    expect((await seal(id)).status).toBe(200);
    const before = await open(sealed.number);
    await approved(id, schools.anne, { ks2_rwm_exp_n: 25 }, 1);
    await released(id);
    service.at("2027-10-05T10:00:00Z");
    const after = await open(sealed.number);
    expect(Buffer.compare(before.bytes, after.bytes)).toBe(0);
    expect(after.bytes.length).toBe(sealed.workbook.bytes);
  });

  it("is refused with the reason when anything behind it was altered, and opens again when that is undone", async () => {
    const id = await latest();
    await approved(id, schools.anne);
    const { sealed } = await seal(id);
    const { groupId, store } = service;
    const partition = { groupId, trustId: "tru_one", collectionId: id };
    const [part] = await queryItems(store, contentParts(groupId, sealed.workbook.sha256));
    const oneByte = (item: Item): Item => {
      const body = Buffer.from(item["body"] as Uint8Array);
      body[100] = (body[100] ?? 0) ^ 1;
      return { ...item, body };
    };
    const partKey = { pk: part?.["pk"] as string, sk: part?.["sk"] as string };
    const changes: [Key, (item: Item) => Item, string][] = [
      [partKey, oneByte, "the workbook is missing or was changed"],
      [
        snapshotKey(groupId, sealed.number),
        (item) => ({ ...item, sealed: { ...item["sealed"], title: "Another" } }),
        "what was sealed no longer fits its seal",
      ],
      [
        releaseKey(groupId, id, "board", 1),
        (item) => ({ ...item, hash: "0".repeat(64) }),
        `release ${id}-board-1 is missing or was changed`,
      ],
      [
        revisionKey(partition, schools.anne, 1),
        (item) => ({ ...item, hash: "0".repeat(64) }),
        `revision 1 of St Anne's in "${id}" was changed`,
      ],
    ];
    for (const [key, change, why] of changes) {
      const undo = await tamper(key, change);
      const refused = problemIn(await open(sealed.number));
      expect([refused.status, refused.detail]).toEqual([409, expect.stringContaining(why) as string]);
      await undo();
      expect((await open(sealed.number)).status).toBe(200);
    }
  });

  it("is for who sees the whole group: a director of one trust knows of none", async () => {
    const id = await latest();
    await approved(id, schools.anne);
    const { sealed } = await seal(id);
    service.as(reader("director", { trusts: ["tru_one"] }));
    expect(slugOf(await open(sealed.number))).toBe("no-such-snapshot");
    service.as(reader("director"));
    expect((await open(sealed.number)).status).toBe(200);
  });
});
