import type { Listening } from "../../../../addin/api/listen";
import type { Run } from "../../../../addin/excel/run";
import { watchSelection } from "../../../../addin/excel/watch";
import { openCompareSession, type CompareSession } from "../../../../addin/taskpane/compare/compareSession";
import { answers, fresh, schools, sendTo } from "../../../functions/api/example";
import { inExcel, valuesOf } from "../../support/inExcel";
import { lineTo, openStage, partsOn, untilIn, type Line, type Stage } from "../../support/stage";

jest.setTimeout(120_000);

let stage: Stage;
let line: Line;
let session: CompareSession;
let collection: string;
let isRefusing = false;
let runs = 0;

/** What the session was given to be told of a change by, and what it did with its listening. */
const heard = { changed: () => Promise.resolve(), followed: [] as (readonly string[])[], pauses: 0, stops: 0 };
const listen = (changed: () => Promise<void>): Listening => {
  heard.changed = changed;
  return {
    follow: (collections) => void heard.followed.push(collections),
    pause: () => void heard.pauses++,
    stop: () => void heard.stops++,
  };
};

const send = async (school: string): Promise<void> => {
  const counts = { ks2_eligible: 30, ks2_rwm_exp_n: 18 };
  expect((await sendTo(stage.service, collection, answers(counts), { school })).status).toBe(201);
};
const comparisons = (): number => line.asked.filter(({ path }) => path.endsWith("/comparison")).length;
const fullRows = async (): Promise<number> =>
  (await valuesOf("Comparison")).filter((cells) => cells.includes("Submitted") || cells.includes("submitted")).length;

beforeAll(async () => {
  stage = await openStage();
  line = lineTo(stage.service);
  collection = await fresh(stage.service);
  const run: Run = (work) => {
    runs += 1;
    return isRefusing ? Promise.reject(new Error("Excel is busy")) : inExcel(work);
  };
  session = await openCompareSession({ ...partsOn(line), run }, listen);
  await session.push(collection, "Autumn 2026");
});
afterAll(() => stage.close(session));

it("follows the collection it has drawn", () => {
  expect(session.store.get()).toMatchObject({ isWorking: false, trouble: null, pushed: { collection } });
  expect(heard.followed).toEqual([[collection]]);
});

it("asks once more after the refresh that runs, however many notices come meanwhile, and has the newest state then", async () => {
  const before = comparisons();
  const release = line.hold(`/v1/collections/${collection}/comparison`);
  await send(schools.anne);
  const first = heard.changed();
  await untilIn(session.store, ({ isWorking }) => isWorking);
  const others = Array.from({ length: 46 }, () => heard.changed());
  await send(schools.bede);
  release();
  await Promise.all([first, ...others]);
  expect(comparisons() - before).toBe(2);
  expect(session.store.get().changes?.map(({ name }) => name)).toEqual(["St Bede's"]);
  expect(await fullRows()).toBe(2);
});

it("is done with a refresh that Excel does not take, and with the next one draws what is new", async () => {
  await send(schools.clare);
  isRefusing = true;
  await expect(session.refresh()).rejects.toThrow("Excel is busy");
  expect(session.store.get().isWorking).toBe(false);
  isRefusing = false;
  await session.refresh();
  expect(session.store.get().changes?.map(({ name }) => name)).toEqual(["St Clare's"]);
});

it("draws a sheet that somebody deleted again at the next notice, though nothing has changed", async () => {
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem("Totals").delete();
    await context.sync();
  });
  await heard.changed();
  expect(session.store.get()).toMatchObject({ changes: [], last: { restored: ["Totals"] } });
  expect((await valuesOf("Totals")).flat()).toContain("Trust One");
});

it("says what stands in the way, until it does not", async () => {
  line.isOnline = false;
  await session.refresh();
  expect(session.store.get()).toMatchObject({ trouble: "offline", isWorking: false });
  line.isOnline = true;
  await session.refresh();
  expect(session.store.get().trouble).toBeNull();
});

const select = (row: number, column: number): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem("Comparison").activate();
    context.workbook.worksheets.getItem("Comparison").getCell(row, column).select();
    await context.sync();
  });

it("says where a selected figure comes from", async () => {
  const rows = await valuesOf("Comparison");
  const row = rows.findIndex((cells) => cells.includes("St Anne's"));
  await select(row, (rows[row] ?? []).indexOf(0.6));
  const { figure } = await untilIn(session.store, (state) => state.figure !== null);
  expect(figure).toMatchObject({ name: "St Anne's", figure: { numerator: 18, denominator: 30 } });
  await select(0, 0);
  await untilIn(session.store, (state) => state.figure === "none");
});

it("listens no more once nobody is signed in, and says of no cell what it could not ask; again once somebody is", async () => {
  stage.service.as(null);
  await heard.changed();
  expect(heard).toMatchObject({ pauses: 1 });
  expect(session.store.get()).toMatchObject({ trouble: { status: 401 }, isWorking: false });
  const rows = await valuesOf("Comparison");
  const row = rows.findIndex((cells) => cells.includes("St Anne's"));
  await select(row, (rows[row] ?? []).indexOf(0.6));
  await untilIn(session.store, (state) => state.figure === null);
  stage.service.as(undefined);
  const before = heard.followed.length;
  await session.refresh();
  expect(heard.followed.slice(before)).toEqual([[collection]]);
  expect(session.store.get().trouble).toBeNull();
});

it("stopped, asks for nothing that waited, draws nothing, and follows neither notices nor the selection", async () => {
  const before = comparisons();
  const state = session.store.get();
  await Promise.all([session.refresh(), session.stop(), heard.changed(), session.push(collection, "Autumn 2026")]);
  const selected = new Promise<void>((resolve) => {
    // Told after the session's own, had it one.
    void inExcel((context) => watchSelection(context, () => Promise.resolve(resolve()))).then(() => select(1, 1));
  });
  const ranBefore = runs;
  await selected;
  expect([comparisons() - before, runs - ranBefore, heard.stops]).toEqual([0, 0, 1]);
  expect(session.store.get()).toBe(state);
});
