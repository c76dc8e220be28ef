import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

/** The functions there are, each with its entry in functions/aws. */
export const functionNames = ["api", "live", "schedule", "stream"] as const;
export type FunctionName = (typeof functionNames)[number];

/** Each function's bundle: the folder that is deployed. */
export type Bundles = Readonly<Record<FunctionName, string>>;

const root = fileURLToPath(new URL("../..", import.meta.url));

/** zod carries its messages in fifty languages; a function speaks one. */
const oneLanguage: Plugin = {
  name: "one-language",
  setup(made) {
    made.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, ({ path }) => ({
      contents: `export { default as en } from "./en.js";`,
      resolveDir: join(path, ".."),
    }));
  },
};

/**
 * Bundles one entry into a folder: the packages it uses with it, the AWS SDK of the lockfile among them, so that what was tested is what runs. What is
 * imported only when needed stays in files of its own, which a start does not read. `module` before `main` lets esbuild leave out what is not
 * used. Names stay, so that a stack trace in the log can be read.
 */
export async function bundleEntry(entry: string, folder: string): Promise<void> {
  await build({
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node22",
    format: "esm",
    mainFields: ["module", "main"],
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    plugins: [oneLanguage],
    banner: { js: "import{createRequire as requireOf}from'node:module';const require=requireOf(import.meta.url);" },
    logLevel: "warning",
  });
}

/** Bundles every function into a folder of this run; whoever asked removes it. */
export async function bundleFunctions(): Promise<{ readonly folder: string; readonly bundles: Bundles }> {
  const folder = await mkdtemp(join(tmpdir(), "trustwide-functions-"));
  const bundles = Object.fromEntries(functionNames.map((name) => [name, join(folder, name)])) as Bundles;
  await Promise.all(functionNames.map((name) => bundleEntry(join(root, `functions/aws/${name}.ts`), bundles[name])));
  return { folder, bundles };
}
