import { crc32, inflateRawSync } from "node:zlib";
import { isRefusal, type Refusal } from "../../../core/wire/refusal";
import { refuse, wherePart } from "./refusals";
import type { ZipPart } from "./zipGate";

const deflated = 8;
/** zlib hands out memory by the chunk, in bytes: a part that fits into one is not copied together afterwards. */
const smallestChunk = 64;
const largestChunk = 256 * 1024;

/** The bytes of a deflated part. The limit is what the directory says, so a lie costs no more memory than the truth. */
function inflate(packed: Uint8Array, part: ZipPart): Uint8Array | Refusal {
  try {
    const chunkSize = Math.min(Math.max(part.bytes + 1, smallestChunk), largestChunk);
    return inflateRawSync(packed, { maxOutputLength: Math.max(part.bytes, 1), chunkSize });
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    if (code === "ERR_BUFFER_TOO_LARGE") return refuse.untrueSizes(part.name);
    if (code.startsWith("Z_")) return refuse.damaged("a part cannot be unpacked", wherePart(part.name));
    throw error;
  }
}

/** A part's content, unpacked. Refuses one that is not as long as the directory says, cannot be unpacked, or fails its checksum. */
export function unpackPart(file: Uint8Array, part: ZipPart): Uint8Array | Refusal {
  const packed = file.subarray(part.start, part.start + part.packedBytes);
  const content = part.method === deflated ? inflate(packed, part) : packed;
  if (isRefusal(content)) return content;
  if (content.length !== part.bytes) return refuse.untrueSizes(part.name);
  if (crc32(content) !== part.crc) return refuse.damaged("a part has changed since it was saved", wherePart(part.name));
  return content;
}
