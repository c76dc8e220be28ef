import { gunzipSync } from "node:zlib";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { unzipSync } from "fflate";
import { releaseSchema, snapshotSummarySchema } from "../../../core/wire/releases";
import { contentWithout } from "../../../functions/releases/eraseFromReleases";
import { hashOfContent, isRidOfErased, packContent, type ReleaseContent } from "../../../functions/releases/content";
import { openRelease } from "../../../functions/releases/openRelease";
import { putContent, removeContent } from "../../../functions/store/parts";
import { readRelease, replaceContent } from "../../../functions/store/releases";
import { problemIn } from "../api/answered";
import { answers, at, fresh, schools, sendTo, withRegister } from "../api/example";
import { startService, type RunningService } from "../api/runningService";

/** Pupils of St Clare's, who stand nowhere else; it is alone in its trust. */
const mark = 8641;
let service: RunningService;
let collection: string;
let snapshot: string;

const textIn = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes))
        .map((part) => Buffer.from(part).toString())
        .join("\n")
    : gunzipSync(bytes).toString();

/** Everything in the table as one text, what is packed unpacked. */
async function wholeTable(): Promise<string> {
  const { Items = [] } = await service.store.db.send(new ScanCommand({ TableName: service.store.table }));
  return Items.map((item) => {
    const body: unknown = item["body"];
    return JSON.stringify({ ...item, body: body instanceof Uint8Array ? textIn(body) : null });
  }).join("\n");
}

const about = () => ({ collection, audience: "board", number: 1 }) as const;
async function kept() {
  const release = await readRelease(service.store, service.groupId, about());
  if (!release) throw new Error("the release is missing");
  const opened = await openRelease(service.store, service.groupId, release);
  if ("altered" in opened) throw new Error(opened.altered);
  return { release, content: opened.content };
}
const openIt = () => service.ask("GET", `/v1/snapshots/${snapshot}.xlsx`);
const rowsOf = ({ comparisons }: Pick<ReleaseContent, "comparisons">) =>
  new Map(comparisons[0]?.schools.map((school) => [school.schoolId, school.values["ks2_rwm_exp.all"]]));

let sealed: ReleaseContent;
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
  collection = await fresh(service);
  for (const [school, counts] of [
    [schools.anne, {}],
    [schools.bede, { ks2_rwm_exp_n: 21 }],
    [schools.clare, { ks2_eligible: mark }],
  ] as const) {
    expect((await sendTo(service, collection, answers(counts), { school })).status).toBe(201);
    const decision = { decision: "approve", from: "submitted" };
    expect((await service.ask("POST", `${at(collection, school)}/1/decision`, decision)).status).toBe(200);
  }
  expect((await service.ask("POST", "/v1/releases", { collection, audience: "board" })).status).toBe(201);
  const meeting = { title: "December board", meetingOn: "2026-12-08" };
  snapshot = snapshotSummarySchema.parse((await service.ask("POST", "/v1/snapshots", meeting)).json).id;
  ({ content: sealed } = await kept());
});
afterAll(() => service.stop());

describe("before a school is erased", () => {
  it("its figures stand in the release, in the workbook and in the table", async () => {
    expect(rowsOf(sealed).get(schools.clare)?.denominator).toBe(mark);
    expect(textIn((await openIt()).bytes)).toContain(String(mark));
    expect(await wholeTable()).toContain(String(mark));
  });

  it("a release that says a school was erased, and was not, is refused with the reason", async () => {
    const { release, content } = await kept();
    const without = contentWithout(content, [schools.anne], "2026-10-05");
    if (!without) throw new Error("St Anne's is in it");
    const { groupId, store } = service;
    const hash = await putContent(store, groupId, packContent(without));
    await replaceContent(store, groupId, release, hash);
    const { detail } = problemIn(await openIt());
    expect(detail).toContain(`revision 1 of St Anne's in "${collection}" stands, and the release says it was erased`);
    await replaceContent(store, groupId, release, await putContent(store, groupId, packContent(content)));
    await removeContent(store, groupId, hash);
    expect((await openIt()).status).toBe(200);
  });
});

