import type { Heard } from "../../api/listen";
import { isSignedOut, troubleIn, type Trouble } from "../../api/trouble";
import { boardWorkbook } from "../../../core/sheets/board/boardWorkbook";
import { londonDate } from "../../../core/schedule/londonTime";
import type { SnapshotSummary } from "../../../core/wire/releases";
import type { SummaryAnswer } from "../../../core/wire/summary";
import { openNewWorkbook } from "../../excel/newWorkbook";
import { pushWorkbook } from "../../excel/push/pushWorkbook";
import { deletedSheets, readPushed, type Pushed } from "../../excel/push/pushed";
import { showSheet } from "../../excel/places";
import type { Stop } from "../../excel/watch";
import type { PaneParts } from "../openPane";
import { createStore, type Store } from "../store";
import { openTurns } from "../turns";
import { headlinesOf, movedHeadlines, type Moved } from "./headlines";
import { ofLastMeeting, sinceMeeting, type SinceMeeting } from "./sinceMeeting";

export interface BoardState {
  readonly pushed: Pushed | null;
  readonly isWorking: boolean;
  readonly summary: SummaryAnswer | null;
  /** Which headlines moved since the summary before; null where none was there. */
  readonly moved: readonly Moved[] | null;
  /** When the summary followed by itself what was released or approved; null where it did not. */
  readonly followedAt: string | null;
  /** Sheets that were drawn again, because somebody had deleted them. */
  readonly restored: readonly string[];
  /** What was sealed for meetings, newest first. */
  readonly snapshots: readonly SnapshotSummary[];
  /** What is no longer as it was sealed for the last meeting; null where nothing was sealed, or it is not known. */
  readonly since: SinceMeeting | null;
  readonly trouble: Trouble | null;
  readonly live: Heard;
}

/** The board's summary in the open workbook. */
export interface BoardSession {
  readonly store: Store<BoardState>;
  /** Draws the latest of each return, or brings what stands up to date. */
  put(): Promise<void>;
  refresh(): Promise<void>;
  /** Opens what was sealed for a meeting, byte for byte, as a new workbook. */
  openSnapshot(id: string): Promise<void>;
  stop: Stop;
}

/**
 * Opens a session; where the workbook has a summary it is refreshed at once, because it was opened to be read, and again whenever the service says that something was
 * released or approved. A workbook whose summary was of one collection alone goes on with the latest of each return.
 */
export async function openBoardSession(
  { run, service, now, hasNotes, forgetFigures }: PaneParts,
  listen: PaneParts["listen"],
): Promise<BoardSession> {
  const store = createStore<BoardState>({
    pushed: await run((context) => readPushed(context, "board")),
    ...{ isWorking: false, summary: null, moved: null, followedAt: null, restored: [], snapshots: [], since: null },
    ...{ trouble: null, live: "off" },
  });
  const turns = openTurns();
  let etag: string | null = null;
  let known: readonly string[] = [];

  /** Follows every collection the service has named; before that, opened with no connection, the one that was drawn last. */
  const heed = (): void => {
    const { pushed } = store.get();
    if (pushed) live.follow(known.length > 0 ? known : [pushed.collection]);
  };
  const lookSince = async (): Promise<void> => {
    const answer = await service.snapshots();
    if (answer.kind !== "ok") return;
    const snapshots = [...answer.value.snapshots].sort((a, b) => b.meetingOn.localeCompare(a.meetingOn));
    store.set({ snapshots });
    const last = ofLastMeeting(snapshots);
    const diff = last && (await service.changedSince(last.id));
    store.set({ since: last && diff?.kind === "ok" ? sinceMeeting(last, diff.value, londonDate(now())) : null });
  };
  /** A collection issued since is followed too: what is released of it belongs into the summary. */
  const lookWhatToFollow = async (): Promise<void> => {
    const answer = await service.collections();
    if (answer.kind !== "ok") return;
    known = answer.value.collections.map(({ id }) => id);
    heed();
  };

  /** Draws what stands now, and sheets of ours that are gone; `unchanged` where the figures are those drawn already, else what stands in the way. */
  async function draw(): Promise<"drawn" | "unchanged" | { readonly trouble: Trouble | null }> {
    const { pushed: standing } = store.get();
    const isWhole = !standing || (await run((context) => deletedSheets(context, standing))).length === 0;
    const answer = await service.summary(isWhole ? etag : null);
    const trouble = troubleIn(answer);
    if (isSignedOut(trouble)) live.pause();
    else heed();
    if (answer.kind === "unchanged") return "unchanged";
    if (answer.kind !== "ok") return { trouble };
    const summary = answer.value;
    const [first, ...others] = summary.comparisons;
    if (!first) return "unchanged";
    const { group: title, attribution, asOf, collection } = summary;
    const plan = boardWorkbook({ groupName: title, comparisons: [first, ...others], attribution });
    const before = store.get().pushed?.headlines;
    const headlines = headlinesOf(summary.comparisons);
    const { isFirst, sheets, restored } = await run((context) =>
      pushWorkbook(
        context,
        { kind: "board", plan, collection: collection.id, title, asOf, etag: answer.etag, headlines },
        { hasNotes },
      ),
    );
    const [front] = sheets;
    if (isFirst && front !== undefined) await run((context) => showSheet(context, front));
    await forgetFigures();
    const isSame = etag !== null && etag === answer.etag;
    etag = answer.etag;
    const pushed = await run((context) => readPushed(context, "board"));
    store.set({ pushed, summary, restored, moved: before ? movedHeadlines(before, headlines) : null, trouble: null });
    heed();
    return isSame ? "unchanged" : "drawn";
  }
  const put = turns.gathered(async () => {
    store.set({ isWorking: true, trouble: null, followedAt: null, restored: [] });
    const outcome = await draw().finally(() => store.set({ isWorking: false }));
    if (outcome === "unchanged") store.set({ moved: [] });
    if (typeof outcome === "object") store.set(outcome);
    if (!isSignedOut(store.get().trouble)) await Promise.all([lookSince(), lookWhatToFollow()]);
  });
  const refresh = async (): Promise<void> => {
    if (store.get().pushed) await put();
  };
  /** Nobody asked for this, so that what stands in its way is no matter (what is shown stays until something newer is drawn), but that nothing is followed any more. */
  const follow = turns.gathered(async () => {
    const outcome = store.get().pushed && (await draw());
    if (outcome && typeof outcome === "object" && isSignedOut(outcome.trouble)) store.set(outcome);
    if (outcome !== "drawn") return;
    store.set({ followedAt: now().toISOString() });
    await Promise.all([lookSince(), lookWhatToFollow()]);
  });

  const live = listen(follow, (heard) => store.set({ live: heard }));
  void (store.get().pushed ? put() : lookSince());
  heed();
  return {
    store,
    put,
    refresh,
    openSnapshot: async (id) => {
      const answer = await service.snapshotWorkbook(id);
      if (answer.kind === "ok") return openNewWorkbook(answer.value);
      store.set({ trouble: troubleIn(answer) });
    },
    stop: () => {
      live.stop();
      return turns.end();
    },
  };
}
