import { Zip, ZipPassThrough } from "fflate";

/** A file to put into a .zip: its name there and what makes its bytes when its turn comes. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * A .zip as a stream: each file is made when the reader is ready for it, so that a collection of any size takes the memory of one file. The
 * files are not packed again (a workbook is packed already). A file that cannot be made breaks the stream off, so that no reader takes half a .zip for a whole one.
 */
export function zipStream(entries: readonly ZipEntry[], modified: Date): ReadableStream<Uint8Array> {
  const waiting = entries.values();
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
      const { value: entry, done } = waiting.next();
      if (done) return zip?.end();
      const bytes = await entry.bytes();
      const file = new ZipPassThrough(entry.name);
      file.mtime = modified;
      zip?.add(file);
      file.push(bytes, true);
    },
    cancel: () => zip?.terminate(),
  });
}
