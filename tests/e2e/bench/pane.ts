/**
 * Measures the pane in Chromium: how long after office.js is ready it can be used, and how long each check takes while a person types 400 cells, one after another.
 * `npm run -s bench:pane` prints a line each.
 */
import type { Frame, Page } from "playwright-core";
import { openBrowser } from "../browser";
import { cellOf, turnTo } from "../hands";
import { collection, openSite } from "../site";

const loads = 5;
const typed = 400;

const [site, browser] = await Promise.all([openSite(), openBrowser()]);
await site.ask("local-officer", "POST", "/v1/collections", {
  ...{ id: collection, title: "Autumn 2026", opensOn: "2026-09-01", dueOn: "2026-11-30" },
  returns: [{ returnId: "primary-outcomes", period: "2024/25" }],
});

const spread = (numbers: readonly number[]): string => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1);
  return `median ${at(0.5)} ms, 95% ${at(0.95)} ms, most ${at(1)} ms`;
};

async function open(as: string): Promise<{ page: Page; pane: Frame; readyMs: number }> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  // The moment the first tab stands in the pane, told by the pane's own clock.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("[role=tab]")) return;
      observer.disconnect();
      performance.mark("pane usable");
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${site.url}/workbench?as=${as}`);
  const pane = await (await page.getByTestId("pane").elementHandle())?.contentFrame();
  if (!pane) throw new Error("the workbench has no pane");
  await pane.getByRole("tab").first().waitFor();
  const marks = await pane.evaluate(() =>
    ["office ready", "pane usable"].map((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? NaN),
  );
  const readyMs = (marks[1] ?? NaN) - (marks[0] ?? NaN);
  return { page, pane, readyMs };
}

for (const as of ["officer", "school&school=3732001"]) {
  const times: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    const { page, readyMs } = await open(as);
    times.push(readyMs);
    await page.close();
  }
  console.log(`Usable after office.js is ready, as ${as.split("&")[0]}, ${loads} loads: ${spread(times)}`);
}

const { page, pane } = await open("school&school=3732001");
await turnTo(page, "ks2_eligible");
await page.locator(`[data-cell=${cellOf("ks2_eligible").at}]`).click();
for (let cell = 0; cell < typed; cell += 1) {
  await page.keyboard.type(String(20 + (cell % 15)));
  await page.keyboard.press(cell % 2 === 0 ? "Enter" : "Shift+Enter");
}
await page.waitForTimeout(500);
const checks = await pane.evaluate(() => performance.getEntriesByName("check").map(({ duration }) => duration));
console.log(`${typed} cells typed, ${checks.length} checks: ${spread(checks)}`);
await browser.close();
await site.close();
