import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandFailed } from "./exit";

/** Writes a file, making its folder. @throws CommandFailed when the place cannot be written, for example while Excel holds the file open. */
export async function saveFile(path: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch (error) {
    throw new CommandFailed(
      `We could not write ${path}: ${error instanceof Error ? error.message : String(error)}.`,
      "Close the file if it is open elsewhere, or name another place with --out",
    );
  }
}
