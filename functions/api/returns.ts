import { z } from "zod";
import { returnDefinitionSchema } from "../../core/returns/definition";
import { returnAnswerSchema, returnListSchema } from "../../core/wire/returns";
import { findDefinition, listVersions } from "../returns/definitions";
import { putDefinition } from "../store/definitions";
import { created, ok, refuse } from "./answer";
import { definitionIn } from "./designer";
import { media } from "./media";
import { none, route } from "./route";

const idParam = z.object({ id: z.string().min(1).max(60) });
const noSuchReturn = (id: string, version?: number) =>
  refuse(
    "no-such-return",
    version === undefined
      ? `There is no return "${id}". The list of returns has every one (GET /v1/returns).`
      : `There is no version ${String(version)} of the return "${id}".`,
  );

/** GET /v1/returns: the newest version of every return. */
export const listReturns = route({
  operation: "listReturns",
  params: none,
  query: none,
  gives: returnListSchema,
  given: { 200: "The returns" },
  problems: [],
  async handle({ deps, person }) {
    const { groupId } = person.scope;
    const versions = await listVersions(deps.store, groupId);
    const found = await Promise.all(
      [...versions].map(([id, all]) => findDefinition(deps.store, groupId, id, all.at(-1) ?? 1)),
    );
    return ok({
      returns: found.flatMap((each) => {
        if (!each) return [];
        const { id, version, title, summary, respondent, sections, rules, measures } = each.definition;
        const fields = sections.reduce((sum, section) => sum + section.fields.length, 0);
        const counts = { fields, rules: rules.length, measures: measures.length };
        return [{ id, version, title, summary, respondent, from: each.from, ...counts }];
      }),
    });
  },
});

/** GET /v1/returns/{id}: a return's definition, the newest version unless one is named. */
export const getReturn = route({
  operation: "getReturn",
  params: idParam,
  query: z.object({ version: z.coerce.number().int().positive().max(999_999).optional() }),
  gives: returnAnswerSchema,
  given: { 200: "The definition" },
  problems: ["no-such-return"],
  async handle({ deps, person, params, query }) {
    const { groupId } = person.scope;
    const versions = (await listVersions(deps.store, groupId, params.id)).get(params.id) ?? [];
    const newest = versions.at(-1);
    if (newest === undefined) return noSuchReturn(params.id);
    const version = query.version ?? newest;
    const found = await findDefinition(deps.store, groupId, params.id, version);
    return found ? ok({ ...found, versions: [...versions] }) : noSuchReturn(params.id, version);
  },
});

/** PUT /v1/returns/{id}: publishes the next version of a return. A published version never changes; the same sent again changes nothing. */
export const putReturn = route({
  operation: "putReturn",
  params: idParam,
  query: none,
  json: returnDefinitionSchema,
  files: [media.xlsx, media.bytes],
  gives: returnAnswerSchema,
  given: { 200: "This version was published before, exactly like this", 201: "Published" },
  problems: ["definition-has-problems", "file-refused", "version-published", "too-large"],
  async handle({ deps, person, params, body }) {
    const { groupId } = person.scope;
    const versions = (await listVersions(deps.store, groupId, params.id)).get(params.id) ?? [];
    const next = (versions.at(-1) ?? 0) + 1;
    const read = await definitionIn(deps.readWorkbook, body, ({ id, version }) => [
      ...(id === params.id ? [] : [{ path: "id", message: `is "${id}", but the address says "${params.id}"` }]),
      ...(version > next ? [{ path: "version", message: `the next version of this return is ${String(next)}` }] : []),
    ]);
    if (!("definition" in read)) return read;
    const { definition } = read;
    const before = await findDefinition(deps.store, groupId, params.id, definition.version);
    const taken = () =>
      refuse(
        "version-published",
        `Version ${String(definition.version)} of "${params.id}" is published and never changes. Publish yours as version ${String(next)}.`,
      );
    if (before?.from === "catalogue") return taken();
    const put = await putDefinition(deps.store, groupId, definition);
    if (put === "exists") return taken();
    if (put === "too large")
      return refuse("too-large", "The definition is over 350 KB when packed. Split the return in two.");
    const answer = { from: "own" as const, versions: [...new Set([...versions, definition.version])], definition };
    return put === "published" ? created(answer) : ok(answer);
  },
});
