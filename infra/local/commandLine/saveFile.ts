import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandFailed } from "./exit";

/**
 * Writes a file, making its folder. `over`: whether a file that is there may be written over; not one that somebody may have filled in.
 * @throws CommandFailed when the place cannot be written, for example while Excel holds the file open, or holds a file to keep.
 */
export async function saveFile(path: string, bytes: Uint8Array | string, { over = true } = {}): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes, { flag: over ? "w" : "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      throw new CommandFailed(
        `${path} is there already, and somebody may have filled it in.`,
        "Move it away, or name another place with --out",
      );
    throw new CommandFailed(
      `We could not write ${path}: ${error instanceof Error ? error.message : String(error)}.`,
      "Close the file if it is open elsewhere, or name another place with --out",
    );
  }
}
