import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readIfThere } from "../service/readIfThere";

const top = fileURLToPath(new URL("../../../", import.meta.url));

/** The folder the pane is built into. */
export const paneFolder = join(top, "dist", "addin");

const stampFile = join(paneFolder, "made-from.txt");

/** A hash of everything the pane is made from: one character changed is another hash. */
function sourcesHash(): string {
  const hash = createHash("sha256").update(process.version);
  const files = ["addin", "core"].flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true })
      .map((file) => join(folder, String(file)))
      .filter((file) => /\.(tsx?|mjs|html|svg)$/.test(file)),
  );
  for (const file of [...files.sort(), "package-lock.json"])
    hash.update(`\n${file}\n`).update(readFileSync(join(top, file)));
  return hash.digest("hex");
}

/** Runs the pane's own build in a process of its own, so that the service answers meanwhile. @throws when the build does. */
const build = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(top, "addin", "build.mjs")], {
      cwd: top,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => said.push(text.toString()));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The pane could not be built.\n${said.join("")}`)),
    );
  });

let building: Promise<void> | null = null;

async function madeAnew(hash: string): Promise<void> {
  await build();
  await writeFile(stampFile, hash);
}

/** The built pane: made on first use, kept under its sources' hash, and made again only when they changed. */
export async function builtPane(): Promise<string> {
  const hash = sourcesHash();
  if ((await readIfThere(stampFile)) !== hash) {
    building ??= madeAnew(hash).finally(() => (building = null));
    await building;
  }
  return paneFolder;
}

/** A file of the built pane, which is made anew for the page, the first that is asked for; null where it has none of that name. */
export async function paneFile(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!/^[\w.-]+$/.test(name) || name.startsWith(".")) return null;
  if (name.endsWith(".html") || !existsSync(stampFile)) await builtPane();
  return readFile(join(paneFolder, name)).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}
