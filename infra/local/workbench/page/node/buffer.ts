/** Whether bytes are UTF-8, as node:buffer tells. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What the writer uses of Node's Buffer: the bytes of a text. */
export const Buffer = { from: (text: string): Uint8Array => new TextEncoder().encode(text) };
