import { revisionThatCounts } from "../../core/comparison/consolidate";
import type { UnknownInPeriod } from "../../core/comparison/compare";
import type { Comparison } from "../../core/comparison/comparison";
import { protectionFor, type Audience } from "../../core/protection/rules";
import type { Register } from "../../core/register/register";
import { comparedIn } from "../comparison/comparisonsOf";
import { sourcesOf, type Sources, type Standing } from "../comparison/sources";
import { asksOf } from "../returns/definitions";
import type { KeptCollection } from "../store/collections";
import { putContent, sha256 } from "../store/parts";
import { partitionOf } from "../store/partitions";
import { newestRelease, putRelease, type KeptRelease } from "../store/releases";
import { readSummaries } from "../store/revisions";
import type { Person, Store } from "../store/store";
import { carriedOver, readingsOf, shownBefore } from "./heldBy";
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

/** What a release shows beside everything its readers hold, with what they are not to know of it and of those before it. */
async function shownIn(
  store: Store,
  sources: Sources,
  audience: Audience,
): Promise<{ readonly comparisons: readonly Comparison[]; readonly unknowns: readonly UnknownInPeriod[] }> {
  const before = await shownBefore(store, sources, audience);
  const rules = protectionFor(audience);
  const compared = await comparedIn(store, sources, { rules, readings: readingsOf(audience, before) });
  const own = before.find((each) => each.collection === sources.now.collection.id && each.audience === audience);
  return {
    comparisons: compared.map(({ comparison }) => comparison),
    unknowns: carriedOver(own?.content, compared),
  };
}

async function contentOf(store: Store, sources: Sources, audience: Audience): Promise<ReleaseContent> {
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
    ...(await shownIn(store, sources, audience)),
  });
}

/**
 * Makes a release of what was approved so far; `same` gives the newest one where it already shows exactly that. Small numbers are protected in it and
 * beside everything its readers hold (see `shownBefore`). The put of its number decides between two who make one at once.
 */
export async function makeRelease(
  store: Store,
  { register, collection, audience, by, now }: ReleaseWanted,
): Promise<{ readonly kind: "made" | "same"; readonly release: KeptRelease }> {
  const { groupId } = collection;
  const sources = await sourcesOf(store, { ...{ register, collection, now }, seen: () => "all", reader: "board" });
  for (;;) {
    const newest = await newestRelease(store, groupId, collection.id, audience);
    const content = await contentOf(store, sources, audience);
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
