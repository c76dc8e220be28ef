import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "../../../../infra/local/commandLine/client";
import { clientOf, openLocal } from "../../../../infra/local/commandLine/localClient";
import { demonstrate, demonstrationGroup, isUnfinished } from "../../../../infra/local/demo/demonstrate";
import { silent } from "./silent";

const folder = mkdtempSync(join(tmpdir(), "trustwide-resumed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A client that is cut off when it sends the nth request to a path. */
function cutOff(client: Client, path: string, nth: number): Client {
  let sent = 0;
  return {
    ...client,
    send: (to, init) => {
      if (to === path && init?.method === "POST" && (sent += 1) === nth) throw new Error("stopped");
      return client.send(to, init);
    },
  };
}

it("a demonstration that was stopped is taken up again where it stood, until what it does last is done", async () => {
  const service = await openLocal({ data: join(folder, "data"), groupId: demonstrationGroup });
  const client = clientOf(service);
  const out = { out: join(folder, "out"), today: new Date() };
  expect(await isUnfinished(service, client)).toBe(true);
  for (const [path, nth] of [
    ["/v1/workbooks", 60],
    ["/v1/releases", 2],
  ] as const) {
    await expect(demonstrate(service, cutOff(client, path, nth), silent, out)).rejects.toThrow("stopped");
    expect(await isUnfinished(service, client)).toBe(true);
  }
  await demonstrate(service, client, silent, out);
  expect(await isUnfinished(service, client)).toBe(false);
  await client.close();
}, 240_000);
