import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { catalogue } from "../../../core/returns/catalogue/catalogue";
import { receiptSchema } from "../../../core/wire/submissions";
import { atMost } from "../../../functions/store/atMost";
import { saveRegister } from "../../../functions/store/register";
import { json, read, readBytes, workbook, type Client } from "../../../infra/local/commandLine/client";
import { clientOf, openLocal } from "../../../infra/local/commandLine/localClient";
import { sendResults } from "../../../infra/local/commandLine/commands/importResults";
import { keyStage2Collections } from "../../../infra/local/demo/collections";
import { confirmed } from "../../../infra/local/demo/confirmed";
import { demonstrationGroup } from "../../../infra/local/demo/demonstrate";
import { publishedFiles } from "../../../infra/local/demo/hallam/publishedFiles";
import { schoolsOfPhase } from "../../../core/register/schoolsOfPhase";
import { readHallamRegister } from "../../../infra/local/demo/hallam/register";
import { openTemplate } from "../../../infra/local/demo/openTemplate";
import type { OpenService } from "../../../infra/local/service/openService";
import { resaveAllWithLibreOffice } from "../support/libreOffice";
import { openpyxlEach } from "../support/openpyxl";
import { openXmlProblems } from "../support/openXmlProblems";
import { itWith } from "../support/programs";
import { parsedTemplate } from "./parsedTemplate";

const folder = mkdtempSync(join(tmpdir(), "trustwide-templates-"));
const primarySchools = schoolsOfPhase(readHallamRegister(), "primary").map(({ schoolId }) => schoolId);
const today = new Date();
let service: OpenService;
let client: Client;

/** Every template of a collection that is issued to these schools for these returns, by the file's name. */
async function templatesOf(id: string, returnIds: readonly string[], schools: readonly string[]) {
  const day = today.toISOString().slice(0, 10);
  const returns = returnIds.map((returnId) => {
    const termly = catalogue.find((each) => each.id === returnId)?.every === "term";
    return { returnId, period: termly ? "2024/25 autumn" : "2024/25", stage: "final" };
  });
  const issued = await client.send(
    "/v1/collections",
    json({ id, title: id, opensOn: day, dueOn: day, returns, schools }),
  );
  expect([issued.status, issued.ok ? "" : await issued.text()]).toEqual([201, ""]);
  const [keyStage2] = publishedFiles();
  if (!keyStage2) throw new Error("there is no file of key stage 2 results");
  const { name, source, stage, edition, bytes } = keyStage2;
  await sendResults(client, bytes, { file: name, source, stage, edition, period: "2024/25", apply: true });
  return Object.values(unzipSync(await readBytes(await client.send(`/v1/collections/${id}/templates.zip`))));
}

beforeAll(async () => {
  service = await openLocal({ data: join(folder, "data"), groupId: demonstrationGroup });
  client = clientOf(service);
  await saveRegister(service.store, readHallamRegister(), { by: service.officer, now: today });
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is typed into a template whose published results came filled in: its confirmation, `x` in the blank cells, and a note beside every query there could be. */
function typedInto(template: Uint8Array): Record<string, number | string> {
  const { layout } = parsedTemplate(template);
  const collection = keyStage2Collections.at(-1);
  if (!collection) throw new Error("nothing is collected");
  const notes = Array.from(layout.notes.keys(), (cell) => [cell, "As published."] as const);
  return Object.fromEntries([...confirmed(collection, openTemplate(template).blankCells()), ...notes]);
}

const fillByName = `
names = book.defined_names
answer = [each.name for each in names.definedName] if hasattr(names, "definedName") else list(names)
for name, value in given.items():
    (sheet, address), = book.defined_names[name].destinations
    book[sheet][address.replace("$", "")] = value
`;

itWith(
  "openXml",
  "openpyxl",
  "libreOffice",
)(
  "41 templates: Microsoft's validator finds nothing, openpyxl fills each by its names alone, LibreOffice saves each again, and all are accepted",
  async () => {
    const templates = await templatesOf("primary", ["primary-outcomes"], primarySchools);
    expect(templates).toHaveLength(41);
    expect((await atMost(2, templates, openXmlProblems)).flat()).toEqual([]);

    const filled = await openpyxlEach<string[]>(
      fillByName,
      templates.map((bytes) => ({ bytes, given: typedInto(bytes) })),
    );
    for (const { answer, saved } of filled) {
      const { layout } = parsedTemplate(saved);
      expect(answer).toEqual(expect.arrayContaining([...layout.cells.keys(), ...layout.notes.keys()]));
    }
    const resaved = await resaveAllWithLibreOffice(filled.map(({ saved }) => saved));
    for (const [index, { saved }] of filled.entries()) {
      const again = resaved[index] ?? new Uint8Array();
      expect(new Map([...parsedTemplate(again).entries].sort())).toEqual(
        new Map([...parsedTemplate(saved).entries].sort()),
      );
      const first = await read(await client.send("/v1/workbooks", workbook(saved)), receiptSchema);
      const second = await read(await client.send("/v1/workbooks", workbook(again)), receiptSchema);
      expect([first.revision, first.repeated, first.origin]).toEqual([1, false, "verified"]);
      expect([second.submissionId, second.repeated]).toEqual([first.submissionId, true]);
    }
  },
);

itWith("openXml", "libreOffice")(
  "a workbook of every return, for a school of each combination of phases: Microsoft's validator finds nothing, and LibreOffice opens and saves it",
  async () => {
    const byPhases = new Map(readHallamRegister().schools.map((school) => [school.phases.join(), school.schoolId]));
    expect(byPhases.size).toBeGreaterThan(3);
    const templates = await templatesOf(
      "everything",
      catalogue.map(({ id }) => id),
      [...byPhases.values()],
    );
    expect(templates).toHaveLength(byPhases.size);
    expect((await atMost(2, templates, openXmlProblems)).flat()).toEqual([]);
    for (const [index, resaved] of (await resaveAllWithLibreOffice(templates)).entries())
      expect(parsedTemplate(resaved).entries).toEqual(parsedTemplate(templates[index] ?? new Uint8Array()).entries);
  },
);
