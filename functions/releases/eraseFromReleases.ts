import { putContent, removeContent } from "../store/parts";
import { listReleases, releaseIdOf, releaseTurn, replaceContent } from "../store/releases";
import { listSnapshots } from "../store/snapshots";
import type { Store } from "../store/store";
import { packContent, partHashes, withoutErased, type ReleaseContent } from "./content";
import { openRelease } from "./openRelease";

const shows = ({ comparisons, revisions }: ReleaseContent, schoolId: string): boolean =>
  revisions.some((each) => each.schoolId === schoolId) ||
  comparisons.some(({ schools }) => schools.some((each) => each.schoolId === schoolId));

/**
 * What a release showed, without what schools said: their rows say when they were erased, and of every part that changed the hash it had is kept. Null where it
 * shows none of them, or they were erased from it before.
 */
export function contentWithout(
  content: ReleaseContent,
  schoolIds: readonly string[],
  on: string,
): ReleaseContent | null {
  const before = content.erased ?? { schools: [], leaves: {} };
  const known = new Set(before.schools.map(({ schoolId }) => schoolId));
  const fresh = schoolIds.filter((schoolId) => !known.has(schoolId) && shows(content, schoolId));
  if (fresh.length === 0) return null;
  const schools = [...before.schools, ...fresh.map((schoolId) => ({ schoolId, on }))];
  const left = { ...content, ...withoutErased(content, schools) };
  const now = partHashes(left);
  const changed = [...partHashes(content)].filter(([path, hash]) => now.get(path) !== hash);
  return { ...left, erased: { schools, leaves: { ...Object.fromEntries(changed), ...before.leaves } } };
}

/**
 * Erases schools from everything that was released (`of`: of one collection alone): figures, rows, and the workbooks sealed in snapshots, which are drawn again from
 * what is left. A release that can no longer be opened is emptied, since nobody can say what it holds. Done again, also after it was cut off, it ends the same.
 */
export async function eraseFromReleases(
  store: Store,
  groupId: string,
  { schoolIds, on, of }: { readonly schoolIds: readonly string[]; readonly on: string; readonly of?: string },
): Promise<void> {
  // One that was decided and not yet put is there to be erased from.
  await releaseTurn(store, groupId);
  const unreadable: string[] = [];
  for (const release of await listReleases(store, groupId, of)) {
    const opened = await openRelease(store, groupId, release);
    if ("altered" in opened) unreadable.push(release.content);
    else {
      const left = contentWithout(opened.content, schoolIds, on);
      if (left) await replaceContent(store, groupId, release, await putContent(store, groupId, packContent(left)));
    }
  }
  const releases = await listReleases(store, groupId);
  const kept = new Set(releases.map(({ content }) => content));
  const before = releases.flatMap(({ contentBefore = [] }) => contentBefore).filter((hash) => !kept.has(hash));
  for (const hash of [...before, ...unreadable]) await removeContent(store, groupId, hash);
  const erased = new Set(releases.filter(({ contentBefore }) => contentBefore !== undefined).map(releaseIdOf));
  for (const { sealed } of await listSnapshots(store, groupId))
    if (sealed.releases.some(({ id }) => erased.has(id))) await removeContent(store, groupId, sealed.workbook.sha256);
}
