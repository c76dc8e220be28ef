import { readHere } from "../../../functions/xlsx/read/workbookKinds";
import { exampleDesign } from "../../../core/returns/designer/design";
import { readStamp } from "../../../core/returns/stamp";
import { designerWorkbook } from "../../../core/sheets/designer/designerWorkbook";
import { isRefusal } from "../../../core/wire/refusal";
import { readDesignerFile } from "../../../functions/returns/readDefinition";
import { readWorkbook } from "../../../functions/xlsx/read/readWorkbook";
import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";
import { problemIn, slugOf } from "./answered";
import { schools, withRegister } from "./example";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
});
afterAll(() => service.stop());

const xlsx = { "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

it("an officer's own return goes from the designer to a school's template", async () => {
  const empty = await service.ask("GET", "/v1/returns/designer.xlsx");
  expect(empty.status).toBe(200);
  expect(slugOf(await service.ask("POST", "/v1/returns/try", empty.bytes, xlsx))).toBe("definition-has-problems");

  const filled = await writeWorkbook(designerWorkbook(exampleDesign));
  const tried = await service.ask("POST", "/v1/returns/try", filled, xlsx);
  const sample = readWorkbook(tried.bytes);
  if (isRefusal(sample)) throw new Error(sample.wrong);
  expect(readStamp(sample)).toMatchObject({ kind: "stamp", seal: null });
  expect((await service.ask("GET", "/v1/returns/reading-for-pleasure")).status).toBe(404);

  const published = await service.ask("PUT", "/v1/returns/reading-for-pleasure", filled, xlsx);
  expect([published.status, published.json]).toMatchObject([201, { from: "own", versions: [1] }]);
  expect((await service.ask("PUT", "/v1/returns/reading-for-pleasure", filled, xlsx)).status).toBe(200);

  const issued = await service.ask("POST", "/v1/collections", {
    ...{ id: "reading-2026", title: "Reading 2026", opensOn: "2026-09-01", dueOn: "2026-11-30" },
    returns: [{ returnId: "reading-for-pleasure", period: "2026/27" }],
  });
  expect(issued.status).toBe(201);
  const template = readWorkbook(
    (await service.ask("GET", `/v1/collections/reading-2026/templates/${schools.anne}.xlsx`)).bytes,
  );
  if (isRefusal(template)) throw new Error(template.wrong);
  expect(template.names.has("daily_readers.dis")).toBe(true);

  const next = await readDesignerFile(
    readHere,
    (await service.ask("GET", "/v1/returns/designer.xlsx?from=reading-for-pleasure")).bytes,
  );
  expect(next).toMatchObject({ kind: "definition", definition: { id: "reading-for-pleasure", version: 2 } });
});

it("a bad one is refused with each cell and reason, and nothing is published", async () => {
  const [first, ...others] = exampleDesign.tables.rules;
  const rules = [{ ...first, holds: "daily_readers <= pupils_there" }, ...others];
  const bad = await writeWorkbook(
    designerWorkbook({
      about: { ...exampleDesign.about, id: "bad-return" },
      tables: { ...exampleDesign.tables, rules },
    }),
  );
  const problem = problemIn(await service.ask("PUT", "/v1/returns/bad-return", bad, xlsx));
  expect(problem.issues?.[0]).toMatchObject({ path: "Rules sheet, cell A5" });
  expect(problem.detail).toMatch(/^There .* Nothing was published\.$/);
  expect((await service.ask("GET", "/v1/returns/bad-return")).status).toBe(404);
  expect(problemIn(await service.ask("POST", "/v1/returns/try", "a,b\n1,2\n", xlsx))).toMatchObject({
    refusal: "file-text",
  });
  expect(slugOf(await service.ask("GET", "/v1/returns/designer.xlsx?from=none"))).toBe("no-such-return");
});
