import { comparisonAnswerSchema } from "../../../core/wire/comparison";
import { readStamp } from "../../../core/returns/stamp";
import { isRefusal } from "../../../core/wire/refusal";
import { readWorkbook } from "../../../functions/xlsx/read/readWorkbook";
import { problemIn } from "./answered";
import { answers, fresh, issue, schools, sendTo, withRegister } from "./example";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
const source = { title: "Our own", dated: "2026-09-01" };

/** A return of the group's own, asked of the phases and respondent named. */
const own = (id: string, phases: string[], respondent: string): unknown => ({
  ...{ id, version: 1, title: id, summary: "What was seen", respondent, phases, every: "term" },
  ...{ typedCells: { primary: 3, secondary: 3 }, rules: [] },
  sections: [
    {
      ...{ id: `${id}_part`, kind: "form", label: `${id} sheet`, role: "Head teacher" },
      fields: [{ id: `${id}_hours`, label: "Hours", type: "count", min: 0, definition: "Hours spent", source }],
    },
  ],
  measures: [
    {
      ...{
        id: `${id}_count`,
        label: "Hours",
        shortLabel: "Hours",
        kind: "count",
        numerator: `${id}_hours`,
        unit: "pupils",
      },
      ...{ higherIs: "neither", groups: ["all"], definition: "Hours spent", source },
    },
  ],
});

beforeAll(async () => {
  service = await startService();
  await withRegister(service);
  for (const [id, phases, respondent] of [
    ["older", ["secondary"], "school"],
    ["everyone", ["primary", "secondary"], "school"],
    ["visits", ["primary"], "officer"],
  ] as const)
    expect((await service.ask("PUT", `/v1/returns/${id}`, own(id, [...phases], respondent))).status).toBe(201);
});
afterAll(() => service.stop());

const period = "2024/25";
const returns = [
  { returnId: "primary-outcomes", period },
  { returnId: "older", period },
  { returnId: "everyone", period },
];

const asked = async (id: string, school: string): Promise<string[]> => {
  const workbook = readWorkbook((await service.ask("GET", `/v1/collections/${id}/templates/${school}.xlsx`)).bytes);
  const stamp = isRefusal(workbook) ? null : readStamp(workbook);
  return stamp?.kind === "stamp" ? stamp.stamp.asks.map(({ definition }) => definition.id) : [];
};

describe("a collection of several returns", () => {
  it("asks each school in one workbook for the returns of its own phases", async () => {
    const id = await fresh(service, { returns });
    expect(await asked(id, schools.anne)).toEqual(["primary-outcomes", "everyone"]);
    expect(await asked(id, schools.denis)).toEqual(["older", "everyone"]);
  });

  it("judges each school by what it was asked, and compares each return among the schools asked it", async () => {
    const id = await fresh(service, { returns });
    const hours = (value: number) => ({ everyone_hours: { kind: "number", value } });
    expect(problemIn(await sendTo(service, id, answers())).findings?.map(({ cell }) => cell)).toEqual([
      "everyone_hours",
    ]);
    expect((await sendTo(service, id, { ...answers(), ...hours(5) })).status).toBe(201);
    const older = { older_hours: { kind: "number", value: 7 }, ...hours(2) };
    expect((await sendTo(service, id, older, { school: schools.denis })).status).toBe(201);
    expect(problemIn(await sendTo(service, id, older, { school: schools.bede })).detail).toBe(
      "The collection does not ask for older_hours.",
    );
    const { json } = await service.ask("GET", `/v1/collections/${id}/comparison?trust=all`);
    const { comparisons } = comparisonAnswerSchema.parse(json);
    expect(comparisons.map(({ returnId, schools: compared }) => [returnId, compared.length])).toEqual([
      ["primary-outcomes", 4],
      ["older", 1],
      ["everyone", 5],
    ]);
    const total = comparisons[2]?.totals.find(({ scope }) => scope === "group");
    expect(total?.values["everyone_count.all"]).toMatchObject({ value: 7 });
    expect((await service.ask("GET", `/v1/collections/${id}/comparison.xlsx`)).status).toBe(200);
    expect((await service.ask("GET", `/v1/summary.xlsx?collection=${id}`)).status).toBe(200);
  });

  it("is refused when a return is not answered by schools", async () => {
    const answer = await issue(service, "with-visits", { returns: [...returns, { returnId: "visits", period }] });
    expect(problemIn(answer).issues).toEqual([
      { path: "returns.3", message: '"visits" is answered by officers, not by schools' },
    ]);
  });

  it("is refused when two returns ask the same field", async () => {
    const same = own("again", ["primary"], "school") as { sections: { fields: { id: string }[] }[] };
    const [field] = same.sections[0]?.fields ?? [];
    if (field) field.id = "everyone_hours";
    const measured = JSON.parse(JSON.stringify(same).replaceAll("again_hours", "everyone_hours")) as unknown;
    expect((await service.ask("PUT", "/v1/returns/again", measured)).status).toBe(201);
    const answer = await issue(service, "twice", { returns: [...returns, { returnId: "again", period }] });
    expect(problemIn(answer).issues?.length).toBeGreaterThan(0);
    expect(JSON.stringify(problemIn(answer).issues)).toContain("everyone_hours");
  });
});
