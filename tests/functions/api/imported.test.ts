import { strFromU8, unzipSync } from "fflate";
import { comparisonAnswerSchema } from "../../../core/wire/comparison";
import { figureAnswerSchema } from "../../../core/wire/figures";
import { resultsImportSchema } from "../../../core/wire/resultsImport";
import { revisionSchema } from "../../../core/wire/submissions";
import { confirmation } from "../../../core/returns/importedCells";
import { fillWorkbook } from "../../../infra/local/demo/fillWorkbook";
import { problemIn } from "./answered";
import { at, fresh, layout, schools, withRegister } from "./example";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
});
afterAll(() => service.stop());

const xlsx = { "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
const file = (eligible: number, reached: string): string =>
  `laestab,period,ks2_eligible,ks2_rwm_exp_n,ks2_rwm_exp_n.dis\n3732001,2024/25,${String(eligible)},${reached},SUPP\n`;

async function bring(stage: string, content: string): Promise<void> {
  const send = (query: string) =>
    service.ask("POST", `/v1/results/import?file=ks2.csv&edition=${stage}&stage=${stage}&${query}`, content, {
      "Content-Type": "text/csv",
    });
  const { planId } = resultsImportSchema.parse((await send("dryRun")).json);
  expect((await send(`planId=${planId}`)).status).toBe(200);
}

const anne = async (id: string) => {
  const { json } = await service.ask("GET", `/v1/collections/${id}/comparison?trust=all`);
  const [comparison] = comparisonAnswerSchema.parse(json).comparisons;
  const school = comparison?.schools.find(({ schoolId }) => schoolId === schools.anne);
  return { comparison, school, figure: school?.values["ks2_rwm_exp.all"] };
};
const figure = async (id: string) =>
  figureAnswerSchema.parse((await service.ask("GET", `/v1/figures/${id}/${schools.anne}/ks2_rwm_exp/all`)).json);

/** A template as issued, with everything that did not come filled in typed as not available, and these cells besides. */
async function filled(id: string, typed: Record<string, number | string>): Promise<Uint8Array> {
  const template = (await service.ask("GET", `/v1/collections/${id}/templates/${schools.anne}.xlsx`)).bytes;
  const came = ["ks2_eligible", "ks2_rwm_exp_n", "ks2_rwm_exp_n.dis", "ks2_eligible.dis"];
  const cells = [...layout.cells.keys()].filter((cell) => !came.includes(cell)).map((cell) => [cell, "x"] as const);
  return fillWorkbook(template, new Map<string, number | string>([...cells, ...Object.entries(typed)]));
}
const post = async (bytes: Uint8Array) => service.ask("POST", "/v1/workbooks", bytes, xlsx);
const confirmed = { "confirm.key_stage_2": confirmation };

it("imported figures stand in the comparison with no school having answered, and say so", async () => {
  const id = await fresh(service);
  await bring("provisional", file(30, "60%"));
  const { comparison, school, figure: shown } = await anne(id);
  expect(shown).toMatchObject({ numerator: 18, denominator: 30, value: 0.6 });
  expect(school).toMatchObject({ status: "not started", revision: 0, basis: "imported", stages: ["provisional"] });
  expect(comparison?.progress).toMatchObject({ returned: 0, imported: 1 });
  expect(comparison?.totals.find(({ scope }) => scope === "group")).toMatchObject({ stages: ["provisional"] });
  expect((await figure(id)).cells[0]).toMatchObject({
    basis: "imported",
    imported: { file: "ks2.csv", edition: "provisional", stage: "provisional", row: 2, column: "ks2_rwm_exp_n" },
  });
  const board = await service.ask("GET", `/v1/summary.xlsx?collection=${id}`);
  const parts = Object.values(unzipSync(board.bytes)).map((part) => strFromU8(part));
  expect(parts.join("")).toContain("from published figures, not yet confirmed by the school");
});

it("a later stage supersedes an earlier one and deletes nothing; the version of the comparison changes with it", async () => {
  const id = await fresh(service);
  const tag = async () => (await service.ask("GET", `/v1/collections/${id}/comparison?trust=all`)).headers.get("etag");
  await bring("provisional", file(30, "60%"));
  const before = await tag();
  await bring("final", file(30, "63%"));
  expect(await tag()).not.toBe(before);
  expect(await anne(id)).toMatchObject({ figure: { numerator: 19 }, school: { stages: ["final"] } });
});

it("a template comes filled in, is confirmed by one choice a sheet, and the revision keeps where each figure came from", async () => {
  const id = await fresh(service);
  await bring("final", file(30, "60%"));
  const unconfirmed = problemIn(await post(await filled(id, {})));
  expect(unconfirmed.findings?.map(({ rule, cell }) => [rule, cell])).toEqual([["confirm", "confirm.key_stage_2"]]);
  expect((await post(await filled(id, confirmed))).status).toBe(201);
  const revision = revisionSchema.parse((await service.ask("GET", `${at(id, schools.anne)}/1`)).json);
  expect(revision.imported["ks2_rwm_exp_n"]).toMatchObject({
    basis: "confirmed",
    entry: { kind: "number", value: 18 },
    origin: { file: "ks2.csv", row: 2, column: "ks2_rwm_exp_n", stage: "final" },
  });
  expect(await anne(id)).toMatchObject({ figure: { numerator: 18 }, school: { basis: "returned" } });
  expect((await figure(id)).cells[0]?.basis).toBe("confirmed");
});

it("a correction asks for its reason, and then stands over a later stage too", async () => {
  const id = await fresh(service);
  await bring("provisional", file(30, "60%"));
  const problem = problemIn(await post(await filled(id, { ks2_rwm_exp_n: 17, ...confirmed })));
  const [finding] = problem.findings ?? [];
  expect(problem.findings).toHaveLength(1);
  expect(finding).toMatchObject({ rule: "corrected", severity: "query", note: { given: false } });
  expect(finding?.wrong).toContain("came filled in as 18 and now says 17");
  const reason = { [finding?.note?.cell ?? ""]: "One result was withdrawn." };
  expect((await post(await filled(id, { ks2_rwm_exp_n: 17, ...confirmed, ...reason }))).status).toBe(201);
  await bring("final", file(30, "63%"));
  expect(await anne(id)).toMatchObject({ figure: { numerator: 17 }, school: { stages: ["school", "final"] } });
  expect((await figure(id)).cells[0]).toMatchObject({ basis: "corrected", imported: { stage: "provisional" } });
});

it("a percentage of one edition beside the cohort of another comes filled in, and is confirmed as it stands", async () => {
  const id = await fresh(service);
  await bring("provisional", file(30, "60%"));
  await bring("final", "laestab,period,ks2_rwm_exp_n\n3732001,2024/25,57%\n");
  expect((await post(await filled(id, confirmed))).status).toBe(201);
  const revision = revisionSchema.parse((await service.ask("GET", `${at(id, schools.anne)}/1`)).json);
  expect(revision.imported["ks2_rwm_exp_n"]).toMatchObject({
    basis: "confirmed",
    entry: { kind: "published", value: 0.57 },
  });
  const problem = problemIn(await post(await filled(id, { ...confirmed, ks2_rwm_exp_n: "58%" })));
  expect(problem.findings?.map(({ wrong }) => wrong)).toEqual([
    '"Expected standard in reading, writing and maths" (all pupils): 58% is a percentage.',
  ]);
});

describe("a later file that comes between a template and its return", () => {
  it("asks no reason for a figure nobody was shown, and stands over what was only confirmed", async () => {
    const id = await fresh(service);
    await bring("provisional", file(30, "60%"));
    const bytes = await filled(id, confirmed);
    await bring("final", file(30, "63%"));
    expect((await post(bytes)).status).toBe(201);
    const revision = revisionSchema.parse((await service.ask("GET", `${at(id, schools.anne)}/1`)).json);
    expect(revision.imported["ks2_rwm_exp_n"]).toMatchObject({
      ...{ basis: "confirmed", entry: { kind: "number", value: 18 }, origin: { stage: "provisional" } },
    });
    expect(await anne(id)).toMatchObject({ figure: { numerator: 19 }, school: { stages: ["final"] } });
  });

  it("still asks the reason of a figure that was corrected, by what stood in the template", async () => {
    const id = await fresh(service);
    await bring("provisional", file(30, "60%"));
    const bytes = await filled(id, { ...confirmed, ks2_rwm_exp_n: 19 });
    await bring("final", file(30, "63%"));
    const [finding] = problemIn(await post(bytes)).findings ?? [];
    expect(finding?.wrong).toContain("came filled in as 18 and now says 19");
  });

  it("takes a figure typed where nothing stood for what it is", async () => {
    const id = await fresh(service);
    const bytes = await filled(id, {
      ...{ ks2_eligible: 30, ks2_rwm_exp_n: 17, "ks2_eligible.dis": "x", "ks2_rwm_exp_n.dis": "x" },
    });
    await bring("final", file(30, "63%"));
    expect((await post(bytes)).status).toBe(201);
    const revision = revisionSchema.parse((await service.ask("GET", `${at(id, schools.anne)}/1`)).json);
    expect(revision.entries["ks2_rwm_exp_n"]).toEqual({ kind: "number", value: 17 });
    expect(revision.imported).toEqual({});
  });

  it("is taken in the same when entries are sent with what the template came filled in with", async () => {
    const id = await fresh(service);
    await bring("provisional", file(30, "60%"));
    await bring("final", file(30, "63%"));
    const number = (value: number) => ({ kind: "number", value });
    const x = { kind: "code", code: "x" };
    const entries = {
      ...Object.fromEntries([...layout.cells.keys()].map((cell) => [cell, x])),
      ...{ ks2_eligible: number(30), ks2_rwm_exp_n: number(18) },
      ...{ "ks2_rwm_exp_n.dis": { kind: "code", code: "c", typed: "SUPP" } },
      "confirm.key_stage_2": { kind: "choice", value: confirmation },
    };
    const send = (more: object) => service.ask("POST", at(id, schools.anne), { base: 0, entries, ...more });
    expect(problemIn(await send({})).findings?.map(({ rule }) => rule)).toEqual(["corrected"]);
    const filledIn = { ks2_rwm_exp_n: number(18), "ks2_rwm_exp_n.dis": entries["ks2_rwm_exp_n.dis"] };
    expect((await send({ filledIn })).status).toBe(201);
    expect(await anne(id)).toMatchObject({ figure: { numerator: 19 } });
  });
});

it("a figure typed before any file had it gives way to a file of a later stage than was asked, and is kept in its revision", async () => {
  const returns = [{ returnId: "primary-outcomes", period: "2024/25", stage: "provisional" }];
  const id = await fresh(service, { returns });
  const typed = { ks2_eligible: 30, ks2_rwm_exp_n: 17, "ks2_eligible.dis": "x", "ks2_rwm_exp_n.dis": "x" };
  expect((await post(await filled(id, typed))).status).toBe(201);
  await bring("provisional", file(30, "60%"));
  expect(await anne(id)).toMatchObject({ figure: { numerator: 17 }, school: { stages: ["provisional"] } });
  await bring("final", file(30, "63%"));
  expect(await anne(id)).toMatchObject({ figure: { numerator: 19 }, school: { stages: ["final"] } });
  expect((await figure(id)).cells[0]).toMatchObject({ basis: "imported", imported: { stage: "final" } });
});

it("a fresh template holds a later stage in place of what was only confirmed, and asks to confirm that sheet again", async () => {
  const id = await fresh(service);
  await bring("provisional", file(30, "60%"));
  expect((await post(await filled(id, confirmed))).status).toBe(201);
  await bring("final", file(30, "63%"));
  expect(problemIn(await post(await filled(id, {}))).findings?.map(({ rule, cell }) => [rule, cell])).toEqual([
    ["confirm", "confirm.key_stage_2"],
  ]);
  expect((await post(await filled(id, confirmed))).status).toBe(201);
  const revision = revisionSchema.parse((await service.ask("GET", `${at(id, schools.anne)}/2`)).json);
  expect(revision.entries["ks2_rwm_exp_n"]).toEqual({ kind: "number", value: 19 });
  expect(revision.findings).toEqual([]);
});
