/** A sheet of a plan, in the plan's order: its id, and whether it was just put at the end of the workbook. */
export interface Ordered {
  readonly id: string;
  readonly isNew: boolean;
}

/** A sheet that is moved, and the position (from 0) it gets. */
export interface Move {
  readonly id: string;
  readonly position: number;
}

/**
 * Where sheets that were put in belong: each after the one it follows in the plan, or before the one that follows it, wherever people have moved those. `standing`: every
 * sheet of the workbook, in the order of its tabs. Nothing that stood is moved; the moves are done one after another.
 */
export function putInOrder(standing: readonly string[], planned: readonly Ordered[]): Move[] {
  if (planned.every(({ isNew }) => isNew)) return [];
  const order = [...standing];
  return planned.flatMap(({ id, isNew }, index): Move[] => {
    if (!isNew) return [];
    order.splice(order.indexOf(id), 1);
    const before = planned[index - 1];
    const after = planned.slice(index + 1).find((each) => !each.isNew);
    const position = before ? order.indexOf(before.id) + 1 : order.indexOf(after?.id ?? "");
    order.splice(position, 0, id);
    return [{ id, position }];
  });
}
