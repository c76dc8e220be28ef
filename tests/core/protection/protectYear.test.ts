import fc from "fast-check";
import type { Figure, FigureKey } from "../../../core/comparison/comparison";
import type { Column } from "../../../core/comparison/yearFigures";
import { protectYear } from "../../../core/protection/protectYear";
import { protectionFor } from "../../../core/protection/rules";
import type { PupilGroup } from "../../../core/returns/pupilGroups";
import { columns, drawnSchools, idOf, isHidden, pupilsOf, scopesOf, shown, yearOf, type Drawn } from "./drawnYear";
import { givenAway, totalsShown } from "./givenAway";

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
