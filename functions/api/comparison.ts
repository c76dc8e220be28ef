import { z } from "zod";
import type { Comparison } from "../../core/comparison/comparison";
import type { Collection } from "../../core/returns/collection";
import type { Person } from "../../core/wire/people";
import { comparisonAnswerSchema } from "../../core/wire/comparison";
import { comparisonWorkbook } from "../../core/sheets/comparison/comparisonWorkbook";
import { comparisonsOf } from "../comparison/comparisonsOf";
import { sourcesOf, type Sources } from "../comparison/sources";
import { shownPart, trustsOf, visibleTo, type Part } from "../comparison/visible";
import { joinedSchools, readingBefore, seenOf } from "../identity/joined";
import { seesWholeGroup } from "../identity/scope";
import type { Store } from "../store/store";
import { file, isRefused, ok, refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import { collectionInScope, registerOf } from "./findInScope";
import { isOfficer, newestFor } from "./released";
import { media } from "./media";
import { kept, notModified } from "./notModified";
import { route } from "./route";

const collectionParam = z.object({ collection: z.string().min(1).max(40) });
const trustQuery = z.object({
  trust: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .describe("A trust's id, `none` for schools in no trust, or `all`; totals alone when it is left out"),
});

interface Wanted {
  readonly store: Store;
  readonly sources: Sources;
  readonly part: Part;
  readonly trusts: ReturnType<typeof trustsOf>;
}

const partOf = (trust: string | undefined, otherwise: Part): Part =>
  trust === undefined ? otherwise : trust === "all" ? "all" : { trustId: trust === "none" ? null : trust };

/** What a comparison the reader asked for is made of, within their scope. */
async function wantedBy(
  deps: ApiDeps,
  person: Person,
  id: string,
  part: Part,
): Promise<Wanted | Refused<"no-such-collection" | "no-such-trust">> {
  const collection = await collectionInScope(deps, person, id);
  if (isRefused(collection)) return collection;
  const register = await registerOf(deps, person);
  const trusts = trustsOf(register, collection);
  if (typeof part === "object" && !trusts.some(({ trustId }) => trustId === part.trustId))
    return refuse(
      "no-such-trust",
      `"${collection.title}" was issued in no trust "${part.trustId ?? "none"}" that you may see.`,
    );
  const joined = joinedSchools(person, register);
  const store = readingBefore(deps.store, person, joined);
  const sources = await sourcesOf(store, {
    ...{ register, collection: visibleTo(person, part)(collection) },
    seen: seenOf(person, joined),
    reader: "officer",
    now: deps.now(),
  });
  return { store, sources, part, trusts };
}

/** The version of an answer: of its sources, which part of them it shows, and whether the reader sees the whole group. */
const versionOf = (person: Person, { sources, part }: Wanted): string =>
  [
    sources.version,
    typeof part === "string" ? part : `trust-${part.trustId ?? "none"}`,
    seesWholeGroup(person) ? "group" : "scope",
  ].join("-");

const shownTo = async (person: Person, { store, sources, part }: Wanted): Promise<Comparison[]> =>
  (await comparisonsOf(store, sources)).map((each) => shownPart(each, part, seesWholeGroup(person)));

/** What of a comparison goes out, and the version of it: an officer's is live, everyone else's is the newest release to them. */
interface Readable {
  readonly version: string;
  readonly asOf: string;
  readonly collection: Collection;
  readonly trusts: ReturnType<typeof trustsOf>;
  comparisons(): Promise<readonly Comparison[]>;
}

async function readableBy(
  deps: ApiDeps,
  person: Person,
  id: string,
  part: Part,
): Promise<Readable | Refused<"no-such-collection" | "no-such-trust" | "no-such-release" | "sealed-content-altered">> {
  if (isOfficer(person)) {
    const wanted = await wantedBy(deps, person, id, part);
    if (isRefused(wanted)) return wanted;
    const { sources, trusts } = wanted;
    const { asOf, now } = sources;
    const comparisons = () => shownTo(person, wanted);
    return { version: versionOf(person, wanted), asOf, collection: now.collection, trusts, comparisons };
  }
  const collection = await collectionInScope(deps, person, id);
  if (isRefused(collection)) return collection;
  const opened = await newestFor(deps, person, collection);
  if (isRefused(opened)) return opened;
  const { release, version } = opened;
  // A release is of the whole group, and what a reader may see of it was settled when it was opened.
  const comparisons = () => Promise.resolve(opened.comparisons);
  return { version, asOf: release.asOf, collection, trusts: [], comparisons };
}

/** GET …/comparison: the comparison of a collection; without `trust` its totals and where each trust's is. Who is no officer reads the newest release. */
export const getComparison = route({
  operation: "getComparison",
  params: collectionParam,
  query: trustQuery,
  gives: comparisonAnswerSchema,
  given: { 200: "The comparison", 304: "It has not changed since the ETag given" },
  problems: ["no-such-collection", "no-such-trust", "no-such-release", "sealed-content-altered"],
  async handle({ deps, person, params, query, headers }) {
    const readable = await readableBy(deps, person, params.collection, partOf(query.trust, "totals"));
    if (isRefused(readable)) return readable;
    const unchanged = notModified(headers, readable.version);
    if (unchanged) return unchanged;
    const comparisons = await readable.comparisons();
    const top = `/v1/collections/${params.collection}/comparison`;
    return ok(
      {
        asOf: readable.asOf,
        trust: query.trust ?? null,
        comparisons: [...comparisons],
        attribution: [...(readable.collection.attribution ?? [])],
        trusts: readable.trusts.map((trust) => ({
          ...trust,
          href: `${top}?trust=${encodeURIComponent(trust.trustId ?? "none")}`,
        })),
      },
      kept(readable.version),
    );
  },
});

/** GET …/comparison.xlsx: the comparison as a workbook; every school in scope when `trust` is left out. */
export const getComparisonWorkbook = route({
  operation: "getComparisonWorkbook",
  params: collectionParam,
  query: trustQuery,
  gives: media.xlsx,
  given: { 200: "The comparison workbook", 304: "It has not changed since the ETag given" },
  problems: ["no-such-collection", "no-such-trust", "no-such-release", "sealed-content-altered"],
  async handle({ deps, person, params, query, headers }) {
    const readable = await readableBy(deps, person, params.collection, partOf(query.trust, "all"));
    if (isRefused(readable)) return readable;
    const unchanged = notModified(headers, readable.version);
    if (unchanged) return unchanged;
    const [first, ...others] = await readable.comparisons();
    if (!first) throw new Error(`collection ${params.collection} asks no return`);
    const { title, attribution = [] } = readable.collection;
    const bytes = await deps.drawWorkbook(comparisonWorkbook({ comparisons: [first, ...others], attribution }));
    return file(new Uint8Array(bytes), `Comparison, ${title}.xlsx`, kept(readable.version));
  },
});
