import { atMost } from "../store/atMost";
import { readContent } from "../store/parts";
import { parseReleaseId, readRelease } from "../store/releases";
import { readRevision } from "../store/revisions";
import { sealOf, type KeptSnapshot } from "../store/snapshots";
import type { Store } from "../store/store";
import { contentHash } from "../submissions/submissionId";
import type { ReleaseContent } from "./content";
import { openRelease } from "./openRelease";
import { releaseWorkbook } from "./releaseWorkbook";

/** A snapshot as it was sealed: what it showed, and the workbook byte for byte; drawn again, saying so, where a school was erased since. */
export interface OpenSnapshot {
  readonly content: ReleaseContent;
  readonly workbook: Buffer;
}

/** Whether every revision that counted still says what it said when it was sealed, or was erased; the first that does not, in words. */
async function changedRevision(
  store: Store,
  groupId: string,
  { own, content }: { readonly own: string; readonly content: ReleaseContent },
): Promise<string | null> {
  const names = new Map(
    content.comparisons.flatMap(({ schools }) => schools.map(({ schoolId, name }) => [schoolId, name])),
  );
  const erased = new Set(content.erased?.schools.map(({ schoolId }) => schoolId));
  const changed = await atMost(8, content.revisions, async ({ collection, trustId, schoolId, revision, hash }) => {
    const kept = await readRevision(store, { groupId, trustId, collectionId: collection }, schoolId, revision);
    const who = `revision ${String(revision)} of ${names.get(schoolId) ?? "a school"} in "${collection}"`;
    if (!kept) return `${who} is missing`;
    if (collection === own && erased.has(schoolId) && kept.erasedOn === undefined)
      return `${who} stands, and the release says it was erased`;
    // What was erased has its hash left, to be held against the seal.
    const says = kept.erasedOn === undefined ? contentHash(kept.entries) : kept.hash;
    return kept.hash === hash && says === hash ? null : `${who} was changed`;
  });
  return changed.find((each) => each !== null) ?? null;
}

/**
 * Opens a snapshot: the seal, the release, the workbook and every revision behind it are held against the hashes that were sealed. `altered`
 * says what no longer fits.
 */
export async function openSnapshot(
  store: Store,
  groupId: string,
  { sealed, seal }: KeptSnapshot,
): Promise<OpenSnapshot | { readonly altered: string }> {
  if (sealOf(sealed) !== seal) return { altered: "what was sealed no longer fits its seal" };
  const about = parseReleaseId(sealed.release.id);
  const release = about && (await readRelease(store, groupId, about));
  if (!release || release.hash !== sealed.release.hash)
    return { altered: `release ${sealed.release.id} is missing or was changed` };
  const opened = await openRelease(store, groupId, release);
  if ("altered" in opened) return { altered: `release ${sealed.release.id}: ${opened.altered}` };
  const { content } = opened;
  const workbook = content.erased
    ? Buffer.from(await releaseWorkbook(content))
    : await readContent(store, groupId, sealed.workbook.sha256);
  if (!workbook) return { altered: "the workbook is missing or was changed" };
  const changed = await changedRevision(store, groupId, { own: about.collection, content });
  return changed === null ? { content, workbook } : { altered: changed };
}
