import { summaryAnswerSchema } from "../../../core/wire/summary";
import { isRefusal } from "../../../core/wire/refusal";
import { readWorkbook } from "../../../functions/xlsx/read/readWorkbook";
import { slugOf } from "./answered";
import { person, withRegister } from "./example";
import { startService, type RunningService } from "./runningService";

let service: RunningService;
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
});
afterAll(() => service.stop());
afterEach(() => service.as(undefined));

const issue = async (id: string, returns: readonly (readonly [string, string])[]): Promise<void> => {
  const answer = await service.ask("POST", "/v1/collections", {
    ...{ id, title: `Collection ${id}`, opensOn: "2026-09-01", dueOn: "2026-11-30" },
    returns: returns.map(([returnId, period]) => ({ returnId, period })),
  });
  expect(answer.status).toBe(201);
};
const bring = async (file: string, content: string): Promise<void> => {
  const send = (query: string) =>
    service.ask("POST", `/v1/results/import?file=${file}&stage=final&${query}`, content, {
      "Content-Type": "text/csv",
    });
  const { planId } = (await send("dryRun")).json as { planId: string };
  expect((await send(`planId=${planId}`)).status).toBe(200);
};
const summary = () => service.ask("GET", "/v1/summary");

it("the board's summary without a collection is of the latest of each return, a page for each phase", async () => {
  expect(slugOf(await summary())).toBe("no-such-collection");
  await issue("old", [
    ["primary-outcomes", "2023/24"],
    ["school-context", "2023/24"],
  ]);
  await issue("context", [["school-context", "2025/26"]]);
  await issue("results", [
    ["primary-outcomes", "2024/25"],
    ["secondary-outcomes", "2024/25"],
  ]);
  await bring("ks2.csv", "laestab,period,ks2_eligible,ks2_rwm_exp_n\n3732001,2024/25,30,18\n");
  await bring("census.csv", "laestab,period,census_roll,census_sen_support_n\n3732001,2025/26,210,30\n");
  const answer = await summary();
  const { comparisons } = summaryAnswerSchema.parse(answer.json);
  expect(comparisons.map(({ returnId, period }) => [returnId, period])).toEqual([
    ["primary-outcomes", "2024/25"],
    ["secondary-outcomes", "2024/25"],
    ["school-context", "2025/26"],
  ]);
  const again = { "If-None-Match": answer.headers.get("etag") ?? "" };
  expect((await service.ask("GET", "/v1/summary", undefined, again)).status).toBe(304);
  await bring("ks2-revised.csv", "laestab,period,ks2_eligible,ks2_rwm_exp_n\n3732002,2024/25,20,9\n");
  expect((await service.ask("GET", "/v1/summary", undefined, again)).status).toBe(200);

  const board = readWorkbook((await service.ask("GET", "/v1/summary.xlsx")).bytes);
  if (isRefusal(board)) throw new Error(board.wrong);
  expect(board.sheets.map(({ name }) => name)).toEqual([
    "Board summary",
    "Primary",
    "Secondary",
    "All phases",
    "About",
  ]);
  const said = board.sheets.flatMap(({ cells }) => [...cells.values()]).filter((cell) => typeof cell === "string");
  expect(said).toContain("As at 5 October 2026. The latest figures of each return.");
  expect(said.join("\n")).toContain("of 50 pupils");
}, 60_000);

it("a director is shown the latest release of each return, and nothing of what was not released", async () => {
  const released = await service.ask("POST", "/v1/releases", { collection: "old", audience: "board" });
  expect([200, 201]).toContain(released.status);
  service.as(person(service.groupId, { roles: ["director"] }));
  const { comparisons } = summaryAnswerSchema.parse((await summary()).json);
  expect(comparisons.map(({ returnId, period }) => [returnId, period])).toEqual([
    ["primary-outcomes", "2023/24"],
    ["school-context", "2023/24"],
  ]);
});

it("who is a school and a director too is shown as the board's what was released to the board", async () => {
  service.as(person(service.groupId, { roles: ["school", "director"] }));
  const { comparisons } = summaryAnswerSchema.parse((await summary()).json);
  expect(comparisons.map(({ period }) => period)).toEqual(["2023/24", "2023/24"]);
});

it("an officer of one trust is shown its total, and none that is called the group's", async () => {
  const scope = { groupId: service.groupId, trusts: ["tru_one"], schools: "all" as const };
  service.as(person(service.groupId, { roles: ["trustOfficer"], scope }));
  const answer = await summary();
  const { comparisons } = summaryAnswerSchema.parse(answer.json);
  const [results] = comparisons;
  expect(results?.totals.map(({ scope: of, name }) => [of, name])).toEqual([
    ["trust", "Trust One"],
    ["family", "North"],
  ]);
  expect(results?.gaps.filter(({ scope: of }) => of === "group")).toEqual([]);
  const board = readWorkbook((await service.ask("GET", "/v1/summary.xlsx")).bytes);
  if (isRefusal(board)) throw new Error(board.wrong);
  const said = [...(board.sheets[0]?.cells.values() ?? [])];
  expect(said).toContain("Trust One");
  expect(said.join("\n")).toMatch(/of 50 pupils/);
});
