import { openPane } from "../../../../addin/taskpane/openPane";
import type { SealedSession } from "../../../../addin/taskpane/sealed/sealedSession";
import { sealedSheetName } from "../../../../core/sheets/board/sealedMark";
import { snapshotSummarySchema } from "../../../../core/wire/releases";
import { answers, at, fresh, person, schools, sendTo } from "../../../functions/api/example";
import { inExcel } from "../../support/inExcel";
import { insertSheets, lineTo, openStage, partsOn, type Line, type Stage } from "../../support/stage";

jest.setTimeout(120_000);

let stage: Stage;
let line: Line;
let collection: string;
let session: SealedSession;

const approved = async (counts: Record<string, number>, base: number): Promise<void> => {
  const { service } = stage;
  expect((await sendTo(service, collection, answers(counts), { base })).status).toBe(201);
  const where = `${at(collection, schools.anne)}/${String(base + 1)}/decision`;
  expect((await service.ask("POST", where, { decision: "approve", from: "submitted" })).status).toBe(200);
  expect((await service.ask("POST", "/v1/releases", { collection, audience: "board" })).status).toBe(201);
};
/** Types into a cell of the open workbook, as a person would. */
const type = (sheet: string, cell: string, value: string | number): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });

beforeAll(async () => {
  stage = await openStage();
  const { service } = stage;
  collection = await fresh(service);
  await approved({ ks2_eligible: 30, ks2_rwm_exp_n: 18 }, 0);
  const meeting = { title: "Board, October", meetingOn: "2026-10-20" };
  const { id } = snapshotSummarySchema.parse((await service.ask("POST", "/v1/snapshots", meeting)).json);
  await insertSheets((await service.ask("GET", `/v1/snapshots/${id}.xlsx`)).bytes);
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  // The pane is a director's, while the officer asks without a token.
  line = lineTo(service, service.tokenFor(person(service.groupId, { id: "director", roles: ["director"] })));
});

afterAll(() => stage.close({ stop: () => Promise.resolve() }));

it("is recognised as what it was sealed as, with no connection, and asks for nothing by itself", async () => {
  line.isOnline = false;
  const opened = await openPane(partsOn(line));
  if (opened.kind !== "sealed") throw new Error(`opened as ${opened.kind}`);
  ({ session } = opened);
  const mark = { number: 1, title: "Board, October", meetingOn: "2026-10-20", asOf: "2026-10-05" };
  expect(session.store.get()).toMatchObject({ mark, verified: null, changed: null });
  await session.verify();
  expect(session.store.get()).toMatchObject({ trouble: "offline", verified: null, changed: null, isBusy: false });
  line.isOnline = true;
});

it("is verified cell by cell, and what is written into an empty cell is no change", async () => {
  await session.verify();
  expect(session.store.get()).toMatchObject({ trouble: null, changed: { cells: [], missing: [], added: [] } });
  expect(session.store.get().since).toMatchObject({ meetingOn: "2026-10-20", isOver: false, count: 0 });
  await type("Board summary", "A200", "Agreed.");
  await session.verify();
  expect(session.store.get().changed?.cells).toEqual([]);
});

it("stays as it was sealed after another release, and says what the board reads by now", async () => {
  await approved({ ks2_eligible: 30, ks2_rwm_exp_n: 24 }, 1);
  await session.verify();
  const { changed, since } = session.store.get();
  expect(changed).toEqual({ cells: [], missing: [], added: [] });
  expect(since?.places.at(-1)?.differences[0]).toMatchObject({ before: { numerator: 18 }, after: { numerator: 24 } });
  expect(line.asked.map(({ path }) => path)).not.toContain("/v1/summary");
});

it("names the cells that are not as they were sealed, its own mark among them, and opens it again as it was", async () => {
  await type("Board summary", "A1", "Another diocese");
  await type(sealedSheetName, "B3", "Another meeting");
  await session.verify();
  expect(session.store.get().changed?.cells).toEqual([
    { sheet: "Board summary", row: 0, column: 0 },
    { sheet: sealedSheetName, row: 2, column: 1 },
  ]);
  await session.openSealed();
  await session.openCurrent();
  expect(stage.host.workbook.created).toHaveLength(2);
  expect(session.store.get().trouble).toBeNull();
});

it("is not verified for who may not read what was sealed, in the service's words", async () => {
  const trusts = ["tru_one"];
  const scope = { groupId: stage.service.groupId, trusts, schools: "all" as const };
  line.token = stage.service.tokenFor(person(stage.service.groupId, { id: "one", roles: ["director"], scope }));
  await session.verify();
  expect(session.store.get()).toMatchObject({ verified: null, changed: null, trouble: { status: 404 } });
});

it("a mark that can no longer be read is said, and nothing is drawn", async () => {
  await type(sealedSheetName, "B2", "three");
  expect(await openPane(partsOn(line))).toEqual({ kind: "damaged seal" });
});
