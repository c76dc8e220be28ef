import { copyFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import config, { output } from "./webpack.config.mjs";

/** What the first screen may weigh on the wire: the page's own scripts and those of the heaviest view. */
const budgetBytes = 250 * 1024;

/** Builds the pane into dist/addin, and refuses a first screen over its budget. */
async function build() {
  const compiler = webpack(config);
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, done) => compiler.close(() => (error ? reject(error) : resolve(done)))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  const icons = new URL("./icons/", import.meta.url);
  for (const name of await readdir(icons))
    if (name.endsWith(".png")) await copyFile(new URL(name, icons), join(output, name));
  const { entrypoints, namedChunkGroups } = stats.toJson({ all: false, entrypoints: true, chunkGroups: true });
  const weigh = async ({ assets }) => {
    const files = await Promise.all(assets.map(({ name }) => readFile(join(output, name))));
    return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  };
  const entry = await weigh(entrypoints.taskpane);
  const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;
  for (const view of ["schoolView", "officeView"]) {
    const total = entry + (await weigh(namedChunkGroups[view]));
    console.log(`${view}: first screen ${kilobytes(total)} gzipped of ${kilobytes(budgetBytes)}`);
    if (total > budgetBytes) throw new Error(`The first screen of ${view} is over its budget.`);
  }
}

await build();
