/** Hears of changes behind a collection. `state`: by a live connection, or by asking every half minute while there is none. */
export interface Live {
  readonly state: "off" | "live" | "polling";
  readonly stop: () => void;
}

/** What listening needs: a one-use address to open (null while the service gives none), a socket, and timers. */
export interface LiveParts {
  readonly address: () => Promise<string | null>;
  readonly open: (address: string) => WebSocket;
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

const pollMs = 30_000;
const pingMs = 240_000;
const firstRetryMs = 1_000;

interface Message {
  readonly type: string;
  readonly collection?: string;
}

function messageIn(data: unknown): Message | null {
  try {
    const parsed: unknown = JSON.parse(String(data));
    return typeof parsed === "object" && parsed !== null && "type" in parsed && typeof parsed.type === "string"
      ? { type: parsed.type, ...("collection" in parsed && { collection: String(parsed.collection) }) }
      : null;
  } catch {
    return null;
  }
}

/**
 * Listens for changes of whatever collection is shown. A notice carries no figure: what changed is asked for again. Where no connection stays open the service is asked
 * every half minute (an ETag makes that cheap), and on every new connection once, for what was missed meanwhile.
 */
export const listenWith =
  ({ address, open, after }: LiveParts) =>
  (collection: () => string | null, changed: () => Promise<void>, told: (state: Live["state"]) => void): Live => {
    let [isStopped, retryMs] = [false, firstRetryMs];
    let [cancelRetry, cancelPoll, close]: (() => void)[] = [() => undefined, () => undefined, () => undefined];
    const poll = () => {
      if (collection() !== null) void changed();
      cancelPoll?.();
      cancelPoll = after(pollMs, poll);
    };
    const later = () => {
      if (isStopped) return;
      told("polling");
      cancelPoll?.();
      cancelPoll = after(pollMs, poll);
      cancelRetry = after(retryMs, () => void connect());
      retryMs = Math.min(retryMs * 2, pollMs * 4);
    };
    const connect = async (): Promise<void> => {
      const to = await address();
      if (isStopped) return;
      if (to === null) return later();
      const socket = open(to);
      let cancelPing: () => void = () => undefined;
      let subscribedTo: string | null = null;
      const subscribe = () => {
        const wanted = collection();
        if (wanted !== null && wanted !== subscribedTo && socket.readyState === socket.OPEN) {
          socket.send(JSON.stringify({ type: "subscribe", collections: [wanted] }));
          subscribedTo = wanted;
        }
      };
      const ping = () => {
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ type: "ping" }));
        cancelPing = after(pingMs, ping);
      };
      const follow = () => {
        subscribe();
        if (socket.readyState === socket.OPEN) cancelPoll = after(firstRetryMs, follow);
      };
      close = () => socket.close();
      socket.addEventListener("open", () => {
        retryMs = firstRetryMs;
        cancelPoll?.();
        told("live");
        follow();
        cancelPing = after(pingMs, ping);
        if (collection() !== null) void changed();
      });
      socket.addEventListener("message", ({ data }) => {
        const message = messageIn(data);
        if (message?.type === "changed" && message.collection === collection()) void changed();
      });
      socket.addEventListener("close", () => {
        cancelPing();
        later();
      });
    };
    void connect();
    return {
      state: "off",
      stop: () => {
        isStopped = true;
        cancelRetry?.();
        cancelPoll?.();
        close?.();
      },
    };
  };
