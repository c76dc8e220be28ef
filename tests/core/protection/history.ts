import fc from "fast-check";
import type { FigureKey } from "../../../core/comparison/comparison";
import { noFigure } from "../../../core/measures/noFigure";
import { carried } from "../../../core/protection/carried";
import { heldYear, scopeName, type HeldYear, type Reading, type UnknownFigures } from "../../../core/protection/held";
import {
  audiences,
  audiencesReadBy,
  fewestHiddenFrom,
  readersOf,
  type Audience,
  type Reader,
} from "../../../core/protection/rules";
import type { ProtectedYear } from "../../../core/protection/protectYear";
import { columns, drawnSchool, idOf, scopesOf, shown, type Drawn } from "./drawnYear";

/**
 * One release that is made: by which of two collections that show the year, to whom, whether it shows the schools' figures of it by name (an earlier year's it shows in totals alone), and what
 * its collection's answers became before it.
 */
export interface Step {
  readonly audience: Audience;
  readonly collection: number;
  readonly byName: boolean;
  readonly changes: readonly (Drawn | null)[];
  /** A school that is erased before it, by its place: from every collection and from what was released. */
  readonly erased?: number | null;
}

/** What was released, with the answers it was made from. */
export interface Released extends Step {
  readonly schools: readonly Drawn[];
  readonly year: ProtectedYear;
}

/** A release with what each reader holds by it. */
interface Kept extends Released {
  readonly held: ReadonlyMap<Reader, HeldYear>;
}

const heldOf = ({ schools, year, byName }: Released, unknowns: UnknownFigures): HeldYear =>
  heldYear(
    {
      schools: byName ? year.schools.schools : new Map(),
      totals: new Map(scopesOf(schools).map((scope, place) => [scopeName(scope), year.totals[place] ?? {}])),
      pooled: new Map(),
    },
    unknowns,
  );

/** The same without what an erased school said, as `eraseFromReleases` leaves it. */
function withoutSchool(held: HeldYear, schoolId: string): HeldYear {
  const gone = Object.fromEntries(columns.map(({ key }) => [key, noFigure("erased")]));
  const unknowns = Object.fromEntries(
    (Object.entries(held.unknowns) as [FigureKey, UnknownFigures[FigureKey]][]).map(([key, each]) => [
      key,
      { ...each, told: each.told.filter((told) => told.schoolId !== schoolId) },
    ]),
  );
  const { schools, totals } = held;
  const left = schools.has(schoolId) ? new Map([...schools, [schoolId, gone]]) : schools;
  return heldYear({ schools: left, totals, pooled: new Map() }, unknowns);
}

const isOfLine =
  ({ audience, collection }: Step) =>
  (each: Step): boolean =>
    each.audience === audience && each.collection === collection;

/** Makes the releases one after the other, each beside the newest of each collection to each audience its readers read: as `makeRelease` does. */
export function played(first: readonly Drawn[], steps: readonly Step[]): Released[] {
  const newest: Kept[] = [];
  const answers = [first, first];
  return steps.map((step) => {
    const { erased = null } = step;
    if (erased !== null) {
      for (const [collection, schools] of answers.entries())
        answers[collection] = schools.map((school, index) =>
          index === erased ? { ...school, isMissing: true } : school,
        );
      for (const [place, each] of newest.entries())
        newest[place] = {
          ...each,
          held: new Map([...each.held].map(([reader, held]) => [reader, withoutSchool(held, idOf(erased))])),
        };
    }
    const schools = (answers[step.collection] ?? first).map((school, index) => step.changes[index] ?? school);
    answers[step.collection] = schools;
    const readings = readersOf(step.audience).map((reader): Reading => ({
      reader,
      fewestHidden: fewestHiddenFrom(reader),
      held: newest
        .filter(({ audience }) => audiencesReadBy[reader].includes(audience))
        .flatMap(({ held }) => held.get(reader) ?? []),
    }));
    const year = shown(schools, step.audience, readings);
    const place = newest.findIndex(isOfLine(step));
    const before = newest[place];
    const released = { ...step, schools, year };
    const held = new Map(
      [...year.unknowns].map(([reader, figures]) => [
        reader,
        heldOf(released, carried(before?.held.get(reader) ?? null, heldOf(released, figures))),
      ]),
    );
    newest.splice(place < 0 ? newest.length : place, place < 0 ? 0 : 1, { ...released, held });
    return released;
  });
}

const smallOrNot = fc.oneof(
  drawnSchool,
  drawnSchool.map((school): Drawn => {
    const fewer = Object.entries(school.counts).map(([group, [reached, pupils]]) => {
      const left = Math.ceil(pupils / 4);
      return [group, [Math.min(reached, left), left]] as const;
    });
    return { ...school, counts: Object.fromEntries(fewer) };
  }),
);

const drawn: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 4, arbitrary: smallOrNot },
  { weight: 1, arbitrary: drawnSchool.map((school) => ({ ...school, isMissing: true })) },
);

const drawnStep: fc.Arbitrary<Step> = fc.record({
  audience: fc.constantFrom(...audiences),
  collection: fc.integer({ min: 0, max: 1 }),
  byName: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  changes: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: drawn }), {
    minLength: 5,
    maxLength: 5,
  }),
  erased: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
  ),
});

/** Any two to five schools, and three or four releases of them. */
export const drawnHistory = fc.record({
  schools: fc.array(drawn, { minLength: 2, maxLength: 5 }),
  steps: fc.array(drawnStep, { minLength: 3, maxLength: 4 }),
});
