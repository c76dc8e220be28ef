import { createRoot } from "react-dom/client";
import { signInAt } from "../api/signIn";
import { listenWith } from "../api/listen";
import { listenHere } from "../api/listenHere";
import { serviceOf } from "../api/service";
import { bindCommands } from "../commands/commands";
import { figuresOf } from "../customFunctions/figures";
import { recalculate } from "../excel/recalculate";
import { excelRun } from "../excel/run";
import { App, type PaneState } from "./App";
import { createStore } from "./store";
import { lightnessOf } from "./theme";

const matches = (query: string): boolean => window.matchMedia(query).matches;

/** A short word that a person can read out: it stands beside a fault here and in the console. */
const reference = (): string => crypto.randomUUID().slice(0, 4).toUpperCase();

const keep = {
  read: (key: string) => localStorage.getItem(key),
  write: (key: string, text: string | null) => {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  },
};

/** The text of a theme's background where Excel says it: not every Excel does. */
const officeBackground = (): string | undefined => {
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  return theme?.bodyBackgroundColor;
};

/** The app registration this page was built for; null where it was built for one machine. */
function clientId(): string | null {
  const said = document.querySelector('meta[name="trustwide-client-id"]')?.getAttribute("content") ?? "";
  return said === "" ? null : said;
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  performance.mark("office ready");
  const isExcel = host === Office.HostType.Excel;
  const language = isExcel ? Office.context.displayLanguage : navigator.language;
  document.documentElement.lang = language;
  const lightness = () => lightnessOf(isExcel ? officeBackground() : undefined, matches);
  const pane = createStore<PaneState>({ lightness: lightness(), isWaiting: false, fault: null });
  for (const query of ["(forced-colors: active)", "(prefers-color-scheme: dark)"])
    window.matchMedia(query).addEventListener("change", () => pane.set({ lightness: lightness() }));
  const told = (error: unknown) => {
    const fault = reference();
    console.error(fault, error);
    pane.set({ fault });
  };
  window.addEventListener("unhandledrejection", ({ reason }) => told(reason));
  window.addEventListener("error", ({ error }) => told(error));
  const element = document.getElementById("pane");
  if (!element) throw new Error("the page has no place for the pane");
  const isSupported = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
  const signIn = signInAt({ clientId: clientId(), person: new URLSearchParams(location.search).get("person") });
  const service = serviceOf({
    top: "",
    token: signIn.token,
    fetch: (address, init) => fetch(address, init),
  });
  const run = excelRun((isWaiting) => pane.set({ isWaiting }));
  const figures = figuresOf(service);
  if (isExcel) {
    bindCommands();
    // Binding a function of cells to its name is what importing it does.
    const { connectFunctions } = await import("../customFunctions/functions");
    connectFunctions(figures);
  }
  const parts = {
    run,
    service,
    keep,
    newKey: () => crypto.randomUUID(),
    now: () => new Date(),
    clock: () => performance.now(),
    onChecked: (duration: number) => performance.measure("check", { duration, end: performance.now() }),
    host: isExcel ? "Excel" : null,
    isSupported,
    signIn: signIn.ask,
    forgetFigures: async () => {
      figures.forget();
      await run(recalculate);
    },
    hasNotes: isExcel && isSupported("1.18"),
    listen: listenWith(listenHere(service, told)),
  };
  createRoot(element).render(<App language={language} parts={parts} pane={pane} />);
}

void start();
