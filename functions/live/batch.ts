/** Collects what it is given and hands it on in batches, one batch at a time: the first item opens one, `gatherMs` later it goes. */
export interface Batch<Item> {
  add(item: Item): void;
  /** Resolves when everything added so far was handed on. */
  settled(): Promise<void>;
}

/**
 * A batch that waits `gatherMs` for more after the first item. While one is handed on, the next gathers. `handOn` must not
 * throw: what it could not do it has dealt with.
 */
export function batchOf<Item>(gatherMs: number, handOn: (items: Item[]) => Promise<void>): Batch<Item> {
  let waiting: Item[] = [];
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      await new Promise((done) => setTimeout(done, gatherMs));
      const items = waiting;
      waiting = [];
      await handOn(items);
    }
    running = null;
  };
  return {
    add(item) {
      waiting.push(item);
      running ??= run();
    },
    settled: async () => {
      await running;
    },
  };
}
