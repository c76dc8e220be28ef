import fc from "fast-check";
import {
  absoluteAddress,
  address,
  cellReference,
  columnLetters,
  parseAddress,
  quotedSheet,
  rangeAddress,
  rangeReference,
} from "../../../core/sheets/address";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("columnLetters: %d is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

it("parseAddress reads back every address of a sheet", () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(parseAddress(address(row, column))).toEqual({ row, column });
    }),
  );
});

it.each(["", "A", "1", "A0", "A01", "a1", "XFE1", "A1048577", "$A$1", "A1:B2", "AAAA1"])(
  "parseAddress: %j is none",
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);

it("references quote the sheet's name", () => {
  expect(absoluteAddress(13, 3)).toBe("$D$14");
  expect(quotedSheet("Board's summary")).toBe("'Board''s summary'");
  expect(cellReference({ sheet: "Key stage 2", row: 13, column: 3 })).toBe("'Key stage 2'!$D$14");
  expect(rangeAddress({ row: 1, column: 1, rows: 8, columns: 3 })).toBe("B2:D9");
  expect(rangeAddress({ row: 1, column: 1, rows: 1, columns: 1 })).toBe("B2");
  expect(rangeReference("Lists", { row: 1, column: 0, rows: 8, columns: 1 })).toBe("'Lists'!$A$2:$A$9");
});
