import type { Refusal } from "../../../core/wire/refusal";
import type { ReadLimits } from "./limits";
import { refuse } from "./refusals";

/** One part as the central directory tells it: nothing here is checked against the part itself. Offsets and sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

/** The central directory and where it starts: every part must end before it. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly startsAt: number;
}

const endSignature = 0x06054b50;
const endBytes = 22;
const zip64LocatorSignature = 0x07064b50;
const zip64LocatorBytes = 20;
const entrySignature = 0x02014b50;
const entryBytes = 46;
const longestComment = 0xffff;
const nameIsUtf8 = 0x800;
/** A field that holds this says "see the zip64 record". */
const elsewhere32 = 0xffffffff;
const elsewhere16 = 0xffff;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the record that ends every zip file starts; -1 when there is none, as when the file was cut short. */
function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= earliest; at--)
    if (view.getUint32(at, true) === endSignature) return at;
  return -1;
}

/** A part's name as text: UTF-8 when its flag says so, otherwise byte by byte. */
export function partName(bytes: Uint8Array, flags: number): string {
  if (flags & nameIsUtf8) return new TextDecoder().decode(bytes);
  return String.fromCharCode(...bytes);
}

/**
 * The list of parts at the end of a zip file, before any part is looked at. Refuses a file without an end (cut short), with anything after
 * or between where nothing belongs (damaged), in zip64 form, or with more parts than `limits.parts`.
 *
 * @source PKWARE, .ZIP File Format Specification (APPNOTE.TXT) 6.3, sections 4.3.12 and 4.3.16.
 */
export function readZipDirectory(file: Uint8Array, limits: ReadLimits): ZipDirectory | Refusal {
  const view = viewOf(file);
  const end = findEnd(view);
  if (end < 0) return refuse.cutShort();
  if (end + endBytes + view.getUint16(end + 20, true) !== file.length)
    return refuse.damaged("something stands after its end");
  const parts = view.getUint16(end + 10, true);
  const directoryBytes = view.getUint32(end + 12, true);
  const startsAt = view.getUint32(end + 16, true);
  const locator = end - zip64LocatorBytes;
  if (
    parts === elsewhere16 ||
    directoryBytes === elsewhere32 ||
    startsAt === elsewhere32 ||
    (locator >= 0 && view.getUint32(locator, true) === zip64LocatorSignature)
  )
    return refuse.zip64();
  if (parts > limits.parts) return refuse.tooManyParts(parts, limits.parts);
  const disks = view.getUint16(end + 4, true) + view.getUint16(end + 6, true);
  if (disks !== 0 || view.getUint16(end + 8, true) !== parts) return refuse.damaged("it is one of several pieces");
  if (startsAt + directoryBytes !== end) return refuse.damaged("its list of parts is not where it should be");

  const entries: ZipEntry[] = [];
  let at = startsAt;
  for (let part = 0; part < parts; part++) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature)
      return refuse.damaged("its list of parts is incomplete");
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + entryBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return refuse.damaged("its list of parts is incomplete");
    const flags = view.getUint16(at + 8, true);
    const entry: ZipEntry = {
      name: partName(file.subarray(at + entryBytes, at + entryBytes + nameBytes), flags),
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    };
    if (entry.packedBytes === elsewhere32 || entry.bytes === elsewhere32 || entry.headerAt === elsewhere32)
      return refuse.zip64();
    entries.push(entry);
    at = next;
  }
  return at === end ? { entries, startsAt } : refuse.damaged("its list of parts is longer than it says");
}
