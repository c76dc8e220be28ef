import { gzipSync } from "node:zlib";
import { readResultsFile } from "../../../functions/imports/readResultsFile";

const text = 'LAESTAB,SCHNAME,PTRWM_EXP\r\n3732001,"St Ann\u2019s, Denaby",55%\r\n';
const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);
const windows1252 = Uint8Array.from(Buffer.from(text.replace("\u2019", "\x92"), "latin1"));

const cells = (bytes: Uint8Array): unknown => {
  const table = readResultsFile(bytes);
  return table.refused ? table.wrong : table.rows.map(({ row, cells: each }) => [row, ...each.values()]);
};
const expected = [[2, "3732001", "St Ann\u2019s, Denaby", "55%"]];

describe("readResultsFile", () => {
  it.each([
    ["a .csv", utf8(text)],
    ["one with a mark of its order", utf8(`\uFEFF${text}`)],
    ["one from an older Excel", windows1252],
    ["one with Unix line endings", utf8(text.replaceAll("\r\n", "\n"))],
    ["a .csv.gz", gzipSync(utf8(text))],
    ["a .csv.gz from an older Excel", gzipSync(windows1252)],
    ["a .csv.gz in two parts", Buffer.concat([gzipSync(utf8(text.slice(0, 9))), gzipSync(utf8(text.slice(9)))])],
  ])("reads %s", (_, bytes) => {
    expect(cells(bytes)).toEqual(expected);
  });

  it.each([
    ["one that unpacks to over 8 MB", gzipSync(new Uint8Array(8_000_001)), "The file is over 8 MB once unpacked."],
    ["one packed twice", gzipSync(packed()), "The file is packed twice."],
    ["a damaged .gz", gzipSync(utf8(text)).subarray(0, 30), "The .gz file is damaged."],
    ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4]), "The file is a workbook or a .zip, not a .csv."],
    [
      "a workbook within a .gz",
      gzipSync(Uint8Array.from([0x50, 0x4b, 3, 4])),
      "The file is a workbook or a .zip, not a .csv.",
    ],
    ["nothing", new Uint8Array(), "The file has no heading row."],
  ])("refuses %s, and says what to do", (_, bytes, wrong) => {
    const table = readResultsFile(bytes);
    expect(table.refused && [table.wrong, table.mend.length > 0]).toEqual([wrong, true]);
  });
});

/** A gzip to pack again: only the outer layer is ever opened. */
function packed(): Uint8Array {
  return gzipSync(new Uint8Array(4_000_000));
}
