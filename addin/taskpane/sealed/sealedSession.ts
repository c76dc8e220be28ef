import { notAsSealed, type NotAsSealed } from "../../../core/releases/notAsSealed";
import { londonDate } from "../../../core/schedule/londonTime";
import type { SealedMark } from "../../../core/sheets/board/sealedMark";
import type { CellPlace } from "../../../core/sheets/workbookValues";
import type { Problem } from "../../../core/wire/problems";
import type { SnapshotVerified } from "../../../core/wire/releases";
import type { Answered } from "../../api/client";
import type { Service } from "../../api/service";
import { openNewWorkbook } from "../../excel/newWorkbook";
import { selectCell } from "../../excel/places";
import { readSheets } from "../../excel/readSheets";
import type { Run } from "../../excel/run";
import { sinceMeeting, type SinceMeeting } from "../board/sinceMeeting";
import { createStore, type Store } from "../store";

/** What a session of a sealed workbook needs of the world. */
export interface SealedParts {
  readonly run: Run;
  readonly service: Service;
  readonly now: () => Date;
}

export interface SealedState {
  /** What the workbook says of itself. */
  readonly mark: SealedMark;
  readonly isBusy: boolean;
  /** What the service verified; null until it has, or where it could not. */
  readonly verified: SnapshotVerified | null;
  /** What of the open workbook is not as it was sealed; null until it is known. */
  readonly changed: NotAsSealed | null;
  /** What the board reads now that is no longer as it was sealed; null where it is not known. */
  readonly since: SinceMeeting | null;
  readonly trouble: "offline" | Problem | null;
}

/** A workbook that was sealed for a meeting: it is verified and never drawn into. */
export interface SealedSession {
  readonly store: Store<SealedState>;
  /** Has the service verify the snapshot, and holds the open workbook against it. */
  verify(): Promise<void>;
  /** Opens the summary as it is now, as a new workbook. */
  openCurrent(): Promise<void>;
  /** Opens the workbook again as it was sealed, as a new one. */
  openSealed(): Promise<void>;
  /** Shows a cell of the open workbook. */
  show(place: CellPlace): Promise<void>;
}

/** A session on the open workbook. Nothing is asked of the service before `verify`. */
export function openSealedSession({ run, service, now }: SealedParts, mark: SealedMark): SealedSession {
  const store = createStore<SealedState>({
    ...{ mark, isBusy: false, verified: null, changed: null, since: null, trouble: null },
  });
  const id = String(mark.number);
  /** The value of an answer; null where there is none, and then the view says why. */
  const valueOf = <Value>(answer: Answered<Value>): Value | null => {
    if (answer.kind === "ok") return answer.value;
    if (answer.kind !== "unchanged") store.set({ trouble: answer.kind === "offline" ? "offline" : answer.problem });
    return null;
  };
  const doing = async (work: () => Promise<void>): Promise<void> => {
    store.set({ isBusy: true, trouble: null });
    await work().finally(() => store.set({ isBusy: false }));
  };
  const open = (ask: () => Promise<Answered<Uint8Array>>) =>
    doing(async () => {
      const file = valueOf(await ask());
      if (file) await openNewWorkbook(file);
    });
  return {
    store,
    verify: () =>
      doing(async () => {
        store.set({ verified: null, changed: null });
        const verified = valueOf(await service.verifySnapshot(id));
        if (!verified) return;
        const workbook = await run((context) => readSheets(context));
        store.set({ verified, changed: notAsSealed(verified.sheets, workbook) });
        const diff = await service.changedSince(id);
        if (diff.kind === "ok") store.set({ since: sinceMeeting(verified.snapshot, diff.value, londonDate(now())) });
      }),
    openCurrent: () => open(() => service.summaryWorkbook()),
    openSealed: () => open(() => service.snapshotWorkbook(id)),
    show: (place) => run((context) => selectCell(context, place)),
  };
}
