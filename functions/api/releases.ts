import { z } from "zod";
import { comparisonWorkbook } from "../../core/sheets/comparison/comparisonWorkbook";
import { audiences, type Audience } from "../../core/protection/rules";
import {
  plannedReleaseSchema,
  releaseListSchema,
  releaseMadeSchema,
  releaseRequestSchema,
  releaseSchema,
  withdrawalSchema,
  type ReleaseSummary,
} from "../../core/wire/releases";
import { isKept } from "../dataProtection/retention";
import { makeRelease } from "../releases/makeRelease";
import { releaseWorkbook } from "../releases/releaseWorkbook";
import { listCollections, readCollection } from "../store/collections";
import {
  forgetPlanned,
  listPlanned,
  listReleases as list,
  parseReleaseId,
  putPlanned,
  releaseIdOf,
  type KeptRelease,
} from "../store/releases";
import { londonDate } from "../../core/schedule/londonTime";
import { writeWorkbook } from "../xlsx/write/writeWorkbook";
import { created, file, isRefused, ok, refuse } from "./answer";
import { collectionInScope, registerOf } from "./findInScope";
import { media } from "./media";
import { kept, notModified } from "./notModified";
import { audiencesOf, openFor } from "./released";
import { none, route } from "./route";

const audienceInWords: Readonly<Record<Audience, string>> = {
  schools: "schools",
  board: "the board",
  public: "anyone",
};

const releaseParam = z.object({ release: z.string().min(1).max(60) });

const summaryOf = (release: KeptRelease): ReleaseSummary => {
  const { collection, title, audience, number, asOf, madeAt, by, schools, hash } = release;
  return { id: releaseIdOf(release), collection, title, audience, number, asOf, madeAt, by, schools, hash };
};

/** GET /v1/releases: what was released to the audiences the reader belongs to, and what is planned. */
export const listReleases = route({
  operation: "listReleases",
  params: none,
  query: z.object({
    collection: z.string().min(1).max(40).optional(),
    audience: z.enum(audiences).optional(),
  }),
  gives: releaseListSchema,
  given: { 200: "The releases, oldest first, and the planned ones by day" },
  problems: ["no-such-collection"],
  async handle({ deps, person, query }) {
    const { groupId } = person.scope;
    if (query.collection !== undefined) {
      const collection = await collectionInScope(deps, person, query.collection);
      if (isRefused(collection)) return collection;
    }
    const mine = audiencesOf(person);
    const collections = await listCollections(deps.store, groupId);
    const kept = new Set(collections.filter((each) => isKept(each, deps.now())).map(({ id }) => id));
    const isAsked = (each: { readonly collection: string; readonly audience: Audience }): boolean =>
      mine.includes(each.audience) &&
      kept.has(each.collection) &&
      (query.collection === undefined || each.collection === query.collection) &&
      (query.audience === undefined || each.audience === query.audience);
    const [releases, planned] = await Promise.all([list(deps.store, groupId), listPlanned(deps.store, groupId)]);
    return ok({
      releases: releases.filter(isAsked).map(summaryOf),
      planned: planned.filter(isAsked).map((each) => ({ ...each, by: each.by.name })),
    });
  },
});

/** POST /v1/releases: releases a collection to an audience now, or plans it for a day. */
export const createRelease = route({
  operation: "createRelease",
  params: none,
  query: none,
  json: releaseRequestSchema,
  gives: releaseMadeSchema,
  given: { 200: "Just this was released before", 201: "Released, or planned" },
  problems: ["no-such-collection", "release-has-problems"],
  async handle({ deps, person, body }) {
    const { collection: id, audience, on } = body.value;
    const seen = await collectionInScope(deps, person, id);
    if (isRefused(seen)) return seen;
    const by = { id: person.id, name: person.name };
    if (on !== undefined) {
      const today = londonDate(deps.now());
      if (on <= today) {
        const message = `is not after today, ${today}; leave it out to release now`;
        return refuse("release-has-problems", `The day ${message}. Nothing was planned.`, {
          issues: [{ path: "on", message }],
        });
      }
      await putPlanned(deps.store, person.scope.groupId, { collection: seen.id, audience, on, by });
      return created({ release: null, planned: { collection: seen.id, audience, on, by: by.name } });
    }
    const whole = (await readCollection(deps.store, person.scope.groupId, seen.id)) ?? seen;
    const register = await registerOf(deps, person);
    const made = await makeRelease(deps.store, { register, collection: whole, audience, by, now: deps.now() });
    const answer = { release: summaryOf(made.release), planned: null };
    return made.kind === "same" ? ok(answer) : created(answer, { Location: `/v1/releases/${answer.release.id}` });
  },
});

/** POST /v1/releases/planned/withdrawal: a release planned for a day is not made after all. What was released stays released. */
export const withdrawPlanned = route({
  operation: "withdrawPlanned",
  params: none,
  query: none,
  json: withdrawalSchema,
  gives: plannedReleaseSchema,
  given: { 200: "What was planned, and is not any more" },
  problems: ["no-such-collection", "no-such-release"],
  async handle({ deps, person, body }) {
    const { audience, on } = body.value;
    const seen = await collectionInScope(deps, person, body.value.collection);
    if (isRefused(seen)) return seen;
    const planned = { collection: seen.id, audience, on };
    const withdrawn = await forgetPlanned(deps.store, person.scope.groupId, planned);
    if (withdrawn) return ok({ ...planned, by: withdrawn.by.name });
    return refuse(
      "no-such-release",
      `Nothing of "${seen.title}" is planned to be released to ${audienceInWords[audience]} on ${on}: it was withdrawn before, or it is released.`,
    );
  },
});

/** GET /v1/releases/{release}: what was shown, as far as the reader may see it. */
export const getRelease = route({
  operation: "getRelease",
  params: releaseParam,
  query: none,
  gives: releaseSchema,
  given: { 200: "The release", 304: "It never changes" },
  problems: ["no-such-release", "sealed-content-altered"],
  async handle({ deps, person, params, headers }) {
    const opened = await openFor(deps, person, parseReleaseId(params.release));
    if (isRefused(opened)) return opened;
    const { release, comparisons, version } = opened;
    return notModified(headers, version) ?? ok({ ...summaryOf(release), comparisons }, kept(version));
  },
});

/** GET /v1/releases/{release}/workbook.xlsx: the same as a workbook: the board's summary, or the comparison for other audiences. */
export const getReleaseWorkbook = route({
  operation: "getReleaseWorkbook",
  params: releaseParam,
  query: none,
  gives: media.xlsx,
  given: { 200: "The workbook", 304: "It never changes" },
  problems: ["no-such-release", "sealed-content-altered"],
  async handle({ deps, person, params, headers }) {
    const opened = await openFor(deps, person, parseReleaseId(params.release));
    if (isRefused(opened)) return opened;
    const { release, content, comparisons, version } = opened;
    const unchanged = notModified(headers, version);
    if (unchanged) return unchanged;
    const [first, ...others] = comparisons;
    if (!first) throw new Error(`release ${params.release} shows nothing`);
    const bytes =
      release.audience === "board"
        ? await releaseWorkbook({ ...content, comparisons })
        : await writeWorkbook(
            comparisonWorkbook({ comparisons: [first, ...others], attribution: content.attribution }),
          );
    const what = release.audience === "board" ? "Board summary" : "Comparison";
    return file(
      new Uint8Array(bytes),
      `${what}, ${release.title}, release ${String(release.number)}.xlsx`,
      kept(version),
    );
  },
});
