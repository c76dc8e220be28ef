import { crc32 as nodeCrc32, deflateRawSync as nodeDeflate } from "node:zlib";
import fc from "fast-check";
import { crc32, deflateRawSync, inflateRawSync } from "../../../../../infra/local/workbench/page/node/zlib";

it("gives the checksum that Node gives", () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(crc32(bytes)).toBe(nodeCrc32(bytes))));
});

it("unpacks what it or Node has packed, and never more than asked", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 4000 }), (bytes) => {
      for (const packed of [deflateRawSync(bytes), new Uint8Array(nodeDeflate(bytes))])
        expect([...inflateRawSync(packed, { maxOutputLength: bytes.length })]).toEqual([...bytes]);
      const short = inflateRawSync(deflateRawSync(bytes), { maxOutputLength: Math.max(1, bytes.length - 1) });
      expect(short.length).toBeLessThanOrEqual(Math.max(1, bytes.length));
    }),
  );
});

it("refuses what was never packed", () => {
  expect(() => inflateRawSync(new Uint8Array([7, 7, 7, 7]), { maxOutputLength: 10 })).toThrow(
    expect.objectContaining({ code: "Z_DATA_ERROR" }),
  );
});
