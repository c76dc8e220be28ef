import { mkdirSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import { hasBrowser, openBrowser } from "./browser";
import { openSite, type Site } from "./site";

/** How long anything in the browser may take, in milliseconds: a busy machine is slow, not wrong. */
export const patience = 40_000;

/** Where the pictures of each step are kept: build output, not part of the project. */
export const pictures = "reports/pane";

let opened: { readonly site: Site; readonly browser: Browser } | null = null;

function stage() {
  if (!opened) throw new Error("the stage is not open");
  return opened;
}

/** The site the journeys go through, one for all of them. */
export const site = (): Site => stage().site;

/** A journey: a test where there is a browser. */
export const journey = hasBrowser ? it : it.skip;

/** Opens the site and the browser before the journeys, and closes them after. */
export function setStage(): void {
  if (!hasBrowser) return console.log("Chrome is not installed here: the pane was not tried in a browser.");
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    // The site first: where it cannot be built, no browser is left open.
    const theSite = await openSite();
    opened = { site: theSite, browser: await openBrowser() };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.site.close();
  });
}

/** What somebody sees: the workbench's page, and the pane in it. `faults`: what went wrong in either, which is nothing. */
export interface Seen {
  readonly page: Page;
  readonly pane: Frame;
  readonly faults: readonly string[];
}

/** An empty page of a browser that nobody used before. */
export async function emptyPage(size = { width: 1280, height: 800 }): Promise<Page> {
  const context = await stage().browser.newContext({
    ...{ viewport: size, locale: "en-GB", acceptDownloads: true },
    // A picture taken half way through a change of colour shows what nobody sees.
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(patience);
  return context.newPage();
}

/** Opens the workbench as somebody (`officer`, `board`, `school&school=…`), with the real pane beside a workbook. */
export async function open(as: string): Promise<Seen> {
  const page = await emptyPage();
  const faults: string[] = [];
  page.on("dialog", (dialog) => void dialog.accept());
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(`${site().url}/workbench?as=${as}`);
  return { page, pane: await paneOf(page), faults };
}

/** The pane's own page, in its frame, once it shows what it is about: its tabs, or its heading where it has none. */
export async function paneOf(page: Page, shown: "tab" | "heading" = "tab"): Promise<Frame> {
  const element = await page.getByTestId("pane").elementHandle();
  const pane = await element?.contentFrame();
  if (!pane) throw new Error("the workbench has no pane");
  await pane.getByRole(shown).first().waitFor();
  return pane;
}
