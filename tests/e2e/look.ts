import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";
import { pictures } from "./stage";

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Fluent's own stops at the edges of a group of controls, which hand the focus on at once: nobody lands on one. */
const notStoppedAt = "[data-tabster-dummy]";

/** What axe finds wrong with a page as it stands, by rule and element. */
async function faultsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(`globalThis.axe ?? (() => { ${axe} })()`);
  const found = await frame.evaluate<AxeResults>(`axe.run({ exclude: [["${notStoppedAt}"]] })`);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const themes = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["high contrast", { colorScheme: "dark", forcedColors: "active" }],
] as const;

const found: unknown[] = [];

/** Holds after each journey that axe found nothing in any view it looked at, in any theme. */
export const holdAxe = (): void => afterEach(() => expect(found.splice(0)).toEqual([]));

/** Keeps a picture of a step in each theme, and asks axe about the pane in each. */
export async function look(page: Page, pane: Frame, name: string): Promise<void> {
  for (const [theme, media] of themes) {
    await page.emulateMedia(media);
    await page.screenshot({ path: `${pictures}/${name}, ${theme}.png` });
    const faults = await faultsIn(pane);
    if (faults.length > 0) found.push({ name, theme, faults });
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
}
