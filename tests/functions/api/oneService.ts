import { withRegister } from "./example";
import { startService, type RunningService } from "./runningService";

/**
 * One service with the example's register for every test of a file; each test finds the officer asking, on the fixed day. What it gives stands for the
 * service, and is used from the first test on.
 */
export function oneService(): RunningService {
  let running: RunningService | null = null;
  const started = (): RunningService => {
    if (!running) throw new Error("the service is there from the first test on");
    return running;
  };
  beforeAll(async () => {
    running = await startService();
    await withRegister(running);
  });
  afterAll(() => started().stop());
  afterEach(() => {
    started().as(undefined);
    started().at("2026-10-05T10:00:00Z");
  });
  return new Proxy({} as RunningService, { get: (_, name) => Reflect.get(started(), name) as unknown });
}
