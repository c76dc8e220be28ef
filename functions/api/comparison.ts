import { z } from "zod";
import type { Comparison } from "../../core/comparison/comparison";
import type { Person } from "../../core/wire/people";
import { comparisonAnswerSchema } from "../../core/wire/comparison";
import { comparisonWorkbook } from "../../core/sheets/comparison/comparisonWorkbook";
import { comparisonsOf } from "../comparison/comparisonsOf";
import { sourcesOf, type Sources } from "../comparison/sources";
import { shownPart, trustsOf, visibleTo, type Part } from "../comparison/visible";
import { joinedSchools, readingBefore, seenOf } from "../identity/joined";
import { holdsOneOf } from "../identity/scope";
import type { Store } from "../store/store";
import { writeWorkbook } from "../xlsx/write/writeWorkbook";
import { file, isRefused, ok, refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import { collectionInScope, registerOf } from "./findInScope";
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
    reader: holdsOneOf(person, ["groupOfficer", "trustOfficer"]) ? "officer" : "board",
    now: deps.now(),
  });
  return { store, sources, part, trusts };
}

const seesWholeGroup = ({ scope }: Person): boolean => scope.trusts === "all" && scope.schools === "all";

/** The version of an answer: of its sources, which part of them it shows, and whether the reader sees the whole group. */
const versionOf = (person: Person, { sources, part }: Wanted): string =>
  [
    sources.version,
    typeof part === "string" ? part : `trust-${part.trustId ?? "none"}`,
    seesWholeGroup(person) ? "group" : "scope",
  ].join("-");

const shownTo = async (person: Person, { store, sources, part }: Wanted): Promise<Comparison[]> =>
  (await comparisonsOf(store, sources)).map((each) => shownPart(each, part, seesWholeGroup(person)));

/** GET …/comparison: the comparison of a collection (a director's of what was approved); without `trust` its totals and where each trust's is. */
export const getComparison = route({
  operation: "getComparison",
  params: collectionParam,
  query: trustQuery,
  gives: comparisonAnswerSchema,
  given: { 200: "The comparison", 304: "It has not changed since the ETag given" },
  problems: ["no-such-collection", "no-such-trust"],
  async handle({ deps, person, params, query, headers }) {
    const wanted = await wantedBy(deps, person, params.collection, partOf(query.trust, "totals"));
    if (isRefused(wanted)) return wanted;
    const version = versionOf(person, wanted);
    const unchanged = notModified(headers, version);
    if (unchanged) return unchanged;
    const comparisons = await shownTo(person, wanted);
    const top = `/v1/collections/${params.collection}/comparison`;
    return ok(
      {
        asOf: wanted.sources.asOf,
        trust: query.trust ?? null,
        comparisons,
        attribution: wanted.sources.now.collection.attribution ?? [],
        trusts: wanted.trusts.map((trust) => ({
          ...trust,
          href: `${top}?trust=${encodeURIComponent(trust.trustId ?? "none")}`,
        })),
      },
      kept(version),
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
  problems: ["no-such-collection", "no-such-trust"],
  async handle({ deps, person, params, query, headers }) {
    const wanted = await wantedBy(deps, person, params.collection, partOf(query.trust, "all"));
    if (isRefused(wanted)) return wanted;
    const version = versionOf(person, wanted);
    const unchanged = notModified(headers, version);
    if (unchanged) return unchanged;
    const [first, ...others] = await shownTo(person, wanted);
    if (!first) throw new Error(`collection ${params.collection} asks no return`);
    const { title, attribution = [] } = wanted.sources.now.collection;
    const bytes = await writeWorkbook(comparisonWorkbook({ comparisons: [first, ...others], attribution }));
    return file(new Uint8Array(bytes), `Comparison, ${title}.xlsx`, kept(version));
  },
});
