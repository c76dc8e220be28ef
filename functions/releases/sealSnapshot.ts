import type { Register } from "../../core/register/register";
import type { KeptCollection } from "../store/collections";
import { putContent } from "../store/parts";
import { releaseIdOf, type KeptRelease } from "../store/releases";
import { listSnapshots, putSnapshot, sealOf, type KeptSnapshot, type Sealed } from "../store/snapshots";
import type { Person, Store } from "../store/store";
import { makeRelease } from "./makeRelease";
import { openRelease } from "./openRelease";
import { releaseWorkbook } from "./releaseWorkbook";

const isFor = ({ sealed }: KeptSnapshot, release: KeptRelease, title: string, meetingOn: string): boolean =>
  sealed.release.hash === release.hash &&
  sealed.release.id === releaseIdOf(release) &&
  sealed.title === title &&
  sealed.meetingOn === meetingOn;

/**
 * Seals what the board is shown of a collection now, for a meeting: the release (made where the newest shows something else) and its workbook. `same`: just
 * this was sealed before. `altered`: the release is no longer what it was.
 */
export async function sealSnapshot(
  store: Store,
  wanted: {
    readonly register: Register;
    readonly collection: KeptCollection;
    readonly title: string;
    readonly meetingOn: string;
    readonly by: Person;
    readonly now: Date;
  },
): Promise<{ readonly kind: "sealed" | "same"; readonly snapshot: KeptSnapshot } | { readonly altered: string }> {
  const { collection, title, meetingOn, by, now } = wanted;
  const { groupId } = collection;
  const { release } = await makeRelease(store, { ...wanted, audience: "board" });
  const before = await listSnapshots(store, groupId);
  const same = before.find((each) => isFor(each, release, title, meetingOn));
  if (same) return { kind: "same", snapshot: same };
  const opened = await openRelease(store, groupId, release);
  if ("altered" in opened) return opened;
  const bytes = await releaseWorkbook(opened.content);
  const workbook = { sha256: await putContent(store, groupId, bytes), bytes: bytes.length };
  for (let known = before; ; known = await listSnapshots(store, groupId)) {
    // Another may have sealed just this in the meantime.
    const theirs = known.find((each) => isFor(each, release, title, meetingOn));
    if (theirs) return { kind: "same", snapshot: theirs };
    const number = (known.at(-1)?.sealed.number ?? 0) + 1;
    const sealed: Sealed = {
      ...{ number, title, meetingOn, sealedAt: now.toISOString(), by: by.name, workbook },
      release: { id: releaseIdOf(release), hash: release.hash },
    };
    if ((await putSnapshot(store, groupId, sealed)) === "put")
      return { kind: "sealed", snapshot: { sealed, seal: sealOf(sealed) } };
  }
}
