import { readFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Frame, Page } from "playwright-core";
import { answers } from "../functions/api/example";
import { openBrowser } from "./browser";
import { openSite, type Site } from "./site";

jest.setTimeout(600_000);

const pictures = "reports/pane";
const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
const patience = 40_000;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens the workbench as somebody, with the real pane beside a workbook. */
async function open(as: string): Promise<{ page: Page; pane: Frame }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(`${site.url}/workbench?as=${as}`);
  const element = await page.getByTestId("pane").elementHandle();
  const pane = await element?.contentFrame();
  if (!pane) throw new Error("the workbench has no pane");
  await pane.getByRole("tab").first().waitFor();
  return { page, pane };
}

/** What axe finds wrong with the pane as it stands, by rule and element. */
async function faults(pane: Frame): Promise<string[]> {
  await pane.evaluate(axe);
  return pane.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** Looks at the pane in every theme, keeping a picture of the first. */
async function look(page: Page, pane: Frame, name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}/${name}.png` });
  expect({ name, faults: await faults(pane) }).toEqual({ name, faults: [] });
  for (const [theme, media] of [
    ["dark", { colorScheme: "dark" }],
    ["high contrast", { colorScheme: "dark", forcedColors: "active" }],
  ] as const) {
    await page.emulateMedia(media);
    await page.screenshot({ path: `${pictures}/${name}, ${theme}.png` });
    expect({ name, theme, faults: await faults(pane) }).toEqual({ name, theme, faults: [] });
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
}

/** Puts contents into the template's inputs by their names, all at once as a paste does. */
const paste = (pane: Frame, contents: Readonly<Record<string, number | string>>): Promise<void> =>
  pane.evaluate(
    (cells) =>
      Excel.run(async (context) => {
        for (const [name, content] of cells) context.workbook.names.getItem(name).getRange().values = [[content]];
        await context.sync();
      }),
    Object.entries(contents),
  );

/** Presses Tab until a button has the focus, as somebody without a mouse does; a dozen times at most. */
async function tabTo(page: Page, pane: Frame, name: string): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await pane.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`no Tab reaches ${name}`);
}

const everything = (counts: Record<string, number>): Record<string, number | string> =>
  Object.fromEntries(
    Object.entries(answers(counts)).map(([cell, entry]) => [cell, entry.kind === "number" ? entry.value : "x"]),
  );

it("outside Excel the pane says what to do", async () => {
  const page = await browser.newPage({ viewport: { width: 350, height: 378 } });
  await page.goto(`${site.url}/addin/taskpane.html`);
  await page.getByText("Open Trustwide in Excel").waitFor({ timeout: patience });
  await look(page, page.mainFrame(), "outside Excel");
  await page.close();
});

it("a school mends a mistake, sends and gets its receipt by the keyboard alone, and an officer's open comparison follows", async () => {
  await site.send("bede", { ks2_eligible: 24, ks2_rwm_exp_n: 12 });
  const officer = await open("officer");
  await officer.pane.getByText("1 of 4 schools returned").waitFor();
  await look(officer.page, officer.pane, "officer, collect");
  await officer.pane.getByRole("tab", { name: "Compare" }).click();
  await officer.pane.getByRole("button", { name: /^Put/ }).click();
  await officer.pane.getByText(/sheets written/).waitFor();
  await look(officer.page, officer.pane, "officer, compare");

  const { page, pane } = await open("school&school=3732001");
  await paste(pane, everything({ ks2_eligible: 30, ks2_rwm_exp_n: 32 }));
  await pane.getByText("32 pupils reached the standard").first().waitFor();
  await look(page, pane, "school, a mistake");
  await pane
    .getByRole("button", { name: /^Go to Key stage 2 sheet/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await paste(pane, { ks2_rwm_exp_n: 18 });
  await pane.getByText("Ready to send.").first().waitFor();

  await pane.getByRole("tab", { name: "Work through" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Send to the trust" }).waitFor();
  await tabTo(page, pane, "Send to the trust");
  await page.keyboard.press("Enter");
  await pane.getByText("Received as version 1").waitFor();
  await look(page, pane, "school, sent");
  await pane.getByRole("tab", { name: "History" }).click();
  await pane.getByText(/Version 1 sent by/).waitFor();
  await look(page, pane, "school, history");

  await officer.pane.getByRole("button", { name: "Refresh now" }).click();
  await officer.pane.getByText(/St Anne's: submitted, version 1/).waitFor();
  await look(officer.page, officer.pane, "officer, what changed");
});

it("an officer approves, and the board's summary says what is missing", async () => {
  const { page, pane } = await open("officer");
  await pane.getByRole("button", { name: "St Bede's" }).click();
  await pane.getByRole("button", { name: "Approve" }).click();
  await pane.getByText("Approved.", { exact: true }).waitFor();
  await look(page, pane, "officer, one school");
  await pane.getByRole("tab", { name: "Board" }).click();
  await pane.getByRole("button", { name: /^Put/ }).click();
  await pane.getByText(/of 4 schools not yet approved/).waitFor();
  await look(page, pane, "board");
});

it("offline a return waits and says so, and is sent once", async () => {
  const { page, pane } = await open("school&school=3732003");
  await paste(pane, everything({ ks2_eligible: 20, ks2_rwm_exp_n: 11 }));
  await pane.getByText("Ready to send.").first().waitFor();
  await page.context().setOffline(true);
  await pane.getByRole("tab", { name: "Send" }).click();
  await pane.getByRole("button", { name: "Send to the trust" }).click();
  await pane.getByText("Not sent yet").waitFor();
  await look(page, pane, "school, not sent yet");
  await page.context().setOffline(false);
  await pane.getByRole("button", { name: "Try again" }).click();
  await pane.getByText("Received as version 1").waitFor();
});
