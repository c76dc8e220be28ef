import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { initSync, Model } from "@ironcalc/wasm";
import { apiFromBundle, type OfficeApi } from "../officeApi/officeApi";

const packages = createRequire(join(process.cwd(), "package.json"));

/** Where npm has put Microsoft's office.js; it is served and run from there, never copied. */
export const officeFolder = (): string => join(dirname(packages.resolve("@microsoft/office-js/package.json")), "dist");

const scripts = new Map<string, Script>();

/** A script of office.js, compiled once. The web asks for some of them in mixed case; npm has them in lower case. */
export function officeScript(name: string): Script {
  const file = name.toLowerCase();
  const known = scripts.get(file);
  if (known) return known;
  const script = new Script(readFileSync(join(officeFolder(), file), "utf8"), { filename: file });
  scripts.set(file, script);
  return script;
}

let api: OfficeApi | undefined;

/** Excel's API as the installed office.js declares it. */
export function installedApi(): OfficeApi {
  api ??= apiFromBundle(readFileSync(join(officeFolder(), "excel-web-16.00.debug.js"), "utf8"));
  return api;
}

let isLoaded = false;

/** An empty workbook of IronCalc's, in British English. */
export function newModel(): Model {
  if (!isLoaded) initSync({ module: readFileSync(packages.resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  isLoaded = true;
  return new Model("workbench", "en-GB", "UTC", "en");
}
