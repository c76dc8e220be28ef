import fc from "fast-check";
import { heldOn } from "../../../core/register/held";
import { legalTrustAt, schoolAt, trustAt } from "../../../core/register/schoolAt";
import { currentSchools, leftOn, schoolsOfPhase } from "../../../core/register/schoolsOfPhase";
import { registerMade, schoolMade } from "./schools";

const source = "a test";
const urn = (code: string, from: string, to: string | null) => ({ urn: code, from, to, source });

describe("heldOn", () => {
  const dated = [urn("1", "2005-09-01", "2013-08-31"), urn("2", "2013-09-01", null)];
  const undated = [urn("1", "unknown", "unknown"), urn("2", "unknown", null)];
  it.each([
    ["before the first day on record", dated, "2005-08-31", null],
    ["the first day", dated, "2005-09-01", { urn: "1", certain: true, perhaps: [] }],
    ["the last day of the first", dated, "2013-08-31", { urn: "1", certain: true, perhaps: [] }],
    ["the first day of the second", dated, "2013-09-01", { urn: "2", certain: true, perhaps: [] }],
    ["as the register stands", dated, null, { urn: "2", certain: true, perhaps: [] }],
    [
      "undated, on a day: the latest, and what else it may be",
      undated,
      "2020-01-01",
      { urn: "2", certain: false, perhaps: ["1"] },
    ],
    ["undated, as the register stands: the open one", undated, null, { urn: "2", certain: true, perhaps: [] }],
    [
      "ended on an unknown day, now: perhaps",
      [urn("1", "2005-09-01", "unknown")],
      null,
      { urn: "1", certain: false, perhaps: [] },
    ],
    ["ended on a known day, now: nothing", [urn("1", "2005-09-01", "2020-08-31")], null, null],
    ["no history at all", [], null, null],
    [
      "an end without a start, on its last day",
      [urn("1", "unknown", "2013-08-31"), dated[1] ?? urn("2", "", "")],
      "2013-08-31",
      { urn: "1", certain: false, perhaps: [] },
    ],
  ])("%s", (_, history, date, expected) => {
    const held = heldOn(history, date);
    const plain = held && { urn: held.fact.urn, certain: held.certain, perhaps: held.perhaps.map((fact) => fact.urn) };
    expect(plain).toEqual(expected);
  });

  it("gives, for any fully dated history, the fact whose days hold the day, and is certain of it", () => {
    const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    const iso = (date: Date): string => date.toISOString().slice(0, 10);
    const next = (date: string): string => iso(new Date(Date.parse(date) + 86_400_000));
    fc.assert(
      fc.property(fc.uniqueArray(day.map(iso), { minLength: 1, maxLength: 6 }), day.map(iso), (ends, asked) => {
        const sorted = [...ends].sort();
        const history = sorted.map((end, at) =>
          urn(String(at), at === 0 ? "1999-01-01" : next(sorted[at - 1] ?? ""), at === sorted.length - 1 ? null : end),
        );
        const holding = history.filter((fact) => fact.from <= asked && (fact.to === null || asked <= fact.to));
        expect(holding).toHaveLength(1);
        expect(heldOn(history, asked)).toEqual({ fact: holding[0], certain: true, perhaps: [] });
      }),
    );
  });
});

