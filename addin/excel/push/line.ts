/** One row or column of a table as it will stand: where it stands now (null: it is put in), and which of the wanted ones it is (null: people's own, or one kept for what people wrote beside it). */
interface Place {
  readonly from: number | null;
  readonly wanted: number | null;
  readonly isDropped: boolean;
}

/** How to bring the rows (or columns) that stand into line with the ones wanted, moving none: first the inserts in order, then the deletes in order. */
export interface Line {
  /** For each place of the result the index of the wanted one that stands there; null where what stands is not ours. */
  readonly result: readonly (number | null)[];
  /** Positions (from 0) at which one is put in, ascending: each counts those before it. */
  readonly inserts: readonly number[];
  /** Positions to take out once all inserts are done, descending. */
  readonly deletes: readonly number[];
  /** How many of ours are no longer wanted but stay, for what people wrote beside them. */
  readonly kept: number;
}

/** One row (or column) as it stands: whose it is (null: people's own), and whether it stays when nobody wants it any more. */
export interface Standing {
  readonly id: string | null;
  readonly stays: boolean;
}

/** Whether the wanted ones that stand do so in the order they are wanted in. */
function isInOrder(standing: readonly Standing[], order: ReadonlyMap<string, number>): boolean {
  const found = standing.flatMap(({ id }) => (id === null ? [] : (order.get(id) ?? [])));
  return found.every((each, index) => index === 0 || each > (found[index - 1] ?? -1));
}

/**
 * Keeps everything that stands where it stands, in the order people left it in; puts a new one after the one it follows, or at the end where people
 * have sorted; takes out what is no longer wanted. The same for rows and columns.
 */
export function lineUp(standing: readonly Standing[], wanted: readonly string[], whenSorted: "end" | "after"): Line {
  const order = new Map(wanted.map((id, index) => [id, index]));
  const taken = new Set<number>();
  const places: Place[] = standing.map(({ id, stays }, from) => {
    const index = id === null ? undefined : order.get(id);
    if (index === undefined || taken.has(index)) return { from, wanted: null, isDropped: !stays };
    taken.add(index);
    return { from, wanted: index, isDropped: false };
  });
  const atEnd = whenSorted === "end" && !isInOrder(standing, order);
  wanted.forEach((_, index) => {
    if (taken.has(index)) return;
    const before = places.findIndex((place) => place.wanted === index - 1);
    const at = atEnd ? places.length : before + 1;
    places.splice(at, 0, { from: null, wanted: index, isDropped: false });
  });
  const positions = places.map((place, position) => ({ ...place, position }));
  return {
    result: places.filter(({ isDropped }) => !isDropped).map((place) => place.wanted),
    inserts: positions.filter(({ from }) => from === null).map(({ position }) => position),
    deletes: positions
      .filter(({ isDropped }) => isDropped)
      .map(({ position }) => position)
      .reverse(),
    kept: places.filter(
      ({ from, wanted: index, isDropped }) =>
        !isDropped && index === null && (standing[from ?? -1]?.id ?? null) !== null,
    ).length,
  };
}
