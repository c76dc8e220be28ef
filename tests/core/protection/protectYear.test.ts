import fc from "fast-check";
import type { Figure, FigureKey } from "../../../core/comparison/comparison";
import type { Scope } from "../../../core/comparison/scopes";
import { comparedGroups, type Column, type YearFigures } from "../../../core/comparison/yearFigures";
import { share } from "../../../core/measures/share";
import { protectYear, type ShownYear } from "../../../core/protection/protectYear";
import { protectionFor } from "../../../core/protection/rules";
import { primaryOutcomes } from "../../../core/returns/catalogue/primaryOutcomes";
import type { PupilGroup } from "../../../core/returns/pupilGroups";

const found = primaryOutcomes.measures.filter(({ id }) => ["ks2_rwm_exp", "ks2_reading_exp"].includes(id));
const columns: Column[] = found.flatMap((measure) =>
  comparedGroups(measure).map((group): Column => ({ key: `${measure.id}.${group}`, measure, group })),
);

/** Pupils and how many of them reached the standard, by group that is asked. */
type Counts = Readonly<Record<string, readonly [reached: number, pupils: number]>>;
interface Drawn {
  readonly family: number;
  readonly counts: Counts;
  readonly answersReading: boolean;
}

const pupilsOf = ({ counts }: Drawn, group: PupilGroup): number => {
  const of = (each: string): number => counts[each]?.[1] ?? 0;
  if (group === "boys") return of("all") - of("girls");
  if (group === "not_dis") return of("all") - of("dis");
  return group === "sen_any" ? of("sen_support") + of("ehcp") : of(group);
};

const reachedOf = ({ counts }: Drawn, group: PupilGroup): number => {
  const of = (each: string): number => counts[each]?.[0] ?? 0;
  if (group === "boys") return of("all") - of("girls");
  if (group === "not_dis") return of("all") - of("dis");
  return group === "sen_any" ? of("sen_support") + of("ehcp") : of(group);
};

const blank: Figure = {
  ...{ numerator: null, denominator: null, value: null, code: null, published: false, low: null, high: null },
  missing: "left blank",
};

const idOf = (index: number): string => `sch_${String(index)}`;

function yearOf(schools: readonly Drawn[]): YearFigures {
  return {
    period: "2024/25",
    columns,
    schools: new Map(
      schools.map((school, index) => [
        idOf(index),
        Object.fromEntries(
          columns.map(({ key, measure, group }) => [
            key,
            measure.id === "ks2_reading_exp" && !school.answersReading
              ? blank
              : share(reachedOf(school, group), pupilsOf(school, group)),
          ]),
        ),
      ]),
    ),
  };
}

/** The group, two trusts, and their families: families 0 and 1 of trust A, 2 and 3 of trust B. */
function scopesOf(schools: readonly Drawn[]): Scope[] {
  const where = (is: (family: number) => boolean): string[] =>
    schools.flatMap(({ family }, index) => (is(family) ? [idOf(index)] : []));
  const scope = (kind: Scope["scope"], id: string, schoolIds: string[]): Scope => ({
    ...{ scope: kind, id, name: id, membership: kind === "trust" ? "joined" : null, schoolIds },
  });
  return [
    scope(
      "group",
      "g",
      where(() => true),
    ),
    scope(
      "trust",
      "a",
      where((family) => family < 2),
    ),
    scope(
      "trust",
      "b",
      where((family) => family >= 2),
    ),
    ...[0, 1, 2, 3].map((each) =>
      scope(
        "family",
        String(each),
        where((family) => family === each),
      ),
    ),
  ].filter(({ schoolIds }) => schoolIds.length > 0);
}

const shown = (schools: readonly Drawn[], audience: "schools" | "board", before?: ShownYear): ShownYear =>
  protectYear(
    yearOf(schools),
    scopesOf(schools),
    (schoolId, { group }) => pupilsOf(schools[Number(schoolId.slice(4))] as Drawn, group),
    protectionFor(audience),
    before?.schools.schools,
  );

const drawnSchool: fc.Arbitrary<Drawn> = fc
  .record({
    family: fc.integer({ min: 0, max: 3 }),
    all: fc.integer({ min: 3, max: 40 }),
    girls: fc.double({ min: 0, max: 1, noNaN: true }),
    dis: fc.double({ min: 0, max: 0.6, noNaN: true }),
    support: fc.double({ min: 0, max: 0.4, noNaN: true }),
    ehcp: fc.double({ min: 0, max: 0.2, noNaN: true }),
    reached: fc.double({ min: 0, max: 1, noNaN: true }),
    answersReading: fc.boolean(),
  })
  .map(({ family, all, girls, dis, support, ehcp, reached, answersReading }) => {
    const of = (part: number): readonly [number, number] => {
      const pupils = Math.floor(all * part);
      return [Math.floor(pupils * reached), pupils];
    };
    const counts = { all: of(1), girls: of(girls), dis: of(dis), sen_support: of(support), ehcp: of(ehcp), eal: of(0) };
    return { family, answersReading, counts };
  });
