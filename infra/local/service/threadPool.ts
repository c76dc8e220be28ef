import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { bundle } from "../commandLine/bundle.mjs";
import type { Answered, Sent } from "./workbookThread";

/** One workbook for a thread: the less it weighs (bytes), the sooner its turn. `tooHeavy` answers it where it takes more than it may. */
export interface Work {
  readonly sent: Sent;
  readonly weight: number;
  readonly seconds: number;
  readonly answer: (answered: Answered) => void;
  readonly tooHeavy: () => void;
  readonly fail: (fault: Error) => void;
}

/** Threads, and what waits for one. An idle thread keeps no process from ending; `close` stops them, and with them what they do. */
export interface ThreadPool {
  queue(work: Work): void;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Whether a thread ended because it held more than it may. */
const isOutOfMemory = (fault: Error): boolean => "code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY";

/** A pool of at most so many threads of `workbookThread.ts`, each started when work first needs it and replaced where its work took more than it may. */
export function openThreadPool({
  threads,
  megabytes,
}: {
  readonly threads: number;
  readonly megabytes: number;
}): ThreadPool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: Work[] = [];
  let source: Promise<URL> | null = null;
  let starting = 0;
  let isClosed = false;

  async function start(): Promise<void> {
    starting += 1;
    source ??= bundle(root, "workbookThread").then((url) => new URL(url));
    const url = await source.finally(() => (starting -= 1));
    if (isClosed) return;
    const thread = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    thread.unref();
    all.add(thread);
    idle.push(thread);
    thread.once("exit", () => all.delete(thread));
    assign();
  }

  function assign(): void {
    while (waiting.length > 0 && !isClosed) {
      const thread = idle.pop();
      if (!thread) {
        if (all.size + starting < threads) start().catch(failAll);
        return;
      }
      const next = waiting.shift();
      if (next) work(thread, next);
    }
  }

  const failAll = (fault: unknown): void => {
    for (const { fail } of waiting.splice(0)) fail(fault instanceof Error ? fault : new Error(String(fault)));
  };

  function work(thread: Worker, { sent, seconds: most, answer, tooHeavy, fail }: Work): void {
    const over = (isUsable: boolean): void => {
      clearTimeout(limit);
      thread.removeAllListeners("message").removeAllListeners("error");
      if (isUsable) idle.push(thread);
      else {
        all.delete(thread);
        // What it was doing is given up; a fault on its way out has nobody left to tell.
        thread.on("error", () => undefined);
        void thread.terminate();
      }
      thread.unref();
      assign();
    };
    const limit = setTimeout(() => {
      over(false);
      tooHeavy();
    }, most * 1000);
    thread.ref();
    thread.once("message", (answered: Answered) => {
      over(true);
      answer(answered);
    });
    thread.once("error", (fault) => {
      over(false);
      if (isOutOfMemory(fault)) tooHeavy();
      else fail(fault);
    });
    thread.postMessage(sent);
  }

  function queue(work: Work): void {
    const before = waiting.findIndex(({ weight }) => weight > work.weight);
    waiting.splice(before === -1 ? waiting.length : before, 0, work);
    assign();
  }

  return {
    queue,
    async close() {
      isClosed = true;
      waiting.length = 0;
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
}
