import type { Outgoing } from "../../../../addin/api/outgoing";
import { waiting } from "../../../../addin/api/outgoing";
import { readSheets } from "../../../../addin/excel/readSheets";
import { typeInto } from "../../../../addin/excel/places";
import {
  openSchoolSession,
  type SchoolParts,
  type SchoolSession,
} from "../../../../addin/taskpane/school/schoolSession";
import { isRead, recognise } from "../../../../addin/taskpane/school/template";
import { layoutOf } from "../../../../core/returns/layout";
import { answers, fresh, schools, sendTo } from "../../../functions/api/example";
import type { RunningService } from "../../../functions/api/runningService";
import { inExcel } from "../../support/inExcel";
import { insertSheets, lineTo, openStage, nextIn, partsOn, type Line, type Stage } from "../../support/stage";

jest.setTimeout(120_000);

let stage: Stage;
let service: RunningService;
let line: Line;
let collection: string;
let session: SchoolSession;
const kept = new Map<string, string>();

const layout = () => layoutOf(session.template.stamp.asks);

/** Types contents into cells by their cell ids, as a person or a paste does, and waits until the pane has judged them. */
async function type(contents: Readonly<Record<string, number | string>>): Promise<void> {
  const cells = Object.entries(contents).map(([cell, content]) => {
    const place = layout().cells.get(cell)?.place;
    if (!place) throw new Error(cell);
    return { place, content };
  });
  const judged = nextIn(session.store, ({ view }) =>
    Object.keys(contents).every((cell) => view.sent.entries.has(cell)),
  );
  await inExcel((context) => typeInto(context, cells));
  await judged;
}

const findings = () =>
  session.store.get().view.findings.flatMap(({ errors, queries }) => [...errors, ...queries].map(({ rule }) => rule));

beforeAll(async () => {
  stage = await openStage();
  ({ service } = stage);
  line = lineTo(service);
  collection = await fresh(service);
  await insertSheets((await service.ask("GET", `/v1/collections/${collection}/templates/3732001.xlsx`)).bytes);
  const workbook = await inExcel((context) => readSheets(context, isRead));
  const recognised = recognise(workbook);
  if (recognised.kind !== "template") throw new Error(recognised.kind);
  const keep: SchoolParts["keep"] = {
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => void (text === null ? kept.delete(key) : kept.set(key, text)),
  };
  const newKey = () => `key-${String(line.asked.length)}-${String(kept.size)}`;
  session = await openSchoolSession({ ...partsOn(line), keep, newKey }, recognised.template, workbook);
});
afterAll(() => stage.close(session));

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
  const mended = nextIn(session.store, ({ view }) => view.isReady);
  await type({ ks2_rwm_exp_n: 18 });
  await mended;
  expect(findings()).toEqual([]);
});

it("keeps what could not be sent, and sends it once when there is a connection", async () => {
  line.isOnline = false;
  await session.send();
  expect(session.store.get().sending.kind).toBe("waiting");
  const outgoing = waiting({ read: (key) => kept.get(key) ?? null, write: () => undefined }, collection, schools.anne);
  expect(outgoing?.request.base).toBe(0);
  line.isOnline = true;
  const before = line.asked.length;
  await session.retry();
  await session.retry();
  expect(line.asked.length).toBe(before + 1);
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
