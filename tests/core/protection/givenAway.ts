import type { FigureKey } from "../../../core/comparison/comparison";
import type { ShownYear } from "../../../core/protection/protectYear";

/** Every way to move the hidden by -1, 0 or 1 that leaves each sum as it is: an oracle that knows nothing of elimination. */
function* shifts(hidden: readonly string[], sums: readonly (readonly string[])[]): Generator<Map<string, number>> {
  for (let code = 0; code < 3 ** hidden.length; code++) {
    const shift = new Map(hidden.map((school, index) => [school, (Math.floor(code / 3 ** index) % 3) - 1]));
    if (sums.every((sum) => sum.reduce((total, school) => total + (shift.get(school) ?? 0), 0) === 0)) yield shift;
  }
}

/** The hidden schools whose figure the sums give away, to someone who knows `own` (null: who knows none). */
export function givenAway(
  hidden: readonly string[],
  sums: readonly (readonly string[])[],
  own: string | null,
): string[] {
  const known = own === null ? sums : [...sums, [own]];
  const free = new Set<string>();
  for (const shift of shifts(hidden, known)) for (const [school, by] of shift) if (by !== 0) free.add(school);
  return hidden.filter((school) => school !== own && !free.has(school));
}

/** The totals of a figure that are shown, each as the schools it sums. */
export const totalsShown = ({ totals }: ShownYear, key: FigureKey): (readonly string[])[] =>
  totals.flatMap((values) => {
    const total = values[key];
    return total && total.value !== null ? [total.included] : [];
  });
