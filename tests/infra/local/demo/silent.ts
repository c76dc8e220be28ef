/** A screen that shows nothing and does each piece of work after the other. */
export const silent = {
  say: () => undefined,
  result: () => undefined,
  widthChars: 100,
  async each<Item>(_: string, items: readonly Item[], work: (item: Item) => Promise<void>) {
    for (const item of items) await work(item);
  },
};
