/** A prime above any determinant of such small tables of 0 and 1; its square is still a whole number in a double. */
const prime = 67_108_859;

const times = (a: number, b: number): number => Number((BigInt(a) * BigInt(b)) % BigInt(prime));

/** The number that gives 1 when multiplied with `value`, by Fermat's little theorem. */
function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

type Row = Map<number, number>;

/** Takes from a row what the rows before say of it; what is left is empty exactly when the row follows from them. */
function reduced(row: ReadonlyMap<number, number>, basis: ReadonlyMap<number, Row>): Row {
  const left: Row = new Map(row);
  for (;;) {
    const pivot = [...left.keys()].find((column) => basis.has(column));
    if (pivot === undefined) return left;
    const factor = left.get(pivot) ?? 0;
    for (const [column, value] of basis.get(pivot) ?? []) {
      const next = ((left.get(column) ?? 0) - times(factor, value) + prime) % prime;
      if (next === 0) left.delete(column);
      else left.set(column, next);
    }
  }
}

const indicator = (members: Iterable<number>): Row => new Map([...members].map((member) => [member, 1]));

/** The rows that what the sums say comes down to, each by an unknown of its own. An unknown below 0 marks which sums a row was made of, and is none. */
class Basis {
  readonly rows = new Map<number, Row>();

  /** Adds what a sum says; whether the sums before did not say it already. */
  add(sum: Row): boolean {
    const left = reduced(sum, this.rows);
    const [pivot, value] = [...left].find(([column]) => column >= 0) ?? [];
    if (pivot === undefined || value === undefined) return false;
    const by = inverse(value);
    const row: Row = new Map([...left].map(([column, each]) => [column, times(each, by)]));
    // Every earlier row is freed of the new pivot, so that one pass reduces.
    for (const [other, earlier] of this.rows) {
      const factor = earlier.get(pivot);
      if (factor === undefined) continue;
      const next: Row = new Map(earlier);
      for (const [column, each] of row) {
        const changed = ((next.get(column) ?? 0) - times(factor, each) + prime) % prime;
        if (changed === 0) next.delete(column);
        else next.set(column, changed);
      }
      this.rows.set(other, next);
    }
    this.rows.set(pivot, row);
    return true;
  }
}

function basisOf(rows: readonly Row[]): Map<number, Row> {
  const basis = new Basis();
  for (const row of rows) basis.add(row);
  return basis.rows;
}

/**
 * What follows from sums. `sums` are sets of unknowns whose sum is known (what else stood in them is known and was taken off). Gives a
 * function that says whether the sum of a set of unknowns follows from them: a set of one asks whether that unknown does.
 */
export function followsFrom(sums: readonly Iterable<number>[]): (asked: Iterable<number>) => boolean {
  const basis = basisOf(sums.map(indicator));
  return (asked) => reduced(indicator(asked), basis).size === 0;
}

/** The places of the sums by which a set of unknowns follows that does follow from them: the earlier of two that say the same. */
export function behind(sums: readonly Iterable<number>[], asked: Iterable<number>): Set<number> {
  const basis = basisOf(sums.map((sum, index) => indicator([...sum, -1 - index])));
  return new Set([...reduced(indicator(asked), basis).keys()].map((mark) => -1 - mark));
}

/** The places of the sums that say something the ones before them do not. */
export function independent(sums: readonly Iterable<number>[]): Set<number> {
  const basis = new Basis();
  return new Set(sums.flatMap((sum, index) => (basis.add(indicator(sum)) ? [index] : [])));
}
