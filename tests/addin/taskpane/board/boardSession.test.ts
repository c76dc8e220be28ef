import { WebSocket as NodeWebSocket } from "ws";
import { listenWith } from "../../../../addin/api/live";
import { serviceOf } from "../../../../addin/api/service";
import { keepPushed, readPushed } from "../../../../addin/excel/push/pushed";
import { openBoardSession, type BoardSession, type BoardState } from "../../../../addin/taskpane/board/boardSession";
import type { PaneParts } from "../../../../addin/taskpane/openPane";
import { answers, at, fresh, person, schools, sendTo, withRegister } from "../../../functions/api/example";
import { startService, type RunningService } from "../../../functions/api/runningService";
import type { OpenHost } from "../../../../infra/local/workbench/node/openHost";
import { inExcel, openExcel, valuesOf } from "../../support/inExcel";

jest.setTimeout(120_000);

let service: RunningService;
let host: OpenHost;
let session: BoardSession;
let collection: string;
let isOnline = true;

const approved = async (school: string, counts: Record<string, number>, base = 0): Promise<void> => {
  expect((await sendTo(service, collection, answers(counts), { school, base })).status).toBe(201);
  const decision = { decision: "approve", from: "submitted" };
  const where = `${at(collection, school)}/${String(base + 1)}/decision`;
  expect((await service.ask("POST", where, decision)).status).toBe(200);
};
const release = () => service.ask("POST", "/v1/releases", { collection, audience: "board" });

const reach = (address: string, init: RequestInit) =>
  isOnline ? fetch(address, init) : Promise.reject(new TypeError("no connection"));

const parts = (): PaneParts => {
  // The pane is a director's, while the officer asks without a token.
  const token = service.tokenFor(person(service.groupId, { id: "director", roles: ["director"] }));
  const reached = serviceOf({ top: service.url, token: () => Promise.resolve(token), fetch: reach });
  return {
    run: inExcel,
    service: reached,
    keep: { read: () => null, write: () => undefined },
    newKey: () => "key",
    now: () => new Date("2026-10-05T10:00:00Z"),
    clock: () => performance.now(),
    host: "Excel",
    isSupported: () => true,
    signIn: () => Promise.resolve(),
    forgetFigures: () => Promise.resolve(),
    hasNotes: false,
    listen: listenWith({
      address: async () => {
        const answer = await reached.liveTicket();
        return answer.kind === "ok" ? answer.value.address : null;
      },
      // The one of Node speaks as a browser's does.
      open: (address) => new NodeWebSocket(address) as unknown as WebSocket,
      after: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      },
    }),
  };
};

/** Waits until the session's state satisfies `enough`; the test's own limit ends a wait for what never comes. */
const until = (enough: (state: BoardState) => boolean): Promise<BoardState> =>
  new Promise((resolve) => {
    const look = () => {
      if (!enough(session.store.get())) return;
      stop();
      resolve(session.store.get());
    };
    const stop = session.store.subscribe(look);
    look();
  });

beforeAll(async () => {
  service = await startService();
  await withRegister(service);
  collection = await fresh(service);
  host = await openExcel({ minimum: "1.13" });
});

afterAll(async () => {
  await session.stop();
  await service.stop();
  expect(host.bugs).toEqual([]);
  host.close();
});

it("says that nothing was released to the board yet", async () => {
  session = await openBoardSession(parts(), parts().listen);
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

it("knows of nothing sealed, and says then what is no longer as it was sealed", async () => {
  expect(session.store.get().since).toBeNull();
  await service.ask("POST", "/v1/snapshots", { collection, title: "October board", meetingOn: "2026-10-20" });
  await session.refresh();
  expect(session.store.get().since).toEqual({ meetingOn: "2026-10-20", count: 0, places: [], notSealed: [] });
});

it("follows a release by itself: what moved, and since the meeting what, from and to", async () => {
  await until(({ live }) => live === "live");
  await approved(schools.bede, { ks2_eligible: 40, ks2_rwm_exp_n: 24 }, 1);
  await release();
  const { moved } = await until(({ followedAt }) => followedAt !== null);
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
  session = await openBoardSession(parts(), parts().listen);
  const after = await until(({ summary, isWorking }) => summary !== null && !isWorking);
  expect(after.pushed).toMatchObject({ collection, title: "Example diocese" });
  expect(Object.keys(after.pushed?.sheets ?? {})).toEqual(Object.keys(pushed.sheets));
});

it("opened with no connection, says so, and is brought up to date by itself once there is one", async () => {
  await session.stop();
  isOnline = false;
  session = await openBoardSession(parts(), parts().listen);
  await until(({ trouble, live }) => trouble === "offline" && live === "polling");
  isOnline = true;
  const after = await until(({ followedAt }) => followedAt !== null);
  expect(after).toMatchObject({ trouble: null, isWorking: false, pushed: { collection } });
  expect(after.summary?.comparisons.map(({ returnId }) => returnId)).toEqual(["primary-outcomes"]);
});

it("draws nothing more once it was stopped", async () => {
  await session.put();
  const before = session.store.get();
  await Promise.all([session.put(), session.stop(), session.put()]);
  expect(session.store.get()).toBe(before);
});
