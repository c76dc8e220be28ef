import { drawnEntry } from "../../../core/entries/drawnEntry";
import { signOffCells } from "../../../core/entries/signOff";
import { confirmation, confirmationCells } from "../../../core/returns/importedCells";
import type { Finding } from "../../../core/rules/finding";
import { parseAddress } from "../../../core/sheets/address";
import type { CellPlace, WorkbookValues } from "../../../core/sheets/workbookValues";
import type { z } from "zod";
import type { Clash, historySchema } from "../../../core/wire/submissions";
import type { Problem } from "../../../core/wire/problems";
import { queue, settle, waiting, type Keep, type Outgoing } from "../../api/outgoing";
import { slugOf } from "../../api/client";
import type { Service } from "../../api/service";
import { selectCell, typeInto } from "../../excel/places";
import { followSheets } from "../../excel/followSheets";
import type { Run } from "../../excel/run";
import type { Stop } from "../../excel/watch";
import { createStore, type Store } from "../store";
import { readKept, writeKept, type KeptInTemplate } from "../../excel/keptReturn";
import { openReleasedSession, type ReleasedSession } from "./releasedSession";
import { requestOf } from "./requestOf";
import { viewOf, type ReturnView } from "./returnView";
import { isRead, type Template } from "./template";

export type History = z.infer<typeof historySchema>;

/** What happened to what was sent last. */
export type Sending =
  | { readonly kind: "idle" | "sending" | "waiting" }
  | { readonly kind: "received"; readonly revision: number; readonly at: string; readonly isRepeated: boolean }
  | { readonly kind: "clash"; readonly clash: Clash; readonly mine: Outgoing }
  | { readonly kind: "refused"; readonly problem: Problem };

export interface SchoolState {
  readonly view: ReturnView;
  readonly sending: Sending;
  readonly kept: KeptInTemplate;
  readonly history: History | null;
  /** What stands in the way of the history. */
  readonly historyTrouble: "offline" | Problem | null;
  /** How long the last check took, in milliseconds: shown to nobody, measured by the tests. */
  readonly checkMs: number;
}

/** What a session needs: Excel, the service, somewhere to keep what waits, and time, randomness and a clock from outside. */
export interface SchoolParts {
  readonly run: Run;
  readonly service: Service;
  readonly keep: Keep;
  readonly newKey: () => string;
  readonly now: () => Date;
  readonly clock: () => number;
  /** Told of every check, with how long it took in milliseconds: for whoever measures. */
  readonly onChecked?: (checkMs: number) => void;
}

/** A school's work on one template: checks on every change, sends, and tells what became of it. */
export interface SchoolSession {
  readonly template: Template;
  readonly store: Store<SchoolState>;
  /** What was released to schools. */
  readonly released: ReleasedSession;
  select(finding: Finding): Promise<void>;
  selectSheet(sheet: string): Promise<void>;
  selectSignOff(): Promise<void>;
  note(finding: Finding, words: string): Promise<void>;
  /** Says in the sheet itself that its imported figures are right, or takes that back. */
  confirm(sheet: string, isConfirmed: boolean): Promise<void>;
  send(): Promise<void>;
  retry(): Promise<void>;
  resolve(theirs: readonly string[]): Promise<void>;
  lookAtHistory(): Promise<void>;
  stop: Stop;
}

