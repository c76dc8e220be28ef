import fc from "fast-check";
import type { Figure } from "../../../core/comparison/comparison";
import type { Scope } from "../../../core/comparison/scopes";
import { comparedGroups, type Column, type YearFigures } from "../../../core/comparison/yearFigures";
import { share } from "../../../core/measures/share";
import type { Reading } from "../../../core/protection/held";
import { protectYear, type ProtectedYear } from "../../../core/protection/protectYear";
import { protectionFor, type Audience } from "../../../core/protection/rules";
import { primaryOutcomes } from "../../../core/returns/catalogue/primaryOutcomes";
import type { PupilGroup } from "../../../core/returns/pupilGroups";

const found = primaryOutcomes.measures.filter(({ id }) => ["ks2_rwm_exp", "ks2_reading_exp"].includes(id));
/** The columns of two measures of the same pupils, by every group. */
export const columns: Column[] = found.flatMap((measure) =>
  comparedGroups(measure).map((group): Column => ({ key: `${measure.id}.${group}`, measure, group })),
);

/** Pupils and how many of them reached the standard, by group that is asked. */
type Counts = Readonly<Record<string, readonly [reached: number, pupils: number]>>;
/** A school as it is drawn: its family, its pupils by group, whether it answers the second measure, and whether it has answered at all. */
export interface Drawn {
  readonly family: number;
  readonly counts: Counts;
  readonly answersReading: boolean;
  readonly isMissing?: boolean;
}

/** How many pupils a group has. */
export const pupilsOf = ({ counts }: Drawn, group: PupilGroup): number => {
  const of = (each: string): number => counts[each]?.[1] ?? 0;
  if (group === "boys") return of("all") - of("girls");
  if (group === "not_dis") return of("all") - of("dis");
  return group === "sen_any" ? of("sen_support") + of("ehcp") : of(group);
};

/** How many of them reached the standard. */
export const reachedOf = ({ counts }: Drawn, group: PupilGroup): number => {
  const of = (each: string): number => counts[each]?.[0] ?? 0;
  if (group === "boys") return of("all") - of("girls");
  if (group === "not_dis") return of("all") - of("dis");
  return group === "sen_any" ? of("sen_support") + of("ehcp") : of(group);
};

const blank: Figure = {
  ...{ numerator: null, denominator: null, value: null, code: null, published: false, low: null, high: null },
  missing: "left blank",
};

/** The id of the school at a place in the list. */
export const idOf = (index: number): string => `sch_${String(index)}`;

/** What the schools say of a year, nothing hidden. */
export function yearOf(schools: readonly Drawn[]): YearFigures {
  return {
    period: "2024/25",
    columns,
    schools: new Map(
      schools.map((school, index) => [
        idOf(index),
        Object.fromEntries(
          columns.map(({ key, measure, group }) => [
            key,
            school.isMissing || (measure.id === "ks2_reading_exp" && !school.answersReading)
              ? blank
              : share(reachedOf(school, group), pupilsOf(school, group)),
          ]),
        ),
      ]),
    ),
  };
}

/** The group, two trusts, and their families: families 0 and 1 of trust A, 2 and 3 of trust B. */
export function scopesOf(schools: readonly Drawn[]): Scope[] {
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

/** What an audience is shown of it, to those who read it with what they hold already. */
export const shown = (
  schools: readonly Drawn[],
  audience: Audience,
  readings?: readonly Reading[],
  scopes: readonly Scope[] = scopesOf(schools),
): ProtectedYear =>
  protectYear(
    yearOf(schools),
    scopes,
    (schoolId, { group }) => {
      const school = schools[Number(schoolId.slice(4))] as Drawn;
      return school.isMissing ? null : pupilsOf(school, group);
    },
    protectionFor(audience),
    readings,
  );

/** Any school. */
export const drawnSchool: fc.Arbitrary<Drawn> = fc
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
/** Any one to six. */
export const drawnSchools = fc.array(drawnSchool, { minLength: 1, maxLength: 6 });

/** Whether a figure is kept from the reader. */
export const isHidden = (figure: Figure | undefined): boolean => figure?.code === "c";
