import type { LogLine } from "../../../functions/api/deps";
import type { Ran } from "../../../functions/schedule/runDue";

const everyMs = 5 * 60_000;

/** Runs the schedule now and every five minutes, one run at a time, until it is stopped; a run that fails is logged and the next one tries again. */
export function startSchedule(run: () => Promise<Ran>, log: (line: LogLine) => void): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const once = (): void => {
    running = running.then(run).catch((error: unknown) => {
      log({ level: "error", code: "schedule-failed", error: error instanceof Error ? error.name : "unknown" });
    });
  };
  once();
  const timer = setInterval(once, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
