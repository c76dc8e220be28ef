import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { Browser, Frame, Page } from "playwright-core";
import { addinSite } from "../../../../infra/local/addin/addinSite";
import { workbenchSite } from "../../../../infra/local/workbench/service/workbenchSite";
import { openBrowser } from "../../../e2e/browser";
import { contract, levels } from "./contract/contract";

jest.setTimeout(180_000);

const pane = "/workbench/plainPane.html";
let browser: Browser;
let top: string;
let close: () => void;

beforeAll(async () => {
  const site = new Hono().route("/", addinSite()).route("/", workbenchSite());
  top = await new Promise((resolve) => {
    const server = serve({ fetch: site.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
      resolve(`http://localhost:${port}`),
    );
    close = () => server.close();
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  close();
});

/** Opens the page with the plain pane in its frame, and says yes to the question office.js asks of a host it does not know. */
async function openPage(query: string): Promise<{ page: Page; frame: Frame; faults: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 800 } })).newPage();
  const faults: string[] = [];
  page.on("dialog", (dialog) => void dialog.accept());
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (line) => {
    if (line.type() === "error") faults.push(line.text());
  });
  await page.goto(`${top}/workbench?pane=${pane}${query}`);
  await page.locator("body[data-ready=true]").waitFor({ timeout: 60_000 });
  const frame = await (await page.getByTestId("pane").elementHandle())?.contentFrame();
  if (!frame) throw new Error("The page has no pane");
  await frame.getByText("Ready in Excel on OfficeOnline").waitFor({ timeout: 60_000 });
  return { page, frame, faults };
}

describe.each(levels)("office.js in Chromium, in the pane's frame, at $level", ({ minimum }) => {
  let frame: Frame;

  beforeAll(async () => {
    ({ frame } = await openPage(minimum === undefined ? "" : `&api=${minimum}`));
    if (minimum !== undefined)
      await frame.evaluate("void (OfficeExtension.CommonUtility._doApiNotSupportedCheck = true)");
  });

  it.each(contract)("$name", async ({ does, gives }) => {
    expect(await frame.evaluate(`(${does.toString()})()`)).toEqual(gives);
  });
});

it("keeps to its own content policy, says what it is, and tells the pane what a person types", async () => {
  const { page, frame, faults } = await openPage("");
  expect(await page.getByText("A test host, not Excel.").isVisible()).toBe(true);
  await frame.evaluate(`Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address }) => {
      document.getElementById("told").textContent = "Changed " + address;
    });
    await context.sync();
  })`);
  await page.locator("[data-cell=B2]").click();
  await page.keyboard.type("=6*7");
  await page.keyboard.press("Enter");
  await frame.getByText("Changed B2").waitFor({ timeout: 30_000 });
  expect(await page.locator("[data-cell=B2]").textContent()).toBe("42");
  expect(await page.getByTestId("selected-cell").textContent()).toBe("B3");
  expect(faults).toEqual([]);
});

it("keeps the frozen parts of the grid where they are, whatever a browser would scroll to", async () => {
  const { page, frame } = await openPage("");
  await frame.evaluate(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [["School", "Status"], ["St Anne's", "queried"]];
    sheet.freezePanes.freezeAt("A1:A1");
    await context.sync();
  })`);
  await page.locator(".pane.corner [data-cell=A1]").waitFor();
  const scrolled =
    await page.evaluate(`[...document.querySelectorAll(".grid, .pane.corner, .pane.top, .pane.left")].map((part) => {
    part.scrollTop = 40;
    part.scrollLeft = 40;
    return [part.scrollTop, part.scrollLeft];
  })`);
  expect(scrolled).toEqual(Array.from({ length: 4 }, () => [0, 0]));
  await page.evaluate('document.querySelector(".pane.body").scrollTo(300, 900)');
  await page.locator(".pane.body [data-cell=H50]").waitFor();
  expect(await page.locator(".pane.corner [data-cell=A1]").textContent()).toBe("School");
});

it("follows a HYPERLINK to the cell it names, from the cell's own bubble", async () => {
  const { page, frame, faults } = await openPage("");
  await frame.evaluate(`Excel.run(async (context) => {
    context.workbook.worksheets.add("Key stage 2");
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2").formulas = [["=IF(A1=1,\\"\\",HYPERLINK(\\"#'Key stage 2'!C4\\",\\"C4\\"))"]];
    await context.sync();
  })`);
  await page.locator("[data-cell=B2]").filter({ hasText: "C4" }).click();
  await page.getByRole("button", { name: "Go to 'Key stage 2'!C4" }).click();
  await page.getByRole("tab", { name: "Key stage 2", selected: true }).waitFor();
  expect(await page.getByTestId("selected-cell").textContent()).toBe("C4");
  await page.getByRole("tab", { name: "Sheet1" }).click();
  await page.locator("[data-cell=A1]").click();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await page.locator("[data-cell=B2]").click();
  await page.getByTestId("selected-cell").filter({ hasText: "B2" }).waitFor();
  expect(await page.getByRole("button", { name: /^Go to/ }).count()).toBe(0);
  expect(faults).toEqual([]);
});

it("says where a link leads to that Excel does not follow: a hidden sheet, or one that is not there", async () => {
  const { page, frame, faults } = await openPage("");
  await frame.evaluate(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const hidden = context.workbook.worksheets.add("Behind");
    hidden.visibility = "Hidden";
    sheet.getRange("B2").hyperlink = { documentReference: "Behind!C4", textToDisplay: "behind" };
    sheet.getRange("B3").hyperlink = { documentReference: "Gone!C4", textToDisplay: "gone" };
    await context.sync();
  })`);
  await page.locator("[data-cell=B2]").click();
  await page.getByText("Leads to Behind!C4, on a sheet that is hidden.").waitFor();
  await page.locator("[data-cell=B3]").click();
  await page.getByText("Leads to Gone!C4, which is not there.").waitFor();
  expect(await page.getByRole("button", { name: /^Go to/ }).count()).toBe(0);
  expect(faults).toEqual([]);
});

it("where Microsoft's question is answered Cancel, says so and offers to be asked again", async () => {
  const page = await (await browser.newContext()).newPage();
  let answer: "accept" | "dismiss" = "dismiss";
  page.on("dialog", (dialog) => void dialog[answer]());
  await page.goto(`${top}/workbench?pane=${pane}`);
  await page.getByText("was answered Cancel").waitFor({ timeout: 60_000 });
  answer = "accept";
  await page.getByRole("link", { name: "Load the page again" }).click();
  await page.frameLocator("iframe").getByText("Ready in Excel on OfficeOnline").waitFor({ timeout: 60_000 });
});
