import { schoolsAsked } from "../../../core/comparison/schoolsAsked";
import { placedTotals } from "../../../core/comparison/scopeOrder";
import type { ReturnDefinition } from "../../../core/returns/definition";
import { answer, collection, comparisonOf, definition, england, register, schoolId, totalOf } from "./example";

const three = [
  answer({ eligible: 30, reached: 20 }),
  answer({ eligible: 20, reached: 5 }),
  answer({ eligible: 10, reached: 10 }),
];

describe("compare", () => {
  it("gives every school asked with who it is, where it stands and its figures", () => {
    const [school] = comparisonOf(three).schools;
    expect(school).toMatchObject({
      schoolId: schoolId(0),
      laestab: "3730000",
      urn: null,
      name: "School 0 Catholic Primary",
      shortName: "School 0",
      trustId: "one",
      trust: "Trust one",
      membership: "planned",
      familyId: "a",
      family: "Family A",
      status: "submitted",
      revision: 1,
      stage: "provisional",
    });
    expect(Object.keys(school?.values ?? {})).toEqual(
      ["all", "girls", "boys", "dis", "not_dis", "sen_support", "ehcp", "sen_any"]
        .map((group) => `reached_share.${group}`)
        .concat("mean_score.all", "pupils.all"),
    );
  });

  it("totals the group, each trust and each family, in the register's order", () => {
    const comparison = comparisonOf(three);
    expect(comparison.totals.map(({ scope, id, membership }) => [scope, id, membership])).toEqual([
      ["group", "group", null],
      ["trust", "one", "planned"],
      ["trust", "two", "planned"],
      ["family", "a", null],
      ["family", "b", null],
      ["family", "c", null],
    ]);
    expect(totalOf(comparison, "one").values["reached_share.all"]).toMatchObject({
      numerator: 25,
      denominator: 50,
      included: [schoolId(0), schoolId(1)],
    });
    expect(placedTotals(comparison).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      "0 The group",
      "1 Trust one (planned)",
      "2 Family A",
      "2 Family B",
      "1 Trust two (planned)",
      "2 Family C",
    ]);
  });

  it("totals a trust's joined schools apart from its planned ones, as at the date", () => {
    const schools = register(2);
    const [first] = schools.schools;
    first?.trusts.push({ trustId: "one", membership: "joined", from: "2025-09-01", to: null, source: "test" });
    const answers = [answer({ eligible: 30, reached: 20 }), answer({ eligible: 10, reached: 10 })];
    const trusts = (asOf: string) =>
      comparisonOf(answers, { register: schools, asOf })
        .totals.filter(({ scope }) => scope === "trust")
        .map(({ id, membership, values }) => [id, membership, values["reached_share.all"]?.included]);
    expect(trusts("2025-08-31")).toEqual([["one", "planned", [schoolId(0), schoolId(1)]]]);
    expect(trusts("2025-09-01")).toEqual([
      ["one", "joined", [schoolId(0)]],
      ["one", "planned", [schoolId(1)]],
    ]);
  });

  it("asks only schools with pupils of the return's phases", () => {
    const schools = register(2);
    const [first] = schools.schools;
    if (first) first.phases = ["secondary"];
    expect(
      comparisonOf([three[0] ?? null, three[1] ?? null], { register: schools }).schools.map(
        (school) => school.schoolId,
      ),
    ).toEqual([schoolId(1)]);
  });

  it("tells schools of one name apart by their LAESTAB", () => {
    const schools = register(2);
    for (const school of schools.schools) for (const name of school.names) name.short = "St Mary's";
    expect(
      schoolsAsked(schools, collection(schools), definition, "2025-11-30").map(({ shortName }) => shortName),
    ).toEqual(["St Mary's (3730000)", "St Mary's (3730001)"]);
  });

  it("marks a total that mixes stages", () => {
    const mixed = [
      three[0] ?? null,
      answer({ eligible: 9, reached: 3 }, { stages: ["final"] }),
      answer({}, { revision: 0, status: "not started", stages: ["revised"] }),
    ];
    const comparison = comparisonOf(mixed);
    expect(totalOf(comparison).stages).toEqual(["provisional", "final"]);
    expect(totalOf(comparison, "b").stages).toEqual(["final"]);
    expect(totalOf(comparison, "c").stages).toEqual([]);
  });

  it("counts progress by status", () => {
    const list = [...three, null, answer({}, { status: "queried" }), answer({}, { status: "approved" })];
    expect(comparisonOf(list).progress).toEqual({
      asked: 6,
      returned: 5,
      imported: 0,
      byStatus: { "not started": 1, submitted: 3, queried: 1, approved: 1, authorised: 0 },
    });
  });

  it("carries England's figure with its source, and its earlier ones", () => {
    const [measure] = comparisonOf(three, {
      england: [england(0.62), england(0.6, "2022/23"), england(0.61, "2023/24")],
    }).measures;
    expect(measure?.england).toEqual({ all: { value: 0.62, source: "A release, 2025" } });
    expect(measure?.englandEarlier.map(({ period, value }) => [period, value])).toEqual([
      ["2022/23", 0.6],
      ["2023/24", 0.61],
    ]);
  });

  const changed = (id: string, change: object): ReturnDefinition => ({
    ...definition,
    measures: definition.measures.map((measure) => (measure.id === id ? { ...measure, ...change } : measure)),
  });

  it("leaves out a measure that does not exist in the period, and names it", () => {
    const comparison = comparisonOf(three, { definition: changed("mean_score", { periods: { except: ["2024/25"] } }) });
    expect(comparison.notInPeriod).toEqual([{ id: "mean_score", label: "Mean score" }]);
    expect(comparison.measures.map(({ id }) => id)).toEqual(["reached_share", "pupils"]);
    expect(comparison.schools[0]?.values["mean_score.all"]).toBeUndefined();
  });

  it("shows a measure for officers to them alone, and only school by school", () => {
    const secret = changed("reached_share", { seenBy: "officers" });
    const board = comparisonOf(three, { definition: secret, reader: "board", england: [england(0.1)] });
    expect(JSON.stringify(board)).not.toContain("reached_share");
    expect(JSON.stringify(comparisonOf(three, { definition: secret }))).not.toContain("reached_share");
    const officer = comparisonOf(three, { definition: secret, reader: "officer" });
    expect(officer.schools[0]?.values["reached_share.all"]?.value).toBe(20 / 30);
    expect(JSON.stringify(officer.totals)).not.toContain("reached_share");
    expect(officer.gaps.filter(({ scope }) => scope !== "school")).toEqual([]);
  });

  it("throws where the collection does not ask the return, or asks a school the register does not hold", () => {
    expect(() => comparisonOf(three, { definition: { ...definition, id: "other" } })).toThrow(
      "does not ask the return other",
    );
    expect(() => comparisonOf(three, { collection: collection(register(4)) })).toThrow(
      `${schoolId(3)}, which is not in the register`,
    );
  });

  it("holds nothing JSON would lose", () => {
    const comparison = comparisonOf([...three, null, answer({ eligible: 0, reached: 0 })], {
      earlierYears: [three, three],
      england: [england(0.62)],
    });
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });

  it("grows no faster than the schools: ten times as many take no more than thirty times as long", () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, index) => answer({ eligible: 20 + (index % 40), reached: index % 20 }));
    const taken = (count: number): number => {
      const schools = register(count);
      const answers = list(count);
      const started = performance.now();
      comparisonOf(answers, { register: schools, earlierYears: [answers, answers], england: [england(0.62)] });
      return performance.now() - started;
    };
    taken(200);
    const small = Math.min(taken(200), taken(200), taken(200));
    expect(taken(2000)).toBeLessThan(30 * small + 500);
  });

  it("ranks schools among those of the same phases alone", () => {
    const phased = register(42);
    const schools = phased.schools.map((school, index) => {
      const phases = (["primary", "secondary"] as const).filter((_, at) => index >= 40 || index % 2 === at);
      return { ...school, phases };
    });
    const places = (phases: ReturnDefinition["phases"]) =>
      comparisonOf(
        Array.from({ length: 42 }, (_, index) => answer({ eligible: 100, reached: index + 1 })),
        { register: { ...phased, schools }, definition: { ...definition, phases } },
      ).schools.map(({ positions }) => positions["reached_share.all"]?.rank ?? null);
    const both = places(["primary", "secondary"]);
    expect(both.filter((rank) => rank?.of === 20)).toHaveLength(40);
    expect(both.filter((rank) => rank?.place === 1)).toHaveLength(2);
    expect(both.filter((rank) => rank === null)).toHaveLength(2);
    expect(places(["primary"]).map((rank) => rank?.of)).toEqual(Array(22).fill(22));
  });

  it("says of a measure what its denominator counts, and between which years nothing is drawn", () => {
    const told = comparisonOf([null], {
      definition: {
        ...definition,
        measures: definition.measures.map((measure) => ({
          ...measure,
          denominatorIs: "sessions" as const,
          periods: { except: ["2019/20", "2020/21"] },
        })),
      },
    });
    expect(told.measures[0]).toMatchObject({
      denominatorIs: "sessions",
      breaks: [{ at: "2021/22", why: "There are no figures for 2019/20 to 2020/21" }],
    });
    expect(comparisonOf([null]).measures[0]).not.toHaveProperty("denominatorIs");
  });
});
