/** How Excel is asked: work is done once the person has left the cell they are typing in. */
export interface Run {
  <Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
}

const patienceMs = 1_500;

/**
 * Runs work in Excel as one undo step where this Excel can. While a person types in a cell Excel does nothing for an add-in: the work waits, and after a moment
 * `onWaiting(true)` is told so that the pane can say "Press Enter"; `onWaiting(false)` once it goes on.
 */
export const excelRun =
  (onWaiting: (isWaiting: boolean) => void): Run =>
  async (work) => {
    let said = false;
    const timer = setTimeout(() => {
      said = true;
      onWaiting(true);
    }, patienceMs);
    const started = () => {
      clearTimeout(timer);
      if (said) onWaiting(false);
      said = false;
    };
    try {
      return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, async (context) => {
        await context.sync();
        started();
        return work(context);
      });
    } finally {
      started();
    }
  };
