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

/** As many collections as one request may ask to hear of. */
const mostCollections = 20;

/**
 * Listens for changes of whatever collections are shown; it connects once there is one. A notice carries no figure: what changed is asked for again. Where no connection
 * stays open the service is asked every half minute (an ETag makes that cheap), and on every new connection once, for what was missed meanwhile; with one, every four
 * minutes all the same, because a notice may be lost. A connection that does not answer for as long is opened again.
 */
export const listenWith =
  ({ address, open, after }: LiveParts) =>
  (collections: () => readonly string[], changed: () => Promise<void>, told: (state: Live["state"]) => void): Live => {
    let [isStopped, retryMs] = [false, firstRetryMs];
    let [cancelRetry, cancelPoll, close]: (() => void)[] = [() => undefined, () => undefined, () => undefined];
    const poll = () => {
      if (collections().length > 0) void changed();
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
      if (collections().length === 0) {
        cancelRetry = after(firstRetryMs, () => void connect());
        return;
      }
      const to = await address();
      if (isStopped) return;
      if (to === null) return later();
      const socket = open(to);
      let cancelPing: () => void = () => undefined;
      const subscribedTo = new Set<string>();
      const subscribe = () => {
        const unheard = collections().filter((each) => !subscribedTo.has(each));
        const wanted = unheard.slice(0, mostCollections);
        if (wanted.length === 0) return;
        socket.send(JSON.stringify({ type: "subscribe", collections: wanted }));
        for (const each of wanted) subscribedTo.add(each);
      };
      let [isHeard, isLost] = [true, false];
      const lost = () => {
        if (isLost) return;
        isLost = true;
        cancelPing();
        later();
      };
      const ping = () => {
        // A connection that died unseen, as when the computer slept, tells nothing of it.
        if (!isHeard) {
          socket.close();
          return lost();
        }
        isHeard = false;
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ type: "ping" }));
        void changed();
        cancelPing = after(pingMs, ping);
      };
      const follow = () => {
        if (socket.readyState !== socket.OPEN) return;
        subscribe();
        cancelPoll = after(firstRetryMs, follow);
      };
      close = () => socket.close();
      socket.addEventListener("open", () => {
        retryMs = firstRetryMs;
        cancelPoll?.();
        told("live");
        follow();
        cancelPing = after(pingMs, ping);
        void changed();
      });
      socket.addEventListener("message", ({ data }) => {
        isHeard = true;
        const message = messageIn(data);
        if (message?.type === "changed" && collections().includes(message.collection ?? "")) void changed();
      });
      socket.addEventListener("close", lost);
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
