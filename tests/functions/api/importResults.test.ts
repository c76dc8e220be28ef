import { gzipSync } from "node:zlib";
import { resultsImportSchema } from "../../../core/wire/resultsImport";
import { problemIn } from "./answered";
import { fresh, person, withRegister } from "./example";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
});
afterAll(() => service.stop());
afterEach(() => service.as(undefined));

const file = (...rows: string[]): string =>
  ["laestab,period,ks2_eligible,ks2_rwm_exp_n,Nonsense", ...rows].join("\r\n") + "\r\n";
const rows = ["3732001,2024/25,30,18,a", "3733001,2023/24,1,1,b", "3739998,2024/25,9,9,c"];

const send = async (query: string, body: string | Uint8Array, type = "text/csv") =>
  service.ask("POST", `/v1/results/import?stage=final&edition=e1&${query}`, body, { "Content-Type": type });
const plan = async (body: string | Uint8Array, type?: string) =>
  resultsImportSchema.parse((await send("dryRun", body, type)).json);

describe("POST /v1/results/import", () => {
  it("says what a file would put where, with the rows and columns it leaves aside and why; then does exactly that", async () => {
    const id = await fresh(service);
    const dry = await plan(file(...rows));
    expect(dry).toMatchObject({ applied: false, stage: "final", edition: "e1", layout: { id: "own-cells" } });
    expect(
      dry.returns.map(({ period, schools, counts, collections }) => [period, schools, counts.new, collections.length]),
    ).toEqual([
      ["2023/24", 1, 0, 0],
      ["2024/25", 1, 2, 1],
    ]);
    expect(dry.returns[0]?.notIssued?.sentence).toContain("Issue one first");
    expect(dry.unmatched).toMatchObject([{ row: 4, codes: "3739998" }]);
    expect(dry.notUsed).toEqual([{ column: "Nonsense", why: null }]);
    const done = resultsImportSchema.parse((await send(`planId=${dry.planId}`, file(...rows))).json);
    expect(done).toMatchObject({ applied: true, planId: dry.planId });
    expect((await plan(file(...rows))).returns[1]?.counts).toMatchObject({ new: 0, same: 2 });
    expect(id).toBeTruthy();
  });

  it("reads a .csv.gz, a byte order mark and a file of Windows alike", async () => {
    await fresh(service);
    const plain = file(rows[0] ?? "");
    const windows = Uint8Array.from(Buffer.from(plain.replace("Nonsense", "Caf\u00e9"), "latin1"));
    for (const body of [gzipSync(plain), new TextEncoder().encode(`\ufeff${plain}`), windows])
      expect((await plan(new Uint8Array(body), "application/octet-stream")).returns[0]?.counts.new).toBe(2);
  });

  it("refuses a plan that was not looked at, one that moved, and a file with errors, each in words", async () => {
    await fresh(service);
    expect(problemIn(await send("", file(...rows)))).toMatchObject({ status: 400 });
    expect(problemIn(await send("planId=other", file(...rows)))).toMatchObject({ type: "/v1/problems/results-moved" });
    const { planId } = await plan(file("3732001,2024/25,thirty,18,a"));
    expect(problemIn(await send(`planId=${planId}`, file("3732001,2024/25,thirty,18,a")))).toMatchObject({
      type: "/v1/problems/results-file-has-problems",
      issues: [{ path: "row 2, ks2_eligible" }],
    });
    expect(problemIn(await send("dryRun&layout=mine", file(...rows)))).toMatchObject({ issues: [{ path: "layout" }] });
  });

  it("is a group officer's alone", async () => {
    service.as(person(service.groupId, { roles: ["school"] }));
    expect((await send("dryRun", file(...rows))).status).toBe(403);
  });
});
