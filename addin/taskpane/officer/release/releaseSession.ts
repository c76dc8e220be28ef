import type { Audience } from "../../../../core/protection/rules";
import type { Problem } from "../../../../core/wire/problems";
import type { PlannedRelease, ReleaseSummary, SnapshotSummary } from "../../../../core/wire/releases";
import type { Answered } from "../../../api/client";
import { openNewWorkbook } from "../../../excel/newWorkbook";
import type { PaneParts } from "../../openPane";
import { createStore, type Store } from "../../store";
import { heldOf, type Held } from "./held";
import { toSealOf, type ReturnToSeal } from "./toSeal";

/** What was done last. `isSame`: just this was there before, and nothing new was made. */
export type Done =
  | { readonly kind: "released"; readonly release: ReleaseSummary; readonly isSame: boolean }
  | { readonly kind: "planned"; readonly planned: PlannedRelease }
  | { readonly kind: "withdrawn"; readonly planned: PlannedRelease }
  | { readonly kind: "sealed"; readonly snapshot: SnapshotSummary; readonly isSame: boolean };

/** What is being done, or was last: where the view says what became of it. */
export type Act = "look" | "release" | "withdraw" | "seal" | "open";

export interface ReleaseState {
  readonly act: Act;
  /** What a release made now would hold; null until the service has said. */
  readonly held: Held | null;
  /** What was released of this collection, newest first, and what is planned, by day. */
  readonly releases: readonly ReleaseSummary[];
  readonly planned: readonly PlannedRelease[];
  /** What sealing would hold now, return by return. */
  readonly toSeal: readonly ReturnToSeal[];
  /** What was sealed for meetings, newest first. */
  readonly snapshots: readonly SnapshotSummary[];
  readonly done: Done | null;
  readonly trouble: "offline" | Problem | null;
  readonly isBusy: boolean;
}

/** An officer of the group releases a collection to an audience, and seals the board's whole summary for meetings. */
export interface ReleaseSession {
  readonly store: Store<ReleaseState>;
  /** Asks what a release would hold, and what was released and sealed before. */
  look(): Promise<void>;
  /** Releases now, or plans it for a civil day after today. */
  release(audience: Audience, on: string | null): Promise<void>;
  /** Withdraws what is planned, before its day has come. */
  withdraw(planned: PlannedRelease): Promise<void>;
  /** Seals the board's whole summary for a meeting on a civil day. */
  seal(title: string, meetingOn: string): Promise<void>;
  /** Opens what was released, as a new workbook. */
  openRelease(id: string): Promise<void>;
  /** Opens what was sealed, byte for byte, as a new workbook. */
  openSnapshot(id: string): Promise<void>;
  /** Does again what could not be done. */
  again(): Promise<void>;
}

/** A session on one collection. Nothing is asked of the service before `look`. */
export function openReleaseSession({ service }: Pick<PaneParts, "service">, collection: string): ReleaseSession {
  const store = createStore<ReleaseState>({
    ...{ held: null, releases: [], planned: [], toSeal: [], snapshots: [] },
    ...{ act: "look", done: null, trouble: null, isBusy: false },
  });
  let last: () => Promise<void> = () => look();
  /** The value of an answer; null where there is none, and then the view says why. */
  const valueOf = <Value>(answer: Answered<Value>): { readonly value: Value; readonly status: number } | null => {
    if (answer.kind === "ok") return answer;
    if (answer.kind !== "unchanged") store.set({ trouble: answer.kind === "offline" ? "offline" : answer.problem });
    return null;
  };
  const doing = async (act: Act, work: () => Promise<void>): Promise<void> => {
    last = () => doing(act, work);
    store.set({ act, isBusy: true, trouble: null, done: null });
    await work().finally(() => store.set({ isBusy: false }));
  };
  const lists = async (): Promise<void> => {
    const answers = await Promise.all([service.collections(), service.releases(), service.snapshots()]);
    const [collections, released, sealed] = [valueOf(answers[0]), valueOf(answers[1]), valueOf(answers[2])];
    const isOfThis = (each: { readonly collection: string }): boolean => each.collection === collection;
    store.set({
      ...(released && {
        releases: released.value.releases.filter(isOfThis).sort((a, b) => b.madeAt.localeCompare(a.madeAt)),
        planned: released.value.planned.filter(isOfThis),
      }),
      ...(released && collections && { toSeal: toSealOf(collections.value.collections, released.value.releases) }),
      ...(sealed && { snapshots: [...sealed.value.snapshots].sort((a, b) => b.sealedAt.localeCompare(a.sealedAt)) }),
    });
  };
  const look = () =>
    doing("look", async () => {
      const [answer] = await Promise.all([service.summaryOf(collection), lists()]);
      const summary = valueOf(answer);
      // Last, because it is what shows the view: until the lists are there, it would say that nothing was ever released.
      if (summary) store.set({ held: heldOf(summary.value) });
    });
  const openFile = (ask: () => Promise<Answered<Uint8Array>>) =>
    doing("open", async () => {
      const found = valueOf(await ask());
      if (found) await openNewWorkbook(found.value);
    });
  return {
    store,
    look,
    release: (audience, on) =>
      doing("release", async () => {
        const made = valueOf(await service.makeRelease({ collection, audience, ...(on !== null && { on }) }));
        if (!made) return;
        const { release, planned } = made.value;
        await lists();
        if (release) store.set({ done: { kind: "released", release, isSame: made.status === 200 } });
        else if (planned) store.set({ done: { kind: "planned", planned } });
      }),
    withdraw: ({ audience, on }) =>
      doing("withdraw", async () => {
        const withdrawn = valueOf(await service.withdrawPlanned({ collection, audience, on }));
        await lists();
        if (withdrawn) store.set({ done: { kind: "withdrawn", planned: withdrawn.value } });
      }),
    seal: (title, meetingOn) =>
      doing("seal", async () => {
        const sealed = valueOf(await service.seal({ title, meetingOn }));
        if (!sealed) return;
        await lists();
        store.set({ done: { kind: "sealed", snapshot: sealed.value, isSame: sealed.status === 200 } });
      }),
    openRelease: (id) => openFile(() => service.releaseWorkbook(id)),
    openSnapshot: (id) => openFile(() => service.snapshotWorkbook(id)),
    again: () => last(),
  };
}
