import { followsFrom } from "./determined";

/** A total that is shown: its id, and the schools whose figures it sums. */
export interface ShownTotal {
  readonly id: string;
  readonly included: readonly string[];
}

/**
 * Totals over the same kind of figure, and what is hidden of it. `hidden`: schools whose figure is not shown and must not follow; `secretTotals`: totals
 * of which the same is true. `pupils` orders the schools that may be hidden beside, the fewest first; one that `isKnown` from elsewhere hides nothing.
 */
export interface Sums {
  readonly totals: readonly ShownTotal[];
  readonly hidden: ReadonlySet<string>;
  readonly secretTotals: readonly ShownTotal[];
  readonly fewestHidden: 2 | 3;
  readonly isKnown: (schoolId: string) => boolean;
  readonly pupils: (schoolId: string) => number;
}

/** What is to be hidden next, so that one secret no longer follows from what is shown. */
export type HideMore = { readonly school: string } | { readonly total: string };

/**
 * The hidden schools as unknowns, at most `most` of those that stand in the same totals: of more, none could follow where one of so
 * many does not. Gives for each kept school its number.
 */
function unknowns({ totals, secretTotals, hidden }: Sums, most: number): Map<string, number> {
  const all = [...totals, ...secretTotals];
  const standsIn = new Map<string, string[]>([...hidden].map((school) => [school, []]));
  for (const { id, included } of all) for (const school of included) standsIn.get(school)?.push(id);
  const kept = new Map<string, string[]>();
  for (const school of [...hidden].sort()) {
    const place = (standsIn.get(school) ?? []).join("|");
    if (place === "") continue;
    const same = kept.get(place) ?? [];
    if (same.length < most) kept.set(place, [...same, school]);
  }
  return new Map([...kept.values()].flat().map((school, index) => [school, index]));
}

/** The first secret that follows from the totals shown, also for a reader who knows one hidden school's own figure where three must be hidden; null when none does. */
function firstThatFollows(sums: Sums): { readonly school: string } | { readonly secret: ShownTotal } | null {
  const { totals, secretTotals, fewestHidden } = sums;
  const numbers = unknowns(sums, fewestHidden);
  const numbersOf = (schools: readonly string[]): number[] => schools.flatMap((school) => numbers.get(school) ?? []);
  const rows = totals.map(({ included }) => numbersOf(included)).filter(({ length }) => length > 0);
  const known: readonly (number | null)[] = fewestHidden === 3 ? [null, ...numbers.values()] : [null];
  for (const own of known) {
    const follows = followsFrom(own === null ? rows : [...rows, [own]]);
    for (const [school, number] of numbers) if (number !== own && follows([number])) return { school };
    for (const secret of secretTotals) {
      const asked = numbersOf(secret.included);
      const isOwn = asked.length === 1 && asked[0] === own;
      if (asked.length > 0 && !isOwn && follows(asked)) return { secret };
    }
  }
  return null;
}

const bySize = (a: ShownTotal, b: ShownTotal): number =>
  a.included.length - b.included.length || (a.id < b.id ? -1 : 1);

/**
 * What to hide next so that no secret follows by subtraction; null when none does. Another school of the smallest total is hidden
 * beside, the one with the fewest pupils; only where a total has no other school left is the total itself hidden.
 */
export function hideMore(sums: Sums): HideMore | null {
  const found = firstThatFollows(sums);
  if (!found) return null;
  const isAbout = (school: string): boolean =>
    "school" in found ? school === found.school : found.secret.included.includes(school);
  const about = sums.totals.filter(({ included }) => included.some(isAbout)).sort(bySize);
  if ("school" in found)
    for (const { included } of about) {
      const beside = included
        .filter((school) => !sums.hidden.has(school) && !sums.isKnown(school))
        .sort((a, b) => sums.pupils(a) - sums.pupils(b) || (a < b ? -1 : 1))[0];
      if (beside !== undefined) return { school: beside };
    }
  const [smallest] = about;
  return smallest ? { total: smallest.id } : null;
}
