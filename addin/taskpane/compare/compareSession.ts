import type { z } from "zod";
import type { Comparison } from "../../../core/comparison/comparison";
import { comparisonWorkbook } from "../../../core/sheets/comparison/comparisonWorkbook";
import type { WorkbookPlan } from "../../../core/sheets/sheetPlan";
import type { figureAnswerSchema } from "../../../core/wire/figures";
import type { Problem } from "../../../core/wire/problems";
import { figureUnder } from "../../excel/push/figureUnder";
import { pushWorkbook } from "../../excel/push/pushWorkbook";
import { readPushed, type Pushed } from "../../excel/push/pushed";
import { watchSelection, type Stop } from "../../excel/watch";
import type { Live } from "../../api/live";
import type { PaneParts } from "../openPane";
import { createStore, type Store } from "../store";
import { changesBetween, type SchoolChange } from "./changes";

export type FigureSource = z.infer<typeof figureAnswerSchema>;

/** What a refresh did: how many sheets it wrote in how long, and rows kept for what people wrote beside them. */
export interface Refreshed {
  readonly at: string;
  readonly sheets: number;
  readonly milliseconds: number;
  readonly kept: number;
}

export interface CompareState {
  readonly pushed: Pushed | null;
  readonly isWorking: boolean;
  readonly last: Refreshed | null;
  /** When the service was last asked and had nothing newer. */
  readonly lookedAt: string | null;
  readonly changes: readonly SchoolChange[] | null;
  readonly figure: FigureSource | "none" | null;
  readonly trouble: "offline" | Problem | null;
  readonly live: Live["state"];
}

/** A comparison in the open workbook that keeps itself up to date. */
export interface CompareSession {
  readonly store: Store<CompareState>;
  /** Draws the comparison of a collection, or brings the one that stands up to date. */
  push(collection: string, title: string): Promise<void>;
  refresh(): Promise<void>;
  stop: Stop;
}

/** Everything the pane pushes of a comparison. A sheet that is added to the comparison workbook is pushed with no change here. */
const planOf = (comparisons: readonly Comparison[], attribution: readonly string[]): WorkbookPlan | null => {
  const [first, ...others] = comparisons;
  return first ? comparisonWorkbook({ comparisons: [first, ...others], attribution }) : null;
};

/** Opens a session: it knows what stands in the workbook, follows the selection, and refreshes when the service says something changed. */
export async function openCompareSession(
  { run, service, now, clock, hasNotes, forgetFigures }: PaneParts,
  listen: PaneParts["listen"],
): Promise<CompareSession> {
  const store = createStore<CompareState>({
    pushed: await run((context) => readPushed(context, "comparison")),
    isWorking: false,
    ...{ last: null, lookedAt: null, changes: null, figure: null, trouble: null, live: "off" },
  });
  let shown: readonly Comparison[] | null = null;
  let working: Promise<void> = Promise.resolve();

  async function draw(collection: string, title: string): Promise<void> {
    const { pushed } = store.get();
    // What was drawn by another pane is drawn again once, so that what changed since can be told.
    const etag = shown && pushed?.collection === collection ? pushed.etag : null;
    store.set({ isWorking: true, trouble: null });
    const answer = await service.comparison(collection, etag);
    if (answer.kind === "unchanged") return store.set({ isWorking: false, lookedAt: now().toISOString() });
    if (answer.kind !== "ok")
      return store.set({ isWorking: false, trouble: answer.kind === "offline" ? "offline" : answer.problem });
    const { comparisons, asOf, attribution } = answer.value;
    const plan = planOf(comparisons, attribution);
    if (!plan) return store.set({ isWorking: false });
    const from = clock();
    const { sheets, kept } = await run((context) =>
      pushWorkbook(context, { kind: "comparison", plan, collection, title, asOf, etag: answer.etag }, { hasNotes }),
    );
    const changes = shown && pushed?.collection === collection ? changesBetween(shown, comparisons) : null;
    const isChanged = changes === null || changes.length > 0;
    shown = comparisons;
    if (isChanged) await forgetFigures();
    store.set({
      pushed: await run((context) => readPushed(context, "comparison")),
      isWorking: false,
      last: { at: now().toISOString(), sheets: sheets.length, milliseconds: clock() - from, kept },
      lookedAt: now().toISOString(),
      changes,
    });
  }

  /** One push at a time: two that overlap would write over one another. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    working = working.then(work, work);
    return working;
  };
  const refresh = () =>
    inTurn(async () => {
      const { pushed } = store.get();
      if (pushed) await draw(pushed.collection, pushed.title);
    });

  const live = listen(
    () => {
      const { pushed } = store.get();
      return pushed ? [pushed.collection] : [];
    },
    refresh,
    (state) => store.set({ live: state }),
  );
  const stopWatching = await run((context) =>
    watchSelection(context, async () => {
      if (!store.get().pushed) return;
      const under = await run((inside) => figureUnder(inside, "comparison"));
      if (!under) return store.set({ figure: "none" });
      const answer = await service.figure(under.collection, under.schoolId, under.measure, under.group);
      store.set({ figure: answer.kind === "ok" ? answer.value : "none" });
    }),
  );

  return {
    store,
    push: (collection, title) => inTurn(() => draw(collection, title)),
    refresh,
    stop: async () => {
      live.stop();
      await stopWatching();
    },
  };
}
