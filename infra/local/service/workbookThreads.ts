import { availableParallelism } from "node:os";
import type { ApiDeps } from "../../../functions/api/deps";
import { refuse } from "../../../functions/xlsx/read/refusals";
import type { WorkbookReader } from "../../../functions/xlsx/read/workbookKinds";
import { openThreadPool } from "./threadPool";
import type { Answered } from "./workbookThread";

/** How many threads there are, and what one file that was sent may take: seconds, and megabytes of what its thread holds. */
export interface ThreadLimits {
  readonly threads: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** As many threads as the machine has cores, at least two, so that one file that is slow to read holds up no other. */
const usual: ThreadLimits = { threads: Math.max(2, availableParallelism()), seconds: 20, megabytes: 768 };

/** Threads that read and draw workbooks beside whatever the process serves. `close` stops them, and with them what they do. */
export interface WorkbookThreads {
  readonly read: WorkbookReader;
  readonly draw: ApiDeps["drawWorkbook"];
  close(): Promise<void>;
}

/** What the largest comparison may take to draw: it is ours, so only a fault takes longer. */
const drawingSeconds = 300;

/** The fault a thread met, or that it answered what it was not asked. */
const faultOf = (answered: Answered): Error =>
  new Error("fault" in answered ? answered.fault : "a thread answered what it was not asked");

/**
 * Opens threads that read and draw workbooks, each started when a workbook first needs it. A file that takes longer than its seconds or more than its
 * megabytes is refused and its thread replaced; the small ones that wait go first, and what is ours to draw before them. An idle thread keeps no
 * process from ending.
 */
export function openWorkbookThreads({ seconds, ...limits }: ThreadLimits = usual): WorkbookThreads {
  const { queue, close } = openThreadPool(limits);
  return {
    read: (bytes, kind) =>
      new Promise((read, fail) => {
        queue({
          sent: { bytes, kind },
          weight: bytes.length,
          seconds,
          answer: (it) => ("read" in it ? read(it.read) : fail(faultOf(it))),
          tooHeavy: () => read(refuse.tooHeavy()),
          fail,
        });
      }),
    draw: (plan) =>
      new Promise((drawn, fail) => {
        queue({
          sent: { plan },
          weight: 0,
          seconds: drawingSeconds,
          answer: (it) => ("drawn" in it ? drawn(it.drawn) : fail(faultOf(it))),
          tooHeavy: () => fail(new Error("a workbook took too long to draw, or too much memory")),
          fail,
        });
      }),
    close,
  };
}
