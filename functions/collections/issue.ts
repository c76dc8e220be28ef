import { findSchool } from "../../core/register/findSchool";
import type { Register, School } from "../../core/register/register";
import { schoolAt, trustAt } from "../../core/register/schoolAt";
import { currentSchools } from "../../core/register/schoolsOfPhase";
import { collectionSchema, type Collection } from "../../core/returns/collection";
import type { ReturnDefinition } from "../../core/returns/definition";
import type { IssueRequest } from "../../core/wire/collections";
import type { Issue } from "../../core/wire/problems";
import { definitionIssues } from "../returns/definitionIssues";
import { findDefinition, listVersions } from "../returns/definitions";
import { readCollection } from "../store/collections";
import type { Store } from "../store/store";

/** An id from a title: `Autumn 2026` gives `autumn-2026`. Empty where the title has no letter or digit. */
export const idOfTitle = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");

const issue = (path: string, message: string): Issue => ({ path, message });

const respondents = { trust: "trusts", officer: "officers" } as const;

async function definitionsAsked(
  store: Store,
  groupId: string,
  asked: IssueRequest["returns"],
): Promise<{ readonly definitions: readonly ReturnDefinition[]; readonly issues: readonly Issue[] }> {
  const found = await Promise.all(
    asked.map(async ({ returnId, version }, at) => {
      const newest = (await listVersions(store, groupId, returnId)).get(returnId)?.at(-1);
      const definition = newest ? await findDefinition(store, groupId, returnId, version ?? newest) : null;
      return (
        definition?.definition ??
        issue(
          `returns.${String(at)}`,
          `there is no return "${returnId}" in ${version ? `version ${String(version)}` : "any version"}`,
        )
      );
    }),
  );
  const definitions = found.flatMap((each) => ("path" in each ? [] : [each]));
  return {
    definitions,
    issues: [
      ...found.flatMap((each) => ("path" in each ? [each] : [])),
      ...asked.flatMap(({ returnId }, at) => {
        const each = found[at];
        return each && "respondent" in each && each.respondent !== "school"
          ? [
              issue(
                `returns.${String(at)}`,
                `"${returnId}" is answered by ${respondents[each.respondent]}, not by schools`,
              ),
            ]
          : [];
      }),
      ...(definitions.length > 1 ? definitionIssues(definitions) : []),
    ],
  };
}

function schoolsAsked(
  register: Register,
  codes: readonly string[] | undefined,
  definitions: readonly ReturnDefinition[],
): { readonly schools: readonly School[]; readonly issues: readonly Issue[] } {
  const phases = new Set(definitions.flatMap((definition) => definition.phases));
  const isAsked = (school: School): boolean => school.phases.some((phase) => phases.has(phase));
  if (!codes) {
    const schools = currentSchools(register).filter(isAsked);
    return {
      schools,
      issues: schools.length > 0 ? [] : [issue("schools", "the register holds no school that these returns ask")],
    };
  }
  const found = codes.map((code, at) => {
    const school = findSchool(register, code)?.school;
    if (!school) return issue(`schools.${String(at)}`, `we know no school "${code}"`);
    return isAsked(school) || definitions.length === 0
      ? school
      : issue(`schools.${String(at)}`, `${schoolAt(school, null).short} has no pupils of the phases these returns ask`);
  });
  const schools = found.flatMap((each) => ("schoolId" in each ? [each] : []));
  return {
    schools: [...new Map(schools.map((school) => [school.schoolId, school])).values()],
    issues: found.flatMap((each) => ("path" in each ? [each] : [])),
  };
}

/**
 * The collection a request would issue, each school under the trust it stands in now; or everything that keeps it from being issued, each with
 * its place and reason.
 */
export async function collectionToIssue(
  store: Store,
  register: Register,
  request: IssueRequest,
): Promise<{ readonly collection: Collection } | { readonly issues: readonly [Issue, ...Issue[]] }> {
  const { groupId } = register;
  const asked = await definitionsAsked(store, groupId, request.returns);
  const { schools, issues: unknown } = schoolsAsked(register, request.schools, asked.definitions);
  const id = request.id ?? idOfTitle(request.title);
  const { previous, title, opensOn, dueOn } = request;
  const before = previous === undefined ? null : await readCollection(store, groupId, previous);
  const [first, ...others] = [
    ...asked.issues,
    ...unknown,
    ...(id === "" ? [issue("title", "has no letter or digit to make an id from; give an id")] : []),
    ...(dueOn < opensOn ? [issue("dueOn", "is before the opening day")] : []),
    ...(request.keepUntil !== undefined && request.keepUntil < dueOn
      ? [issue("keepUntil", "is before the due date")]
      : []),
    ...(previous !== undefined && !before ? [issue("previous", `there is no collection "${previous}"`)] : []),
    ...(previous === id ? [issue("previous", "is the collection itself")] : []),
  ];
  if (first) return { issues: [first, ...others] };
  return {
    collection: collectionSchema.parse({
      ...{ id, groupId, title, opensOn, dueOn },
      ...(previous === undefined ? {} : { previous }),
      ...(request.keepUntil === undefined ? {} : { keepUntil: request.keepUntil }),
      ...(request.attribution === undefined ? {} : { attribution: request.attribution }),
      returns: request.returns.map(({ returnId, period, stage }, at) => ({
        ...{ returnId, period, stage },
        version: asked.definitions[at]?.version,
      })),
      schools: schools.map((school) => ({
        schoolId: school.schoolId,
        trustId: trustAt(register, school, null)?.trust.trustId ?? null,
      })),
    }),
  };
}
