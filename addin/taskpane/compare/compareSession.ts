import type { z } from "zod";
import type { Comparison } from "../../../core/comparison/comparison";
import { comparisonWorkbook } from "../../../core/sheets/comparison/comparisonWorkbook";
import type { WorkbookPlan } from "../../../core/sheets/sheetPlan";
import type { figureAnswerSchema } from "../../../core/wire/figures";
import { figureUnder } from "../../excel/push/figureUnder";
import { pushWorkbook } from "../../excel/push/pushWorkbook";
import { deletedSheets, readPushed, type Pushed } from "../../excel/push/pushed";
import { watchSelection, type Stop } from "../../excel/watch";
import type { Heard } from "../../api/listen";
import { isSignedOut, troubleIn, type Trouble } from "../../api/trouble";
import type { PaneParts } from "../openPane";
import { createStore, type Store } from "../store";
import { openTurns } from "../turns";
import { changesBetween, type SchoolChange } from "./changes";

export type FigureSource = z.infer<typeof figureAnswerSchema>;

/** What a refresh did: how many sheets it wrote in how long, rows kept for what people wrote beside them, and sheets drawn again that somebody had deleted. */
export interface Refreshed {
  readonly at: string;
  readonly sheets: number;
  readonly milliseconds: number;
  readonly kept: number;
  readonly restored: readonly string[];
}

export interface CompareState {
  readonly pushed: Pushed | null;
  readonly isWorking: boolean;
  readonly last: Refreshed | null;
  /** When the service was last asked and had nothing newer. */
  readonly lookedAt: string | null;
  readonly changes: readonly SchoolChange[] | null;
  readonly figure: FigureSource | "none" | null;
  readonly trouble: Trouble | null;
  readonly live: Heard;
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

/** Opens a session: it knows what stands in the workbook, follows the selection, and refreshes when the service says something changed: also while the pane is closed, which in Excel hides it. */
export async function openCompareSession(
  { run, service, now, clock, hasNotes, forgetFigures }: PaneParts,
  listen: PaneParts["listen"],
): Promise<CompareSession> {
  const store = createStore<CompareState>({
    pushed: await run((context) => readPushed(context, "comparison")),
    isWorking: false,
    ...{ last: null, lookedAt: null, changes: null, figure: null, trouble: null, live: "off" },
  });
  const turns = openTurns();
  let shown: readonly Comparison[] | null = null;

  async function draw(collection: string, title: string): Promise<void> {
    const { pushed } = store.get();
    // What was drawn by another pane is drawn again once, so that what changed since can be told.
    const isShown = shown !== null && pushed?.collection === collection;
    const isWhole = isShown && (await run((context) => deletedSheets(context, pushed))).length === 0;
    const etag = isWhole ? pushed.etag : null;
    const answer = await service.comparison(collection, etag);
    const trouble = troubleIn(answer);
    if (isSignedOut(trouble)) live.pause();
    else live.follow([collection]);
    if (answer.kind === "unchanged") return store.set({ lookedAt: now().toISOString() });
    if (answer.kind !== "ok") return store.set({ trouble });
    const { comparisons, asOf, attribution } = answer.value;
    const plan = planOf(comparisons, attribution);
    if (!plan) return;
    const from = clock();
    const { sheets, kept, restored } = await run((context) =>
      pushWorkbook(context, { kind: "comparison", plan, collection, title, asOf, etag: answer.etag }, { hasNotes }),
    );
    const changes = isShown && shown ? changesBetween(shown, comparisons) : null;
    const isChanged = changes === null || changes.length > 0;
    shown = comparisons;
    if (isChanged) await forgetFigures();
    store.set({
      pushed: await run((context) => readPushed(context, "comparison")),
      last: { at: now().toISOString(), sheets: sheets.length, milliseconds: clock() - from, kept, restored },
      lookedAt: now().toISOString(),
      changes,
    });
  }
  const push = async (collection: string, title: string): Promise<void> => {
    store.set({ isWorking: true, trouble: null });
    await draw(collection, title).finally(() => store.set({ isWorking: false }));
  };
  const refresh = turns.gathered(async () => {
    const { pushed } = store.get();
    if (pushed) await push(pushed.collection, pushed.title);
  });

  const live = listen(refresh, (heard) => store.set({ live: heard }));
  const { pushed: standing } = store.get();
  if (standing) live.follow([standing.collection]);
  const stopWatching = await run((context) =>
    watchSelection(context, async () => {
      if (!store.get().pushed) return;
      const under = await run((inside) => figureUnder(inside, "comparison"));
      if (!under) return store.set({ figure: "none" });
      const answer = await service.figure(under.collection, under.schoolId, under.measure, under.group);
      if (answer.kind === "ok") return store.set({ figure: answer.value });
      const trouble = troubleIn(answer);
      // What cannot be asked now says nothing of the cell.
      if (trouble === "offline" || isSignedOut(trouble)) store.set({ figure: null, trouble });
      else store.set({ figure: "none" });
    }),
  );

  return {
    store,
    push: (collection, title) => turns.take(() => push(collection, title)),
    refresh,
    stop: async () => {
      live.stop();
      await Promise.all([stopWatching(), turns.end()]);
    },
  };
}