const drawnSchools = fc.array(drawnSchool, { minLength: 1, maxLength: 6 });

const isHidden = (figure: Figure | undefined): boolean => figure?.code === "c";

/** Every way to move the hidden by -1, 0 or 1 that leaves each sum as it is: an oracle that knows nothing of elimination. */
function* shifts(hidden: readonly string[], sums: readonly (readonly string[])[]): Generator<Map<string, number>> {
  for (let code = 0; code < 3 ** hidden.length; code++) {
    const shift = new Map(hidden.map((school, index) => [school, (Math.floor(code / 3 ** index) % 3) - 1]));
    if (sums.every((sum) => sum.reduce((total, school) => total + (shift.get(school) ?? 0), 0) === 0)) yield shift;
  }
}

/** The hidden schools whose figure the sums give away, to someone who knows `own` (null: who knows none). */
function givenAway(hidden: readonly string[], sums: readonly (readonly string[])[], own: string | null): string[] {
  const known = own === null ? sums : [...sums, [own]];
  const free = new Set<string>();
  for (const shift of shifts(hidden, known)) for (const [school, by] of shift) if (by !== 0) free.add(school);
  return hidden.filter((school) => school !== own && !free.has(school));
}

const totalsShown = ({ totals }: ShownYear, key: FigureKey): (readonly string[])[] =>
  totals.flatMap((values) => {
    const total = values[key];
    return total && total.value !== null ? [total.included] : [];
  });