describe("after a school was erased", () => {
  beforeAll(async () => {
    const answer = await service.ask("POST", `/v1/schools/${schools.clare}/erasure`, { apply: true });
    expect(answer.json).toMatchObject({ applied: true });
  });

  it("nothing it said is left in the table, nor a total it alone stood in", async () => {
    expect(await wholeTable()).not.toContain(String(mark));
    const { comparisons } = (await kept()).content;
    const [trust] = comparisons[0]?.totals.filter(({ id }) => id === "tru_two") ?? [];
    expect(trust?.values["ks2_rwm_exp.all"]).toMatchObject({
      ...{ value: null, denominator: null, missing: "erased on 5 October 2026" },
    });
    const [group] = comparisons[0]?.totals.filter(({ id }) => id === service.groupId) ?? [];
    expect(group?.values["ks2_rwm_exp.all"]?.denominator).toBe(mark + 60);
  });

  it("its snapshot still verifies, says when it was erased, and shows the others as they were", async () => {
    const answer = await openIt();
    expect(answer.status).toBe(200);
    const text = textIn(answer.bytes);
    expect(text).toContain("erased on 5 October 2026");
    expect(text).not.toContain(String(mark));
    const now = rowsOf((await kept()).content);
    expect(now.get(schools.clare)).toMatchObject({ value: null, missing: "erased on 5 October 2026" });
    for (const school of [schools.anne, schools.bede]) expect(now.get(school)).toEqual(rowsOf(sealed).get(school));
  });

  it("the release has the hash it always had, and another version for who kept a copy", async () => {
    const { release, content } = await kept();
    expect([hashOfContent(content), release.hash]).toEqual([hashOfContent(sealed), hashOfContent(sealed)]);
    const read = await service.ask("GET", `/v1/releases/${collection}-board-1`);
    expect(releaseSchema.parse(read.json).hash).toBe(release.hash);
    expect(read.headers.get("etag")).toContain("-1");
  });

  it("a figure that is changed is noticed all the same: another school's, a total's, or one put where it was erased", async () => {
    const { content } = await kept();
    expect(isRidOfErased(content)).toBe(true);
    const isNoticed = (change: (comparison: ReleaseContent["comparisons"][number]) => void): boolean => {
      const changed = structuredClone(content);
      const [first] = changed.comparisons;
      if (first) change(first);
      return hashOfContent(changed) !== hashOfContent(content) || !isRidOfErased(changed);
    };
    const valueOf = (key: string, values: Readonly<Record<string, { numerator: number | null }>> | undefined) => {
      const figure = values?.[key];
      if (!figure) throw new Error(`there is no ${key}`);
      return figure;
    };
    const schoolsValues = (of: string) => (comparison: ReleaseContent["comparisons"][number]) => {
      const row = comparison.schools.find(({ schoolId }) => schoolId === of);
      valueOf("ks2_rwm_exp.all", row?.values).numerator = 22;
    };
    expect(isNoticed(() => undefined)).toBe(false);
    expect(isNoticed(schoolsValues(schools.bede))).toBe(true);
    expect(isNoticed(schoolsValues(schools.clare))).toBe(true);
    expect([service.groupId, "tru_two", "tru_one"]).toEqual(
      [service.groupId, "tru_two", "tru_one"].filter((id) =>
        isNoticed(({ totals }) => {
          valueOf("ks2_rwm_exp.all", totals.find((total) => total.id === id)?.values).numerator = 1;
        }),
      ),
    );
  });

  it("is refused with the reason where something was put in the place of what was erased", async () => {
    const { release, content } = await kept();
    const { groupId, store } = service;
    const forged = structuredClone(content);
    const row = rowsOf(forged).get(schools.clare);
    if (row) row.value = 0.5;
    await replaceContent(store, groupId, release, await putContent(store, groupId, packContent(forged)));
    expect(problemIn(await openIt()).detail).toContain("something stands where a school was erased");
    await replaceContent(store, groupId, release, release.content);
    expect((await openIt()).status).toBe(200);
  });

  it("erasing it again, and another, ends the same: the first keeps its date", async () => {
    service.at("2026-10-09T10:00:00Z");
    await service.ask("POST", `/v1/schools/${schools.clare}/erasure`, { apply: true });
    await service.ask("POST", `/v1/schools/${schools.bede}/erasure`, { apply: true });
    const { content } = await kept();
    expect(content.erased?.schools).toEqual([
      { schoolId: schools.clare, on: "2026-10-05" },
      { schoolId: schools.bede, on: "2026-10-09" },
    ]);
    expect((await openIt()).status).toBe(200);
    expect(hashOfContent(content)).toBe(hashOfContent(sealed));
  });
});
