import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const sources = ["core", "functions", "infra"];
const settings = ["package-lock.json", "tsconfig.json"];
/** What is started by itself: the command line, and the thread that reads workbooks beside the service. */
const entries = {
  main: "infra/local/commandLine/main.ts",
  workbookThread: "infra/local/service/workbookThread.ts",
};

/** A hash of everything a bundle is made from, where it stands among it: another place, or one character changed, is another hash. */
function hashOf(root) {
  const hash = createHash("sha256").update(`${root} ${process.version}`);
  const files = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((file) => /\.m?ts$|\.mjs$/.test(file))
      .map((file) => join(folder, file)),
  );
  for (const file of [...files.sort(), ...settings]) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 32);
}

/** A source that names its own place (to read a file beside it) goes on naming it from within the bundle. */
const ownPlace = {
  name: "own place",
  setup: (build) =>
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes("import.meta.url")) return undefined;
      return { loader: "ts", contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)) };
    }),
};

const asOneFile = {
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  target: "node20",
  sourcemap: "linked",
  plugins: [ownPlace],
  logLevel: "error",
};

/**
 * The sources behind an entry (the command line's, by default) as one JavaScript file, for Node to start from in a third of the time it takes to translate
 * each of them: gives its URL. It is kept in node_modules/.cache under the hash of what it was made from, so that it is made once and never out of date.
 * Packages stay outside. Of several processes that make it at once, the first to finish keeps its own.
 */
export async function bundle(root, entry = "main") {
  const cache = join(root, "node_modules", ".cache", "trustwide");
  const hash = hashOf(root);
  const kept = join(cache, hash);
  if (!existsSync(kept)) {
    const made = join(cache, `${hash}-${process.pid}`);
    const { build } = await import("esbuild");
    await build({
      ...asOneFile,
      entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)])),
      outdir: made,
    });
    if (existsSync(kept)) rmSync(made, { recursive: true });
    else renameSync(made, kept);
    for (const old of readdirSync(cache))
      if (old !== hash && !old.includes("-")) rmSync(join(cache, old), { recursive: true });
  }
  return pathToFileURL(join(kept, `${entry}.mjs`)).href;
}
