import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

// The package brings the libraries its Chromium needs on a bare Linux only where it believes to run there.
process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";

const chromes = [
  "/Applications/Google Chrome.app",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
];

/** Whether there is a browser to start: on Linux the package's, elsewhere an installed Chrome. */
export const hasBrowser = process.platform === "linux" || chromes.some(existsSync);

// One process for every page is for Lambda: a second window ends it.
const args = () => chromium.args.filter((one) => one !== "--single-process");

/** Starts a Chromium: the one of the package on Linux, the computer's own Chrome elsewhere. */
export const openBrowser = async (): Promise<Browser> =>
  process.platform === "linux"
    ? playwright.launch({
        executablePath: await chromium.executablePath(),
        args: [...args(), "--no-sandbox", "--disable-background-networking"],
        headless: true,
      })
    : playwright.launch({ channel: "chrome", headless: true });
