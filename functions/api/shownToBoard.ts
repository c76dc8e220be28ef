import type { Comparison } from "../../core/comparison/comparison";
import { newestAsOf } from "../../core/comparison/newestAsOf";
import { askingNewestFirst } from "../../core/returns/latestOfEach";
import { inPageOrder } from "../../core/sheets/board/pages";
import type { Person } from "../../core/wire/people";
import { comparisonsOf } from "../comparison/comparisonsOf";
import { sourcesOf } from "../comparison/sources";
import { isKept } from "../dataProtection/retention";
import { joinedSchools, readingBefore, seenOf } from "../identity/joined";
import { seesWholeGroup } from "../identity/scope";
import { listCollections, type KeptCollection } from "../store/collections";
import { isRefused, refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import { collectionInScope, inScope, registerOf } from "./findInScope";
import { shownPart } from "../comparison/visible";
import { isOfficer, newestFor } from "./released";

/** What a reader is shown as the board's summary, and the version of it. `collection`: the one it is of, or the newest of several. */
export interface Shown {
  readonly version: string;
  readonly group: string;
  readonly asOf: string;
  readonly collection: { readonly id: string; readonly title: string };
  readonly attribution: readonly string[];
  comparisons(): Promise<readonly Comparison[]>;
}

type NotShown = Refused<"no-such-collection" | "no-such-release" | "sealed-content-altered">;

/** What is shown of one collection to who reads it live: of each school what was last authorised, else approved, with its small numbers, and the group's total where they see the whole of it. */
async function liveOf(deps: ApiDeps, person: Person, collection: KeptCollection): Promise<Shown> {
  const { attribution = [] } = collection;
  const register = await registerOf(deps, person);
  const joined = joinedSchools(person, register);
  const store = readingBefore(deps.store, person, joined);
  const sources = await sourcesOf(store, {
    ...{ register, collection, reader: "board" },
    seen: seenOf(person, joined),
    now: deps.now(),
  });
  const { asOf } = sources;
  const isOfGroup = seesWholeGroup(person);
  const version = `${sources.version}-${isOfGroup ? "group" : "scope"}`;
  const comparisons = async () =>
    (await comparisonsOf(store, sources)).map((each) => shownPart(each, "all", isOfGroup));
  return { version, asOf, group: register.name, collection, attribution, comparisons };
}

type Releasing = Pick<ApiDeps, "store" | "now">;

/** What is shown of one collection to who reads releases: the newest release to the board. */
async function releasedOf(deps: Releasing, person: Person, collection: KeptCollection): Promise<Shown | NotShown> {
  const opened = await newestFor(deps, person, collection, "board");
  if (isRefused(opened)) return opened;
  const { release, content, version } = opened;
  const { attribution = [] } = collection;
  const comparisons = () => Promise.resolve(opened.comparisons);
  return { version, group: content.groupName, asOf: release.asOf, collection, attribution, comparisons };
}

type ShownOf = (collection: KeptCollection) => Promise<Shown | NotShown>;

/** Of one collection: to an officer live, to a director as it was released. */
const shownTo =
  (deps: ApiDeps, person: Person): ShownOf =>
  (collection) =>
    isOfficer(person) ? liveOf(deps, person, collection) : releasedOf(deps, person, collection);

/** What is shown of the latest collection of each return of which something may be shown to this reader. */
async function latestShown(deps: Releasing, person: Person, shownOf: ShownOf): Promise<Shown | NotShown> {
  const collections = (await listCollections(deps.store, person.scope.groupId))
    .map((each) => inScope(person, each))
    .filter((each) => each.schools.length > 0 && isKept(each, deps.now()));
  const opened = new Map<string, Shown | NotShown>();
  const latest = new Map<string, Shown>();
  for (const { returnId, collection } of askingNewestFirst(collections)) {
    if (latest.has(returnId)) continue;
    const shown = opened.get(collection.id) ?? (await shownOf(collection));
    opened.set(collection.id, shown);
    if (!isRefused(shown)) latest.set(returnId, shown);
  }
  const [newest] = latest.values();
  if (!newest)
    return [...opened.values()].find(isRefused) ?? refuse("no-such-collection", "No collection has been issued yet.");
  const all = [...new Set(latest.values())];
  return {
    ...newest,
    version: all.map(({ version }) => version).join("."),
    asOf: newestAsOf(all),
    attribution: [...new Set(all.flatMap(({ attribution }) => attribution))],
    async comparisons() {
      const found: Comparison[] = [];
      for (const shown of all)
        for (const comparison of await shown.comparisons())
          if (latest.get(comparison.returnId) === shown) found.push(comparison);
      return inPageOrder(found);
    },
  };
}

/** What the board may read now, to this reader: the newest release to it of each return, whoever asks. */
export const releasedToBoard = (deps: Releasing, person: Person): Promise<Shown | NotShown> =>
  latestShown(deps, person, (collection) => releasedOf(deps, person, collection));

/** What a reader is shown as the board's summary: of the collection named, or the latest of each return. */
export async function shownToBoard(deps: ApiDeps, person: Person, id: string | undefined): Promise<Shown | NotShown> {
  if (id === undefined) return latestShown(deps, person, shownTo(deps, person));
  const collection = await collectionInScope(deps, person, id);
  return isRefused(collection) ? collection : shownTo(deps, person)(collection);
}
