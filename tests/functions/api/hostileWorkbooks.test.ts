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

/** Checks a good file again and again until told to stop; gives how many milliseconds each took. Every one is served. */
function goOnServing(good: Uint8Array): { readonly stop: () => Promise<readonly number[]> } {
  let isOver = false;
  const served = (async () => {
    const times: number[] = [];
    while (!isOver) {
      const start = performance.now();
      expect(await check(good)).toMatchObject({ status: 200, json: { ready: true } });
      times.push(performance.now() - start);
    }
    return times;
  })();
  return {
    stop() {
      isOver = true;
      return served;
    },
  };
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;

it("refuses every hostile file that is sent, several at once, while good ones go on being served", async () => {
  const id = await fresh(service);
  const { bytes } = await service.ask("GET", `/v1/collections/${id}/templates/${schools.anne}.xlsx`);
  const good = fillWorkbook(bytes, new Map([...layout.cells.keys()].map((cell) => [cell, "x"])));
  await check(good);
  const alone: number[] = [];
  for (let each = 0; each < 10; each++) {
    const start = performance.now();
    await check(good);
    alone.push(performance.now() - start);
  }
  const before = process.memoryUsage().rss;
  const serving = goOnServing(good);
  const answers = await together(hostile, async ({ title, bytes: sent, refused }) => {
    const answer = await check(sent);
    const { refusal, detail } = problemIn(answer);
    expect(detail).toMatch(/^[A-Z].*\.$/s);
    return { title, refusal: refused === undefined ? undefined : refusal };
  });
  const beside = await serving.stop();
  // Reading a hostile file costs a good one its share of the cores, not its turn: seen at 2 cores, 193 ms beside them where it is 111 ms alone, 1.2 s at most.
  expect(beside.length).toBeGreaterThan(5);
  expect(median(beside)).toBeLessThan(10 * median(alone));
  expect(Math.max(...beside)).toBeLessThan(10_000);
  expect(answers.slice(0, cases.length).map(({ title, refusal }) => [title, refusal])).toEqual(
    hostile.slice(0, cases.length).map(({ title, refused }) => [title, refused]),
  );
  // Nothing of a refused file is kept: what the process holds does not grow with what it was sent.
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1_048_576);
  expect(service.logged.filter(({ status }) => typeof status === "number" && status >= 500)).toEqual([]);
}, 120_000);
