import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { WorkbookValues } from "../../../core/sheets/workbookValues";
import type { Refusal } from "../../../core/wire/refusal";
import { refuse } from "../../../functions/xlsx/read/refusals";
import type { WorkbookKind, WorkbookReader } from "../../../functions/xlsx/read/workbookKinds";
import { bundle } from "../commandLine/bundle.mjs";

/** How many threads read, and what one workbook may take: seconds, and megabytes of what its thread holds. */
export interface ThreadLimits {
  readonly threads: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** As many threads as the machine has cores, at least two, so that one file that is slow to read holds up no other. */
const usual: ThreadLimits = { threads: Math.max(2, availableParallelism()), seconds: 20, megabytes: 768 };

/** Threads that read workbooks beside whatever the process serves. `close` stops them, and with them what they read. */
export interface WorkbookThreads {
  readonly read: WorkbookReader;
  close(): Promise<void>;
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly kind: WorkbookKind;
  readonly answer: (read: WorkbookValues | Refusal) => void;
  readonly fail: (fault: Error) => void;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Whether a thread ended because it held more than it may. */
const isOutOfMemory = (fault: Error): boolean => "code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY";

/**
 * Opens threads that read workbooks, each started when a workbook first needs it. A workbook that takes longer than its seconds or more than its
 * megabytes is refused and its thread replaced; the small ones that wait go first. An idle thread keeps no process from ending.
 */
export function openWorkbookThreads({ threads, seconds, megabytes }: ThreadLimits = usual): WorkbookThreads {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: Reading[] = [];
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

  function work(thread: Worker, { bytes, kind, answer, fail }: Reading): void {
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
      answer(refuse.tooHeavy());
    }, seconds * 1000).unref();
    thread.ref();
    thread.once("message", (read: WorkbookValues | Refusal) => {
      over(true);
      answer(read);
    });
    thread.once("error", (fault) => {
      over(false);
      if (isOutOfMemory(fault)) answer(refuse.tooHeavy());
      else fail(fault);
    });
    thread.postMessage({ bytes, kind });
  }

  return {
    read: (bytes, kind) =>
      new Promise((answer, fail) => {
        const before = waiting.findIndex((each) => each.bytes.length > bytes.length);
        waiting.splice(before === -1 ? waiting.length : before, 0, { bytes, kind, answer, fail });
        assign();
      }),
    async close() {
      isClosed = true;
      waiting.length = 0;
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
}
