/** Where one part of a zip file is described: in the central directory, and in its own header. Found by signature, not by the reader's own code. */
interface Described {
  readonly central: number;
  readonly local: number;
}

/** The fields of both descriptions: offset in the central directory, offset in the part's header (none for the header's place), bytes. */
const fields = {
  flags: [8, 6, 2],
  method: [10, 8, 2],
  crc: [16, 14, 4],
  packedBytes: [20, 18, 4],
  bytes: [24, 22, 4],
  headerAt: [42, null, 4],
} as const;

type Field = keyof typeof fields;
type Side = "central" | "local" | "both";

export const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function describe(bytes: Uint8Array, name: string): Described {
  const data = view(bytes);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (data.getUint32(at, true) !== 0x02014b50) continue;
    const found = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + data.getUint16(at + 28, true)));
    if (found === name) return { central: at, local: data.getUint32(at + 42, true) };
  }
  throw new Error(`no part ${name}`);
}

/** A copy in which a field of a part says something else, in the central directory, in the part's own header, or in both. */
export function lie(bytes: Uint8Array, name: string, field: Field, value: number, side: Side = "both"): Uint8Array {
  const copy = bytes.slice();
  const { central, local } = describe(copy, name);
  const [inCentral, inLocal, size] = fields[field];
  const write = (at: number) =>
    size === 2 ? view(copy).setUint16(at, value, true) : view(copy).setUint32(at, value, true);
  if (side !== "local") write(central + inCentral);
  if (side !== "central" && inLocal !== null) write(local + inLocal);
  return copy;
}

/** What a field of a part says in the central directory. */
export function told(bytes: Uint8Array, name: string, field: Field): number {
  const at = describe(bytes, name).central + fields[field][0];
  return fields[field][2] === 2 ? view(bytes).getUint16(at, true) : view(bytes).getUint32(at, true);
}

/** A copy in which a part has another name of the same length, in both places. */
export function renamed(bytes: Uint8Array, from: string, to: string, side: Side = "both"): Uint8Array {
  if (from.length !== to.length) throw new Error(`${from} and ${to} differ in length`);
  const copy = bytes.slice();
  const { central, local } = describe(copy, from);
  if (side !== "local") copy.set(new TextEncoder().encode(to), central + 46);
  if (side !== "central") copy.set(new TextEncoder().encode(to), local + 30);
  return copy;
}

/** A copy with a field of the record that ends the file changed; `at` counts from the start of the record. */
export function lieAtEnd(bytes: Uint8Array, at: number, value: number, size: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const place = copy.length - 22 + at;
  if (size === 2) view(copy).setUint16(place, value, true);
  else view(copy).setUint32(place, value, true);
  return copy;
}

/** A file in the old Office container with streams of these names: the magic, and a directory of 128-byte entries. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const file = new Uint8Array(512 + 128 * Math.max(4, streams.length + 1));
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ["Root Entry", ...streams].forEach((name, entry) => {
    const at = 512 + entry * 128;
    [...name].forEach((letter, place) => view(file).setUint16(at + place * 2, letter.charCodeAt(0), true));
    view(file).setUint16(at + 64, (name.length + 1) * 2, true);
    file[at + 66] = entry === 0 ? 5 : 2;
  });
  return file;
}
