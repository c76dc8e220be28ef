import { newestAsOf } from "../../core/comparison/newestAsOf";
import { latestOfEach } from "../../core/returns/latestOfEach";
import type { Register } from "../../core/register/register";
import { isKept } from "../dataProtection/retention";
import { listCollections } from "../store/collections";
import { putContent } from "../store/parts";
import { listReleases, releaseIdOf } from "../store/releases";
import { listSnapshots, putSnapshot, sealOf, type KeptSnapshot, type Sealed } from "../store/snapshots";
import type { Person, Store } from "../store/store";
import { makeRelease } from "./makeRelease";
import { openRelease } from "./openRelease";
import { releaseWorkbook } from "./releaseWorkbook";
import { summaryOfReleases, type PartOfSummary } from "./summaryOfReleases";

/** What to seal: the summary as it stands, for a meeting on a civil day, by somebody. */
export interface SealWanted {
  readonly register: Register;
  readonly title: string;
  readonly meetingOn: string;
  readonly by: Person;
  readonly now: Date;
}

/** A release that stands in the summary, opened. */
interface Part extends PartOfSummary {
  readonly release: Sealed["releases"][number];
}

/** The latest of each return that was ever released to the board, brought up to date with what is approved; each release opened. */
async function partsOf(
  store: Store,
  { register, by, now }: SealWanted,
): Promise<readonly Part[] | { readonly altered: string }> {
  const { groupId } = register;
  const toBoard = (await listReleases(store, groupId)).filter(({ audience }) => audience === "board");
  const released = new Set(toBoard.map(({ collection }) => collection));
  const collections = (await listCollections(store, groupId)).filter(
    (each) => released.has(each.id) && isKept(each, now),
  );
  const parts: Part[] = [];
  for (const { collection, returnIds } of latestOfEach(collections)) {
    const { release } = await makeRelease(store, { register, collection, audience: "board", by, now });
    const opened = await openRelease(store, groupId, release);
    if ("altered" in opened) return opened;
    const { content } = opened;
    const [first, ...others] = content.comparisons
      .filter(({ returnId }) => returnIds.includes(returnId))
      .map(({ returnId, returnTitle: title, period }) => ({ returnId, title, period }));
    if (!first) throw new Error(`release ${releaseIdOf(release)} shows none of the returns it is the latest of`);
    parts.push({
      content,
      returnIds,
      release: { id: releaseIdOf(release), hash: release.hash, returns: [first, ...others] },
    });
  }
  return parts;
}

/**
 * Seals the whole summary the board is shown now, for a meeting: of each return the newest release (made where what is approved is not yet in it), and the workbook
 * drawn from them. `same`: just this was sealed before. `altered`: a release is no longer what it was. `nothing released`: the board was never shown anything.
 */
export async function sealSnapshot(
  store: Store,
  wanted: SealWanted,
): Promise<
  | { readonly kind: "sealed" | "same"; readonly snapshot: KeptSnapshot }
  | { readonly altered: string }
  | { readonly kind: "nothing released" }
> {
  const { title, meetingOn, by, now, register } = wanted;
  const { groupId } = register;
  const parts = await partsOf(store, wanted);
  if ("altered" in parts) return parts;
  const [first, ...others] = parts;
  if (!first) return { kind: "nothing released" };
  const releases: Sealed["releases"] = [first.release, ...others.map(({ release }) => release)];
  const summary = summaryOfReleases([first, ...others]);
  const asOf = newestAsOf(summary.comparisons);
  const isThis = ({ sealed }: KeptSnapshot): boolean =>
    sealed.title === title &&
    sealed.meetingOn === meetingOn &&
    JSON.stringify(sealed.releases) === JSON.stringify(releases);
  for (;;) {
    // Another may have sealed just this in the meantime.
    const known = await listSnapshots(store, groupId);
    const same = known.find(isThis);
    if (same) return { kind: "same", snapshot: same };
    const number = (known.at(-1)?.sealed.number ?? 0) + 1;
    const bytes = await releaseWorkbook(summary, { number, title, meetingOn, asOf });
    const workbook = { sha256: await putContent(store, groupId, bytes), bytes: bytes.length };
    const sealed: Sealed = {
      ...{ number, title, meetingOn, asOf, sealedAt: now.toISOString(), by: by.name, releases, workbook },
    };
    if ((await putSnapshot(store, groupId, sealed)) === "put")
      return { kind: "sealed", snapshot: { sealed, seal: sealOf(sealed) } };
  }
}
