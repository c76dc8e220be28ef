import { atMost } from "../store/atMost";
import { readContent } from "../store/parts";
import { parseReleaseId, readRelease } from "../store/releases";
import { readRevision } from "../store/revisions";
import { sealOf, type KeptSnapshot, type Sealed } from "../store/snapshots";
import type { Store } from "../store/store";
import { contentHash } from "../submissions/submissionId";
import type { ReleaseContent } from "./content";
import { openRelease } from "./openRelease";
import { releaseWorkbook } from "./releaseWorkbook";
import { summaryOfReleases, type PartOfSummary, type ToDraw } from "./summaryOfReleases";

/** A snapshot as it was sealed: the summary it showed, and the workbook byte for byte; drawn again, saying so, where a school was erased since. */
export interface OpenSnapshot {
  readonly summary: ToDraw;
  readonly workbook: Buffer;
}

/** A release of a snapshot, opened: what it showed, of which collection, and of which returns it stands in the summary. */
interface Part extends PartOfSummary {
  readonly collection: string;
}

/** A release as it was sealed, or why it can no longer be vouched for. */
async function partOf(
  store: Store,
  groupId: string,
  { id, hash, returns }: Sealed["releases"][number],
): Promise<Part | { readonly altered: string }> {
  const about = parseReleaseId(id);
  const release = about && (await readRelease(store, groupId, about));
  if (!release || release.hash !== hash) return { altered: `release ${id} is missing or was changed` };
  const opened = await openRelease(store, groupId, release);
  if ("altered" in opened) return { altered: `release ${id}: ${opened.altered}` };
  const { content } = opened;
  return { content, collection: about.collection, returnIds: returns.map(({ returnId }) => returnId) };
}

/** A revision that counted in a release, and whether the release says that its school was erased from its own collection. */
type Counted = ReleaseContent["revisions"][number] & { readonly name: string; readonly isSaidErased: boolean };

/** Every revision that counted in any part, once: one stands in the release of its collection and, as an earlier year, in those after. */
function countedIn(parts: readonly Part[]): Counted[] {
  const counted = new Map<string, Counted>();
  for (const { content, collection } of parts) {
    const { comparisons, revisions } = content;
    const names = new Map(comparisons.flatMap(({ schools }) => schools.map(({ schoolId, name }) => [schoolId, name])));
    const erased = new Set(content.erased?.schools.map(({ schoolId }) => schoolId));
    for (const each of revisions) {
      const key = `${each.collection} ${each.schoolId} ${String(each.revision)} ${each.hash}`;
      const isSaidErased = each.collection === collection && erased.has(each.schoolId);
      const known = counted.get(key);
      counted.set(key, {
        ...each,
        name: known?.name ?? names.get(each.schoolId) ?? "a school",
        isSaidErased: (known?.isSaidErased ?? false) || isSaidErased,
      });
    }
  }
  return [...counted.values()];
}

/** Whether every revision that counted still says what it said when it was sealed, or was erased; the first that does not, in words. */
async function changedRevision(store: Store, groupId: string, parts: readonly Part[]): Promise<string | null> {
  const changed = await atMost(8, countedIn(parts), async (each) => {
    const { collection, trustId, schoolId, revision, hash, name, isSaidErased } = each;
    const kept = await readRevision(store, { groupId, trustId, collectionId: collection }, schoolId, revision);
    const who = `revision ${String(revision)} of ${name} in "${collection}"`;
    if (!kept) return `${who} is missing`;
    if (isSaidErased && kept.erasedOn === undefined) return `${who} stands, and the release says it was erased`;
    // What was erased has its hash left, to be held against the seal.
    const says = kept.erasedOn === undefined ? contentHash(kept.entries) : kept.hash;
    return kept.hash === hash && says === hash ? null : `${who} was changed`;
  });
  return changed.find((each) => each !== null) ?? null;
}

/**
 * Opens a snapshot: the seal, every release, the workbook and every revision behind them are held against the hashes that were sealed. `altered`
 * says what no longer fits.
 */
export async function openSnapshot(
  store: Store,
  groupId: string,
  { sealed, seal }: KeptSnapshot,
): Promise<OpenSnapshot | { readonly altered: string }> {
  if (sealOf(sealed) !== seal) return { altered: "what was sealed no longer fits its seal" };
  const parts: Part[] = [];
  for (const release of sealed.releases) {
    const part = await partOf(store, groupId, release);
    if ("altered" in part) return part;
    parts.push(part);
  }
  const [first, ...others] = parts;
  if (!first) throw new Error(`snapshot ${String(sealed.number)} seals no release`);
  const summary = summaryOfReleases([first, ...others]);
  const { number, title, meetingOn, asOf } = sealed;
  const workbook = summary.erased
    ? Buffer.from(await releaseWorkbook(summary, { number, title, meetingOn, asOf }))
    : await readContent(store, groupId, sealed.workbook.sha256);
  if (!workbook) return { altered: "the workbook is missing or was changed" };
  const changed = await changedRevision(store, groupId, parts);
  return changed === null ? { summary, workbook } : { altered: changed };
}
