/** Whether bytes are UTF-8, as node:buffer tells. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// A byte order mark is left for the reader to see, as Node's Buffer leaves it.
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Bytes that read as their text, as Node's Buffer does. */
class TextBytes extends Uint8Array {
  override toString(): string {
    return utf8.decode(this);
  }
}

/** What the reader and the writer use of Node's Buffer: the bytes of a text, and the text of bytes. */
export const Buffer = {
  from: (content: string | ArrayBuffer, start?: number, length?: number): Uint8Array =>
    typeof content === "string" ? new TextEncoder().encode(content) : new TextBytes(content, start, length),
};
