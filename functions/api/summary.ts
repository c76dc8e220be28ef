import { z } from "zod";
import type { Comparison } from "../../core/comparison/comparison";
import { boardWorkbook } from "../../core/sheets/board/boardWorkbook";
import { summaryAnswerSchema } from "../../core/wire/summary";
import type { Person } from "../../core/wire/people";
import { comparisonsOf } from "../comparison/comparisonsOf";
import { sourcesOf } from "../comparison/sources";
import { isKept } from "../dataProtection/retention";
import { joinedSchools, readingBefore, seenOf } from "../identity/joined";
import { listCollections, type KeptCollection } from "../store/collections";
import { file, isRefused, ok, refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import { collectionInScope, inScope, registerOf } from "./findInScope";
import { media } from "./media";
import { kept, notModified } from "./notModified";
import { isOfficer, newestFor } from "./released";
import { none, route } from "./route";

const newestPeriod = ({ returns }: KeptCollection): string =>
  returns
    .map(({ period }) => period)
    .sort()
    .at(-1) ?? "";

/** The collection named, or the one about the newest period, opened last. */
async function summarised(
  deps: ApiDeps,
  person: Person,
  id: string | undefined,
): Promise<KeptCollection | Refused<"no-such-collection">> {
  if (id !== undefined) return collectionInScope(deps, person, id);
  const all = (await listCollections(deps.store, person.scope.groupId)).map((each) => inScope(person, each));
  const newest = all
    .filter((each) => each.schools.length > 0 && isKept(each, deps.now()))
    .sort((a, b) => newestPeriod(a).localeCompare(newestPeriod(b)) || a.opensOn.localeCompare(b.opensOn))
    .at(-1);
  return newest ?? refuse("no-such-collection", "No collection has been issued yet.");
}

const collectionQuery = z.object({
  collection: z.string().min(1).max(40).optional().describe("The collection; the newest when it is left out"),
});

/** What a reader is shown as the board's summary, and the version of it. */
interface Shown {
  readonly version: string;
  readonly group: string;
  readonly asOf: string;
  readonly collection: KeptCollection;
  comparisons(): Promise<readonly Comparison[]>;
}

/**
 * An officer is shown what was last authorised, else approved, of each school, with its small numbers; a director the newest release to the board.
 */
async function shownTo(
  deps: ApiDeps,
  person: Person,
  id: string | undefined,
): Promise<Shown | Refused<"no-such-collection" | "no-such-release" | "sealed-content-altered">> {
  const collection = await summarised(deps, person, id);
  if (isRefused(collection)) return collection;
  if (!isOfficer(person)) {
    const opened = await newestFor(deps, person, collection);
    if (isRefused(opened)) return opened;
    const { release, content, version } = opened;
    const comparisons = () => Promise.resolve(opened.comparisons);
    return { version, group: content.groupName, asOf: release.asOf, collection, comparisons };
  }
  const register = await registerOf(deps, person);
  const joined = joinedSchools(person, register);
  const store = readingBefore(deps.store, person, joined);
  const sources = await sourcesOf(store, {
    ...{ register, collection, reader: "board" },
    seen: seenOf(person, joined),
    now: deps.now(),
  });
  const { version, asOf } = sources;
  return { version, asOf, group: register.name, collection, comparisons: () => comparisonsOf(store, sources) };
}

/** GET /v1/summary: what the board is shown of a collection, for a program that draws it. */
export const getSummary = route({
  operation: "getSummary",
  params: none,
  query: collectionQuery,
  gives: summaryAnswerSchema,
  given: { 200: "What the board is shown", 304: "It has not changed since the ETag given" },
  problems: ["no-such-collection", "no-such-release", "sealed-content-altered"],
  async handle({ deps, person, query, headers }) {
    const shown = await shownTo(deps, person, query.collection);
    if (isRefused(shown)) return shown;
    const unchanged = notModified(headers, shown.version);
    if (unchanged) return unchanged;
    const { group, asOf, version } = shown;
    const { id, title, attribution = [] } = shown.collection;
    const comparisons = [...(await shown.comparisons())];
    return ok({ group, asOf, collection: { id, title }, comparisons, attribution: [...attribution] }, kept(version));
  },
});

/** GET /v1/summary.xlsx: the same as the board's workbook. */
export const getSummaryWorkbook = route({
  operation: "getSummaryWorkbook",
  params: none,
  query: collectionQuery,
  gives: media.xlsx,
  given: { 200: "The board's summary", 304: "It has not changed since the ETag given" },
  problems: ["no-such-collection", "no-such-release", "sealed-content-altered"],
  async handle({ deps, person, query, headers }) {
    const shown = await shownTo(deps, person, query.collection);
    if (isRefused(shown)) return shown;
    const unchanged = notModified(headers, shown.version);
    if (unchanged) return unchanged;
    const { id, title, attribution = [] } = shown.collection;
    const [first, ...others] = await shown.comparisons();
    if (!first) throw new Error(`collection ${id} asks no return`);
    const plan = boardWorkbook({ groupName: shown.group, comparisons: [first, ...others], attribution });
    return file(new Uint8Array(await deps.drawWorkbook(plan)), `Board summary, ${title}.xlsx`, kept(shown.version));
  },
});
