/// <reference types="office-js" />
import { runInContext } from "node:vm";
import { z } from "zod";
import { createHost } from "../host/host";
import { nativeBridge, windowsHost } from "../host/nativeBridge";
import { newestSets, type RequirementSets } from "../host/requirementSets";
import type { HostEvent } from "../model/events";
import type { Workbook } from "../model/workbook";
import { openFile } from "../files/openFile";
import type { References } from "../wire/references";
import { installedApi, newModel, officeScript } from "./loadOffice";
import { officeContext } from "./sandbox";

const counted = z.object({ Actions: z.array(z.unknown()).default([]) });

/** How a host is opened. */
export interface HostSettings {
  /** The requirement sets the host declares; the newest by default. */
  readonly requirementSets?: RequirementSets;
  /** The lowest `ExcelApi` the add-in claims to need, for example "1.13": the host declares just that, and office.js itself refuses every member that is newer. */
  readonly minimum?: string;
  /** The time of the workbook's comments. */
  readonly now?: () => Date;
}

/** One batch that went over the wire, for tests that count them: how many actions, and how long its text and its answer's are, in bytes. */
export interface WireBatch {
  readonly actions: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
}

/**
 * Microsoft's own office.js, started in this process on a workbook of ours. `Excel`, `Office` and `OfficeExtension` are the real things;
 * `globals` has all three, for code that reads them as globals: `Object.assign(globalThis, host.globals)`.
 * `workbook` is what stands behind them: look into it, or act as the person at the grid. It is a test host, not Excel: it shows that
 * code drives office.js rightly, not that Excel does what the host does.
 */
export interface OpenHost {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly globals: {
    readonly Excel: typeof Excel;
    readonly Office: typeof Office;
    readonly OfficeExtension: typeof OfficeExtension;
  };
  readonly workbook: Workbook;
  /** Ranges the add-in still tracks. */
  readonly references: References;
  /** Every batch since the host was opened: one per sync that had something to say. */
  readonly batches: readonly WireBatch[];
  /** Bugs of the host itself; a test ends by expecting none. */
  readonly bugs: readonly unknown[];
  /** Ends office.js and its timers. */
  close(): void;
}

/** Starts office.js on an empty workbook and waits for `Office.onReady`: 0.2 seconds, the first time about one. */
export async function openHost(settings: HostSettings = {}): Promise<OpenHost> {
  const bugs: unknown[] = [];
  const batches: WireBatch[] = [];
  let send: (event: HostEvent) => void = () => undefined;
  const host = createHost({
    api: installedApi(),
    newModel,
    onEvent: (event) => send(event),
    now: settings.now ?? (() => new Date()),
    onBug: (error) => bugs.push(error),
    openFile,
  });
  const native = nativeBridge(async (body) => {
    const answer = await host.process(body);
    const [requestBytes = 0, answerBytes = 0] = [body, answer].map((each) => Buffer.byteLength(JSON.stringify(each)));
    batches.push({ actions: counted.parse(body).Actions.length, requestBytes, answerBytes });
    return answer;
  });
  send = native.send;
  const sets = {
    ...(settings.requirementSets ?? newestSets),
    ...(settings.minimum !== undefined && { ExcelApi: settings.minimum }),
  };
  const { context, end } = officeContext({
    _richApiNativeBridge: native.bridge,
    external: windowsHost(sets, new Map()),
  });
  officeScript("office.js").runInContext(context);
  await runInContext("Office.onReady()", context);
  if (settings.minimum !== undefined)
    runInContext("OfficeExtension.CommonUtility._doApiNotSupportedCheck = true", context);
  const globals: OpenHost["globals"] = {
    Excel: context["Excel"],
    Office: context["Office"],
    OfficeExtension: context["OfficeExtension"],
  };
  return { ...globals, globals, workbook: host.workbook, references: host.references, batches, bugs, close: end };
}
