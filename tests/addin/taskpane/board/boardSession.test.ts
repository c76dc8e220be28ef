import { keepPushed, readPushed } from "../../../../addin/excel/push/pushed";
import { openBoardSession, type BoardSession, type BoardState } from "../../../../addin/taskpane/board/boardSession";
import { answers, at, fresh, person, schools, sendTo } from "../../../functions/api/example";
import type { RunningService } from "../../../functions/api/runningService";
import { inExcel, valuesOf } from "../../support/inExcel";
import { lineTo, openStage, partsOn, untilIn, type Line, type Stage } from "../../support/stage";

jest.setTimeout(120_000);

let stage: Stage;
let service: RunningService;
let line: Line;
let session: BoardSession;
let collection: string;

const approved = async (school: string, counts: Record<string, number>, base = 0): Promise<void> => {
  expect((await sendTo(service, collection, answers(counts), { school, base })).status).toBe(201);
  const decision = { decision: "approve", from: "submitted" };
  const where = `${at(collection, school)}/${String(base + 1)}/decision`;
  expect((await service.ask("POST", where, decision)).status).toBe(200);
};
const release = () => service.ask("POST", "/v1/releases", { collection, audience: "board" });

const open = async (): Promise<void> => {
  const parts = partsOn(line);
  session = await openBoardSession(parts, parts.listen);
};
const until = (enough: (state: BoardState) => boolean): Promise<BoardState> => untilIn(session.store, enough);

beforeAll(async () => {
  stage = await openStage();
  ({ service } = stage);
  // The pane is a director's, while the officer asks without a token.
  line = lineTo(service, service.tokenFor(person(service.groupId, { id: "director", roles: ["director"] })));
  collection = await fresh(service);
});
afterAll(() => stage.close(session));

it("says that nothing was released to the board yet", async () => {
  await open();
  await session.put();
  const { trouble, pushed } = session.store.get();
  expect(trouble).toMatchObject({ status: 404 });
  expect(pushed).toBeNull();
});

it("draws the latest of each return with no collection named", async () => {
  await approved(schools.anne, { ks2_eligible: 30, ks2_rwm_exp_n: 18 });
  await approved(schools.bede, { ks2_eligible: 40, ks2_rwm_exp_n: 20 });
  await release();
  await session.put();
  const { pushed, moved, trouble, summary } = session.store.get();
  expect([trouble, moved]).toEqual([null, null]);
  expect(pushed).toMatchObject({ collection, title: "Example diocese" });
  expect(summary?.comparisons.map(({ returnId }) => returnId)).toEqual(["primary-outcomes"]);
  expect((await valuesOf("Board summary")).flat()).toContain("Example diocese");
});

it("looks again without drawing anything that stands already", async () => {
  await session.refresh();
  expect(session.store.get().moved).toEqual([]);
});

const remove = (sheet: string): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).delete();
    await context.sync();
  });

it("draws a sheet that somebody deleted again at the next refresh, and says so; nothing in it has changed", async () => {
  await inExcel(async (context) => {
    context.workbook.worksheets.add("Notes of ours").getRange("B2").values = [["ask about Bede"]];
    await context.sync();
  });
  const before = await valuesOf("Board summary");
  await remove("Board summary");
  await session.refresh();
  expect(session.store.get()).toMatchObject({ restored: ["Board summary"], moved: [], trouble: null });
  expect(await valuesOf("Board summary")).toEqual(before);
  expect(await valuesOf("Notes of ours")).toEqual([["ask about Bede"]]);
  await session.refresh();
  expect(session.store.get().restored).toEqual([]);
});

it("knows of nothing sealed, and says then what is no longer as it was sealed", async () => {
  expect(session.store.get().since).toBeNull();
  await service.ask("POST", "/v1/snapshots", { title: "October board", meetingOn: "2026-10-20" });
  await session.refresh();
  expect(session.store.get().since).toEqual({
    ...{ meetingOn: "2026-10-20", isOver: false },
    ...{ count: 0, places: [], otherReturns: [] },
  });
});

it("follows a release by itself: what moved, and since the meeting what, from and to", async () => {
  await until(({ live }) => live === "live");
  await approved(schools.bede, { ks2_eligible: 40, ks2_rwm_exp_n: 24 }, 1);
  await remove("Board summary");
  await release();
  const { moved, restored } = await until(({ followedAt }) => followedAt !== null);
  expect(restored).toEqual(["Board summary"]);
  expect(moved?.map(({ before, after }) => [before, after])).toContainEqual(["54%", "60%"]);
  const { since } = await until((state) => (state.since?.count ?? 0) > 0);
  const [group] = since?.places ?? [];
  expect(group?.name).toBe("Example diocese");
  expect(group?.differences[0]).toMatchObject({
    ...{ measure: "ks2_rwm_exp", group: "all", headline: true, period: "2024/25" },
    ...{ before: { numerator: 38, denominator: 70 }, after: { numerator: 42, denominator: 70 } },
  });
  expect(since?.places.at(-1)?.name).toBe("St Bede's");
});

it("brings a summary of one collection, pushed by an earlier pane, up to date as the latest of each return", async () => {
  await session.stop();
  const pushed = await inExcel((context) => readPushed(context, "board"));
  if (!pushed) throw new Error("nothing is pushed");
  await inExcel(async (context) => {
    keepPushed(context, { ...pushed, collection: "long-ago", title: "Autumn 2019", headlines: {} });
    await context.sync();
  });
  await open();
  const after = await until(({ summary, isWorking }) => summary !== null && !isWorking);
  expect(after.pushed).toMatchObject({ collection, title: "Example diocese" });
  expect(Object.keys(after.pushed?.sheets ?? {})).toEqual(Object.keys(pushed.sheets));
});

it("opened with no connection, says so, and is brought up to date by itself once there is one", async () => {
  await session.stop();
  line.isOnline = false;
  await open();
  await until(({ trouble, live }) => trouble === "offline" && live === "polling");
  line.isOnline = true;
  const after = await until(({ followedAt }) => followedAt !== null);
  expect(after).toMatchObject({ trouble: null, isWorking: false, pushed: { collection } });
  expect(after.summary?.comparisons.map(({ returnId }) => returnId)).toEqual(["primary-outcomes"]);
});

it("follows nothing once nobody is signed in, also by itself, and goes on once somebody is", async () => {
  service.as(null);
  line.token = null;
  await session.refresh();
  expect(session.store.get()).toMatchObject({ trouble: { status: 401 }, live: "off", isWorking: false });
  service.as(undefined);
  await session.put();
  expect((await until(({ live }) => live === "live")).trouble).toBeNull();
});

it("draws nothing more once it was stopped", async () => {
  await session.put();
  const before = session.store.get();
  await Promise.all([session.put(), session.stop(), session.put()]);
  expect(session.store.get()).toBe(before);
});
