import { readFile } from "node:fs/promises";
import { CommandFailed } from "./exit";

/** Reads a file named on the command line. @throws CommandFailed when it cannot be read. */
export async function openFile(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new CommandFailed(
      missing ? `There is no file ${path}.` : `We could not read ${path}.`,
      "Give the path of an .xlsx file",
    );
  }
}
