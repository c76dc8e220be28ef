import { boardWorkbook } from "../../../core/sheets/board/boardWorkbook";
import type { SnapshotSummary } from "../../../core/wire/releases";
import type { Problem } from "../../../core/wire/problems";
import type { SummaryAnswer } from "../../../core/wire/summary";
import { openNewWorkbook } from "../../excel/newWorkbook";
import { pushWorkbook } from "../../excel/push/pushWorkbook";
import { readPushed, type Pushed } from "../../excel/push/pushed";
import { showSheet } from "../../excel/places";
import type { PaneParts } from "../openPane";
import { createStore, type Store } from "../store";
import { headlinesOf, movedHeadlines, type Moved } from "./headlines";

export interface BoardState {
  readonly pushed: Pushed | null;
  readonly isWorking: boolean;
  readonly summary: SummaryAnswer | null;
  /** Which headlines moved since the summary before; null where none was there. */
  readonly moved: readonly Moved[] | null;
  /** What was sealed for meetings, newest first. */
  readonly snapshots: readonly SnapshotSummary[];
  readonly trouble: "offline" | Problem | null;
}

/** The board's summary in the open workbook. */
export interface BoardSession {
  readonly store: Store<BoardState>;
  put(collection: string): Promise<void>;
  refresh(): Promise<void>;
  /** Opens what was sealed for a meeting, byte for byte, as a new workbook. */
  openSnapshot(id: string): Promise<void>;
}

/** Opens a session; where the workbook has a summary it is refreshed at once, because it was opened to be read. */
export async function openBoardSession({ run, service, hasNotes }: PaneParts): Promise<BoardSession> {
  const store = createStore<BoardState>({
    pushed: await run((context) => readPushed(context, "board")),
    ...{ isWorking: false, summary: null, moved: null, snapshots: [], trouble: null },
  });
  const put = async (collection: string): Promise<void> => {
    const { pushed } = store.get();
    store.set({ isWorking: true, trouble: null });
    const answer = await service.summary(collection);
    if (answer.kind === "unchanged") return store.set({ isWorking: false });
    if (answer.kind !== "ok")
      return store.set({ isWorking: false, trouble: answer.kind === "offline" ? "offline" : answer.problem });
    const summary = answer.value;
    const [first, ...others] = summary.comparisons;
    if (!first) return store.set({ isWorking: false });
    const { group: groupName, attribution, asOf } = summary;
    const plan = boardWorkbook({ groupName, comparisons: [first, ...others], attribution });
    const before = pushed?.collection === collection ? pushed.headlines : undefined;
    const headlines = headlinesOf(summary.comparisons);
    const { title } = summary.collection;
    const { isFirst, sheets } = await run((context) =>
      pushWorkbook(
        context,
        { kind: "board", plan, collection, title, asOf, etag: answer.etag, headlines },
        { hasNotes },
      ),
    );
    const [front] = sheets;
    if (isFirst && front !== undefined) await run((context) => showSheet(context, front));
    store.set({
      pushed: await run((context) => readPushed(context, "board")),
      isWorking: false,
      summary,
      moved: before ? movedHeadlines(before, headlines) : null,
    });
  };
  const refresh = async (): Promise<void> => {
    const { pushed } = store.get();
    if (pushed) await put(pushed.collection);
  };
  const listSnapshots = async (): Promise<void> => {
    const answer = await service.snapshots();
    if (answer.kind !== "ok") return;
    store.set({ snapshots: [...answer.value.snapshots].sort((a, b) => b.meetingOn.localeCompare(a.meetingOn)) });
  };
  void refresh();
  void listSnapshots();
  return {
    store,
    put,
    refresh,
    openSnapshot: async (id) => {
      const answer = await service.snapshotWorkbook(id);
      if (answer.kind === "ok") return openNewWorkbook(answer.value);
      if (answer.kind !== "unchanged") store.set({ trouble: answer.kind === "offline" ? "offline" : answer.problem });
    },
  };
}
