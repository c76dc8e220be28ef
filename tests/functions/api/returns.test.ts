import { primaryOutcomes } from "../../../core/returns/catalogue/primaryOutcomes";
import type { ReturnDefinition } from "../../../core/returns/definition";
import { problemIn, slugOf } from "./answered";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
beforeAll(async () => (service = await startService()));
afterAll(() => service.stop());

const source = { title: "Our own", dated: "2026-09-01" };
const own = (version: number, more: Partial<ReturnDefinition> = {}): unknown => ({
  ...{ id: "visits", version, title: "Visits", summary: "What was seen", respondent: "school", phases: ["primary"] },
  ...{ every: "term", typedCells: { primary: 3 }, measures: [] },
  sections: [
    {
      ...{ id: "visit", kind: "form", label: "Visit", role: "Head teacher" },
      fields: [{ id: "visit_hours", label: "Hours", type: "count", definition: "Hours spent", source }],
    },
  ],
  rules: [
    {
      ...{ id: "VIS-01", severity: "error", holds: "visit_hours <= 24", source: "Our own" },
      ...{ wrong: "{visit_hours} hours is more than a day", mend: "Enter the hours of one visit" },
    },
  ],
  ...more,
});

describe("GET returns", () => {
  it("lists the catalogue, and gives a definition whole", async () => {
    expect((await service.ask("GET", "/v1/returns")).json).toMatchObject({
      returns: expect.arrayContaining([
        expect.objectContaining({ id: "primary-outcomes", from: "catalogue" }),
      ]) as unknown,
    });
    expect((await service.ask("GET", "/v1/returns/primary-outcomes")).json).toMatchObject({
      from: "catalogue",
      definition: JSON.parse(JSON.stringify(primaryOutcomes)) as object,
    });
  });

  it("refuses a return or version there is not", async () => {
    expect(problemIn(await service.ask("GET", "/v1/returns/nothing")).detail).toBe(
      'There is no return "nothing". The list of returns has every one (GET /v1/returns).',
    );
    expect(problemIn(await service.ask("GET", "/v1/returns/primary-outcomes?version=99")).detail).toBe(
      'There is no version 99 of the return "primary-outcomes".',
    );
  });
});

describe("PUT returns", () => {
  it("publishes a version once: the same again changes nothing, another content is refused", async () => {
    expect((await service.ask("PUT", "/v1/returns/visits", own(1))).status).toBe(201);
    expect((await service.ask("PUT", "/v1/returns/visits", own(1))).status).toBe(200);
    const refused = await service.ask("PUT", "/v1/returns/visits", own(1, { title: "Other" }));
    expect([refused.status, problemIn(refused).detail]).toEqual([
      409,
      'Version 1 of "visits" is published and never changes. Publish yours as version 2.',
    ]);
    expect((await service.ask("PUT", "/v1/returns/visits", own(2, { title: "Other" }))).json).toMatchObject({
      ...{ from: "own", versions: [1, 2] },
    });
    expect((await service.ask("GET", "/v1/returns/visits?version=1")).json).toMatchObject({
      definition: { title: "Visits" },
    });
    expect((await service.ask("GET", "/v1/returns/visits")).json).toMatchObject({ definition: { title: "Other" } });
  });

  it("never changes a version of the catalogue, but takes the next one", async () => {
    const path = "/v1/returns/primary-outcomes";
    const changed = { ...primaryOutcomes, title: "Ours" };
    expect(slugOf(await service.ask("PUT", path, changed))).toBe("version-published");
    expect((await service.ask("PUT", path, { ...changed, version: primaryOutcomes.version + 1 })).status).toBe(201);
  });

  it("lists every problem of a definition with its place", async () => {
    const rules = [{ ...(own(1) as ReturnDefinition).rules[0], holds: "visit_ours <= VLOOKUP(1,2)" }];
    const answer = await service.ask("PUT", "/v1/returns/trips", own(7, { rules } as Partial<ReturnDefinition>));
    const problem = problemIn(answer);
    expect([answer.status, problem.type]).toEqual([422, "/v1/problems/definition-has-problems"]);
    expect(problem.issues?.slice(0, 2)).toEqual([
      { path: "id", message: 'is "visits", but the address says "trips"' },
      { path: "version", message: "the next version of this return is 1" },
    ]);
    expect(problem.issues?.[2]).toMatchObject({ path: "visits.rules.0.holds" });
    expect(slugOf(await service.ask("GET", "/v1/returns/trips"))).toBe("no-such-return");
  });

  it("says where a definition has another shape", async () => {
    const problem = problemIn(await service.ask("PUT", "/v1/returns/visits", own(3, { title: "" })));
    expect([problem.status, problem.issues?.[0]?.path]).toEqual([400, "title"]);
  });
});
