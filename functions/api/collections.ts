import { z } from "zod";
import type { Person } from "../../core/wire/people";
import {
  collectionAnswerSchema,
  collectionChangeSchema,
  collectionListSchema,
  issueRequestSchema,
} from "../../core/wire/collections";
import { collectionToIssue } from "../collections/issue";
import { collectionSummary, countsOf, progressOf } from "../collections/progress";
import { isKept, keptUntil } from "../dataProtection/retention";
import { listTitles } from "../returns/definitions";
import {
  changeCollection as change,
  createCollection as create,
  listCollections as list,
  readCollection,
} from "../store/collections";
import { created, isRefused, ok, refuse } from "./answer";
import type { ApiDeps } from "./deps";
import { issuesInWords } from "./issuesInWords";
import { collectionInScope, inScope, registerOf } from "./findInScope";
import { none, route } from "./route";
import type { Collection } from "../../core/returns/collection";

const collectionParam = z.object({ collection: z.string().min(1).max(40) });

async function collectionAnswer(deps: ApiDeps, person: Person, collection: Collection) {
  const [register, titles] = await Promise.all([
    registerOf(deps, person),
    listTitles(deps.store, person.scope.groupId),
  ]);
  const schools = await progressOf(deps.store, collection, register);
  return { ...collectionSummary(collection, titles, deps.now()), progress: countsOf(schools), schools };
}

/** GET /v1/collections: the collections with a school in the reader's scope. */
export const listCollections = route({
  operation: "listCollections",
  params: none,
  query: none,
  gives: collectionListSchema,
  given: { 200: "The collections, by opening day" },
  problems: [],
  async handle({ deps, person }) {
    const { groupId } = person.scope;
    const [all, titles] = await Promise.all([list(deps.store, groupId), listTitles(deps.store, groupId)]);
    const seen = all
      .filter((collection) => isKept(collection, deps.now()))
      .map((collection) => inScope(person, collection))
      .filter(({ schools }) => schools.length > 0);
    return ok({ collections: seen.map((collection) => collectionSummary(collection, titles, deps.now())) });
  },
});

/** POST /v1/collections: issues a collection to schools, each under the trust it stands in now. */
export const createCollection = route({
  operation: "createCollection",
  params: none,
  query: none,
  json: issueRequestSchema,
  gives: collectionAnswerSchema,
  given: { 200: "Exactly this was issued before", 201: "Issued" },
  problems: ["collection-has-problems", "collection-exists"],
  async handle({ deps, person, body }) {
    const made = await collectionToIssue(deps.store, await registerOf(deps, person), body.value);
    if ("issues" in made) {
      const detail = `${issuesInWords(made.issues)} Nothing was issued.`;
      return refuse("collection-has-problems", detail, { issues: [...made.issues] });
    }
    const { collection } = made;
    const outcome = await create(deps.store, collection);
    if (outcome === "exists")
      return refuse("collection-exists", `There is already a collection "${collection.id}". Give this one another id.`);
    const answer = await collectionAnswer(deps, person, collection);
    return outcome === "created" ? created(answer, { Location: `/v1/collections/${collection.id}` }) : ok(answer);
  },
});

/** GET /v1/collections/{collection}: one collection with its progress by school. */
export const getCollection = route({
  operation: "getCollection",
  params: collectionParam,
  query: none,
  gives: collectionAnswerSchema,
  given: { 200: "The collection" },
  problems: ["no-such-collection"],
  async handle({ deps, person, params }) {
    const collection = await collectionInScope(deps, person, params.collection);
    return isRefused(collection) ? collection : ok(await collectionAnswer(deps, person, collection));
  },
});

/** PATCH /v1/collections/{collection}: a new title or due date, closing and re-opening. */
export const changeCollection = route({
  operation: "changeCollection",
  params: collectionParam,
  query: none,
  json: collectionChangeSchema,
  gives: collectionAnswerSchema,
  given: { 200: "The collection as it now is" },
  problems: ["no-such-collection", "collection-has-problems", "collection-moved"],
  async handle({ deps, person, params, body }) {
    const seen = await collectionInScope(deps, person, params.collection);
    if (isRefused(seen)) return seen;
    // The whole of it: a change must not drop the schools this person does not see.
    const before = (await readCollection(deps.store, person.scope.groupId, seen.id)) ?? seen;
    const after = { ...before, ...body.value };
    const wrong =
      after.dueOn < before.opensOn
        ? { path: "dueOn", message: `is before the opening day, ${before.opensOn}` }
        : keptUntil(after) < after.dueOn
          ? { path: "keepUntil", message: `is before the due date, ${after.dueOn}` }
          : null;
    if (wrong) {
      const issues = [wrong] as const;
      return refuse("collection-has-problems", `${issuesInWords(issues)} Nothing was changed.`, {
        issues: [...issues],
      });
    }
    const changed = await change(deps.store, before, after);
    return changed === "moved"
      ? refuse(
          "collection-moved",
          "Someone else changed this collection at the same moment. Look again, then repeat yours.",
        )
      : ok(await collectionAnswer(deps, person, changed));
  },
});
