import { isRefusal, type Refusal } from "../../../core/wire/refusal";
import type { ReadLimits } from "./limits";
import { refuse } from "./refusals";
import { partName, viewOf, type ZipDirectory, type ZipEntry } from "./zipDirectory";

/** A part that passed the gate: its entry, and where its packed bytes stand in the file. */
export interface ZipPart extends ZipEntry {
  readonly start: number;
}

const headerSignature = 0x04034b50;
const headerBytes = 30;
const encrypted = 0x1 | 0x40 | 0x2000;
const sizesFollow = 0x8;
const stored = 0;
const deflated = 8;

/** A name that could be taken for a place outside the container, or for another name on another system. */
const isUnsafe = (name: string): boolean =>
  /[\\:\p{Cc}]/u.test(name) ||
  name
    .split("/")
    .some((step, at, steps) => step === "." || step === ".." || (step === "" && (at === 0 || at < steps.length - 1)));

/** What the directory says of one part, held against the limits. */
function judgeEntry(entry: ZipEntry, limits: ReadLimits): Refusal | null {
  const { name, flags, method, bytes, packedBytes } = entry;
  if (isUnsafe(name)) return refuse.unsafePartName(name);
  if (flags & encrypted) return refuse.encryptedPart(name);
  if (method !== stored && method !== deflated) return refuse.unknownPacking(name, method);
  if (bytes > limits.partBytes) return refuse.partTooLarge(name, bytes, limits.partBytes);
  if (method === stored && bytes !== packedBytes) return refuse.untrueSizes(name);
  if (name.endsWith("/") && bytes !== 0) return refuse.untrueSizes(name);
  const ratio = bytes / Math.max(packedBytes, 1);
  if (bytes > limits.ratioAboveBytes && ratio > limits.ratio) return refuse.packedTooTightly(name, ratio, limits.ratio);
  return null;
}

/** The part behind an entry, once its own header says the same as the directory. */
function findPart(file: Uint8Array, view: DataView, entry: ZipEntry, directoryAt: number): ZipPart | Refusal {
  const { name, headerAt } = entry;
  if (headerAt + headerBytes > directoryAt || view.getUint32(headerAt, true) !== headerSignature)
    return refuse.damaged("a part is not where its list says");
  const flags = view.getUint16(headerAt + 6, true);
  if (flags & encrypted) return refuse.encryptedPart(name);
  const nameEnd = headerAt + headerBytes + view.getUint16(headerAt + 26, true);
  const start = nameEnd + view.getUint16(headerAt + 28, true);
  if (start + entry.packedBytes > directoryAt) return refuse.damaged("a part is longer than the file");
  if (
    partName(file.subarray(headerAt + headerBytes, nameEnd), flags) !== name ||
    view.getUint16(headerAt + 8, true) !== entry.method
  )
    return refuse.damaged("a part is not the one its list says");
  const saysOther =
    view.getUint32(headerAt + 18, true) !== entry.packedBytes || view.getUint32(headerAt + 22, true) !== entry.bytes;
  if (!(flags & sizesFollow) && saysOther) return refuse.untrueSizes(name);
  return { ...entry, start };
}

/**
 * Every part of a zip file by its name in lower case, as parts are named in Office files; folders are left out. Nothing is unpacked here.
 *
 * Refuses a part that is encrypted, packed by a method other than 0 and 8, over the size or ratio limits, named twice or
 * unsafely, overlapping another, or whose own header disagrees with the directory; and all parts together over `limits.allBytes`.
 */
export function passZipGate(
  file: Uint8Array,
  { entries, startsAt }: ZipDirectory,
  limits: ReadLimits,
): ReadonlyMap<string, ZipPart> | Refusal {
  const names = new Set<string>();
  let allBytes = 0;
  for (const entry of entries) {
    const refusal = judgeEntry(entry, limits);
    if (refusal) return refusal;
    const key = entry.name.toLowerCase();
    if (names.has(key)) return refuse.repeatedPart(entry.name);
    names.add(key);
    allBytes += entry.bytes;
  }
  if (allBytes > limits.allBytes) return refuse.tooLarge(allBytes, limits.allBytes);

  const view = viewOf(file);
  const parts = new Map<string, ZipPart>();
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.headerAt - b.headerAt)) {
    if (entry.headerAt < end) return refuse.overlappingParts(entry.name);
    const part = findPart(file, view, entry, startsAt);
    if (isRefusal(part)) return part;
    end = part.start + part.packedBytes;
    if (!part.name.endsWith("/")) parts.set(part.name.toLowerCase(), part);
  }
  return parts;
}
