import { registerSchema } from "../../../../core/register/register";
import { roleIds, type Person, type Role } from "../../../../core/wire/people";
import { saveRegister } from "../../../../functions/store/register";
import { answers, at, exampleRegister, issue, person, schools, sendTo } from "../example";
import { startService, type RunningService } from "../runningService";

/** Whose a school is, seen from the reader: their own, one in their trust, one in another trust, one of another customer. */
export const relations = ["own", "sibling", "otherTrust", "otherGroup"] as const;
export type Relation = (typeof relations)[number];

export const collection = "autumn";
export const theirs = "their-autumn";
export const otherGroup = "othergroup";
const otherSchool = "sch_stother0";

/** The school of each relation. The other customer's has the very LAESTAB and URN of the reader's own. */
export const schoolOf: Readonly<Record<Relation, string>> = {
  own: schools.anne,
  sibling: schools.bede,
  otherTrust: schools.clare,
  otherGroup: otherSchool,
};
export const collectionOf = (relation: Relation): string => (relation === "otherGroup" ? theirs : collection);

/** Figures that stand nowhere else, so that finding one in an answer is finding that school in it. */
const planted: Readonly<Record<Relation, readonly [pupils: number, reached: number]>> = {
  own: [9137, 5113],
  sibling: [8317, 6421],
  otherTrust: [7919, 4421],
  otherGroup: [6947, 5233],
};

/** Every way a school's planted figures can be written: each count, and the share to four digits, as a part of one or in percent. */
export const marksOf = (relation: Relation): readonly string[] => {
  const [pupils, reached] = planted[relation];
  const share = reached / pupils;
  return [String(pupils), String(reached), String(share).slice(2, 8), String(100 * share).slice(0, 7)];
};

/** The entries a school has sent. */
export const entriesOf = (relation: Relation) => {
  const [pupils, reached] = planted[relation];
  return answers({ ks2_eligible: pupils, ks2_rwm_exp_n: reached });
};

/** A person of each role, in the group of the first three schools. */
export function peopleOf(groupId: string): Readonly<Record<Role, Person>> {
  const scopes: Readonly<Record<Role, Partial<Person["scope"]>>> = {
    school: { schools: [schools.anne] },
    trustOfficer: { trusts: ["tru_one"] },
    groupOfficer: {},
    director: {},
    administrator: {},
  };
  const of = (role: Role) =>
    person(groupId, {
      ...{ id: `the-${role}`, roles: [role] },
      scope: { groupId, trusts: "all", schools: "all", ...scopes[role] },
    });
  return Object.fromEntries(roleIds.map((role) => [role, of(role)])) as Record<Role, Person>;
}

/** The other customer's register: one school, under another id and in another trust, known by the same codes. */
function otherRegister() {
  const text = JSON.stringify({ ...exampleRegister(otherGroup), name: "Another diocese" })
    .replaceAll("tru_one", "tru_else")
    .replaceAll("tru_two", "tru_elsewhere")
    .replaceAll(schools.anne, otherSchool);
  const register = registerSchema.parse(JSON.parse(text));
  return { ...register, schools: register.schools.filter(({ schoolId }) => schoolId === otherSchool) };
}

const primaries = [schools.anne, schools.bede, schools.clare];

/** Sends a school's answers with a note beside each query, and has them approved and authorised. */
async function answer(service: RunningService, relation: Relation): Promise<void> {
  const school = schoolOf[relation];
  const id = collectionOf(relation);
  const first = await sendTo(service, id, entriesOf(relation), { school });
  if (first.status !== 201) {
    const { findings = [] } = first.json as { findings?: { severity: string; note?: { cell: string } }[] };
    const notes = Object.fromEntries(findings.flatMap(({ note }) => (note ? [[note.cell, "as counted"]] : [])));
    const second = await sendTo(service, id, entriesOf(relation), { school, notes });
    if (second.status !== 201) throw new Error(JSON.stringify(second.json));
  }
  for (const [decision, from] of [
    ["approve", "submitted"],
    ["authorise", "approved"],
  ])
    await service.ask("POST", `${at(id, school)}/1/decision`, { decision, from });
}

/** Releases a collection to every audience, and seals a snapshot of it: the first of its group. */
async function releaseToAll(service: RunningService, id: string): Promise<void> {
  for (const audience of ["schools", "board", "public"])
    expect((await service.ask("POST", "/v1/releases", { collection: id, audience })).status).toBe(201);
  const meeting = { title: "December", meetingOn: "2026-12-08" };
  expect((await service.ask("POST", "/v1/snapshots", meeting)).status).toBe(201);
}

/** Two customers in one table, each with a collection its schools have answered. */
export async function startWorld(): Promise<RunningService> {
  const service = await startService();
  const by = { by: { id: "test", name: "Test" }, now: new Date("2026-09-01T00:00:00Z") };
  await saveRegister(service.store, exampleRegister(service.groupId), by);
  await saveRegister(service.store, otherRegister(), by);
  expect((await issue(service, collection, { schools: primaries })).status).toBe(201);
  for (const relation of ["own", "sibling", "otherTrust"] as const) await answer(service, relation);
  await releaseToAll(service, collection);
  service.as(person(otherGroup));
  expect((await issue(service, theirs, { schools: [otherSchool] })).status).toBe(201);
  await answer(service, "otherGroup");
  await releaseToAll(service, theirs);
  service.as(undefined);
  const invitation = { address: "head@school.example", roles: ["school"], schools: [schoolOf.own] };
  expect((await service.ask("POST", "/v1/invitations", invitation)).status).toBe(201);
  return service;
}
