import type { Live } from "../../api/live";
import { boardWorkbook } from "../../../core/sheets/board/boardWorkbook";
import type { SnapshotSummary } from "../../../core/wire/releases";
import type { Problem } from "../../../core/wire/problems";
import type { SummaryAnswer } from "../../../core/wire/summary";
import { openNewWorkbook } from "../../excel/newWorkbook";
import { pushWorkbook } from "../../excel/push/pushWorkbook";
import { readPushed, type Pushed } from "../../excel/push/pushed";
import { showSheet } from "../../excel/places";
import type { Stop } from "../../excel/watch";
import type { PaneParts } from "../openPane";
import { createStore, type Store } from "../store";
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
  /** What was sealed for meetings, newest first. */
  readonly snapshots: readonly SnapshotSummary[];
  /** What is no longer as it was sealed for the last meeting; null where nothing was sealed, or it is not known. */
  readonly since: SinceMeeting | null;
  readonly trouble: "offline" | Problem | null;
  readonly live: Live["state"];
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
    ...{ isWorking: false, summary: null, moved: null, followedAt: null, snapshots: [], since: null },
    ...{ trouble: null, live: "off" },
  });
  let etag: string | null = null;
  let followed: readonly string[] = [];
  let working: Promise<void> = Promise.resolve();
  let isStopped = false;

  /** One push at a time: two that overlap would write over one another. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = () => (isStopped ? Promise.resolve() : work());
    working = working.then(next, next);
    return working;
  };
  const lookSince = async (): Promise<void> => {
    const answer = await service.snapshots();
    if (answer.kind !== "ok") return;
    const snapshots = [...answer.value.snapshots].sort((a, b) => b.meetingOn.localeCompare(a.meetingOn));
    store.set({ snapshots });
    const last = ofLastMeeting(snapshots);
    const answers = await Promise.all(last.map(({ id }) => service.changedSince(id)));
    const diffs = answers.flatMap((each) => (each.kind === "ok" ? [each.value] : []));
    const { summary } = store.get();
    store.set({ since: diffs.length === last.length ? sinceMeeting(last, diffs, summary?.comparisons ?? []) : null });
  };
  /** A collection issued since is followed too: what is released of it belongs into the summary. */
  const lookWhatToFollow = async (): Promise<void> => {
    const answer = await service.collections();
    if (answer.kind === "ok") followed = answer.value.collections.map(({ id }) => id);
  };

  /** Draws what stands now; `unchanged` where that is what is drawn already, else what stands in the way. */
  async function draw(): Promise<"drawn" | "unchanged" | { readonly trouble: "offline" | Problem }> {
    const answer = await service.summary(etag);
    if (answer.kind === "unchanged") return "unchanged";
    if (answer.kind !== "ok") return { trouble: answer.kind === "offline" ? "offline" : answer.problem };
    const summary = answer.value;
    const [first, ...others] = summary.comparisons;
    if (!first) return "unchanged";
    const { group: title, attribution, asOf, collection } = summary;
    const plan = boardWorkbook({ groupName: title, comparisons: [first, ...others], attribution });
    const before = store.get().pushed?.headlines;
    const headlines = headlinesOf(summary.comparisons);
    const { isFirst, sheets } = await run((context) =>
      pushWorkbook(
        context,
        { kind: "board", plan, collection: collection.id, title, asOf, etag: answer.etag, headlines },
        { hasNotes },
      ),
    );
    const [front] = sheets;
    if (isFirst && front !== undefined) await run((context) => showSheet(context, front));
    await forgetFigures();
    etag = answer.etag;
    const pushed = await run((context) => readPushed(context, "board"));
    store.set({ pushed, summary, moved: before ? movedHeadlines(before, headlines) : null, trouble: null });
    return "drawn";
  }
  const put = (): Promise<void> =>
    inTurn(async () => {
      store.set({ isWorking: true, trouble: null, followedAt: null });
      const outcome = await draw().finally(() => store.set({ isWorking: false }));
      if (outcome === "unchanged") store.set({ moved: [] });
      if (typeof outcome === "object") store.set(outcome);
      await Promise.all([lookSince(), lookWhatToFollow()]);
    });
  const refresh = async (): Promise<void> => {
    if (store.get().pushed) await put();
  };
  /** Nobody asked for this, so that what stands in its way is no matter: what is shown stays until something newer is drawn. */
  const follow = (): Promise<void> =>
    inTurn(async () => {
      if (!store.get().pushed || (await draw()) !== "drawn") return;
      store.set({ followedAt: now().toISOString() });
      await Promise.all([lookSince(), lookWhatToFollow()]);
    });

  void (store.get().pushed ? put() : lookSince());
  const live = listen(
    () => {
      const { pushed } = store.get();
      if (!pushed) return [];
      // Opened with no connection: what was drawn last is followed until the service has said what else there is.
      return followed.length > 0 ? followed : [pushed.collection];
    },
    follow,
    (state) => store.set({ live: state }),
  );
  return {
    store,
    put,
    refresh,
    openSnapshot: async (id) => {
      const answer = await service.snapshotWorkbook(id);
      if (answer.kind === "ok") return openNewWorkbook(answer.value);
      if (answer.kind !== "unchanged") store.set({ trouble: answer.kind === "offline" ? "offline" : answer.problem });
    },
    stop: () => {
      isStopped = true;
      live.stop();
      return working.catch(() => undefined);
    },
  };
}
