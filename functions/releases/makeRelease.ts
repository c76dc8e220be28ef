import { revisionThatCounts } from "../../core/comparison/consolidate";
import { protectionFor, type Audience } from "../../core/protection/rules";
import type { Register } from "../../core/register/register";
import { comparisonsOf } from "../comparison/comparisonsOf";
import { sourcesOf, type Sources, type Standing } from "../comparison/sources";
import { asksOf } from "../returns/definitions";
import type { KeptCollection } from "../store/collections";
import { putContent, sha256 } from "../store/parts";
import { partitionOf } from "../store/partitions";
import { listReleases, putRelease, type KeptRelease } from "../store/releases";
import { readSummaries } from "../store/revisions";
import type { Person, Store } from "../store/store";
import { openRelease } from "./openRelease";
import { hashOfContent, packContent, releaseContentSchema, type ReleaseContent } from "./content";

/** A release to make: of the whole collection, for one audience, by somebody. */
export interface ReleaseWanted {
  readonly register: Register;
  readonly collection: KeptCollection;
  readonly audience: Audience;
  readonly by: Person;
  readonly now: Date;
}

/** Which revision of each school counted, with the hash of what it said. */
async function countedIn(store: Store, { collection, heads }: Standing): Promise<ReleaseContent["revisions"]> {
  const counted = heads.flatMap((head) => {
    const partition = partitionOf(collection, head.schoolId);
    const { revision } = revisionThatCounts(head, "board");
    return partition && revision > 0 ? [{ partition, schoolId: head.schoolId, revision }] : [];
  });
  const summaries = await readSummaries(store, counted);
  return counted.map(({ partition: { trustId }, schoolId, revision }) => ({
    ...{ collection: collection.id, trustId, schoolId, revision },
    hash: summaries.get(schoolId)?.hash ?? "",
  }));
}

/** What an audience was shown of a collection last; nothing where nothing was. @throws where what was shown can no longer be vouched for. */
async function shownLast(
  store: Store,
  groupId: string,
  newest: KeptRelease | undefined,
): Promise<ReleaseContent["comparisons"]> {
  if (!newest) return [];
  const opened = await openRelease(store, groupId, newest);
  if ("altered" in opened)
    throw new Error(`release ${String(newest.number)} of ${newest.collection}: ${opened.altered}`);
  return opened.content.comparisons;
}

async function contentOf(
  store: Store,
  sources: Sources,
  audience: Audience,
  before: ReleaseContent["comparisons"],
): Promise<ReleaseContent> {
  const settings = protectionFor(audience);
  const { register, now, earlier } = sources;
  const asks = await asksOf(store, now.collection);
  const revisions = await Promise.all([now, ...earlier].map((each) => countedIn(store, each)));
  const { title, attribution = [] } = now.collection;
  // Parsed, so that it is hashed as it will be read: the same keys in the same order.
  return releaseContentSchema.parse({
    ...{ audience, title, settings },
    groupName: register.name,
    attribution: [...attribution],
    registerVersion: register.version,
    definitions: asks.map(({ definition }) => ({
      ...{ returnId: definition.id, version: definition.version },
      sha256: sha256(JSON.stringify(definition)),
    })),
    revisions: revisions.flat(),
    comparisons: await comparisonsOf(store, sources, settings, before),
  });
}

/**
 * Makes a release of what was approved so far; `same` gives the newest one where it already shows exactly that. Small numbers are protected in it and
 * beside the newest before it. The put of its number decides between two who make one at once.
 */
export async function makeRelease(
  store: Store,
  { register, collection, audience, by, now }: ReleaseWanted,
): Promise<{ readonly kind: "made" | "same"; readonly release: KeptRelease }> {
  const { groupId } = collection;
  const sources = await sourcesOf(store, { ...{ register, collection, now }, seen: () => "all", reader: "board" });
  for (;;) {
    const newest = (await listReleases(store, groupId, collection.id, audience)).at(-1);
    const content = await contentOf(store, sources, audience, await shownLast(store, groupId, newest));
    const hash = hashOfContent(content);
    const kept = await putContent(store, groupId, packContent(content));
    if (newest?.hash === hash) return { kind: "same", release: newest };
    const release: KeptRelease = {
      ...{ collection: collection.id, title: collection.title, audience, number: (newest?.number ?? 0) + 1 },
      ...{ asOf: sources.asOf, madeAt: now.toISOString(), by: by.name, hash, content: kept },
      schools: {
        shown: content.revisions.filter((each) => each.collection === collection.id).length,
        asked: collection.schools.length,
      },
    };
    if ((await putRelease(store, groupId, release)) === "put") return { kind: "made", release };
  }
}
