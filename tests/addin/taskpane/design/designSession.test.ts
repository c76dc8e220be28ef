import { selectedCell, typeInto } from "../../../../addin/excel/places";
import { readSheets } from "../../../../addin/excel/readSheets";
import { isDesignSheet, openDesignSession, type DesignSession } from "../../../../addin/taskpane/design/designSession";
import { exampleDesign } from "../../../../core/returns/designer/design";
import { designerIn } from "../../../../core/returns/designer/readDesign";
import { designerWorkbook } from "../../../../core/sheets/designer/designerWorkbook";
import { parseAddress } from "../../../../core/sheets/address";
import { readStamp } from "../../../../core/returns/stamp";
import { isRefusal } from "../../../../core/wire/refusal";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import type { OpenHost } from "../../../../infra/local/workbench/node/openHost";
import { person } from "../../../functions/api/example";
import type { RunningService } from "../../../functions/api/runningService";
import { inExcel } from "../../support/inExcel";
import { insertSheets, lineTo, nextIn, openStage, partsOn, type Line, type Stage } from "../../support/stage";

jest.setTimeout(120_000);

let stage: Stage;
let service: RunningService;
let host: OpenHost;
let line: Line;
let session: DesignSession;

/** Types into a cell, and waits until the pane has judged it. */
async function type(sheet: string, at: string, content: string | number): Promise<void> {
  const place = parseAddress(at);
  if (!place) throw new Error(at);
  const judged = nextIn(session.store);
  await inExcel((context) => typeInto(context, [{ place: { sheet, ...place }, content }]));
  await judged;
}

const toMend = (): string[] => {
  const { designed } = session.store.get();
  return "problems" in designed ? designed.problems.map(({ path, message }) => `${path}: ${message}`) : [];
};

beforeAll(async () => {
  stage = await openStage();
  ({ service, host } = stage);
  line = lineTo(service);
  await insertSheets(await writeWorkbook(designerWorkbook(exampleDesign)));
  const workbook = await inExcel((context) => readSheets(context, isDesignSheet));
  expect(designerIn(workbook)).toBe("designer");
  session = await openDesignSession(partsOn(line), workbook);
});
afterAll(() => stage.close(session));

it("knows the example for a return with nothing to mend", () => {
  expect(session.store.get().designed).toMatchObject({
    definition: { id: "reading-for-pleasure", version: 1 },
    places: { version: { words: "The return sheet, cell B13" } },
  });
});

it("checks each change as it is typed, and selects the cell to mend", async () => {
  await type("Rules", "A5", "daily_readers <= pupils_there");
  expect(toMend()).toEqual(["Rules sheet, cell A5: there is no field pupils_there (at character 18)"]);
  const { designed } = session.store.get();
  if (!("problems" in designed) || !designed.problems[0]) throw new Error("nothing to mend");
  await session.go(designed.problems[0]);
  await expect(inExcel(selectedCell)).resolves.toEqual({ sheet: "Rules", row: 4, column: 0 });
  await type("Rules", "A5", "daily_readers <= pupils_asked");
  expect(toMend()).toEqual([]);
});

it("gives the sample template of the service, which no collection takes in, and keeps what there was no connection for", async () => {
  line.isOnline = false;
  await session.openSample();
  expect(session.store.get().trouble).toBe("offline");
  line.isOnline = true;
  await session.again();
  const [file] = host.workbook.created.splice(0);
  const sample = readWorkbook(new Uint8Array(Buffer.from(file ?? "", "base64")));
  if (isRefusal(sample)) throw new Error(sample.wrong);
  expect(readStamp(sample)).toMatchObject({ kind: "stamp", seal: null, stamp: { schoolId: "sch_00sample" } });
  expect((await service.ask("GET", "/v1/returns/reading-for-pleasure")).status).toBe(404);
});

it("publishes once; the same again changes nothing, and another under its version is refused in words", async () => {
  await session.publish();
  expect(session.store.get().published).toEqual({ title: "Reading for pleasure", version: 1, isSame: false });
  await session.publish();
  expect(session.store.get().published).toEqual({ title: "Reading for pleasure", version: 1, isSame: true });
  await type("Questions", "B5", "Pupils who were asked");
  expect(session.store.get().published).toBeNull();
  await session.publish();
  expect(session.store.get()).toMatchObject({
    published: null,
    trouble: {
      status: 409,
      detail: 'Version 1 of "reading-for-pleasure" is published and never changes. Publish yours as version 2.',
    },
  });
  await type("The return", "B13", 2);
  await session.publish();
  expect(session.store.get()).toMatchObject({ trouble: null, published: { version: 2, isSame: false } });
});

it("tries again what could not be done last, and publishes nothing that was not asked for again", async () => {
  await type("The return", "B13", 3);
  line.isOnline = false;
  await session.publish();
  const saved: Uint8Array[] = [];
  await session.saveSample((file) => saved.push(file));
  expect(session.store.get()).toMatchObject({ trouble: "offline", published: null });
  line.isOnline = true;
  await session.again();
  expect(saved).toHaveLength(1);
  expect(session.store.get()).toMatchObject({ trouble: null, published: null });
});

it("is published by nobody but who may", async () => {
  service.as(person(service.groupId, { roles: ["trustOfficer"] }));
  await session.publish();
  service.as(undefined);
  expect(session.store.get()).toMatchObject({ published: null, trouble: { status: 403 } });
});
