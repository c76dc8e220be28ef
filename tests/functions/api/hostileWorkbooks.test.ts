import { fillWorkbook } from "../../../infra/local/demo/fillWorkbook";
import { containerCases } from "../xlsx/read/containerCases";
import { contentCases } from "../xlsx/read/contentCases";
import { kindCases } from "../xlsx/read/kindCases";
import { killers } from "../xlsx/read/killers";
import { problemIn } from "./answered";
import { fresh, layout, schools, withRegister } from "./example";
import { startService, type RunningService } from "./runningService";

const largestBody = 4 * 1_048_576;
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const atOnce = 6;

let service: RunningService;
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
});
afterAll(() => service.stop());

const check = (bytes: Uint8Array) => service.ask("POST", "/v1/submissions/check", bytes, { "Content-Type": xlsx });

/** Does each piece of work, several at once, and gives what each came to. */
async function together<Item, Outcome>(
  items: readonly Item[],
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = items.entries();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [index, item] of waiting) outcomes[index] = await work(item);
    }),
  );
  return outcomes;
}

const cases = [...kindCases, ...containerCases, ...contentCases].map(([title, make, { refused }]) => ({
  title,
  bytes: make(),
  refused: refused as string | undefined,
}));
const deadly = killers.map(([title, make]) => ({ title, bytes: make(), refused: undefined }));
const hostile = [...cases, ...deadly].filter(({ bytes }) => bytes.length <= largestBody);

it("refuses every hostile file that is sent, several at once, while good ones go on being served", async () => {
  const id = await fresh(service);
  const { bytes } = await service.ask("GET", `/v1/collections/${id}/templates/${schools.anne}.xlsx`);
  const good = fillWorkbook(bytes, new Map([...layout.cells.keys()].map((cell) => [cell, "x"])));
  const served: number[] = [];
  let isOver = false;
  const serving = (async () => {
    while (!isOver) {
      const start = performance.now();
      expect(await check(good)).toMatchObject({ status: 200, json: { ready: true } });
      served.push(performance.now() - start);
    }
  })();
  const before = process.memoryUsage().rss;
  const answers = await together(hostile, async ({ title, bytes: sent, refused }) => {
    const answer = await check(sent);
    const { refusal, detail } = problemIn(answer);
    expect(detail).toMatch(/^[A-Z].*\.$/s);
    return { title, refusal: refused === undefined ? undefined : refusal };
  });
  isOver = true;
  await serving;
  expect(answers.slice(0, cases.length).map(({ title, refusal }) => [title, refusal])).toEqual(
    hostile.slice(0, cases.length).map(({ title, refused }) => [title, refused]),
  );
  // Nothing of a refused file is kept: what the process holds does not grow with what it was sent.
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1_048_576);
  expect(service.logged.filter(({ status }) => typeof status === "number" && status >= 500)).toEqual([]);
  // A good file waits for the hostile ones before it at most: each costs a fraction of a second.
  expect(served.length).toBeGreaterThan(0);
  expect(Math.max(...served)).toBeLessThan(30_000);
}, 120_000);
