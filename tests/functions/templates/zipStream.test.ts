import fc from "fast-check";
import { unzipSync } from "fflate";
import { zipStream } from "../../../functions/templates/zipStream";

const modified = new Date("2026-10-05T10:00:00Z");
const whole = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream).arrayBuffer());

describe("zipStream", () => {
  it("gives every file back as it was", async () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,12}\.xlsx$/), fc.uint8Array({ maxLength: 2000 }), {
      maxKeys: 8,
    });
    await fc.assert(
      fc.asyncProperty(files, async (wanted) => {
        const entries = Object.entries(wanted).map(([name, bytes]) => ({ name, bytes: () => Promise.resolve(bytes) }));
        const found = unzipSync(await whole(zipStream(entries, modified)));
        expect(Object.keys(found)).toEqual(Object.keys(wanted));
        for (const [name, bytes] of Object.entries(wanted))
          expect(Buffer.from(found[name] ?? []).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("makes a file only when its turn comes", async () => {
    const made: string[] = [];
    const entries = ["a", "b", "c", "d"].map((name) => ({
      name,
      bytes: () => {
        made.push(name);
        return Promise.resolve(new Uint8Array(10));
      },
    }));
    const reader = zipStream(entries, modified).getReader();
    await reader.read();
    expect(made.length).toBeLessThan(4);
    await reader.cancel();
    expect(made.length).toBeLessThan(4);
  });

  it("breaks off where a file cannot be made, so that half is never taken for the whole", async () => {
    const entries = [
      { name: "a", bytes: () => Promise.resolve(new Uint8Array(10)) },
      { name: "b", bytes: () => Promise.reject(new Error("not made")) },
    ];
    await expect(whole(zipStream(entries, modified))).rejects.toThrow("not made");
  });
});
