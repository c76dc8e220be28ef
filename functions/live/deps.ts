import type { LiveMessage } from "../../core/wire/live";
import type { LogLine } from "../api/deps";
import type { Store } from "../store/store";
import type { Connections } from "./connections";

/** What a live connection's own handlers work with. */
export interface LiveDeps {
  readonly store: Store;
  readonly connections: Connections;
  readonly now: () => Date;
}

/**
 * What notices are sent with. `send` gives a message to a connection: `gone` when there is no such connection any more; it throws when it could not
 * say, and is tried again. `wait` passes the milliseconds between tries.
 */
export interface NoticeDeps extends LiveDeps {
  readonly send: (connectionId: string, message: LiveMessage) => Promise<"sent" | "gone">;
  readonly wait: (ms: number) => Promise<void>;
  readonly newId: () => string;
  readonly log: (line: LogLine) => void;
}

/** A moment in whole seconds since 1970, as the table's expiry is kept. */
export const inSeconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);
