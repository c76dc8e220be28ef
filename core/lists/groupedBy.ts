/** Items by a key each has, in the order in which the keys first come. */
export function groupedBy<Item, GroupKey>(
  items: Iterable<Item>,
  keyOf: (item: Item) => GroupKey,
): Map<GroupKey, [Item, ...Item[]]> {
  const groups = new Map<GroupKey, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
