import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installedApi } from "../node/loadOffice";

const top = fileURLToPath(new URL("../../../../", import.meta.url));
const pageFolder = join(top, "infra", "local", "workbench", "page");
const cache = join(top, "node_modules", ".cache", "workbench");

/** A hash of everything the page is made from. */
function sourcesHash(): string {
  const hash = createHash("sha256").update(`${top} ${process.version}`);
  const folders = ["core", join("functions", "xlsx"), join("infra", "local", "workbench")];
  const files = folders.flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true })
      .map((file) => join(folder, String(file)))
      .filter((file) => /\.(ts|css|html)$/.test(file)),
  );
  for (const file of [...files.sort(), "package-lock.json"])
    hash.update(`\n${file}\n`).update(readFileSync(join(top, file)));
  return hash.digest("hex").slice(0, 32);
}

async function build(folder: string): Promise<void> {
  const made = `${folder}-${process.pid}`;
  const { build: bundle } = await import("esbuild");
  await bundle({
    entryPoints: [join(pageFolder, "main.ts"), join(pageFolder, "workbench.css")],
    outdir: made,
    bundle: true,
    splitting: true,
    minify: true,
    keepNames: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    alias: { "node:zlib": join(pageFolder, "node", "zlib.ts"), "node:buffer": join(pageFolder, "node", "buffer.ts") },
    inject: [join(pageFolder, "node", "buffer.ts")],
  });
  const api = `${JSON.stringify(installedApi())}\n`;
  await mkdir(made, { recursive: true });
  await writeFile(join(made, "officeApi.json"), api);
  if (existsSync(folder)) await rm(made, { recursive: true });
  else await rename(made, folder);
}

let building: Promise<void> | null = null;

/** The folder the page's files are in: made when first asked for, kept under its sources' hash, and made again only when they changed. */
async function pageFiles(): Promise<string> {
  const folder = join(cache, sourcesHash());
  if (!existsSync(folder)) {
    building ??= build(folder).finally(() => (building = null));
    await building;
  }
  return folder;
}

/** A file of the page by its name; null where there is none. */
export async function pageFile(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!/^[\w-]+\.(js|css|json)$/.test(name)) return null;
  return readFile(join(await pageFiles(), name)).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}
