import { createContext, type Context } from "node:vm";
import { officeScript } from "./loadOffice";

/** As much of a browser as office.js touches while it starts. */
function element() {
  return {
    style: {},
    setAttribute: () => undefined,
    appendChild: (child: unknown) => child,
    addEventListener: () => undefined,
    getElementsByTagName: () => [],
  };
}

const address = "https://localhost/";

/** Timers of one context, which end with it: office.js sets some that watch for ever. */
function endingTimers() {
  const running = new Set<NodeJS.Timeout>();
  const started = (timer: NodeJS.Timeout) => {
    running.add(timer);
    return timer;
  };
  const clear = (timer: NodeJS.Timeout | undefined) => {
    clearTimeout(timer);
    if (timer) running.delete(timer);
  };
  return {
    end: () => running.forEach(clear),
    given: {
      setTimeout: (run: () => void, milliseconds = 0) => {
        const timer = started(
          setTimeout(() => {
            running.delete(timer);
            run();
          }, milliseconds),
        );
        return timer;
      },
      setInterval: (run: () => void, milliseconds = 0) => started(setInterval(run, milliseconds)),
      clearTimeout: clear,
      clearInterval: clear,
    },
  };
}

/** A script element: office.js adds one for each part it needs, and hears of it when it has run. */
interface ScriptElement {
  src?: string;
  readyState?: string;
  onload?: () => void;
  onerror?: (error: unknown) => void;
}

/**
 * A global object in which office.js starts as it does in a page, without one: the same production files, run in a context of their own.
 * JSON and promises are those of the caller, so that what comes back compares with what the caller makes.
 */
export function officeContext(globals: Readonly<Record<string, unknown>>): { context: Context; end: () => void } {
  const timers = endingTimers();
  const context = createContext({
    ...globals,
    console,
    ...timers.given,
    Promise,
    JSON,
    URL,
    performance,
    history: {},
    navigator: { userAgent: "node", appVersion: "" },
    location: { search: "", hash: "", href: `${address}pane.html`, origin: "https://localhost", protocol: "https:" },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
  });
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const run = (script: ScriptElement) => {
    if (script.src)
      setTimeout(() => {
        try {
          officeScript(script.src?.replace(address, "") ?? "").runInContext(context);
          script.readyState = "loaded";
          script.onload?.();
        } catch (error) {
          script.onerror?.(error);
        }
      });
    return script;
  };
  const head = { ...element(), appendChild: run, insertBefore: run };
  const anchor = (tagName: string) => ({
    ...element(),
    tagName,
    set href(value: string) {
      const { protocol, hostname, port } = new URL(value, address);
      Object.assign(this, { protocol, hostname, port });
    },
  });
  Object.assign(context, {
    window: context,
    self: context,
    top: context,
    parent: context,
    localStorage: storage,
    sessionStorage: storage,
    document: {
      ...element(),
      createElement: anchor,
      getElementById: () => null,
      querySelectorAll: () => [],
      head,
      body: head,
      documentElement: element(),
      readyState: "complete",
      domain: "localhost",
      cookie: "",
      hasFocus: () => false,
      getElementsByTagName: (tag: string) =>
        tag.toLowerCase() === "head" ? [head] : [{ ...element(), src: `${address}office.js` }],
    },
  });
  return { context, end: timers.end };
}
