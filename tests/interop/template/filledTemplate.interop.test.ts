import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { receiptSchema } from "../../../core/wire/submissions";
import { saveRegister } from "../../../functions/store/register";
import { readBytes, workbook, type Client } from "../../../infra/local/commandLine/client";
import { clientOf, openLocal } from "../../../infra/local/commandLine/localClient";
import { demonstrationGroup } from "../../../infra/local/demo/demonstrate";
import { fillWorkbook } from "../../../infra/local/demo/fillWorkbook";
import { readHallamRegister } from "../../../infra/local/demo/hallam/register";
import { resaveWithLibreOffice } from "../support/libreOffice";
import { openpyxl } from "../support/openpyxl";
import { openXmlProblems } from "../support/openXmlProblems";
import { itWith } from "../support/programs";
import { collectOf } from "../../infra/local/demo/collectOf";
import { parsedTemplate } from "./parsedTemplate";

const folder = mkdtempSync(join(tmpdir(), "trustwide-template-"));
const schools = ["3733401", "3713302"];
let client: Client;
let templates: { laestab: string; bytes: Uint8Array }[];

beforeAll(async () => {
  const service = await openLocal({ data: join(folder, "data"), groupId: demonstrationGroup });
  client = clientOf(service);
  const today = new Date();
  await saveRegister(service.store, readHallamRegister(), { by: service.officer, now: today });
  for (const period of ["2022/23", "2023/24", "2024/25"]) await collectOf(period, { client, today, schools });
  templates = [];
  for (const laestab of schools) {
    const answer = await client.send(`/v1/collections/results-2024-25/templates/${laestab}.xlsx`);
    templates.push({ laestab, bytes: await readBytes(answer) });
  }
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

const template = (index: number): Uint8Array => templates[index]?.bytes ?? new Uint8Array();

itWith("openXml")("Microsoft's validator finds nothing in a template, filled with last period beside it", async () => {
  for (const { bytes } of templates) expect(await openXmlProblems(bytes)).toEqual([]);
});

itWith("openpyxl")(
  "openpyxl finds every cell by its name, and a workbook it fills through the names alone is accepted",
  async () => {
    const { layout } = parsedTemplate(template(0));
    const { answer, saved } = await openpyxl<string[]>(
      `
names = book.defined_names
answer = [each.name for each in names.definedName] if hasattr(names, "definedName") else list(names)
for name, value in given.items():
    (sheet, address), = book.defined_names[name].destinations
    book[sheet][address.replace("$", "")] = value
`,
      template(0),
      { ks2_gps_exp_n: 20, "note.corrected.ks2_gps_exp_n": "One result was marked again.", ks2_reading_high_n: 3 },
    );
    expect(answer).toEqual(expect.arrayContaining([...layout.cells.keys(), ...layout.notes.keys()]));
    expect(parsedTemplate(saved).entries.get("ks2_gps_exp_n")).toEqual({ kind: "number", value: 20 });
    const sent = await client.send("/v1/workbooks", workbook(saved));
    expect([sent.status, await sent.json()]).toEqual([201, expect.objectContaining({ revision: 2 })]);
  },
);

itWith("libreOffice")("LibreOffice saves a filled template again and every answer comes back", async () => {
  const filled = fillWorkbook(
    template(1),
    new Map<string, string | number>([
      ["ks2_gps_exp_n", 7],
      ["note.corrected.ks2_gps_exp_n", "Some results were marked again."],
      ["mtc_eligible", 12],
      ["mtc_took_n", "z"],
    ]),
  );
  const resaved = await resaveWithLibreOffice(filled);
  const [before, after] = [parsedTemplate(filled), parsedTemplate(resaved)];
  expect(before.entries.size).toBeGreaterThan(30);
  expect(new Map([...after.entries].sort())).toEqual(new Map([...before.entries].sort()));
  expect(after.findings.map(({ wrong }) => wrong)).toEqual(before.findings.map(({ wrong }) => wrong));
  const send = async (bytes: Uint8Array) =>
    receiptSchema.parse(await (await client.send("/v1/workbooks", workbook(bytes))).json());
  const [one, other] = [await send(filled), await send(resaved)];
  expect(one).toMatchObject({ collection: "results-2024-25", origin: "verified", repeated: false });
  expect(other).toMatchObject({ revision: one.revision, submissionId: one.submissionId, repeated: true });
});
