import type { UnknownInPeriod } from "../../core/comparison/compare";
import type { Comparison } from "../../core/comparison/comparison";
import { carried } from "../../core/protection/carried";
import type { HeldYear, Reading, UnknownFigures } from "../../core/protection/held";
import { heldIn } from "../../core/protection/heldIn";
import { audiencesReadBy, fewestHiddenFrom, readersOf, type Audience } from "../../core/protection/rules";
import { mostEarlier, type Sources } from "../comparison/sources";
import { atMost } from "../store/atMost";
import { listCollections, type KeptCollection } from "../store/collections";
import { newestRelease, releaseIdOf } from "../store/releases";
import type { Store } from "../store/store";
import type { ReleaseContent } from "./content";
import { openRelease } from "./openRelease";

/** A collection and those before it, as far back as a comparison looks. */
function withEarlier(collection: KeptCollection, all: ReadonlyMap<string, KeptCollection>): readonly KeptCollection[] {
  const found = [collection];
  for (let at = collection; found.length <= mostEarlier;) {
    const before = at.previous === undefined ? undefined : all.get(at.previous);
    if (!before || found.includes(before)) break;
    found.push(before);
    at = before;
  }
  return found;
}

/** The collections whose releases show a period of a return that a release of this one shows too: itself, those before it and those that look back at one of these. */
async function showingTheSame(store: Store, { now, earlier }: Sources): Promise<readonly KeptCollection[]> {
  const all = new Map((await listCollections(store, now.collection.groupId)).map((each) => [each.id, each]));
  const shownBy = (collections: readonly Pick<KeptCollection, "returns">[]): Set<string> => {
    const [own] = collections;
    const asked = new Set(own?.returns.map(({ returnId }) => returnId));
    return new Set(
      collections.flatMap(({ returns }) =>
        returns.flatMap(({ returnId, period }) => (asked.has(returnId) ? [`${returnId} ${period}`] : [])),
      ),
    );
  };
  const mine = shownBy([now.collection, ...earlier.map(({ collection }) => collection)]);
  return [...all.values()].filter((each) => [...shownBy(withEarlier(each, all))].some((period) => mine.has(period)));
}

/** What was released of a collection to an audience last. */
export interface Shown {
  readonly collection: string;
  readonly audience: Audience;
  readonly content: ReleaseContent;
}

/**
 * What the readers of a release to an audience hold of the periods it shows: the newest release of each collection that shows one of them, to each audience whose releases
 * they can hold beside it. What is read grows with those collections, never with how often they were released. @throws where one can no longer be vouched for.
 */
export async function shownBefore(store: Store, sources: Sources, audience: Audience): Promise<readonly Shown[]> {
  const { groupId } = sources.now.collection;
  const audiences = [...new Set(readersOf(audience).flatMap((reader) => audiencesReadBy[reader]))];
  const collections = await showingTheSame(store, sources);
  const wanted = collections.flatMap(({ id }) => audiences.map((each) => ({ collection: id, audience: each })));
  const found = await atMost(8, wanted, async (each): Promise<Shown[]> => {
    const newest = await newestRelease(store, groupId, each.collection, each.audience);
    if (!newest) return [];
    const opened = await openRelease(store, groupId, newest);
    if ("altered" in opened) throw new Error(`release ${releaseIdOf(newest)}: ${opened.altered}`);
    return [{ ...each, content: opened.content }];
  });
  return found.flat();
}

type Asked = Pick<UnknownInPeriod, "reader" | "returnId" | "period">;

const isOf =
  ({ reader, returnId, period }: Asked) =>
  (each: Asked): boolean =>
    each.reader === reader && each.returnId === returnId && each.period === period;

/** What a release keeps of a period for a reader; null where it was made before anything was kept. */
const unknownsOf = ({ unknowns }: Pick<ReleaseContent, "unknowns">, asked: Asked): UnknownFigures | null =>
  unknowns ? (unknowns.find(isOf(asked))?.figures ?? {}) : null;

/** What a release holds of one period of a return for a reader; null where it shows nothing of it. */
function heldByContent(content: Pick<ReleaseContent, "comparisons" | "unknowns">, asked: Asked): HeldYear | null {
  const comparison = content.comparisons.find(({ returnId }) => returnId === asked.returnId);
  return comparison ? heldIn(comparison, asked.period, unknownsOf(content, asked)) : null;
}

/** What the readers of a release are not to know, with what they were not to know of the one before it, also of a period it shows no more. */
export function carriedOver(
  before: ReleaseContent | undefined,
  compared: readonly { readonly comparison: Comparison; readonly unknowns: readonly UnknownInPeriod[] }[],
): UnknownInPeriod[] {
  const now = compared.flatMap(({ comparison, unknowns }) =>
    unknowns.flatMap((each): UnknownInPeriod[] => {
      const held = heldIn(comparison, each.period, each.figures);
      return held ? [{ ...each, figures: carried(before ? heldByContent(before, each) : null, held) }] : [];
    }),
  );
  return [...(before?.unknowns ?? []).filter((each) => !now.some(isOf(each))), ...now];
}

/** Who reads a release to an audience, with what they hold of one period of a return. */
export const readingsOf =
  (audience: Audience, shown: readonly Shown[]) =>
  (returnId: string, period: string): Reading[] =>
    readersOf(audience).map((reader) => ({
      reader,
      fewestHidden: fewestHiddenFrom(reader),
      held: shown
        .filter((each) => audiencesReadBy[reader].includes(each.audience))
        .flatMap(({ content }) => heldByContent(content, { reader, returnId, period }) ?? []),
    }));
