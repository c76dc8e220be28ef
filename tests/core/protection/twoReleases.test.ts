import fc from "fast-check";
import { columns, drawnSchool, isHidden, shown } from "./drawnYear";
import { givenAway, totalsShown } from "./givenAway";

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
