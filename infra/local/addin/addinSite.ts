import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { paneFile } from "./builtPane";

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  css: "text/css; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

const typeOf = (name: string): string => types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";

const microsoft = "https://appsforoffice.microsoft.com";
const microsoftSignIn = "https://login.microsoftonline.com";

/** The pane runs our own scripts and Microsoft's office.js, reaches this service and Microsoft's sign-in alone, and stands in Excel's frames and our own. */
const headers = {
  "Content-Security-Policy": [
    "default-src 'self'",
    `script-src 'self' ${microsoft}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ws: wss: ${microsoftSignIn}`,
    `frame-src 'self' ${microsoftSignIn}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.microsoft.com https://*.sharepoint.com",
  ].join("; "),
  "Cache-Control": "no-cache",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

const officeFolder = fileURLToPath(new URL("../../../node_modules/@microsoft/office-js/dist/", import.meta.url));
const officeAddress = `${microsoft}/lib/1/hosted/`;

/** Where the page finds office.js: beside this service where the package is installed, so that it works with no network; else at Microsoft's. */
const withOfficeBeside = (html: string): string =>
  existsSync(officeFolder) ? html.replaceAll(officeAddress, "/office-js/") : html;

/** A file of Microsoft's package, whose names are all in small letters; null where it has none of that name. */
async function officeFile(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = normalize(join(officeFolder, path.toLowerCase()));
  if (!file.startsWith(officeFolder) || !/\.(js|html|css|json|png|svg)$/.test(file)) return null;
  return readFile(file).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

/** The pane's page, as the manifest addresses it, and office.js beside it. */
export function addinSite(): Hono {
  const site = new Hono();
  site.get("/addin/:name", async (context) => {
    const name = context.req.param("name");
    const bytes = await paneFile(name);
    if (!bytes) return context.notFound();
    const body = name === "taskpane.html" ? withOfficeBeside(new TextDecoder().decode(bytes)) : bytes;
    return context.body(body, 200, { ...headers, "Content-Type": typeOf(name) });
  });
  site.get("/office-js/*", async (context) => {
    const bytes = await officeFile(context.req.path.slice("/office-js/".length));
    if (!bytes) return context.notFound();
    return context.body(bytes, 200, { "Content-Type": typeOf(context.req.path), "X-Content-Type-Options": "nosniff" });
  });
  return site;
}
