import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

// The package brings the libraries its Chromium needs on a bare Linux only where it believes to run there.
process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";

/** Starts a Chromium: the one of the package on Linux, the computer's own Chrome elsewhere. */
export const openBrowser = async (): Promise<Browser> =>
  process.platform === "linux"
    ? playwright.launch({
        executablePath: await chromium.executablePath(),
        args: [...chromium.args, "--no-sandbox", "--disable-background-networking"],
        headless: true,
      })
    : playwright.launch({ channel: "chrome", headless: true });
