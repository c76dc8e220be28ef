import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectionListSchema } from "../../../../core/wire/collections";
import { historySchema } from "../../../../core/wire/submissions";
import { read } from "../../../../infra/local/commandLine/client";
import { clientOf, openLocal } from "../../../../infra/local/commandLine/localClient";
import { demonstrate, demonstrationGroup, isUnfinished } from "../../../../infra/local/demo/demonstrate";
import type { OpenService } from "../../../../infra/local/service/openService";
import { silent } from "./silent";

const folder = mkdtempSync(join(tmpdir(), "trustwide-resumed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A service that is cut off when the nth request of a kind is sent to a path, whoever sends it. */
function cutOff(service: OpenService, method: string, path: string, nth: number): OpenService {
  let sent = 0;
  const app = Object.create(service.app) as OpenService["app"];
  app.request = (to, init) => {
    if (to === `http://localhost${path}` && init?.method === method && (sent += 1) === nth) throw new Error("stopped");
    return service.app.request(to, init);
  };
  return { ...service, app };
}

it("a demonstration that was stopped is taken up again where it stood, until what it does last is done", async () => {
  const service = await openLocal({ data: join(folder, "data"), groupId: demonstrationGroup });
  const client = clientOf(service);
  const out = { out: join(folder, "out"), today: new Date() };
  expect(await isUnfinished(service, client)).toBe(true);
  for (const [method, path, nth] of [
    ["POST", "/v1/workbooks", 60],
    ["PATCH", "/v1/collections/results-2022-23", 1],
    ["POST", "/v1/releases", 2],
  ] as const) {
    const cut = cutOff(service, method, path, nth);
    await expect(demonstrate(cut, clientOf(cut), silent, out)).rejects.toThrow("stopped");
    expect(await isUnfinished(service, client)).toBe(true);
  }
  await demonstrate(service, client, silent, out);
  expect(await isUnfinished(service, client)).toBe(false);

  const { collections } = await read(await client.send("/v1/collections"), collectionListSchema);
  expect(collections.filter(({ state }) => state === "open").map(({ id }) => id)).toEqual([
    "published-2024-25",
    "results-2024-25",
  ]);
  expect(collections.find(({ id }) => id === "published-2018-19")).toMatchObject({
    ...{ opensOn: "2019-09-01", dueOn: "2019-11-30", state: "closed" },
  });
  const sent = await client.send("/v1/collections/results-2024-25/schools/3713302/submissions");
  const { revisions } = await read(sent, historySchema);
  expect(revisions.map(({ by }) => by.name)).toEqual([expect.stringMatching(/^Head of /)]);
  await client.close();
}, 240_000);
