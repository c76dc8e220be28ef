import fc from "fast-check";
import { readCsv } from "../../../functions/register/readCsv";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells = (bytes: Uint8Array): (string | number)[][] | string => {
  const table = readCsv(bytes);
  return table.refused ? table.wrong : table.rows.map(({ row, cells }) => [row, ...cells.values()]);
};
const expected = [
  [2, "3713316", "St Alban's, Denaby"],
  [4, "3733339", "Sé Naomh"],
];
const text = '"laestab",name\n3713316,"St Alban\'s, Denaby"\n\n3733339,Sé Naomh\n';

describe("readCsv", () => {
  it.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with its mark", utf8(`\uFEFF${text}`)],
    ["Windows line endings", utf8(text.replaceAll("\n", "\r\n"))],
    ["old Macintosh line endings", utf8(text.replaceAll("\n", "\r"))],
    ["no line ending at the end", utf8(text.trimEnd())],
    ["Windows-1252", Uint8Array.from(Buffer.from(text, "latin1"))],
    ["UTF-16 with its mark", Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"))],
    ["semicolons", utf8('laestab;name\n3713316;"St Alban\'s, Denaby"\n\n3733339;Sé Naomh\n')],
    ["tabs", utf8("laestab\tname\n3713316\tSt Alban's, Denaby\n\n3733339\tSé Naomh\n")],
  ])("reads %s", (_, bytes) => {
    expect(cells(bytes)).toEqual(expected);
  });

  it("reads the curly quotation mark of Windows-1252", () => {
    expect(cells(Uint8Array.from([...utf8("name\nSt Ann"), 0x92, ...utf8("s\n")]))).toEqual([[2, "St Ann\u2019s"]]);
  });

  it.each([
    [
      "a quotation mark that never closes",
      utf8('laestab,name\n3733001,"First\n'),
      "The quotation marks in the file do not pair.",
    ],
    ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4]), "The file is a workbook, not a .csv."],
    ["bytes that are not text", Uint8Array.from([0, 1, 2]), "The file is not text."],
    ["nothing", new Uint8Array(), "The file has no heading row."],
    ["over 8 MB", new Uint8Array(8_000_001), "The file is over 8 MB."],
    [
      "a name with a comma and no quotation marks",
      utf8("laestab,name\n3713316,St Alban's, Denaby\n"),
      'Row 2 has "Denaby" under no heading.',
    ],
  ])("refuses %s", (_, bytes, wrong) => {
    expect(cells(bytes)).toBe(wrong);
  });

  it("gives back any cells that were written as RFC 4180 has it", () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 8 })
      .map((written) => written.trim())
      .filter((written) => !/[\0\uFEFF]/.test(written));
    const written = (row: readonly string[]): string => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
        const file = [["laestab", "name"], ...rows].map(written).join("\r\n");
        const kept = rows
          .map(([a, b], at): (string | number)[] => [at + 2, a, b])
          .filter(([, a, b]) => a !== "" || b !== "");
        expect(cells(utf8(file))).toEqual(kept);
      }),
    );
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof readCsv(bytes).refused === "boolean"));
  });
});
