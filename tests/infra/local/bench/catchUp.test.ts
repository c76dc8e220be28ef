import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBenchService } from "../../../../infra/local/bench/live/benchService";
import { measureCatchUp } from "../../../../infra/local/bench/live/catchUp";
import { collections, setUp } from "../../../../infra/local/bench/live/setUp";

jest.setTimeout(180_000);

/** The same as `npm run bench:live` does with 200 clients: a service in a process of its own, and SIGKILL. */
it("every client knows of every submission after the service was killed between them and started again", async () => {
  const data = await mkdtemp(join(tmpdir(), "trustwide-kill-"));
  await setUp(data);
  const service = await startBenchService(data);
  try {
    const { knowing } = await measureCatchUp(service, { collection: collections[2], clients: 20 });
    expect(knowing).toBe(20);
  } finally {
    await service.kill();
    await rm(data, { recursive: true });
  }
});
