import { Zip, ZipPassThrough } from "fflate";

/** A file to put into a .zip: its name there and what makes its bytes when its turn comes. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * A .zip as a stream: each file is made while the reader takes the one before, so that a collection of any size takes the memory of two files. The
 * files are not packed again (a workbook is packed already). A file that cannot be made breaks the stream off, so that no reader takes half a .zip for a whole one.
 */
export function zipStream(entries: readonly ZipEntry[], modified: Date): ReadableStream<Uint8Array> {
  const waiting = entries.values();
  const begin = () => {
    const { value: entry } = waiting.next();
    if (!entry) return null;
    const bytes = entry.bytes();
    bytes.catch(() => undefined); // Told when its turn comes.
    return { name: entry.name, bytes };
  };
  let ahead: ReturnType<typeof begin> = null;
  let zip: Zip | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) return controller.error(error);
        if (chunk.length > 0) controller.enqueue(chunk);
        if (final) controller.close();
      });
    },
    async pull() {
      const next = ahead ?? begin();
      if (!next) return zip?.end();
      ahead = begin();
      const bytes = await next.bytes;
      const file = new ZipPassThrough(next.name);
      file.mtime = modified;
      zip?.add(file);
      file.push(bytes, true);
    },
    cancel: () => zip?.terminate(),
  });
}
