import type { Outgoing } from "../../../../addin/api/outgoing";
import { waiting } from "../../../../addin/api/outgoing";
import { serviceOf } from "../../../../addin/api/service";
import { readSheets } from "../../../../addin/excel/readSheets";
import { typeInto } from "../../../../addin/excel/places";
import { openSchoolSession, type SchoolSession } from "../../../../addin/taskpane/school/schoolSession";
import { isRead, recognise } from "../../../../addin/taskpane/school/template";
import { layoutOf } from "../../../../core/returns/layout";
import { answers, fresh, schools, sendTo, withRegister } from "../../../functions/api/example";
import { startService, type RunningService } from "../../../functions/api/runningService";
import type { OpenHost } from "../../../../infra/local/workbench/node/openHost";
import { inExcel, openExcel } from "../../support/inExcel";

jest.setTimeout(120_000);

let service: RunningService;
let host: OpenHost;
let collection: string;
let session: SchoolSession;
let isOnline = true;
const kept = new Map<string, string>();
const sends: string[] = [];

/** The template of St Anne's, as the service makes it, in the open workbook. */
async function openTemplate(): Promise<void> {
  const file = await fetch(`${service.url}/v1/collections/${collection}/templates/3732001.xlsx`);
  const base64 = Buffer.from(await file.arrayBuffer()).toString("base64");
  await inExcel(async (context) => {
    context.workbook.insertWorksheetsFromBase64(base64);
    await context.sync();
  });
}

const layout = () => layoutOf(session.template.stamp.asks);

/** Types contents into cells by their cell ids, as a person or a paste does, and waits until the pane has judged them. */
async function type(contents: Readonly<Record<string, number | string>>): Promise<void> {
  const cells = Object.entries(contents).map(([cell, content]) => {
    const place = layout().cells.get(cell)?.place;
    if (!place) throw new Error(cell);
    return { place, content };
  });
  const judged = new Promise<void>((resolve) => {
    const stop = session.store.subscribe(() => {
      const { entries } = session.store.get().view.sent;
      if (!Object.keys(contents).every((cell) => entries.has(cell))) return;
      stop();
      resolve();
    });
  });
  await inExcel((context) => typeInto(context, cells));
  await judged;
}

const findings = () =>
  session.store.get().view.findings.flatMap(({ errors, queries }) => [...errors, ...queries].map(({ rule }) => rule));

beforeAll(async () => {
  service = await startService();
  await withRegister(service);
  collection = await fresh(service);
  host = await openExcel({ minimum: "1.13" });
  await openTemplate();
  const workbook = await inExcel((context) => readSheets(context, isRead));
  const recognised = recognise(workbook);
  if (recognised.kind !== "template") throw new Error(recognised.kind);
  session = await openSchoolSession(
    {
      run: inExcel,
      service: serviceOf({
        top: service.url,
        token: () => Promise.resolve(null),
        fetch: (address, init) => {
          if (!isOnline) return Promise.reject(new TypeError("no connection"));
          sends.push(`${init.method ?? ""} ${new Headers(init.headers).get("Idempotency-Key") ?? ""}`);
          return fetch(address, init);
        },
      }),
      keep: {
        read: (key) => kept.get(key) ?? null,
        write: (key, text) => void (text === null ? kept.delete(key) : kept.set(key, text)),
      },
      newKey: () => `key-${String(sends.length)}-${String(kept.size)}`,
      now: () => new Date("2026-10-05T10:00:00Z"),
      clock: () => performance.now(),
    },
    recognised.template,
    workbook,
  );
});

afterAll(async () => {
  await session.stop();
  await service.stop();
  expect(host.bugs).toEqual([]);
  host.close();
});

it("recognises the template, with everything still to fill", () => {
  const { view } = session.store.get();
  expect(view.filled).toBe(0);
  expect(view.asked).toBe(layout().cells.size);
  expect(view.isReady).toBe(false);
});

it("judges a paste of every cell at once, with the same finding as the service, quickly", async () => {
  const everything = Object.fromEntries([...layout().cells.keys()].map((cell) => [cell, "x"]));
  await type({ ...everything, ks2_eligible: 30, ks2_rwm_exp_n: 32 });
  expect(findings()).toContain("KS2-01");
  const { view, checkMs } = session.store.get();
  expect(view.filled).toBe(view.asked);
  expect(checkMs).toBeLessThan(250);
  const { json } = await service.ask("POST", "/v1/submissions/check", {
    ...{ collection, school: schools.anne, entries: Object.fromEntries(view.sent.entries) },
  });
  const said = (json as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
  expect([...findings()].sort()).toEqual([...said].sort());
});

it("is ready once the mistake is mended", async () => {
  const mended = new Promise<void>((resolve) => {
    const stop = session.store.subscribe(() => {
      if (!session.store.get().view.isReady) return;
      stop();
      resolve();
    });
  });
  await type({ ks2_rwm_exp_n: 18 });
  await mended;
  expect(findings()).toEqual([]);
});

it("keeps what could not be sent, and sends it once when there is a connection", async () => {
  isOnline = false;
  await session.send();
  expect(session.store.get().sending.kind).toBe("waiting");
  const outgoing = waiting({ read: (key) => kept.get(key) ?? null, write: () => undefined }, collection, schools.anne);
  expect(outgoing?.request.base).toBe(0);
  isOnline = true;
  const before = sends.length;
  await session.retry();
  await session.retry();
  expect(sends.length).toBe(before + 1);
  expect(session.store.get().sending).toMatchObject({ kind: "received", revision: 1, isRepeated: false });
  expect(kept.size).toBe(0);
});

it("gives the same receipt when what arrived is sent again by its key", async () => {
  const { view } = session.store.get();
  const outgoing: Outgoing = {
    ...{ key: "same", collection, schoolId: schools.anne, seen: null, queuedAt: "2026-10-05T10:00:00Z" },
    request: { base: 1, entries: Object.fromEntries(view.sent.entries), notes: {} },
  };
  expect(outgoing.request.base).toBe(1);
  await session.send();
  expect(session.store.get().sending).toMatchObject({ kind: "received", revision: 1, isRepeated: true });
});

it("shows a clash cell by cell, takes theirs where chosen, and what was chosen is recorded", async () => {
  const newer = await sendTo(service, collection, answers({ ks2_eligible: 31, ks2_rwm_exp_n: 17 }), { base: 1 });
  expect(newer.status).toBe(201);
  await type({ ks2_rwm_exp_n: 19 });
  await session.send();
  const { sending } = session.store.get();
  if (sending.kind !== "clash") throw new Error(sending.kind);
  expect(sending.clash.differences.map(({ cell }) => cell).sort()).toEqual(["ks2_eligible", "ks2_rwm_exp_n"]);
  await session.resolve(["ks2_eligible"]);
  expect(session.store.get().sending).toMatchObject({ kind: "received", revision: 3 });
  await session.lookAtHistory();
  const { history } = session.store.get();
  if (history === null) throw new Error("no history");
  expect(history.events.map(({ kind }) => kind)).toContain("choice");
  const { json } = await service.ask("GET", `/v1/collections/${collection}/schools/${schools.anne}/submissions/3`);
  expect((json as { entries: Record<string, unknown> }).entries).toMatchObject({
    ...{ ks2_eligible: { kind: "number", value: 31 }, ks2_rwm_exp_n: { kind: "number", value: 19 } },
  });
});
