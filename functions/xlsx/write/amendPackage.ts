import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { Amendment } from "./amendments";

/** The first moment a ZIP entry can carry, in the local time the format uses: the same bytes wherever and whenever a file is made. */
const noMoment = new Date(1980, 0, 1);

/** On our sheets level 4 takes half the time of the usual 6 and makes files of the same size. */
const level = 4;

/**
 * A package with some of its parts rewritten and every entry undated.
 * @throws when a part to amend is not there: the file library has changed under us.
 */
export function amendPackage(bytes: Uint8Array, amendments: readonly Amendment[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const { path, amend } of amendments) {
    const part = parts[path];
    if (!part) throw new Error(`The written workbook has no ${path}`);
    parts[path] = strToU8(amend(strFromU8(part)));
  }
  const entries: Zippable = {};
  for (const [path, part] of Object.entries(parts)) entries[path] = [part, { mtime: noMoment, level }];
  return zipSync(entries);
}
