import { behind, followsFrom } from "./determined";

/** A total that is shown: its id, and the schools whose figures it sums. */
export interface ShownTotal {
  readonly id: string;
  readonly included: readonly string[];
}

/**
 * Totals over the same kind of figure, and what is hidden of it. `hidden`: schools whose figure is not shown and must not follow; `secretTotals`: totals
 * of which the same is true. `held`: the sums over unknown schools that other releases tell, which nothing can take back; `heldSecret`: those that must not follow from
 * all of it. `pupils` orders the schools that may be hidden beside, the fewest first; one that `isKnown` from elsewhere hides nothing.
 */
export interface Sums {
  readonly totals: readonly ShownTotal[];
  readonly hidden: ReadonlySet<string>;
  readonly secretTotals: readonly ShownTotal[];
  readonly held: readonly (readonly string[])[];
  readonly heldSecret: readonly (readonly string[])[];
  readonly fewestHidden: 2 | 3;
  readonly isKnown: (schoolId: string) => boolean;
  readonly pupils: (schoolId: string) => number;
}

/** What is to be hidden next, so that one secret no longer follows from what is shown. */
export type HideMore = { readonly school: string } | { readonly total: string };

/** A sum of unknown schools; a total's, where this release shows or hides it. */
interface Sum {
  readonly total: ShownTotal | null;
  readonly unknown: readonly string[];
}

const bySize = (a: ShownTotal, b: ShownTotal): number =>
  a.included.length - b.included.length || (a.id < b.id ? -1 : 1);

const unknownIn =
  ({ hidden }: Sums) =>
  (total: ShownTotal): Sum => ({ total, unknown: total.included.filter((school) => hidden.has(school)) });

/**
 * The unknown schools as numbers, at most `most` of those that stand in the same sums: of more, none could follow where one of so
 * many does not. Gives for each kept school its number.
 */
function numbered(sums: readonly Sum[], most: number): Map<string, number> {
  const standsIn = new Map<string, number[]>();
  for (const [index, { unknown }] of sums.entries())
    for (const school of unknown) {
      const found = standsIn.get(school);
      if (found) found.push(index);
      else standsIn.set(school, [index]);
    }
  const kept = new Map<string, string[]>();
  for (const school of [...standsIn.keys()].sort()) {
    const place = (standsIn.get(school) ?? []).join("|");
    const same = kept.get(place) ?? [];
    if (same.length < most) kept.set(place, [...same, school]);
  }
  return new Map([...kept.values()].flat().map((school, index) => [school, index]));
}

/** A secret that follows: the schools it is of, what tells it, and, where it is a total of this release, that. */
interface Following {
  readonly schools: readonly string[];
  readonly told: readonly ShownTotal[];
  readonly total: ShownTotal | null;
}

/**
 * The first secret that follows from the sums, also for a reader who knows one hidden school's own figure where three must be hidden; null when none does. What follows
 * from the sums held alone is past help, but where it is a total that another school can be hidden in.
 */
function firstThatFollows(sums: Sums): Following | null {
  const { held, heldSecret, fewestHidden, isKnown, hidden } = sums;
  const shown = sums.totals.toSorted(bySize).map(unknownIn(sums));
  const secret: Sum[] = [
    ...sums.secretTotals.map(unknownIn(sums)),
    ...heldSecret.map((unknown) => ({ total: null, unknown })),
  ];
  const before: Sum[] = held.map((unknown) => ({ total: null, unknown }));
  const numbers = numbered([...shown, ...secret, ...before], fewestHidden);
  const numbersOf = ({ unknown }: Sum): number[] => unknown.flatMap((school) => numbers.get(school) ?? []);
  const rowsOf = (each: readonly Sum[]): number[][] => each.map(numbersOf).filter(({ length }) => length > 0);
  const rows = rowsOf([...before, ...shown]);
  const known: readonly (number | null)[] = fewestHidden === 3 ? [null, ...numbers.values()] : [null];
  for (const own of known) {
    const also = own === null ? [] : [[own]];
    const follows = followsFrom([...also, ...rows]);
    const followsBefore = before.length === 0 ? () => false : followsFrom([...also, ...rowsOf(before)]);
    const toldBy = (asked: readonly number[]): ShownTotal[] => {
      const all = [...before, ...shown].filter((sum) => numbersOf(sum).length > 0);
      const used = behind([...also, ...all.map(numbersOf)], asked);
      return all.flatMap(({ total }, index) => (total && used.has(index + also.length) ? [total] : []));
    };
    for (const [school, number] of numbers)
      if (number !== own && follows([number]) && !followsBefore([number]))
        return { schools: [school], told: toldBy([number]), total: null };
    for (const sum of secret) {
      const asked = numbersOf(sum);
      const isOwn = asked.length === 1 && asked[0] === own;
      if (asked.length === 0 || isOwn || !follows(asked)) continue;
      const { total, unknown: schools } = sum;
      if (!followsBefore(asked)) return { schools, told: toldBy(asked), total };
      if (total?.included.some((school) => !hidden.has(school) && !isKnown(school)))
        return { schools, told: [], total };
    }
  }
  return null;
}

/**
 * What to hide next so that no secret follows by subtraction; null when none does. Another school of the smallest total that tells it is hidden
 * beside, the one with the fewest pupils; only where there is no other school left is the total itself hidden.
 */
export function hideMore(sums: Sums): HideMore | null {
  const found = firstThatFollows(sums);
  if (!found) return null;
  const { schools, told, total } = found;
  const beside = ({ included }: ShownTotal): string | undefined =>
    included
      .filter((school) => !sums.hidden.has(school) && !sums.isKnown(school))
      .sort((a, b) => sums.pupils(a) - sums.pupils(b) || (a < b ? -1 : 1))[0];
  const isAbout = ({ included }: ShownTotal): boolean => included.some((school) => schools.includes(school));
  const about = told.some(isAbout) ? told.filter(isAbout) : told;
  // A secret total is freed by hiding what tells it, but where no total of this release does.
  if (total && told.length === 0) {
    const school = beside(total);
    return school === undefined ? null : { school };
  }
  if (!total && schools.length === 1)
    for (const each of about) {
      const school = beside(each);
      if (school !== undefined) return { school };
    }
  const [smallest] = about;
  return smallest ? { total: smallest.id } : null;
}