describe("protectYear", () => {
  it("shows no figure of 1 to 5 pupils, and none of a group that all but 1 to 5 pupils belong to", () => {
    fc.assert(
      fc.property(drawnSchools, (schools) => {
        const year = shown(schools, "board");
        schools.forEach((school, index) => {
          for (const { key, group } of columns) {
            const figure = year.schools.schools.get(idOf(index))?.[key];
            const pupils = pupilsOf(school, group);
            const rest = pupilsOf(school, "all") - pupils;
            if (!figure || figure.value === null) continue;
            expect([key, pupils > 5, rest === 0 || rest > 5]).toEqual([key, true, true]);
          }
        });
      }),
    );
  });

  it.each(["board", "schools"] as const)("lets no hidden figure follow from the totals for %s", (audience) => {
    fc.assert(
      fc.property(drawnSchools, (schools) => {
        const year = shown(schools, audience);
        for (const { key } of columns) {
          const hidden = [...year.schools.schools].flatMap(([schoolId, values]) =>
            isHidden(values[key]) ? [schoolId] : [],
          );
          const sums = totalsShown(year, key);
          expect([key, givenAway(hidden, sums, null)]).toEqual([key, []]);
          if (audience === "schools")
            for (const own of hidden) expect([key, own, givenAway(hidden, sums, own)]).toEqual([key, own, []]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("lets no number of pupils follow from the totals of two measures of the same pupils", () => {
    fc.assert(
      fc.property(drawnSchools, (schools) => {
        const year = shown(schools, "board");
        for (const group of ["all", "dis"] as const) {
          const keys: FigureKey[] = [`ks2_rwm_exp.${group}`, `ks2_reading_exp.${group}`];
          const isSecret = (values: Readonly<Record<FigureKey, Figure>>): boolean =>
            keys.every((key) => values[key]?.value === null) && keys.some((key) => isHidden(values[key]));
          const hidden = [...year.schools.schools].flatMap(([schoolId, values]) =>
            isSecret(values) ? [schoolId] : [],
          );
          const small = hidden.filter((schoolId) => pupilsOf(schools[Number(schoolId.slice(4))] as Drawn, group) < 6);
          const away = givenAway(
            hidden,
            keys.flatMap((key) => totalsShown(year, key)),
            null,
          );
          expect([group, away.filter((schoolId) => small.includes(schoolId))]).toEqual([group, []]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("lets no hidden figure follow from two releases together, whichever schools were corrected between them", () => {
    // Four schools are eight unknowns: the oracle tries every way to move them.
    const few = fc.array(drawnSchool, { minLength: 2, maxLength: 4 });
    const corrected = fc.array(fc.option(drawnSchool, { nil: null }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(few, corrected, (schools, corrections) => {
        const after = schools.map((school, index) => {
          const now = corrections[index];
          return now ? { ...now, family: school.family, answersReading: school.answersReading } : school;
        });
        const first = shown(schools, "board");
        const second = shown(after, "board", first);
        for (const { key } of columns) {
          // Each school's figure is one unknown while it stays as it is, and another once it was corrected: that is seen by its revision.
          const nameIn = (schoolId: string, release: 1 | 2): string =>
            release === 1 || !corrections[Number(schoolId.slice(4))] ? schoolId : `${schoolId} corrected`;
          const known = new Set<string>();
          const hidden = new Set<string>();
          for (const [year, release] of [
            [first, 1],
            [second, 2],
          ] as const)
            for (const [schoolId, values] of year.schools.schools)
              (isHidden(values[key]) ? hidden : known).add(nameIn(schoolId, release));
          const secret = [...hidden].filter((name) => !known.has(name));
          const sums = (
            [
              [first, 1],
              [second, 2],
            ] as const
          ).flatMap(([year, release]) =>
            totalsShown(year, key).map((sum) => sum.map((schoolId) => nameIn(schoolId, release))),
          );
          expect([key, [...hidden].filter((name) => known.has(name)), givenAway(secret, sums, null)]).toEqual([
            key,
            [],
            [],
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("hides a group's complement with it, and of any SEN and its two parts never one alone", () => {
    fc.assert(
      fc.property(drawnSchools, (schools) => {
        const year = shown(schools, "board");
        for (const values of [...year.schools.schools.values(), ...year.totals]) {
          const of = (group: PupilGroup): boolean => isHidden(values[`ks2_rwm_exp.${group}`]);
          const has = (group: PupilGroup): boolean => of(group) || values[`ks2_rwm_exp.${group}`]?.denominator != null;
          for (const [one, other] of [
            ["girls", "boys"],
            ["dis", "not_dis"],
          ] as const)
            if (of(one) && has(other)) expect([one, of(other)]).toEqual([one, true]);
          const sen = (["sen_any", "sen_support", "ehcp"] as const).filter(has).map(of);
          expect(sen.filter(Boolean).length === 1 && sen.length === 3).toBe(false);
        }
      }),
    );
  });

  it("hides nothing where there is nothing small, and says nothing but c of what it hides", () => {
    const large = (family: number): Drawn => ({
      family,
      answersReading: true,
      counts: { all: [30, 60], girls: [15, 30], dis: [8, 20], sen_support: [5, 12], ehcp: [4, 10], eal: [5, 12] },
    });
    const few: Drawn = { ...large(0), counts: { ...large(0).counts, dis: [2, 4] } };
    const none = shown([large(0), large(1), large(2)], "board");
    const all = [...none.schools.schools.values(), ...none.totals].flatMap((values) => Object.values<Figure>(values));
    expect(all.filter(isHidden)).toEqual([]);
    const some = shown([few, large(0), large(0), large(1)], "board");
    const hidden = [...some.schools.schools].map(([id, values]) => [id, isHidden(values["ks2_rwm_exp.dis"])]);
    // The second is the one with the fewest pupils of the same family, by its id where they are as many.
    expect(Object.fromEntries(hidden)).toEqual({ sch_0: true, sch_1: true, sch_2: false, sch_3: false });
    expect(some.schools.schools.get("sch_0")?.["ks2_rwm_exp.dis"]).toEqual(
      some.schools.schools.get("sch_1")?.["ks2_rwm_exp.dis"],
    );
    expect(some.totals.every((values) => values["ks2_rwm_exp.dis"]?.value !== null)).toBe(true);
  });

  it("the same year gives the same result, in whatever order the schools come", () => {
    fc.assert(
      fc.property(drawnSchools, (schools) => {
        const year = yearOf(schools);
        const reversed = { ...year, schools: new Map([...year.schools].reverse()) };
        const cohorts = (schoolId: string, { group }: Column) =>
          pupilsOf(schools[Number(schoolId.slice(4))] as Drawn, group);
        const [one, other] = [year, reversed].map((each) =>
          protectYear(each, scopesOf(schools), cohorts, protectionFor("schools")),
        );
        expect(Object.fromEntries(one?.schools.schools ?? [])).toEqual(
          Object.fromEntries(other?.schools.schools ?? []),
        );
        expect(one?.totals).toEqual(other?.totals);
      }),
      { numRuns: 40 },
    );
  });
});
