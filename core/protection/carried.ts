import type { FigureKey } from "../comparison/comparison";
import { independent } from "./determined";
import type { HeldYear, Told, UnknownFigures, Unknowns } from "./held";
import type { Secret } from "./smallNumbers";

type Sets = Unknowns["sums"];

/** The sums of before, and of those now what they do not say already: never more than there are schools in them. */
function added(before: Sets, now: Sets): Sets {
  const all = [...before, ...now];
  const numbers = new Map([...new Set(all.flat())].map((school, index) => [school, index]));
  const telling = independent(all.map((schools) => schools.flatMap((school) => numbers.get(school) ?? [])));
  return all.filter((_, index) => telling.has(index));
}

/** Sets of schools, each once. */
const distinct = (sets: Sets): Sets => [...new Map(sets.map((set) => [set.join(" "), set])).values()];

const both = (before: HeldYear | null, now: HeldYear, key: FigureKey, level: Secret): Unknowns => {
  const [then, since] = [before?.unknowns[key]?.[level], now.unknowns[key]?.[level]];
  const isTaken = now.taken.get(key)?.[level];
  return {
    schools: [...new Set([...(then?.schools ?? []), ...(since?.schools ?? [])])].sort(),
    sums: added(then?.sums ?? [], since?.sums ?? []),
    secretSums: distinct([...(then?.secretSums ?? []), ...(since?.secretSums ?? [])]),
    taken: [...(before?.taken.get(key)?.[level] ?? [])].filter((schoolId) => !isTaken?.has(schoolId)).sort(),
  };
};

/** The figures that the release before showed, or one before that, and this one does not. */
function toldSince(before: HeldYear | null, now: HeldYear, key: FigureKey): Told[] {
  const shownBefore = [...(before?.schools ?? [])].flatMap(([schoolId, { [key]: figure }]): Told[] => {
    if (!figure || (figure.value === null && figure.denominator === null)) return [];
    const { numerator, denominator, value } = figure;
    return [{ schoolId, numerator, denominator, value }];
  });
  const isSame = (a: Omit<Told, "schoolId">, b: Omit<Told, "schoolId"> | undefined): boolean =>
    a.numerator === b?.numerator && a.denominator === b.denominator && a.value === b.value;
  const found: Told[] = [];
  for (const each of [...(before?.unknowns[key]?.told ?? []), ...shownBefore])
    if (
      !isSame(each, now.schools.get(each.schoolId)?.[key]) &&
      !found.some((other) => other.schoolId === each.schoolId && isSame(each, other))
    )
      found.push(each);
  return found;
}

/**
 * What a reader is not to know of a year after one more release of the same collection to the same audience, with what they were not to know of the one before and what that
 * showed, so that the newest release says it of all of them.
 */
export function carried(before: HeldYear | null, now: HeldYear): UnknownFigures {
  const shownBefore = [...(before?.schools.values() ?? [])].flatMap((values) => Object.keys(values));
  const known = [
    ...Object.keys(before?.unknowns ?? {}),
    ...Object.keys(now.unknowns),
    ...shownBefore,
    ...(before?.taken.keys() ?? []),
  ];
  const keys = [...new Set(known)].sort() as FigureKey[];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [cohort, value] = [both(before, now, key, "cohort"), both(before, now, key, "value")];
      const told = toldSince(before, now, key);
      const isNothing = [cohort, value].every(({ schools, taken }) => schools.length + taken.length === 0);
      return isNothing && told.length === 0 ? [] : [[key, { cohort, value, told }]];
    }),
  );
}
