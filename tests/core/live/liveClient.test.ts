import { followCollections, type LiveEvents, type LiveSocket, type Pace } from "../../../core/live/liveClient";
import { freshenerOf } from "../../../core/live/freshener";

/** A client on a clock of the test's own: time passes when the test says so, and every connection is in its hands. */
function setUp(pace: Partial<Pace> = {}) {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const sockets: { events: LiveEvents; said: string[]; closed: boolean }[] = [];
  const looks: string[] = [];
  const states: string[] = [];
  let tickets = 0;
  let refuse = false;
  const client = followCollections(["autumn", "spring"], {
    ticketAddress: () => {
      tickets++;
      return refuse ? Promise.reject(new Error("offline")) : Promise.resolve(`ws://x?ticket=${String(tickets)}`);
    },
    open(_address, events): LiveSocket {
      const socket = { events, said: [] as string[], closed: false };
      sockets.push(socket);
      return {
        say: (text) => socket.said.push(text),
        close() {
          socket.closed = true;
          events.closed();
        },
      };
    },
    freshen: (collection) => {
      looks.push(collection);
      return Promise.resolve();
    },
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => (timers = timers.filter((each) => each !== timer));
    },
    now: () => now,
    chance: () => 1,
    told: (state) => states.push(state),
    pace: {
      pingMs: 1000,
      pollMs: 1000,
      checkMs: 10_000,
      retryMs: 100,
      mostRetryMs: 800,
      spreadMs: 0,
      restMs: 1,
      ...pace,
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  const pass = async (ms: number) => {
    const end = now + ms;
    for (;;) {
      await settle();
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((each) => each !== next);
      now = Math.max(now, next.at);
      next.run();
    }
    now = end;
    await settle();
  };
  const newest = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error("no connection was opened");
    return socket;
  };
  const say = (message: unknown) => newest().events.said(JSON.stringify(message));
  const subscribe = async () => {
    await settle();
    newest().events.opened();
    say({ type: "subscribed", collections: ["autumn", "spring"], unknown: [] });
    await pass(5);
  };
  const changed = (collection: string, ...changes: string[]) =>
    say({ type: "changed", collection, what: "answers", trust: null, changes });
  const taken = () => looks.splice(0);
  return {
    client,
    sockets,
    states,
    taken,
    pass,
    settle,
    subscribe,
    changed,
    newest,
    say,
    tickets: () => tickets,
    offline: (is: boolean) => (refuse = is),
    sleep: (ms: number) => (now += ms),
  };
}

describe("followCollections", () => {
  it("looks at once, subscribes, and looks again when it is heard", async () => {
    const { taken, subscribe, newest, states } = setUp();
    expect(taken()).toEqual(["autumn", "spring"]);
    await subscribe();
    expect(JSON.parse(newest().said[0] ?? "")).toEqual({ type: "subscribe", collections: ["autumn", "spring"] });
    expect([taken(), states]).toEqual([
      ["autumn", "spring"],
      ["polling", "live"],
    ]);
  });

  it("a notice freshens its collection; the same change told twice does so once", async () => {
    const { taken, subscribe, changed, pass } = setUp();
    await subscribe();
    taken();
    changed("autumn", "a");
    await pass(5);
    changed("autumn", "a");
    await pass(5);
    changed("elsewhere", "b");
    changed("autumn", "a", "c");
    await pass(5);
    expect(taken()).toEqual(["autumn", "autumn"]);
  });

  it("a lost notice is made up for by the look every few minutes", async () => {
    const { taken, subscribe, pass, say } = setUp();
    await subscribe();
    taken();
    for (let second = 0; second < 9; second++) {
      await pass(1000);
      say({ type: "pong" });
    }
    expect(taken()).toEqual([]);
    await pass(1000);
    expect(taken()).toEqual(["autumn", "spring"]);
  });

  it("without a connection it looks now and then, and tries again at growing intervals, for ever", async () => {
    const { taken, pass, offline, tickets, settle, states } = setUp({ pollMs: 3000 });
    offline(true);
    await settle();
    taken();
    await pass(100_000);
    expect(taken().length / 2).toBeGreaterThanOrEqual(30);
    // 100 + 200 + 400 ms, then every 800.
    expect(tickets()).toBeGreaterThan(100);
    expect(tickets()).toBeLessThan(135);
    expect(states).toEqual(["polling"]);
  });

  it("a connection that closes is opened again with a new ticket, and what was missed is looked for", async () => {
    const { taken, subscribe, newest, pass, sockets, states } = setUp();
    await subscribe();
    taken();
    newest().events.closed();
    await pass(100);
    expect(sockets).toHaveLength(2);
    await subscribe();
    expect([taken(), states]).toEqual([
      ["autumn", "spring"],
      ["polling", "live", "polling", "live"],
    ]);
  });

  it("a service that falls silent is taken as lost", async () => {
    const { subscribe, pass, sockets } = setUp();
    await subscribe();
    await pass(4000);
    expect(sockets[0]?.closed).toBe(true);
    expect(sockets.length).toBeGreaterThan(1);
  });

  it("after sleep it looks at the first beat", async () => {
    const { taken, subscribe, pass, sleep } = setUp();
    await subscribe();
    taken();
    sleep(60_000);
    await pass(0);
    expect(taken()).toEqual(["autumn", "spring"]);
  });

  it("follows what it is told to from then on: asks for what is new, and hears no more of what is gone", async () => {
    const { client, taken, subscribe, changed, newest, pass, say } = setUp();
    await subscribe();
    taken();
    client.follow(["spring", "summer"]);
    expect(
      newest()
        .said.slice(1)
        .map((text) => JSON.parse(text) as unknown),
    ).toEqual([{ type: "subscribe", collections: ["summer"] }]);
    say({ type: "subscribed", collections: ["summer"], unknown: [] });
    await pass(5);
    expect(taken()).toEqual(["spring", "summer"]);
    changed("autumn", "a");
    changed("summer", "b");
    await pass(5);
    expect(taken()).toEqual(["summer"]);
  });

  it("asks for more than one request may in several, and for all of them again on the next connection", async () => {
    const { client, subscribe, newest, settle, pass } = setUp();
    const many = Array.from({ length: 45 }, (_, index) => `c${String(index)}`);
    await settle();
    client.follow(many);
    expect(newest().said).toEqual([]);
    const asked = () =>
      newest().said.flatMap((text) => {
        const { collections } = JSON.parse(text) as { collections?: string[] };
        return collections ? [collections.length] : [];
      });
    await subscribe();
    expect(asked()).toEqual([20, 20, 5]);
    newest().events.closed();
    await pass(100);
    await subscribe();
    expect(asked()).toEqual([20, 20, 5]);
  });

  it("stopped, it says, looks and opens nothing more", async () => {
    const { client, taken, subscribe, pass, tickets, sockets } = setUp();
    await subscribe();
    client.stop();
    taken();
    const before = tickets();
    await pass(60_000);
    client.wake();
    expect([taken(), tickets() - before, sockets.every(({ closed }) => closed)]).toEqual([[], 0, true]);
  });
});

test("freshenerOf: what is kept again while it runs does not run twice, and what is gone runs no more", async () => {
  const done: (() => void)[] = [];
  const later: (() => void)[] = [];
  const freshener = freshenerOf(["a"], {
    run: () => new Promise((resolve) => done.push(resolve)),
    after: (_, run) => {
      later.push(run);
      return () => undefined;
    },
    chance: () => 0.5,
    ...{ spreadMs: 200, restMs: 300, againMs: 2000 },
  });
  freshener.freshenAll();
  freshener.keep([]);
  freshener.keep(["a"]);
  freshener.freshenAll();
  expect(done).toHaveLength(1);
  freshener.keep(["b"]);
  done[0]?.();
  await new Promise(process.nextTick);
  later.shift()?.();
  freshener.freshen("a");
  expect([done.length, later.length]).toEqual([1, 0]);
});

test("freshenerOf: never two at a time; asked for while it runs, once more after its rest; after a failure, again by itself", async () => {
  const done: ((fails: boolean) => void)[] = [];
  const later: { ms: number; run: () => void }[] = [];
  const freshener = freshenerOf(["a"], {
    run: () => new Promise((resolve, reject) => done.push((fails) => (fails ? reject(new Error("lost")) : resolve()))),
    after(ms, run) {
      later.push({ ms, run });
      return () => undefined;
    },
    chance: () => 0.5,
    ...{ spreadMs: 200, restMs: 300, againMs: 2000 },
  });
  const turn = () => new Promise(process.nextTick);
  const next = () => later.shift();
  freshener.freshen("a");
  expect([done.length, later[0]?.ms]).toEqual([0, 100]);
  next()?.run();
  freshener.freshen("a");
  freshener.freshenAll();
  expect(done).toHaveLength(1);
  done[0]?.(true);
  await turn();
  expect(later[0]?.ms).toBe(2000);
  next()?.run();
  freshener.freshen("a");
  done[1]?.(false);
  await turn();
  expect(later[0]?.ms).toBe(300);
  next()?.run();
  done[2]?.(false);
  await turn();
  next()?.run();
  expect([done.length, later.length]).toEqual([3, 0]);
});
