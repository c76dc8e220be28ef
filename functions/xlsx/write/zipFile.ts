/** A part ready to stand in a zip file: packed by `method` (0 stored, 8 deflated), with the length and the CRC-32 of what it unpacks to. */
export interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  readonly bytes: number;
  readonly crc: number;
}

const headerSignature = 0x04034b50;
const headerBytes = 30;
const entrySignature = 0x02014b50;
const entryBytes = 46;
const endSignature = 0x06054b50;
const endBytes = 22;
const version = 20;
const nameIsUtf8 = 0x800;
/** 1 January 1980, the first day the format can tell: the same bytes wherever and whenever a file is made. */
const firstDay = 0x21;

/** Writes what a part's own header and its entry in the directory say alike, 26 bytes, and gives the place after them. */
function describe(view: DataView, at: number, { method, crc, packed, bytes }: PackedPart, nameBytes: number): number {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, nameIsUtf8, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, firstDay, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, bytes, true);
  view.setUint16(at + 22, nameBytes, true);
  return at + 26;
}

/**
 * A zip file of parts that are packed already, in their order, undated. All parts together stay far below the 4 GB and 65,535 parts of the plain format.
 *
 * @source PKWARE, .ZIP File Format Specification (APPNOTE.TXT) 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function zipFile(parts: readonly PackedPart[]): Uint8Array {
  const named = parts.map((part) => ({ part, name: new TextEncoder().encode(part.name) }));
  const size = named.reduce((sum, { part, name }) => sum + headerBytes + part.packed.length + name.length, 0);
  const directoryBytes = named.reduce((sum, { name }) => sum + entryBytes + name.length, 0);
  const file = new Uint8Array(size + directoryBytes + endBytes);
  const view = new DataView(file.buffer);
  let at = 0;
  let entryAt = size;
  for (const { part, name } of named) {
    view.setUint32(entryAt, entrySignature, true);
    view.setUint16(entryAt + 4, version, true);
    describe(view, entryAt + 6, part, name.length);
    view.setUint32(entryAt + 42, at, true);
    file.set(name, entryAt + entryBytes);
    entryAt += entryBytes + name.length;

    view.setUint32(at, headerSignature, true);
    describe(view, at + 4, part, name.length);
    file.set(name, at + headerBytes);
    file.set(part.packed, at + headerBytes + name.length);
    at += headerBytes + name.length + part.packed.length;
  }
  view.setUint32(entryAt, endSignature, true);
  view.setUint16(entryAt + 8, parts.length, true);
  view.setUint16(entryAt + 10, parts.length, true);
  view.setUint32(entryAt + 12, directoryBytes, true);
  view.setUint32(entryAt + 16, size, true);
  return file;
}
