import { deflateSync, inflateSync } from "fflate";

/** A row of the table of CRC-32: the remainder of one byte. */
function remainder(byte: number): number {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => remainder(byte));

/** The CRC-32 of bytes, as node:zlib gives it. @source ISO 3309 */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Packs bytes, as node:zlib does. */
export const deflateRawSync = (bytes: Uint8Array, { level = 6 }: { level?: number } = {}): Uint8Array =>
  deflateSync(bytes, { level: levels[level] ?? 6 });

/** Unpacks bytes into at most `maxOutputLength`; what would be longer is cut off there, which the reader sees by its length. */
export function inflateRawSync(bytes: Uint8Array, { maxOutputLength }: { maxOutputLength: number }): Uint8Array {
  try {
    return inflateSync(bytes, { out: new Uint8Array(maxOutputLength) });
  } catch (cause) {
    throw Object.assign(new Error("These bytes cannot be unpacked", { cause }), { code: "Z_DATA_ERROR" });
  }
}
