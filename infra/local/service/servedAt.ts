import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readIfThere } from "./readIfThere";

const fileIn = (folder: string): string => join(folder, "served-at");

/** Writes beside a data folder's lock where its service is found, for whoever meets the lock; null takes that away. */
export async function recordServedAt(folder: string, url: string | null): Promise<void> {
  if (url === null) await rm(fileIn(folder), { force: true });
  else await writeFile(fileIn(folder), `${url}\n`);
}

/** Where the service that holds a data folder is found; null where it serves nobody. */
export async function servedAt(folder: string): Promise<string | null> {
  return (await readIfThere(fileIn(folder)))?.trim() || null;
}
