import { serviceOf } from "../../../../addin/api/service";
import { openReleaseSession, type ReleaseSession } from "../../../../addin/taskpane/officer/release/releaseSession";
import type { OpenHost } from "../../../../infra/local/workbench/node/openHost";
import { answers, at, fresh, person, schools, sendTo, withRegister } from "../../../functions/api/example";
import { startService, type RunningService } from "../../../functions/api/runningService";
import { openExcel } from "../../support/inExcel";

jest.setTimeout(120_000);

let service: RunningService;
let host: OpenHost;
let collection: string;
let isOnline = true;

const opened = (of = collection): ReleaseSession =>
  openReleaseSession(
    {
      service: serviceOf({
        top: service.url,
        token: () => Promise.resolve(null),
        fetch: (address, init) => (isOnline ? fetch(address, init) : Promise.reject(new TypeError("no connection"))),
      }),
    },
    of,
  );

const decide = (school: string, revision: number, decision: string, from: string) =>
  service.ask("POST", `${at(collection, school)}/${String(revision)}/decision`, { decision, from });

beforeAll(async () => {
  service = await startService();
  await withRegister(service);
  host = await openExcel({ minimum: "1.13" });
  collection = await fresh(service);
  await sendTo(service, collection, answers({ ks2_eligible: 30, ks2_rwm_exp_n: 18 }));
  await sendTo(service, collection, answers({ ks2_eligible: 24, ks2_rwm_exp_n: 12 }), { school: schools.bede });
  await decide(schools.anne, 1, "approve", "submitted");
  await decide(schools.bede, 1, "approve", "submitted");
  await decide(schools.bede, 1, "authorise", "approved");
  await sendTo(service, collection, answers({ ks2_eligible: 31, ks2_rwm_exp_n: 18 }), { base: 1 });
});

afterAll(async () => {
  await service.stop();
  expect(host.bugs).toEqual([]);
  host.close();
});

it("says beforehand what a release holds: who sent again after approval stands with what was approved", async () => {
  const session = opened();
  await session.look();
  const { held, releases, snapshots, trouble } = session.store.get();
  expect(held).toMatchObject({ asked: 4, authorised: 1, approved: 1, imported: 0 });
  expect(held?.waiting.map(({ name, status }) => [name, status])).toEqual([
    ["St Clare's", "not started"],
    ["St Egbert's", "not started"],
  ]);
  expect({ releases, snapshots, trouble }).toEqual({ releases: [], snapshots: [], trouble: null });
});

it("releases what it said, and makes no second one where nothing changed", async () => {
  const session = opened();
  await session.release("board", null);
  expect(session.store.get().done).toMatchObject({
    ...{ kind: "released", isSame: false },
    release: { audience: "board", number: 1, schools: { shown: 2, asked: 4 } },
  });
  await session.release("board", null);
  expect(session.store.get().done).toMatchObject({ kind: "released", isSame: true, release: { number: 1 } });
  expect(session.store.get().releases).toHaveLength(1);
});

it("plans a release for a day, withdraws it, and says the service's words where the day is gone", async () => {
  const session = opened();
  await session.release("schools", "2026-10-12");
  expect(session.store.get()).toMatchObject({
    done: { kind: "planned", planned: { audience: "schools", on: "2026-10-12" } },
    planned: [{ audience: "schools", on: "2026-10-12" }],
  });
  const [planned] = session.store.get().planned;
  if (!planned) throw new Error("nothing is planned");
  await session.withdraw(planned);
  expect(session.store.get()).toMatchObject({ done: { kind: "withdrawn", planned }, planned: [] });
  await session.withdraw(planned);
  expect(session.store.get()).toMatchObject({ done: null, trouble: { status: 404 } });
  await session.release("schools", "2026-10-05");
  const { done, trouble } = session.store.get();
  expect(done).toBeNull();
  expect(trouble).toMatchObject({
    status: 422,
    detail: "The day is not after today, 2026-10-05; leave it out to release now. Nothing was planned.",
  });
});

it("says beforehand what sealing holds: what was released to the board, and nothing before that", async () => {
  const session = opened();
  await session.look();
  expect(session.store.get().toSeal).toEqual([
    expect.objectContaining({ returnId: "primary-outcomes", period: "2024/25" }) as object,
  ]);
  expect(session.store.get().toSeal[0]?.release).toMatchObject({ collection, audience: "board", number: 1 });
});

it("seals for a meeting, and opens what was sealed and what was released", async () => {
  const session = opened();
  await session.seal("Board, October", "2026-10-20");
  expect(session.store.get()).toMatchObject({
    done: { kind: "sealed", isSame: false },
    snapshots: [
      { title: "Board, October", meetingOn: "2026-10-20", returns: [{ title: "Primary outcomes", period: "2024/25" }] },
    ],
  });
  await session.seal("Board, October", "2026-10-20");
  expect(session.store.get().done).toMatchObject({ kind: "sealed", isSame: true });
  await session.openSnapshot(session.store.get().snapshots[0]?.id ?? "");
  await session.openRelease(session.store.get().releases[0]?.id ?? "");
  expect(host.workbook.created).toHaveLength(2);
});

it("does again what no connection kept from being done", async () => {
  const session = opened();
  isOnline = false;
  await session.release("public", null);
  expect(session.store.get().trouble).toBe("offline");
  isOnline = true;
  await session.again();
  expect(session.store.get()).toMatchObject({
    ...{ trouble: null, done: { kind: "released", release: { audience: "public", number: 1 } } },
  });
});

it("is refused to a trust's officer, in words", async () => {
  service.as(person(service.groupId, { roles: ["trustOfficer"] }));
  const session = opened();
  await session.release("board", null);
  service.as(undefined);
  expect(session.store.get()).toMatchObject({ done: null, trouble: { status: 403 } });
});
