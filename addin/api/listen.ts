import { followCollections, type LiveClient, type LiveClientSetting } from "../../core/live/liveClient";

/** How a pane learns of changes: at once (`live`), by looking now and then (`polling`), or not, while it shows nothing that could change. */
export type Heard = "off" | "live" | "polling";

/** Hears of changes behind the collections that are shown, once there is one. */
export interface Listening {
  /** What is shown from now on. */
  follow(collections: readonly string[]): void;
  /** Nobody is signed in: nothing is heard or looked for until something is followed again, by whoever is then. */
  pause(): void;
  stop(): void;
}

/** What listening needs of the world. `failed` is told of what a look could not do; `wakes` when the page is shown again or the network is back, until its result is called. */
export interface ListenParts extends Omit<LiveClientSetting, "freshen" | "told" | "pace"> {
  readonly failed: (error: unknown) => void;
  readonly wakes: (wake: () => void) => () => void;
}

/** How sessions listen: `changed` asks again for whatever is shown, with the ETag it has. */
export const listenWith =
  ({ failed, wakes, ...world }: ListenParts) =>
  (changed: () => Promise<void>, told: (heard: Heard) => void): Listening => {
    let client: LiveClient | null = null;
    const stopWaking = wakes(() => client?.wake());
    return {
      follow: (collections) => {
        if (client) client.follow(collections);
        else if (collections.length > 0)
          // A fault would come again at once: the next look is soon enough.
          client = followCollections(collections, { ...world, told, freshen: () => changed().catch(failed) });
      },
      pause: () => {
        client?.stop();
        client = null;
        told("off");
      },
      stop: () => {
        stopWaking();
        client?.stop();
      },
    };
  };
