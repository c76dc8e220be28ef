import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Hono } from "hono";
import { pageFile } from "./pageBundle";
import { plainPane, plainPaneScript, workbenchPage } from "./workbenchPage";

/** The page runs its own scripts and the engine's WebAssembly, frames panes of this service alone, and reaches nobody else. */
const headers = {
  "Content-Security-Policy": [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; "),
  "Cache-Control": "no-cache",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
};

const packages = createRequire(import.meta.url);
/** `/workbench`: the page, its scripts and the engine. */
export function workbenchSite(): Hono {
  const site = new Hono();
  site.get("/workbench", (context) => context.html(workbenchPage, 200, headers));
  site.get("/workbench/plainPane.html", (context) => context.html(plainPane, 200, headers));
  site.get("/workbench/plainPane.js", (context) =>
    context.body(plainPaneScript, 200, { ...headers, "Content-Type": "text/javascript; charset=utf-8" }),
  );
  site.get("/workbench/ironcalc.wasm", async (context) => {
    const bytes = await readFile(packages.resolve("@ironcalc/wasm/wasm_bg.wasm"));
    return context.body(new Uint8Array(bytes), 200, { ...headers, "Content-Type": "application/wasm" });
  });
  site.get("/workbench/:name", async (context) => {
    const name = context.req.param("name");
    const bytes = await pageFile(name);
    if (!bytes) return context.notFound();
    return context.body(bytes, 200, { ...headers, "Content-Type": types[name.split(".").at(-1) ?? ""] ?? "" });
  });
  return site;
}
