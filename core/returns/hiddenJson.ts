/** Characters of a chunk; a cell of Excel holds 32,767. */
const chunkLength = 30_000;

/** JSON in ASCII, so that no program changes a letter of it and a chunk never splits a character. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A text in pieces that fit a cell of a hidden sheet, in order. */
export const inChunks = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / chunkLength) }, (_, index) =>
    text.slice(index * chunkLength, (index + 1) * chunkLength),
  );

/** What JSON says; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
