import { z } from "zod";
import { boardWorkbook } from "../../core/sheets/board/boardWorkbook";
import { summaryAnswerSchema } from "../../core/wire/summary";
import type { Person } from "../../core/wire/people";
import { comparisonsOf } from "../comparison/comparisonsOf";
import { sourcesOf } from "../comparison/sources";
import { isKept } from "../dataProtection/retention";
import { joinedSchools, readingBefore, seenOf } from "../identity/joined";
import { listCollections, type KeptCollection } from "../store/collections";
import { writeWorkbook } from "../xlsx/write/writeWorkbook";
import { file, isRefused, ok, refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import { collectionInScope, inScope, registerOf } from "./findInScope";
import { media } from "./media";
import { kept, notModified } from "./notModified";
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

/** What a board's summary is made of: of each school the revision last authorised, else approved. */
async function boardSources(deps: ApiDeps, person: Person, id: string | undefined) {
  const collection = await summarised(deps, person, id);
  if (isRefused(collection)) return collection;
  const register = await registerOf(deps, person);
  const joined = joinedSchools(person, register);
  const store = readingBefore(deps.store, person, joined);
  const sources = await sourcesOf(store, {
    ...{ register, collection, reader: "board" },
    seen: seenOf(person, joined),
    now: deps.now(),
  });
  return { store, collection, register, sources };
}

/** GET /v1/summary: what the board is shown of a collection, for a program that draws it. */
export const getSummary = route({
  operation: "getSummary",
  params: none,
  query: collectionQuery,
  gives: summaryAnswerSchema,
  given: { 200: "What the board is shown", 304: "It has not changed since the ETag given" },
  problems: ["no-such-collection"],
  async handle({ deps, person, query, headers }) {
    const made = await boardSources(deps, person, query.collection);
    if (isRefused(made)) return made;
    const { store, collection, register, sources } = made;
    const unchanged = notModified(headers, sources.version);
    if (unchanged) return unchanged;
    const { id, title, attribution = [] } = collection;
    const comparisons = await comparisonsOf(store, sources);
    return ok(
      {
        group: register.name,
        asOf: sources.asOf,
        collection: { id, title },
        comparisons,
        attribution: [...attribution],
      },
      kept(sources.version),
    );
  },
});

/** GET /v1/summary.xlsx: the board's workbook of a collection: of each school the revision last authorised, else approved. */
export const getSummaryWorkbook = route({
  operation: "getSummaryWorkbook",
  params: none,
  query: collectionQuery,
  gives: media.xlsx,
  given: { 200: "The board's summary", 304: "It has not changed since the ETag given" },
  problems: ["no-such-collection"],
  async handle({ deps, person, query, headers }) {
    const made = await boardSources(deps, person, query.collection);
    if (isRefused(made)) return made;
    const { store, collection, register, sources } = made;
    const unchanged = notModified(headers, sources.version);
    if (unchanged) return unchanged;
    const [first, ...others] = await comparisonsOf(store, sources);
    if (!first) throw new Error(`collection ${collection.id} asks no return`);
    const { title, attribution = [] } = collection;
    const plan = boardWorkbook({ groupName: register.name, comparisons: [first, ...others], attribution });
    return file(new Uint8Array(await writeWorkbook(plan)), `Board summary, ${title}.xlsx`, kept(sources.version));
  },
});
