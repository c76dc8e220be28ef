import { serviceOf, type Service } from "../../../addin/api/service";
import { listenWith } from "../../../addin/api/listen";
import { ticketAddressOf } from "../../../addin/api/listenHere";
import type { PaneParts } from "../../../addin/taskpane/openPane";
import type { Store } from "../../../addin/taskpane/store";
import type { OpenHost } from "../../../infra/local/workbench/node/openHost";
import { openWebSocket } from "../../../infra/local/service/openWebSocket";
import { withRegister } from "../../functions/api/example";
import { startService, type RunningService } from "../../functions/api/runningService";
import { inExcel, openExcel } from "./inExcel";

/** The service with the example's register, and the oldest Excel allowed beside it: what a session of the pane stands between. */
export interface Stage {
  readonly service: RunningService;
  readonly host: OpenHost;
  /** Stops what was given, then both; no bug of the host's went by unseen. */
  close(session: { readonly stop: () => Promise<void> }): Promise<void>;
}

/** Opens one. */
export async function openStage(): Promise<Stage> {
  const service = await startService();
  await withRegister(service);
  const host = await openExcel({ minimum: "1.13" });
  return {
    service,
    host,
    close: async (session) => {
      await session.stop();
      await service.stop();
      expect(host.bugs).toEqual([]);
      host.close();
    },
  };
}

/** Puts the sheets of an .xlsx file into the open workbook. */
export const insertSheets = (file: Uint8Array): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.insertWorksheetsFromBase64(Buffer.from(file).toString("base64"));
    await context.sync();
  });

/** A pane's way to the service: `asked` counts, `isOnline` cuts. */
export interface Line {
  readonly service: Service;
  readonly asked: { readonly method: string; readonly path: string; readonly key: string | null }[];
  isOnline: boolean;
  /** Whose requests these are; null for whoever the service says is asking. */
  token: string | null;
  /** Lets the next answers to a path wait until the result is called. */
  hold(path: string): () => void;
}

/** A line of somebody with a token; without one, of whoever the service says is asking. */
export function lineTo({ url }: RunningService, token: string | null = null): Line {
  let held: { readonly path: string; readonly until: Promise<void> } | null = null;
  const line: Line = {
    asked: [],
    isOnline: true,
    token,
    hold: (path) => {
      let release: () => void = () => undefined;
      held = { path, until: new Promise((resolve) => (release = resolve)) };
      return () => {
        held = null;
        release();
      };
    },
    service: serviceOf({
      top: url,
      token: () => Promise.resolve(line.token),
      fetch: async (address, init) => {
        if (!line.isOnline) throw new TypeError("no connection");
        const path = new URL(address).pathname;
        line.asked.push({ method: init.method ?? "GET", path, key: new Headers(init.headers).get("Idempotency-Key") });
        const answer = await fetch(address, init);
        if (held?.path === path) await held.until;
        return answer;
      },
    }),
  };
  return line;
}

/** What a pane is given of the world, on a line of its own. It hears of changes by the service's own live connections. */
export const partsOn = ({ service }: Pick<Line, "service">): PaneParts => ({
  run: inExcel,
  service,
  keep: { read: () => null, write: () => undefined },
  newKey: () => "key",
  now: () => new Date("2026-10-05T10:00:00Z"),
  clock: () => performance.now(),
  host: "Excel",
  isSupported: () => true,
  signIn: () => Promise.resolve(),
  forgetFigures: () => Promise.resolve(),
  hasNotes: false,
  listen: listenWith({
    ticketAddress: ticketAddressOf(service),
    open: openWebSocket,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    now: Date.now,
    chance: Math.random,
    failed: (error) => {
      throw error;
    },
    wakes: () => () => undefined,
  }),
});

/** Waits for the next change after which a session's state satisfies `enough`; the test's own limit ends a wait for what never comes. */
export const nextIn = <State>(store: Store<State>, enough: (state: State) => boolean = () => true): Promise<State> =>
  new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!enough(store.get())) return;
      stop();
      resolve(store.get());
    });
  });

/** Waits until a session's state satisfies `enough`, which it may already. */
export const untilIn = async <State>(store: Store<State>, enough: (state: State) => boolean): Promise<State> =>
  enough(store.get()) ? store.get() : nextIn(store, enough);
