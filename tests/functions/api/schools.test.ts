import { registerImportSchema } from "../../../core/wire/registerImport";
import { emptySheet, type WorkbookPlan } from "../../../core/sheets/sheetPlan";
import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";
import { problemIn, slugOf, type Answered } from "./answered";
import { person, schools, withRegister } from "./example";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
beforeEach(async () => {
  service = await startService();
  await withRegister(service);
});
afterEach(() => service.stop());

describe("GET schools", () => {
  it("lists the register with its trusts and families", async () => {
    const { json } = await service.ask("GET", "/v1/schools");
    expect(json).toMatchObject({
      ...{ group: "Example diocese", version: 1 },
      trusts: [{ name: "Trust One" }, { name: "Trust Two" }],
      families: [{ name: "North" }],
    });
    expect((json as { schools: unknown[] }).schools).toHaveLength(5);
    expect((json as { schools: unknown[] }).schools[0]).toMatchObject({
      ...{ schoolId: schools.anne, laestab: "3732001", urn: "107001", trust: "Trust One", membership: "joined" },
      current: true,
    });
  });

  it.each([
    ["its id", schools.anne, "schoolId", "now"],
    ["its LAESTAB", "3732001", "laestab", "now"],
    ["its LAESTAB as people type it", encodeURIComponent("373/2001"), "laestab", "now"],
    ["an earlier LAESTAB", "3733001", "laestab", "before"],
    ["its URN", "107001", "urn", "now"],
    ["a code a document used wrongly", "3739999", "alias", "never"],
  ])("finds a school by %s", async (_, code, by, held) => {
    const { json } = await service.ask("GET", `/v1/schools/${code}`);
    expect(json).toMatchObject({
      schoolId: schools.anne,
      foundBy: { by, held, label: by === "alias" ? "as in the brief" : null },
    });
    expect(json).toMatchObject({
      history: { laestabs: [{ laestab: "3733001", to: "2018-08-31" }, { laestab: "3732001" }] },
    });
  });

  it("refuses a name, an unknown code and a school out of scope alike", async () => {
    const words = (code: string) =>
      `We know no school "${code}" that you may see. Use its id, or a LAESTAB or URN it has or had.`;
    expect(problemIn(await service.ask("GET", `/v1/schools/${encodeURIComponent("St Anne's")}`)).detail).toBe(
      words("St Anne's"),
    );
    expect(problemIn(await service.ask("GET", "/v1/schools/9999999")).detail).toBe(words("9999999"));
    const scope = { groupId: service.groupId, trusts: ["tru_two"], schools: "all" as const };
    service.as(person(service.groupId, { roles: ["trustOfficer"], scope }));
    expect(problemIn(await service.ask("GET", "/v1/schools/3732001")).detail).toBe(words("3732001"));
    const seen = (await service.ask("GET", "/v1/schools")).json as {
      schools: { schoolId: string }[];
      trusts: unknown[];
    };
    expect(seen.schools.map(({ schoolId }) => schoolId)).toEqual([schools.clare]);
    expect(seen.trusts).toHaveLength(1);
  });
});

const csv = { "Content-Type": "text/csv" };
const file = `LAESTAB,URN,Name,Phase,Family,Trust,Status
3732001,107001,St Anne's,Primary,North,Trust One,Open
3732009,107009,St Felix's,Primary,North,Trust One,Open
`;

describe("POST schools/import", () => {
  const dryRun = (body: string | Uint8Array = file, headers: Record<string, string> = csv): Promise<Answered> =>
    service.ask("POST", "/v1/schools/import?dryRun=true&file=register.csv", body, headers);
  const apply = (planId: string, body: string | Uint8Array = file): Promise<Answered> =>
    service.ask("POST", `/v1/schools/import?planId=${planId}&file=register.csv`, body, csv);

  it("says what it would do, does nothing, then does exactly that", async () => {
    const plan = registerImportSchema.parse((await dryRun()).json);
    expect(plan).toMatchObject({ applied: false, registerVersion: 1, problems: [], unchanged: 1 });
    expect(plan.adds.map(({ sentence }) => sentence)).toEqual([
      "St Felix's (3732009) would be added to North, Trust One: primary, Open.",
    ]);
    expect(slugOf(await service.ask("GET", "/v1/schools/3732009"))).toBe("no-such-school");
    const done = registerImportSchema.parse((await apply(plan.planId)).json);
    expect(done).toMatchObject({ applied: true, registerVersion: 2 });
    expect((await service.ask("GET", "/v1/schools/3732009")).json).toMatchObject({
      name: "St Felix's",
      history: { laestabs: [{ source: "register.csv, row 3, imported 5 October 2026" }] },
    });
  });

  it("refuses a plan made before the register moved, and applies the new one", async () => {
    const plan = registerImportSchema.parse((await dryRun()).json);
    const other = file.replaceAll("St Felix's", "St Giles's").replace("3732009,107009", "3732010,107010");
    const otherPlan = registerImportSchema.parse((await dryRun(other)).json);
    expect((await apply(otherPlan.planId, other)).status).toBe(200);
    const late = await apply(plan.planId);
    expect([late.status, problemIn(late).detail]).toEqual([
      409,
      "What this file would do is no longer what you looked at. Do the dry run again, look at it, and apply that plan.",
    ]);
    const again = registerImportSchema.parse((await dryRun()).json);
    expect((await apply(again.planId)).json).toMatchObject({ applied: true, registerVersion: 3 });
  });

  it("lets one of two imports at once be the next version", async () => {
    const plan = registerImportSchema.parse((await dryRun()).json);
    const answers = await Promise.all([apply(plan.planId), apply(plan.planId), apply(plan.planId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it("lists a file's errors in the dry run, and refuses to apply it", async () => {
    const bad = file.replace("3732009,107009", "37320,107009");
    const plan = registerImportSchema.parse((await dryRun(bad)).json);
    expect(plan.problems.length).toBeGreaterThan(0);
    const refused = problemIn(await apply(plan.planId, bad));
    expect(refused.detail).toMatch(/^The file has \d errors?\. Mend them and try it again; nothing was imported\.$/);
    expect(refused.issues?.[0]?.path).toMatch(/^row 3/);
    expect((await service.ask("GET", "/v1/schools")).json).toMatchObject({ version: 1 });
  });

  it("reads an .xlsx as it reads a .csv", async () => {
    const rows = file
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const plan: WorkbookPlan = {
      ...{ title: "Register", author: "Test", names: [] },
      sheets: [{ ...emptySheet, name: "Schools", blocks: [{ row: 0, column: 0, style: "plain", cells: rows }] }],
    };
    const answer = await dryRun(await writeWorkbook(plan), {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    });
    expect(registerImportSchema.parse(answer.json).planId).toBe(
      registerImportSchema.parse((await dryRun()).json).planId,
    );
  });

  it("refuses what is not a register, in words", async () => {
    expect(problemIn(await dryRun("")).detail).toBe(
      "The file has no heading row. Put the names of the columns in the first row.",
    );
    const xlsx = { "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
    expect(problemIn(await dryRun("LAESTAB,Name\n", xlsx))).toMatchObject({
      type: "/v1/problems/file-refused",
      refusal: "file-text",
    });
    expect(problemIn(await service.ask("POST", "/v1/schools/import", file, csv)).detail).toBe(
      "Say dryRun=true first, look at the plan, then send the file again with its planId.",
    );
  });

  it("is for administrators", async () => {
    service.as(person(service.groupId, { roles: ["groupOfficer"] }));
    expect(problemIn(await dryRun()).detail).toBe(
      "This is for an administrator. Ask whoever keeps the roles in your group.",
    );
  });
});
