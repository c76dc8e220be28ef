import { liveMessageSchema, mostSubscribedAtOnce, type LiveRequest } from "../wire/live";
import { freshenerOf } from "./freshener";

/** A connection that was opened. Both do nothing once it is closed. */
export interface LiveSocket {
  say(text: string): void;
  close(): void;
}

/** What happens on a connection. `closed` comes once, whoever closed it and also when it never opened. */
export interface LiveEvents {
  opened(): void;
  said(text: string): void;
  closed(): void;
}

/** How long things take, in milliseconds; what is not given is as `usualPace`. */
export interface Pace {
  /** Between signs of life; a service that is silent for two of them is taken as lost. */
  readonly pingMs: number;
  /** Between looks without a connection. */
  readonly pollMs: number;
  /** Between looks with a connection: a notice may be lost. */
  readonly checkMs: number;
  /** Before the first try to connect again; each next one waits twice as long, up to `mostRetryMs`. */
  readonly retryMs: number;
  readonly mostRetryMs: number;
  /** After a notice, at most this long before the look, by chance: many hear the same notice at once. */
  readonly spreadMs: number;
  /** Between two looks at one collection, at least. */
  readonly restMs: number;
}

export const usualPace: Pace = {
  pingMs: 25_000,
  pollMs: 20_000,
  checkMs: 300_000,
  retryMs: 500,
  mostRetryMs: 30_000,
  spreadMs: 200,
  restMs: 300,
};

/**
 * What a client is given from outside. `ticketAddress` asks for a ticket and gives the address to open; `open` opens a WebSocket;
 * `freshen` fetches a collection with the ETag it has, and shows what is new: it is never run twice at a time for one collection. `after` runs something later and gives
 * its cancel; `now` is in milliseconds; `chance` is 0-1. `told`: whether changes are heard at once, or looked for.
 */
export interface LiveClientSetting {
  readonly ticketAddress: () => Promise<string>;
  readonly open: (address: string, events: LiveEvents) => LiveSocket;
  readonly freshen: (collection: string) => Promise<void>;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly now: () => number;
  readonly chance: () => number;
  readonly told?: (state: "live" | "polling") => void;
  readonly pace?: Partial<Pace>;
}

/** A client that keeps collections fresh until it is stopped. */
export interface LiveClient {
  /** From now on these: one that is new is looked at once it is heard, or at the next look. */
  follow(collections: readonly string[]): void;
  /** Looks at once, and connects when it is not: for when a page is shown again or the network is back. */
  wake(): void;
  stop(): void;
}

/**
 * Keeps collections fresh: by notices while there is a connection, by looking now and then while there is none, and by a look whenever a
 * notice may have been missed: on connecting, after sleep, and every few minutes all the same. It never gives up.
 */
export function followCollections(collections: readonly string[], setting: LiveClientSetting): LiveClient {
  const pace = { ...usualPace, ...setting.pace };
  const { freshen, freshenAll, keep, stop } = freshenerOf(collections, {
    ...{ run: setting.freshen, after: setting.after, chance: setting.chance },
    ...{ spreadMs: pace.spreadMs, restMs: pace.restMs, againMs: pace.retryMs * 4 },
  });
  const heardChanges = new Set<string>();
  let followed = collections;
  /** What the connection there is was asked to tell of; null until it is open. */
  let asked: Set<string> | null = null;
  let stopped = false;
  let socket: LiveSocket | null = null;
  let isLive = false;
  let failures = 0;
  let heardAt = setting.now();
  let lookedAt = setting.now();
  let beatAt = setting.now();
  let cancelRetry: () => void = () => undefined;
  let cancelBeat: () => void = () => undefined;

  const look = (): void => {
    lookedAt = setting.now();
    freshenAll();
  };

  const say = (request: LiveRequest): void => socket?.say(JSON.stringify(request));

  function subscribe(): void {
    const wanted = followed.filter((each) => asked?.has(each) === false);
    for (let from = 0; from < wanted.length; from += mostSubscribedAtOnce)
      say({ type: "subscribe", collections: wanted.slice(from, from + mostSubscribedAtOnce) });
    for (const each of wanted) asked?.add(each);
  }

  const setLive = (live: boolean): void => {
    if (live !== isLive) setting.told?.(live ? "live" : "polling");
    isLive = live;
  };

  function hear(text: string): void {
    heardAt = setting.now();
    const message = liveMessageSchema.safeParse(JSON.parse(text));
    if (!message.success) return look();
    if (message.data.type === "subscribed") {
      failures = 0;
      setLive(true);
      return look();
    }
    if (message.data.type !== "changed") return;
    const fresh = message.data.changes.filter((change) => !heardChanges.has(change));
    for (const change of fresh) heardChanges.add(change);
    // What is repeated is repeated soon: the oldest half may go.
    if (heardChanges.size > 2000) for (const change of [...heardChanges].slice(0, 1000)) heardChanges.delete(change);
    if (fresh.length > 0) freshen(message.data.collection);
  }

  function lost(mine: LiveSocket | null): void {
    if (stopped || mine !== socket) return;
    socket = null;
    asked = null;
    setLive(false);
    failures++;
    const most = Math.min(pace.retryMs * 2 ** (failures - 1), pace.mostRetryMs);
    cancelRetry();
    cancelRetry = setting.after(most * (0.5 + setting.chance() / 2), connect);
  }

  function connect(): void {
    cancelRetry();
    setting.ticketAddress().then(
      (address) => {
        if (stopped || socket !== null) return;
        const mine: LiveSocket = setting.open(address, {
          opened: () => {
            asked = new Set();
            subscribe();
          },
          said: hear,
          closed: () => lost(mine),
        });
        socket = mine;
        heardAt = setting.now();
      },
      () => lost(null),
    );
  }

  /** The one clock: signs of life, looks, and the discovery that the machine slept. */
  function beat(): void {
    const now = setting.now();
    const slept = now - beatAt > 3 * pace.pingMs;
    beatAt = now;
    if (slept || now - lookedAt >= (isLive ? pace.checkMs : pace.pollMs)) look();
    if (socket !== null && now - heardAt > 2.5 * pace.pingMs) {
      const dead = socket;
      lost(dead);
      dead.close();
    } else if (isLive) say({ type: "ping" });
    cancelBeat = setting.after(Math.min(pace.pingMs, pace.pollMs), beat);
  }

  setting.told?.("polling");
  look();
  connect();
  cancelBeat = setting.after(Math.min(pace.pingMs, pace.pollMs), beat);
  return {
    follow(next) {
      followed = next;
      keep(next);
      subscribe();
    },
    wake() {
      if (stopped) return;
      look();
      if (socket === null) connect();
      else say({ type: "ping" });
    },
    stop() {
      stopped = true;
      cancelRetry();
      cancelBeat();
      stop();
      socket?.close();
      socket = null;
    },
  };
}
