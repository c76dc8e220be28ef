import { readFile } from "node:fs/promises";

/** A text file's content; null where there is no such file. Anything else that keeps it from being read throws. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
