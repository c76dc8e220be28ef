import { registerSchema, type Register } from "../../../core/register/register";
import type { Entry } from "../../../core/entries/entry";
import { primaryOutcomes } from "../../../core/returns/catalogue/primaryOutcomes";
import { layoutOf } from "../../../core/returns/layout";
import type { Person } from "../../../core/wire/people";
import type { Answered } from "./answered";
import type { RunningService } from "./runningService";
import { saveRegister } from "../../../functions/store/register";

const source = "made for tests";
const now = { from: "unknown", to: null, source } as const;

interface Drawn {
  readonly id: string;
  readonly laestab: string;
  readonly before?: string;
  readonly urn: string;
  readonly name: string;
  readonly phases?: readonly string[];
  readonly trust?: { readonly trustId: string; readonly membership: "planned" | "joined" };
}

const school = ({ id, laestab, before, urn, name, phases = ["primary"], trust }: Drawn) => ({
  schoolId: `sch_${id}`,
  phases,
  ageLow: 4,
  ageHigh: 11,
  familyId: "fam_north",
  laestabs: [...(before ? [{ laestab: before, from: "unknown", to: "2018-08-31", source }] : []), { laestab, ...now }],
  urns: [{ urn, ...now }],
  names: [{ name, short: name, ...now }],
  statuses: [{ status: "Open", ...now }],
  trusts: trust ? [{ ...trust, ...now }] : [],
  aliases: id === "stanne00" ? [{ code: "3739999", label: "as in the brief", source }] : [],
});

/** Ids of the example's schools: two primaries and a secondary in one trust, a primary in another, and one in none. */
export const schools = {
  anne: "sch_stanne00",
  bede: "sch_stbede00",
  clare: "sch_stclare0",
  denis: "sch_stdenis0",
  egbert: "sch_stegbert",
} as const;

/** A register of five schools. */
export const exampleRegister = (groupId: string): Register =>
  registerSchema.parse({
    groupId,
    name: "Example diocese",
    version: 1,
    trusts: [
      { trustId: "tru_one", name: "Trust One", groupTrust: true },
      { trustId: "tru_two", name: "Trust Two", groupTrust: true },
    ],
    families: [{ familyId: "fam_north", name: "North", trustId: "tru_one" }],
    schools: [
      school({
        ...{ id: "stanne00", laestab: "3732001", before: "3733001", urn: "107001", name: "St Anne's" },
        trust: { trustId: "tru_one", membership: "joined" },
      }),
      school({
        ...{ id: "stbede00", laestab: "3732002", urn: "107002", name: "St Bede's" },
        trust: { trustId: "tru_one", membership: "joined" },
      }),
      school({
        ...{ id: "stclare0", laestab: "3732003", urn: "107003", name: "St Clare's" },
        trust: { trustId: "tru_two", membership: "planned" },
      }),
      school({
        ...{ id: "stdenis0", laestab: "3734004", urn: "107004", name: "St Denis's", phases: ["secondary"] },
        trust: { trustId: "tru_one", membership: "joined" },
      }),
      school({ id: "stegbert", laestab: "3732005", urn: "107005", name: "St Egbert's" }),
    ],
  });

/** Puts the example's register into a service. */
export async function withRegister(service: RunningService): Promise<void> {
  await saveRegister(service.store, exampleRegister(service.groupId), {
    by: { id: "test", name: "Test" },
    now: new Date("2026-09-01T00:00:00Z"),
  });
}

/** Issues the primary outcomes of a period to the example's primaries, open from September to November 2026. */
export const issue = (service: RunningService, id: string, more: Record<string, unknown> = {}): Promise<Answered> =>
  service.ask("POST", "/v1/collections", {
    ...{ id, title: `Collection ${id}`, opensOn: "2026-09-01", dueOn: "2026-11-30" },
    returns: [{ returnId: "primary-outcomes", period: "2024/25" }],
    ...more,
  });

export const layout = layoutOf([{ definition: primaryOutcomes, period: "2024/25", asOf: "2026-09-01" }]);

const count = (value: number): Entry => ({ kind: "number", value });

/** A whole set of answers that no rule objects to: not available everywhere but where `counts` says a number. */
export const answers = (counts: Record<string, number> = {}): Record<string, Entry> => ({
  ...Object.fromEntries([...layout.cells.keys()].map((cell) => [cell, { kind: "code", code: "x" }])),
  ...Object.fromEntries(
    Object.entries({ ks2_eligible: 30, ks2_rwm_exp_n: 18, ...counts }).map(([cell, value]) => [cell, count(value)]),
  ),
});

/** Where a school's submissions are. */
export const at = (collection: string, school: string): string =>
  `/v1/collections/${collection}/schools/${school}/submissions`;

let made = 0;

/** A collection of its own for each test, issued to the example's primaries; its id. */
export async function fresh(service: RunningService, more: Record<string, unknown> = {}): Promise<string> {
  const id = `autumn-${String(++made).padStart(3, "0")}`;
  expect((await issue(service, id, more)).status).toBe(201);
  return id;
}

/** Sends a school's answers: St Anne's, from nothing, unless said otherwise. */
export const sendTo = (
  service: RunningService,
  collection: string,
  entries: Record<string, unknown>,
  { base = 0, school = schools.anne as string, query = "", headers = {}, notes = {} } = {},
): Promise<Answered> => service.ask("POST", `${at(collection, school)}${query}`, { base, entries, notes }, headers);

/** A person of the group with roles and scope of their own. */
export const person = (groupId: string, more: Partial<Person> = {}): Person => ({
  id: "somebody",
  name: "Sam Somebody",
  roles: ["groupOfficer"],
  scope: { groupId, trusts: "all", schools: "all" },
  ...more,
});
