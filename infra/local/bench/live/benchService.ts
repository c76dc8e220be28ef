import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { liveTicketSchema } from "../../../../core/wire/live";
import { receiptSchema } from "../../../../core/wire/submissions";
import { someAnswers } from "./setUp";

/** A service in a process of its own, that can be killed and started again on the same data and port. */
export interface BenchService {
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The address of one live connection, with its ticket. */
  ticketAddress(): Promise<string>;
  /** Sends a school's answers; gives when the service took them up (before it had judged and stored them) and when its receipt was here, in ms since 1970. */
  submit(collection: string, schoolId: string): Promise<{ readonly takenUp: number; readonly answered: number }>;
  /** Kills it (SIGKILL): it can finish nothing. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

async function started(data: string, port: number): Promise<{ child: ChildProcess; url: string }> {
  const program = join(import.meta.dirname, "service.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, data, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const url of createInterface({ input: child.stdout })) return { child, url };
  throw new Error("the service did not start");
}

/** Starts a service on a data folder that `setUp` filled, at any free port. */
export async function startBenchService(data: string): Promise<BenchService> {
  let { child, url } = await started(data, 0);
  const ask: BenchService["ask"] = (path, init) => fetch(`${url}${path}`, init);
  return {
    ask,
    ticketAddress: async () =>
      liveTicketSchema.parse(await (await ask("/v1/live/tickets", { method: "POST" })).json()).address,
    async submit(collection, schoolId) {
      const answer = await ask(`/v1/collections/${collection}/schools/${schoolId}/submissions`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ base: 0, entries: someAnswers, notes: {} }),
      });
      const answered = Date.now();
      return { takenUp: Date.parse(receiptSchema.parse(await answer.json()).receivedAt), answered };
    },
    async kill() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
    async restart() {
      ({ child, url } = await started(data, Number(new URL(url).port)));
    },
  };
}
