import type { Comparison } from "../../core/comparison/comparison";
import type { Phase } from "../../core/register/register";
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

/**
 * What is shown of one collection: to an officer what was last authorised, else approved, of each school, with its small numbers, and the group's total where
 * they see the whole of it; to a director the newest release to the board.
 */
async function shownOf(deps: ApiDeps, person: Person, collection: KeptCollection): Promise<Shown | NotShown> {
  const { attribution = [] } = collection;
  if (!isOfficer(person)) {
    const opened = await newestFor(deps, person, collection, "board");
    if (isRefused(opened)) return opened;
    const { release, content, version } = opened;
    const comparisons = () => Promise.resolve(opened.comparisons);
    return { version, group: content.groupName, asOf: release.asOf, collection, attribution, comparisons };
  }
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

/** A return in one of the collections that ask it, with the period it asks there. */
interface Asking {
  readonly returnId: string;
  readonly period: string;
  readonly collection: KeptCollection;
}

const newestFirst = (a: Asking, b: Asking): number =>
  b.period.localeCompare(a.period) || b.collection.opensOn.localeCompare(a.collection.opensOn);

const phaseOrder: readonly Phase[] = ["primary", "secondary", "post16"];

/** Where a comparison stands in a summary: those of one phase in the order of the phases, then those of every school. */
const placeOf = ({ phases: [phase, ...others] }: Comparison): number =>
  phase === undefined || others.length > 0 ? phaseOrder.length : phaseOrder.indexOf(phase);

/** What is shown of the latest collection of each return of which something may be shown to this reader. */
async function latestOfEach(deps: ApiDeps, person: Person): Promise<Shown | NotShown> {
  const collections = (await listCollections(deps.store, person.scope.groupId))
    .map((each) => inScope(person, each))
    .filter((each) => each.schools.length > 0 && isKept(each, deps.now()));
  const asking = collections
    .flatMap((collection) =>
      collection.returns.map(({ returnId, period }): Asking => ({ returnId, period, collection })),
    )
    .sort(newestFirst);
  const opened = new Map<string, Shown | NotShown>();
  const latest = new Map<string, Shown>();
  for (const { returnId, collection } of asking) {
    if (latest.has(returnId)) continue;
    const shown = opened.get(collection.id) ?? (await shownOf(deps, person, collection));
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
    asOf:
      all
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? newest.asOf,
    attribution: [...new Set(all.flatMap(({ attribution }) => attribution))],
    async comparisons() {
      const found: Comparison[] = [];
      for (const shown of all)
        for (const comparison of await shown.comparisons())
          if (latest.get(comparison.returnId) === shown) found.push(comparison);
      return found.sort((a, b) => placeOf(a) - placeOf(b));
    },
  };
}

/** What a reader is shown as the board's summary: of the collection named, or the latest of each return. */
export async function shownToBoard(deps: ApiDeps, person: Person, id: string | undefined): Promise<Shown | NotShown> {
  if (id === undefined) return latestOfEach(deps, person);
  const collection = await collectionInScope(deps, person, id);
  return isRefused(collection) ? collection : shownOf(deps, person, collection);
}
