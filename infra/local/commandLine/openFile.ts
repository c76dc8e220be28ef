import { readFile } from "node:fs/promises";
import { CommandFailed } from "./exit";

/** Reads a file named on the command line; `kinds` says which it may be, as "a .csv or .xlsx file". @throws CommandFailed when it cannot be read. */
export async function openFile(path: string, kinds = "an .xlsx file"): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new CommandFailed(
      missing ? `There is no file ${path}.` : `We could not read ${path}.`,
      `Give the path of ${kinds}`,
    );
  }
}
