import { Buffer, isUtf8 } from "node:buffer";
import { isRefusal, type Refusal } from "../../../core/wire/refusal";
import type { ReadLimits } from "./limits";
import { refuse, wherePart } from "./refusals";
import { scanXml, type XmlHandlers, type XmlRoot } from "./scanXml";
import { unpackPart } from "./unpackPart";
import type { ZipPart } from "./zipGate";

/** An Office file whose parts passed the gate; a part is unpacked when it is read. */
export interface OfficeFile {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, ZipPart>;
  readonly limits: ReadLimits;
  /** How much XML of it was read so far, in bytes. */
  readonly read: { bytes: number };
}

const utf16 = { le: new TextDecoder("utf-16le"), be: new TextDecoder("utf-16be") };

/** A part's bytes as text, by its byte order mark, else UTF-8; null when they are not that. */
function decode(content: Uint8Array): string | null {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return utf16.le.decode(content);
  if (first === 0xfe && second === 0xff) return utf16.be.decode(content);
  if (!isUtf8(content)) return null;
  // Buffer reads the ASCII that parts mostly are several times faster than TextDecoder does.
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/**
 * Unpacks a part and reads its XML. The part's name is compared without case, as Office does. `where` is the place refusals
 * name: the part, unless the caller knows a better one, such as the sheet.
 */
export function readPart(
  { bytes, parts, limits, read }: OfficeFile,
  name: string,
  root: XmlRoot,
  handlers: XmlHandlers,
  where = wherePart(name),
): Refusal | null {
  const part = parts.get(name.toLowerCase());
  if (!part) return refuse.missingPart(where);
  read.bytes += part.bytes;
  if (read.bytes > limits.xmlBytes) return refuse.tooMuchXml(limits.xmlBytes);
  const content = unpackPart(bytes, part);
  if (isRefusal(content)) return content;
  const xml = decode(content);
  return xml === null ? refuse.unreadablePart(where) : scanXml(xml, root, limits, where, handlers);
}
