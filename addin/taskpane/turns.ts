/** Work on the open workbook, one piece at a time: two that overlap would write over one another. */
export interface Turns {
  /** Does it once everything that was asked for before is done. */
  take(work: () => Promise<void>): Promise<void>;
  /**
   * Work that brings something up to date, asked for as often as anyone likes: while one waits for its turn, whoever asks waits for that one, because it will see
   * the newest state. One runs and one waits, at most.
   */
  gathered(work: () => Promise<void>): () => Promise<void>;
  /** Nothing that has not begun is done any more; done itself when what runs is. */
  end(): Promise<void>;
}

/** Turns of one session. */
export function openTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  let isEnded = false;
  const take: Turns["take"] = (work) => {
    const next = () => (isEnded ? Promise.resolve() : work());
    last = last.then(next, next);
    return last;
  };
  return {
    take,
    gathered: (work) => {
      let waiting: Promise<void> | null = null;
      return () =>
        (waiting ??= take(() => {
          waiting = null;
          return work();
        }));
    },
    end: () => {
      isEnded = true;
      return last.catch(() => undefined);
    },
  };
}
