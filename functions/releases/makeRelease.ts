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
import { decideRelease, newestRelease, releaseTurn, type KeptRelease } from "../store/releases";
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

/** What a release shows beside everything its readers hold, with what they are not to know of it and of those before it; `own`: the one before it. */
async function shownIn(
  store: Store,
  sources: Sources,
  audience: Audience,
): Promise<{
  readonly comparisons: readonly Comparison[];
  readonly unknowns: readonly UnknownInPeriod[];
  readonly own: ReleaseContent | undefined;
}> {
  const before = await shownBefore(store, sources, audience);
  const rules = protectionFor(audience);
  const compared = await comparedIn(store, sources, { rules, readings: readingsOf(audience, before) });
  const own = before.find((each) => each.collection === sources.now.collection.id && each.audience === audience);
  return {
    comparisons: compared.map(({ comparison }) => comparison),
    unknowns: carriedOver(own?.content, compared),
    own: own?.content,
  };
}

/** Whether a release shows what the one before it does. What is not to be known may be more since, by what others were released: it tells nobody anything. */
function isShownBefore(content: ReleaseContent, own: ReleaseContent, newest: KeptRelease): boolean {
  const asBefore = { ...content };
  if (own.unknowns) asBefore.unknowns = own.unknowns;
  else delete asBefore.unknowns;
  return hashOfContent(asBefore) === newest.hash;
}

async function contentOf(
  store: Store,
  sources: Sources,
  audience: Audience,
): Promise<{ readonly content: ReleaseContent; readonly own: ReleaseContent | undefined }> {
  const settings = protectionFor(audience);
  const { register, now, earlier } = sources;
  const asks = await asksOf(store, now.collection);
  const revisions = await Promise.all([now, ...earlier].map((each) => countedIn(store, each)));
  const { title, attribution = [] } = now.collection;
  const { own, ...shown } = await shownIn(store, sources, audience);
  // Parsed, so that it is hashed as it will be read: the same keys in the same order.
  const content = releaseContentSchema.parse({
    ...{ audience, title, settings },
    groupName: register.name,
    attribution: [...attribution],
    registerVersion: register.version,
    definitions: asks.map(({ definition }) => ({
      ...{ returnId: definition.id, version: definition.version },
      sha256: sha256(JSON.stringify(definition)),
    })),
    revisions: revisions.flat(),
    ...shown,
  });
  return { content, own };
}

/**
 * Makes a release of what was approved so far; `same` gives the newest one where it already shows exactly that. Small numbers are protected in it and
 * beside everything its readers hold (see `shownBefore`). Of two that are made at once in a group one is decided first, and the other made again beside it.
 */
export async function makeRelease(
  store: Store,
  { register, collection, audience, by, now }: ReleaseWanted,
): Promise<{ readonly kind: "made" | "same"; readonly release: KeptRelease }> {
  const { groupId } = collection;
  const sources = await sourcesOf(store, { ...{ register, collection, now }, seen: () => "all", reader: "board" });
  for (;;) {
    const turn = await releaseTurn(store, groupId);
    const newest = await newestRelease(store, groupId, collection.id, audience);
    const { content, own } = await contentOf(store, sources, audience);
    if (newest && own && isShownBefore(content, own, newest)) return { kind: "same", release: newest };
    const hash = hashOfContent(content);
    const kept = await putContent(store, groupId, packContent(content));
    const release: KeptRelease = {
      ...{ collection: collection.id, title: collection.title, audience, number: (newest?.number ?? 0) + 1 },
      ...{ asOf: sources.asOf, madeAt: now.toISOString(), by: by.name, hash, content: kept },
      schools: {
        shown: content.revisions.filter((each) => each.collection === collection.id).length,
        asked: collection.schools.length,
      },
    };
    if ((await decideRelease(store, groupId, turn, release)) === "put") return { kind: "made", release };
  }
}