describe("schoolAt", () => {
  const school = schoolMade("sch_aaaaaaaa", "3733001", {
    names: [
      { name: "Old School", from: "2000-09-01", to: "2013-08-31", source },
      { name: "New School, A Voluntary Academy", short: "New", from: "2013-09-01", to: null, source },
    ],
    urns: [urn("100001", "unknown", "unknown"), urn("100002", "unknown", null)],
    statuses: [{ status: "Academy", from: "2013-09-01", to: null, source }],
  });
  it("gives what held as the register stands, with nothing in doubt", () => {
    expect(schoolAt(school, null)).toEqual({
      schoolId: "sch_aaaaaaaa",
      name: "New School, A Voluntary Academy",
      short: "New",
      laestab: "3733001",
      urn: "100002",
      status: "Academy",
      doubts: [],
    });
  });

  it("gives what held on a day, and says what no source settles", () => {
    expect(schoolAt(school, "2010-01-01")).toEqual({
      schoolId: "sch_aaaaaaaa",
      name: "Old School",
      short: "Old School",
      laestab: "3733001",
      urn: "100002",
      status: null,
      doubts: [
        "No source dates the change: its URN on 2010-01-01 may be 100001 or 100002.",
        "No source gives its status on 2010-01-01.",
      ],
    });
  });

  it("falls back on the nearest name where none on record held", () => {
    expect(schoolAt(school, "1999-01-01")).toMatchObject({
      name: "Old School",
      doubts: expect.arrayContaining(["No source gives its name on 1999-01-01."]) as unknown,
    });
    const ended = { ...school, names: school.names.map((fact) => ({ ...fact, to: fact.to ?? "2020-08-31" })) };
    expect(schoolAt(ended, null)).toMatchObject({ short: "New" });
  });
});

describe("trustAt and legalTrustAt", () => {
  const trusts = [
    { trustId: "one", membership: "planned" as const, from: "unknown", to: null, source },
    { trustId: "legal", membership: "joined" as const, from: "2013-09-01", to: "unknown", source },
  ];
  const school = schoolMade("sch_aaaaaaaa", "3733001", { trusts });
  const register = registerMade(school);
  it("keeps the trusts the group compares apart from legal ones", () => {
    expect(trustAt(register, school, null)).toMatchObject({
      trust: { trustId: "one" },
      membership: "planned",
      certain: true,
    });
    expect(legalTrustAt(register, school, null)).toMatchObject({
      trust: { trustId: "legal" },
      membership: "joined",
      certain: false,
    });
    expect(legalTrustAt(register, school, "2013-08-31")).toBeNull();
  });

  it("puts a trust joined before one planned, from the day it joined", () => {
    const joined = schoolMade("sch_aaaaaaaa", "3733001", {
      trusts: [{ trustId: "two", membership: "joined", from: "2022-09-01", to: null, source }, ...trusts],
    });
    expect(trustAt(register, joined, "2022-08-31")).toMatchObject({ trust: { trustId: "one" }, membership: "planned" });
    expect(trustAt(register, joined, "2022-09-01")).toMatchObject({ trust: { trustId: "two" }, membership: "joined" });
  });

  it("gives none for a school in no trust, or in one the register does not have", () => {
    expect(trustAt(register, schoolMade("sch_aaaaaaaa", "3733001", { trusts: [] }), null)).toBeNull();
    const lost = schoolMade("sch_aaaaaaaa", "3733001", {
      trusts: [{ trustId: "three", membership: "joined", from: "unknown", to: null, source }],
    });
    expect(trustAt(register, lost, null)).toBeNull();
  });
});

describe("schoolsOfPhase", () => {
  const both = schoolMade("sch_aaaaaaaa", "3704011", { phases: ["primary", "secondary"] });
  const sixthForm = schoolMade("sch_bbbbbbbb", "3735401", { phases: ["secondary", "post16"] });
  const closed = schoolMade("sch_cccccccc", "3733003", {
    statuses: [{ status: "VA", from: "unknown", to: "2020-08-31", source }],
  });
  const register = registerMade(both, sixthForm, closed);
  it("counts a 3-16 school among primaries and secondaries, and a closed school nowhere", () => {
    expect(schoolsOfPhase(register, "primary")).toEqual([both]);
    expect(schoolsOfPhase(register, "secondary")).toEqual([both, sixthForm]);
    expect(schoolsOfPhase(register, "post16")).toEqual([sixthForm]);
    expect(currentSchools(register)).toEqual([both, sixthForm]);
    expect([leftOn(closed), leftOn(both)]).toEqual(["2020-08-31", null]);
  });
});
