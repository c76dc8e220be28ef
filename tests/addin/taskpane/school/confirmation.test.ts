import { typeInto } from "../../../../addin/excel/places";
import { readSheets } from "../../../../addin/excel/readSheets";
import {
  openSchoolSession,
  type SchoolSession,
  type SchoolState,
} from "../../../../addin/taskpane/school/schoolSession";
import { isRead, recognise } from "../../../../addin/taskpane/school/template";
import { confirmation, confirmationCells } from "../../../../core/returns/importedCells";
import { fresh, layout } from "../../../functions/api/example";
import type { RunningService } from "../../../functions/api/runningService";
import { inExcel } from "../../support/inExcel";
import { insertSheets, lineTo, openStage, partsOn, untilIn, type Stage } from "../../support/stage";

jest.setTimeout(120_000);

let stage: Stage;
let service: RunningService;
let session: SchoolSession;

/** Imports results of St Anne's as an officer does. */
async function bring(content: string): Promise<void> {
  const send = (query: string) =>
    service.ask("POST", `/v1/results/import?file=ks2.csv&stage=final&${query}`, content, {
      "Content-Type": "text/csv",
    });
  const { planId } = (await send("dryRun")).json as { planId: string };
  expect((await send(`planId=${planId}`)).status).toBe(200);
}

const until = (enough: (state: SchoolState) => boolean): Promise<SchoolState> => untilIn(session.store, enough);

const cellOf = (field: string) => {
  const place = layout.cells.get(field)?.place;
  if (!place) throw new Error(field);
  return place;
};
const said = () => session.store.get().view.sent.entries.get("confirm.key_stage_2");
const section = (sheet: string) => session.store.get().view.sections.find((each) => each.sheet === sheet);
const keyStage2 = cellOf("ks2_eligible").sheet;

beforeAll(async () => {
  stage = await openStage();
  ({ service } = stage);
  const collection = await fresh(service);
  await bring("laestab,period,ks2_eligible,ks2_rwm_exp_n\n3732001,2024/25,30,18\n");
  await insertSheets((await service.ask("GET", `/v1/collections/${collection}/templates/3732001.xlsx`)).bytes);
  const workbook = await inExcel((context) => readSheets(context, isRead));
  const recognised = recognise(workbook);
  if (recognised.kind !== "template") throw new Error(recognised.kind);
  session = await openSchoolSession(partsOn(lineTo(service)), recognised.template, workbook);
  const filledIn = ["ks2_eligible", "ks2_rwm_exp_n"];
  const others = [...layout.cells.keys()].filter((cell) => !filledIn.includes(cell));
  await inExcel((context) =>
    typeInto(
      context,
      others.map((cell) => ({ place: cellOf(cell), content: "x" })),
    ),
  );
  await until(({ view }) => view.toFill === 0);
});

afterAll(() => stage.close(session));

it("counts a sheet with imported figures as still to confirm, and says it nowhere as a fault", () => {
  const { view } = session.store.get();
  expect(view).toMatchObject({ toConfirm: 1, toMend: 0, findings: [], isReady: false });
  expect(section(keyStage2)).toMatchObject({ imported: 2, corrected: 0, isConfirmed: false });
  expect(section(cellOf("phonics_y1_eligible").sheet)).toMatchObject({ imported: 0, isConfirmed: null });
});

it("says in the sheet itself that they are right, as the service wants to read it, and takes it back", async () => {
  await session.confirm(keyStage2, true);
  expect(said()).toEqual({ kind: "choice", value: confirmation });
  expect(session.store.get().view).toMatchObject({ toConfirm: 0, isReady: true });
  await session.confirm(keyStage2, false);
  expect(session.store.get().view).toMatchObject({ toConfirm: 1, isReady: false });
});

it("knows a confirmation that was chosen in the sheet", async () => {
  const [place] = confirmationCells(layout).flatMap((each) => (each.laid.sheet === keyStage2 ? [each.place] : []));
  if (!place) throw new Error("nothing to confirm");
  await inExcel((context) => typeInto(context, [{ place, content: confirmation }]));
  await until(({ view }) => view.toConfirm === 0);
  expect(section(keyStage2)?.isConfirmed).toBe(true);
  await session.send();
  expect(session.store.get().sending).toMatchObject({ kind: "received", revision: 1 });
});
