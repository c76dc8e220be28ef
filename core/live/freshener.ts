/** Runs what freshens a collection, never twice at a time: asked for while it runs or rests, it runs once more afterwards. */
export interface Freshener {
  /** Soon: after a moment of chance, so that many who heard the same do not all ask at once. */
  freshen(collection: string): void;
  /** All of them, now. */
  freshenAll(): void;
  /** From now on these: what is no longer among them is not run again. */
  keep(collections: readonly string[]): void;
  stop(): void;
}

/**
 * How a freshener runs. `spreadMs`: at most this long before a run that was asked for by `freshen`; `restMs`: at least this long between two
 * runs; `againMs`: after a run that failed, when it is tried again. `after` runs something later and gives its cancel.
 */
export interface FreshenerSetting {
  readonly run: (collection: string) => Promise<void>;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly chance: () => number;
  readonly spreadMs: number;
  readonly restMs: number;
  readonly againMs: number;
}

interface State {
  busy: boolean;
  wanted: boolean;
  cancel: () => void;
}

/** A freshener of some collections, until others are kept; one that is asked for any other does nothing. */
export function freshenerOf(collections: readonly string[], setting: FreshenerSetting): Freshener {
  const { run, after, chance, spreadMs, restMs, againMs } = setting;
  // What is no longer kept is still known: one that is kept again while it runs does not run twice.
  const states = new Map<string, State>();
  let kept = new Set(collections);
  let stopped = false;

  function start(collection: string, state: State, delayMs: number): void {
    state.busy = true;
    state.wanted = false;
    const rest = (failed: boolean): void => {
      if (stopped) return;
      state.cancel = after(failed ? againMs : restMs, () => {
        if (kept.has(collection) && (failed || state.wanted)) start(collection, state, 0);
        else state.busy = false;
      });
    };
    const go = (): void => {
      if (!kept.has(collection)) return void (state.busy = false);
      run(collection).then(
        () => rest(false),
        () => rest(true),
      );
    };
    if (delayMs === 0) go();
    else state.cancel = after(delayMs, go);
  }

  function want(collection: string, delayMs: number): void {
    if (!kept.has(collection) || stopped) return;
    const state = states.get(collection) ?? { busy: false, wanted: false, cancel: () => undefined };
    states.set(collection, state);
    if (state.busy) state.wanted = true;
    else start(collection, state, delayMs);
  }

  return {
    freshen: (collection) => want(collection, spreadMs * chance()),
    freshenAll: () => kept.forEach((collection) => want(collection, 0)),
    keep: (next) => void (kept = new Set(next)),
    stop() {
      stopped = true;
      for (const { cancel } of states.values()) cancel();
    },
  };
}