/** Opens a session on a template that was recognised in `workbook`. */
export async function openSchoolSession(
  parts: SchoolParts,
  template: Template,
  workbook: WorkbookValues,
): Promise<SchoolSession> {
  const { run, service, keep, newKey, now, clock } = parts;
  const { stamp, layout } = template;
  const kept = await run(readKept);
  const checked = (values: WorkbookValues) => {
    const from = clock();
    const view = viewOf(template, values);
    return { view, checkMs: clock() - from };
  };
  const store = createStore<SchoolState>({
    ...checked(workbook),
    sending: { kind: waiting(keep, stamp.collectionId, stamp.schoolId) ? "waiting" : "idle" },
    kept,
    history: null,
    historyTrouble: null,
  });
  const check = () => {
    const result = checked(sheets.values());
    store.set(result);
    parts.onChecked?.(result.checkMs);
  };
  const sheets = await followSheets(run, workbook, isRead, check);
  const keepIn = async (change: Partial<KeptInTemplate>) => {
    const next = { ...store.get().kept, ...change };
    store.set({ kept: next });
    await run((context) => writeKept(context, next));
  };
  const place = (finding: Finding): CellPlace | null => {
    const at = parseAddress(finding.address ?? "A1");
    return at && { sheet: finding.sheet, ...at };
  };

  async function transmit(outgoing: Outgoing): Promise<void> {
    store.set({ sending: { kind: "sending" } });
    const answer = await service.submit(outgoing);
    if (answer.kind === "offline" || answer.kind === "unchanged") return store.set({ sending: { kind: "waiting" } });
    if (answer.kind === "ok") {
      settle(keep, outgoing);
      const { revision, receivedAt, repeated } = answer.value;
      store.set({ sending: { kind: "received", revision, at: receivedAt, isRepeated: repeated }, history: null });
      return keepIn({ sent: { revision, at: receivedAt, by: "" } });
    }
    const { problem } = answer;
    // Not signed in and faults of ours pass: what waits goes on waiting, and is sent once.
    if (problem.status === 401 || problem.status >= 500) return store.set({ sending: { kind: "refused", problem } });
    settle(keep, outgoing);
    const { clash } = problem;
    store.set({
      sending:
        clash && slugOf(problem) === "newer-version"
          ? { kind: "clash", clash, mine: outgoing }
          : { kind: "refused", problem },
    });
  }

  const send = async (seen: number | null) => {
    const { view, kept: held } = store.get();
    const base = Math.max(stamp.base, held.sent?.revision ?? 0);
    const outgoing: Outgoing = {
      key: newKey(),
      collection: stamp.collectionId,
      schoolId: stamp.schoolId,
      seen,
      request: requestOf(view.sent.entries, base, stamp.prefilled),
      queuedAt: now().toISOString(),
    };
    queue(keep, outgoing);
    await transmit(outgoing);
  };

  return {
    template,
    store,
    released: openReleasedSession(service, stamp.collectionId),
    stop: sheets.stop,
    select: async (finding) => {
      const at = place(finding);
      if (at) await run((context) => selectCell(context, at));
    },
    selectSignOff: () => run((context) => selectCell(context, signOffCells(layout).name.place)),
    selectSheet: (sheet) => run((context) => selectCell(context, { sheet, row: 0, column: 0 })),
    note: async (finding, words) => {
      const at = finding.note && layout.notes.get(finding.note.cell);
      if (!at) return;
      await run((context) => typeInto(context, [{ place: at, content: words === "" ? null : words }]));
      await sheets.readAgain(at.sheet);
    },
    confirm: async (sheet, isConfirmed) => {
      const at = confirmationCells(layout).find(({ laid }) => laid.sheet === sheet)?.place;
      if (!at) return;
      await run((context) => typeInto(context, [{ place: at, content: isConfirmed ? confirmation : null }]));
      await sheets.readAgain(sheet);
    },
    send: () => send(null),
    retry: async () => {
      if (store.get().sending.kind === "sending") return;
      const outgoing = waiting(keep, stamp.collectionId, stamp.schoolId);
      if (outgoing) await transmit(outgoing);
    },
    resolve: async (theirs) => {
      const { sending } = store.get();
      if (sending.kind !== "clash") return;
      const chosen = new Set(theirs);
      const cells = sending.clash.differences.flatMap(({ cell, theirs: entry }) => {
        const at = layout.cells.get(cell)?.place ?? layout.notes.get(cell);
        return chosen.has(cell) && at ? [{ place: at, content: drawnEntry(entry) }] : [];
      });
      await run((context) => typeInto(context, cells));
      await sheets.readAll();
      await send(sending.clash.head);
    },
    lookAtHistory: async () => {
      const answer = await service.history(stamp.collectionId, stamp.schoolId);
      if (answer.kind === "ok") store.set({ history: answer.value, historyTrouble: null });
      else store.set({ historyTrouble: answer.kind === "problem" ? answer.problem : "offline" });
    },
  };
}
